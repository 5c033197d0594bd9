import { parse } from '../syntax/parse';
import { articlesOf } from '../syntax/query';
import { type RegulationTree, type StructureNode } from '../syntax/tree';
import { type ArticleMemory, type ArticleQuery, createArticleMemory } from './articleMemory';
import { createTextMemory, type TextMemory } from './textMemory';

/**
 * One version of one document with everything derived from it. Derived facts are computed on first use and kept
 * as long as the snapshot; a new version is a new snapshot, so nothing can be stale.
 */
export interface Snapshot {
  readonly text: string;
  readonly tree: RegulationTree;
  /** The tree, or while nobody has asked for it that of the version before, where there is one: the parse starts there. */
  readonly parsed: RegulationTree | undefined;
  /** What is known of single stretches of the text, whichever version they were first seen in. */
  readonly memory: TextMemory;
  /** What is known of single articles, whichever version they were first seen in. */
  readonly articleMemory: ArticleMemory;
  /** The result of `query` on this version, computed once; the query function is the key. */
  derive<T>(query: (snapshot: Snapshot) => T): T;
  /** What `query` gives for each article, parallel to `articlesOf(tree)`; asked of articles that changed only. */
  ofArticles<T>(query: ArticleQuery<T>): readonly T[];
  /** The same for a question to what is already known of each article, kept under `key`; `index` is the article's place. */
  askArticles<T>(key: object, ask: (article: StructureNode, index: number) => T): readonly T[];
}

/** The snapshot of a text; handed the version before it, it need not look again at the stretches that stayed. */
export function createSnapshot(text: string, before?: Snapshot): Snapshot {
  const facts = new Map<unknown, unknown>();
  let tree: RegulationTree | undefined;
  let earlier = before?.parsed;
  const snapshot: Snapshot = {
    text,
    get tree() {
      tree ??= parse(text, earlier);
      earlier = undefined;
      return tree;
    },
    get parsed() {
      return tree ?? earlier;
    },
    memory: before?.memory.next() ?? createTextMemory(),
    articleMemory: before?.articleMemory.next() ?? createArticleMemory(),
    derive<T>(query: (snapshot: Snapshot) => T): T {
      if (!facts.has(query)) facts.set(query, query(snapshot));
      return facts.get(query) as T;
    },
    ofArticles: (query) =>
      snapshot.articleMemory.recall(query, snapshot.derive(articleNodes), (article) =>
        query(article, snapshot),
      ),
    askArticles: (key, ask) => snapshot.articleMemory.recall(key, snapshot.derive(articleNodes), ask),
  };
  return snapshot;
}

const articleNodes = ({ tree }: Snapshot): readonly StructureNode[] =>
  articlesOf(tree).map(({ node }) => node);
