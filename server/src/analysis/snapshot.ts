import { mayRest, runToEnd, type Steps } from '../base/steps';
import { parseSteps } from '../syntax/parse';
import { articlesOf } from '../syntax/walkTree';
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
export const createSnapshot = (text: string, before?: Snapshot): Snapshot => new TextVersion(text, before);

/** A class, because an engine gives every object literal with a getter a shape of its own: all who read one are slower. */
class TextVersion implements Snapshot {
  readonly text: string;
  readonly memory: ArticleMemory;
  readonly #facts = new Map<unknown, unknown>();
  readonly #answers = new Map<object, readonly unknown[]>();
  #tree: RegulationTree | undefined;
  #parsing: Steps<RegulationTree> | undefined;

  constructor(text: string, before: Snapshot | undefined) {
    this.text = text;
    this.memory = before?.memory.next() ?? createArticleMemory();
  }

  get tree(): RegulationTree {
    this.#tree ??= runToEnd(this.#parsing ?? parseSteps(this.text));
    return this.#tree;
  }

  *parse(): Steps<void> {
    while (this.#tree === undefined) {
      this.#parsing ??= parseSteps(this.text);
      const step = this.#parsing.next();
      if (step.done === true) {
        this.#tree = step.value;
        this.#parsing = undefined;
      } else yield;
    }
  }

  derive<T>(query: (snapshot: Snapshot) => T): T {
    const known = this.#facts.get(query);
    if (known !== undefined || this.#facts.has(query)) return known as T;
    const fact = query(this);
    this.#facts.set(query, fact);
    mayRest();
    return fact;
  }

  ofArticles<T>(query: ArticleQuery<T>): readonly T[] {
    const known = this.#answers.get(query);
    if (known !== undefined) return known as readonly T[];
    const values = new Array<T>(this.derive(knownArticles).nodes.length).fill(undefined as T);
    this.eachArticle(
      query,
      (article, _, words) => query(article, this, words),
      (answer, _, index) => {
        values[index] = answer;
      },
    );
    this.#answers.set(query, values);
    return values;
  }

  eachArticle<T>(key: object, ask: AskArticle<T>, take: TakeAnswer<T>): void {
    const place = this.memory.placeOf(key);
    const { nodes, known } = this.derive(knownArticles);
    let index = -1;
    for (const { words, answers } of known) {
      index++;
      let answer = answers[place];
      if (answer === NOTHING) continue;
      const article = nodes[index];
      if (article === undefined) break;
      if (answer === undefined) {
        answer = ask(article, index, words) ?? NOTHING;
        answers[place] = answer;
        mayRest();
      }
      if (answer !== NOTHING) take(answer as T, article, index);
    }
  }
}

/** Stands for an answer that says nothing, to be told from a question that was not asked. */
const NOTHING = Symbol('nothing');

/** The articles with what is known of each, in the same order. */
interface KnownArticles {
  readonly nodes: readonly StructureNode[];
  readonly known: readonly KnownArticle[];
}

function knownArticles(snapshot: Snapshot): KnownArticles {
  const { text, tree, memory } = snapshot;
  const quotes = hasQuotedLines(snapshot) ? (offset: number) => isQuoted(snapshot, offset) : undefined;
  const nodes = articlesOf(tree).map(({ node }) => node);
  return { nodes, known: memory.aboutArticles(text, nodes, quotes) };
}
