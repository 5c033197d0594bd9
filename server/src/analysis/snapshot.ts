import { mayRest, runToEnd, type Steps } from '../base/steps';
import { parseSteps } from '../syntax/parse';
import { articlesOf } from '../syntax/query';
import { type RegulationTree, type StructureNode } from '../syntax/tree';
import {
  type ArticleMemory,
  type ArticleQuery,
  createArticleMemory,
  type KnownArticle,
} from './articleMemory';
import { hasQuotedLines, isQuoted } from './quotedLines';

/**
 * One version of one document with everything derived from it. Derived facts are computed on first use and kept
 * as long as the snapshot; a new version is a new snapshot, so nothing can be stale.
 */
export interface Snapshot {
  readonly text: string;
  readonly tree: RegulationTree;
  /** Works out {@link tree} step by step, where nobody has yet; whoever asks meanwhile goes on with the same work. */
  parse(): Steps<void>;
  /** What is known of single articles, whichever version they were first seen in. */
  readonly memory: ArticleMemory;
  /** The result of `query` on this version, computed once; the query function is the key. */
  derive<T>(query: (snapshot: Snapshot) => T): T;
  /** What `query` gives for each article, parallel to `articlesOf(tree)`; asked of articles that changed only. */
  ofArticles<T>(query: ArticleQuery<T>): readonly T[];
  /**
   * Hands on, in text order, what a question, kept under `key`, gives for an article, where it gives anything. Whoever
   * wants the answers once asks so: nothing is kept of the list.
   */
  eachArticle<T>(key: object, ask: AskArticle<T>, take: TakeAnswer<T>): void;
}

/**
 * `index` is the article's place among those of the text, `words` its characters in a string of their own. Most
 * questions have nothing to say about most articles: `undefined`.
 */
type AskArticle<T> = (article: StructureNode, index: number, words: string) => T | undefined;
type TakeAnswer<T> = (answer: T, article: StructureNode, index: number) => void;

/** The snapshot of a text; handed the version before it, it need not look again at the articles that stayed. */
export function createSnapshot(text: string, before?: Snapshot): Snapshot {
  const facts = new Map<unknown, unknown>();
  const answers = new Map<object, readonly unknown[]>();
  let tree: RegulationTree | undefined;
  let parsing: Steps<RegulationTree> | undefined;
  const snapshot: Snapshot = {
    text,
    get tree() {
      tree ??= runToEnd(parsing ?? parseSteps(text));
      return tree;
    },
    *parse() {
      while (tree === undefined) {
        parsing ??= parseSteps(text);
        const step = parsing.next();
        if (step.done === true) {
          tree = step.value;
          parsing = undefined;
        } else yield;
      }
    },
    memory: before?.memory.next() ?? createArticleMemory(),
    derive<T>(query: (snapshot: Snapshot) => T): T {
      if (!facts.has(query)) {
        facts.set(query, query(snapshot));
        mayRest();
      }
      return facts.get(query) as T;
    },
    ofArticles<T>(query: ArticleQuery<T>): readonly T[] {
      const known = answers.get(query);
      if (known !== undefined) return known as readonly T[];
      const values = new Array<T>(snapshot.derive(knownArticles).length).fill(undefined as T);
      snapshot.eachArticle(
        query,
        (article, _, words) => query(article, snapshot, words),
        (answer, _, index) => {
          values[index] = answer;
        },
      );
      answers.set(query, values);
      return values;
    },
    eachArticle<T>(key: object, ask: AskArticle<T>, take: TakeAnswer<T>): void {
      const place = snapshot.memory.placeOf(key);
      let index = -1;
      for (const { article, known } of snapshot.derive(knownArticles)) {
        index++;
        let answer = known.answers[place];
        if (answer === undefined) {
          answer = ask(article, index, known.words) ?? NOTHING;
          known.answers[place] = answer;
          mayRest();
        }
        if (answer !== NOTHING) take(answer as T, article, index);
      }
    },
  };
  return snapshot;
}

/** Stands for an answer that says nothing, to be told from a question that was not asked. */
const NOTHING = Symbol('nothing');

interface ArticleHere {
  readonly article: StructureNode;
  readonly known: KnownArticle;
}

/** Each article with what is known of it. */
function knownArticles(snapshot: Snapshot): readonly ArticleHere[] {
  const { text, tree, memory } = snapshot;
  const quotes = hasQuotedLines(snapshot) ? (offset: number) => isQuoted(snapshot, offset) : undefined;
  return articlesOf(tree).map(({ node: article }) => ({
    article,
    known: memory.aboutArticle(text.slice(article.span.start, article.span.end), article, quotes),
  }));
}
