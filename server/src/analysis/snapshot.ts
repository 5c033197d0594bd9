import { parse } from '../syntax/parse';
import { articlesOf } from '../syntax/query';
import { type RegulationTree, type StructureNode } from '../syntax/tree';
import {
  type ArticleMemory,
  type ArticleQuery,
  createArticleMemory,
  type KnownStretch,
} from './articleMemory';
import { shapeOf } from './articleShape';

/**
 * One version of one document with everything derived from it. Derived facts are computed on first use and kept
 * as long as the snapshot; a new version is a new snapshot, so nothing can be stale.
 */
export interface Snapshot {
  readonly text: string;
  readonly tree: RegulationTree;
  /** What is known of single articles, whichever version they were first seen in. */
  readonly memory: ArticleMemory;
  /** The result of `query` on this version, computed once; the query function is the key. */
  derive<T>(query: (snapshot: Snapshot) => T): T;
  /** What `query` gives for each article, parallel to `articlesOf(tree)`; asked of articles that changed only. */
  ofArticles<T>(query: ArticleQuery<T>): readonly T[];
  /** The same for a question to what is already known of each article, kept under `key`. */
  askArticles<T>(key: object, ask: AskArticle<T>): readonly T[];
}

/** `index` is the article's place among those of the text, `words` its characters in a string of their own. */
type AskArticle<T> = (article: StructureNode, index: number, words: string) => T;

/** The snapshot of a text; handed the version before it, it need not look again at the articles that stayed. */
export function createSnapshot(text: string, before?: Snapshot): Snapshot {
  const facts = new Map<unknown, unknown>();
  const answers = new Map<object, readonly unknown[]>();
  let tree: RegulationTree | undefined;
  const snapshot: Snapshot = {
    text,
    get tree() {
      tree ??= parse(text);
      return tree;
    },
    memory: before?.memory.next() ?? createArticleMemory(),
    derive<T>(query: (snapshot: Snapshot) => T): T {
      if (!facts.has(query)) facts.set(query, query(snapshot));
      return facts.get(query) as T;
    },
    ofArticles: (query) =>
      snapshot.askArticles(query, (article, _, words) => query(article, snapshot, words)),
    askArticles<T>(key: object, ask: AskArticle<T>): readonly T[] {
      const asked = answers.get(key);
      if (asked !== undefined) return asked as readonly T[];
      const place = snapshot.memory.placeOf(key);
      const values = snapshot.derive(knownArticles).map(({ article, known: { answers, facts } }, index) => {
        const before = answers[place];
        if (before !== undefined) return before === NOTHING ? undefined : before;
        const answer = ask(article, index, facts.text);
        answers[place] = answer === undefined ? NOTHING : answer;
        return answer;
      });
      answers.set(key, values);
      return values as readonly T[];
    },
  };
  return snapshot;
}

/** The answer `undefined`, told from none. */
const NOTHING = Symbol('nothing');

interface KnownArticle {
  readonly article: StructureNode;
  readonly known: KnownStretch;
}

/** Each article with what is known of it. */
function knownArticles(snapshot: Snapshot): readonly KnownArticle[] {
  const { text, tree, memory } = snapshot;
  return articlesOf(tree).map(({ node: article }) => ({
    article,
    known: memory.about(text.slice(article.span.start, article.span.end), shapeOf(article, snapshot)),
  }));
}
