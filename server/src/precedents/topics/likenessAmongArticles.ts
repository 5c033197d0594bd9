import { headingsAbove } from '../clauses/describeSource';
import { isBigram, Tokenizer } from '../clauses/searchKeys';
import { headingTitle } from '../clauses/fuzzyNameFinder';
import { type Clause } from '../clauses/types';
import { roleSequences, type RoleSequence } from '../roles/expectedNextRoles';
import { type ClauseRole } from '../roles/roleTable';
import { runToEnd, type Steps } from '../../base/steps';
import { type NearRegulation } from './nearestRegulations';

/** Texts whose likeness is remembered: the articles of a draft of usual length, and what was typed last. */
const MOST_KNOWN = 160;
/** From here on two articles are on one matter. */
export const ALIKE = 0.4;
/** An article of more units is a table or a text that was never broken: it is compared by its beginning. */
const LONGEST = 3000;
/** Characters in which the typed beginning of an article is sought. */
const OPENING = 16;

const tokenizer = new Tokenizer();

/** An article of a near regulation. */
export interface FieldArticle {
  readonly clause: Clause;
  /** Number of its regulation in the field. */
  readonly source: number;
  /** Its place among the articles of its regulation, from 0. */
  readonly at: number;
  /** Title of its chapter without the number, `''` without chapters. */
  readonly chapter: string;
  /** Its place in the chapter, from 0. */
  readonly inChapter: number;
}

/** Articles like one of them, itself left out. */
export interface Neighbours {
  readonly articles: readonly number[];
  /** Likeness of each, at least {@link ALIKE}. */
  readonly likeness: readonly number[];
  /** Regulations that have one, its own counted. */
  readonly sources: number;
}

/**
 * The articles of the regulations nearest to a draft, and how like texts are to them: likeness is the Dice measure over
 * sets of character pairs, 0 to 1. A text costs a pass over the lists of its pairs; it is remembered.
 */
export class ArticleField {
  readonly #regulations: NearRegulation[] = [];
  readonly #articles: FieldArticle[] = [];
  /** By pair of characters the numbers of the articles that hold it. */
  readonly #lists = new Map<number, number[]>();
  /** Distinct pairs of each article. */
  readonly #sizes: number[] = [];
  readonly #likeness = new Map<string, Float32Array>();
  readonly #shares = new Map<string, Float32Array>();
  readonly #neighbours: (Neighbours | undefined)[] = [];
  readonly #openings: (ReadonlySet<number> | undefined)[] = [];
  readonly #chapters: (readonly string[])[] = [];
  readonly #sequences: RoleSequence[] = [];
  readonly #roles = new Map<Clause, ClauseRole>();
  #comparisons = 0;

  /** Reads everything at once. */
  static of(regulations: readonly NearRegulation[]): ArticleField {
    return runToEnd(ArticleField.steps(regulations));
  }

  /** Reads the regulations, and then which of their articles are alike, step by step. */
  static *steps(regulations: readonly NearRegulation[]): Steps<ArticleField> {
    const field = new ArticleField();
    for (const regulation of regulations) yield* field.#enter(regulation);
    for (let article = 0; article < field.#articles.length; article++) {
      field.neighboursOf(article);
      yield;
    }
    return field;
  }

  /** The nearest first; articles tell theirs by its number. */
  get regulations(): readonly NearRegulation[] {
    return this.#regulations;
  }

  /** Of one regulation after the other, each in its order. */
  get articles(): readonly FieldArticle[] {
    return this.#articles;
  }

  /** The roles of the articles, regulation by regulation. */
  get sequences(): readonly RoleSequence[] {
    return this.#sequences;
  }

  /** Texts of drafts that were compared with all articles so far: the work that a test counts. */
  get comparisons(): number {
    return this.#comparisons;
  }

  /** What an article is for. */
  roleOf(article: number): ClauseRole | undefined {
    const clause = this.#articles[article]?.clause;
    return clause && this.#roles.get(clause);
  }

  /** The titles of a regulation's chapters in their order, without numbers. */
  chaptersOf(source: number): readonly string[] {
    return (this.#chapters[source] ??= [
      ...new Set(this.#articles.filter((article) => article.source === source).map(({ chapter }) => chapter)),
    ].filter((title) => title !== ''));
  }

  /** How far on in its regulation an article stands, 0 to 1. */
  positionOf(article: number): number {
    const { source = -1, at = 0 } = this.#articles[article] ?? {};
    return (at + 1) / Math.max(this.#regulations[source]?.regulation.clauses.length ?? 1, 1);
  }

  *#enter(near: NearRegulation): Steps<void> {
    const source = this.#regulations.push(near) - 1;
    for (const article of articlesOf(near.regulation.clauses, source)) {
      const number = this.#articles.push(article) - 1;
      const pairs = pairsOf(article.clause.text);
      this.#sizes.push(pairs.size);
      for (const pair of pairs) {
        const list = this.#lists.get(pair);
        if (list === undefined) this.#lists.set(pair, [number]);
        else list.push(number);
      }
      yield;
    }
    const sequences = roleSequences([near.regulation]);
    this.#sequences.push(...sequences);
    for (const { clause, role } of sequences.flat()) this.#roles.set(clause, role);
    yield;
  }

  /** By the number of an article its likeness to `text`. */
  likenessTo(text: string): Float32Array {
    return remember(this.#likeness, text, () => {
      this.#comparisons++;
      return this.#compare(text);
    });
  }

  /** By the number of an article how much of the words of `text` it has: a pair counts the more the rarer it is. */
  sharesOf(text: string): Float32Array {
    return remember(this.#shares, text, () => this.#share(text));
  }

  /** The weight of each distinct pair of `text`: its rarity among the articles. */
  weightsOf(text: string): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    for (const pair of pairsOf(text)) weights.set(pair, this.weightOfPair(pair));
    return weights;
  }

  /** The rarity of a pair of characters among the articles, 0 for one that all have. */
  weightOfPair(pair: number): number {
    return Math.log((this.#articles.length + 1) / ((this.#lists.get(pair)?.length ?? 0) + 1));
  }

  /** The articles that hold a phrase of at least two characters, by their numbers. */
  articlesHolding(phrase: string): readonly number[] {
    let shortest: readonly number[] | undefined;
    for (const pair of pairsOf(phrase)) {
      const list = this.#lists.get(pair) ?? NO_ARTICLES;
      if (shortest === undefined || list.length < shortest.length) shortest = list;
    }
    return (shortest ?? NO_ARTICLES).filter((number) => this.#articles[number]?.clause.text.includes(phrase));
  }

  /** How many articles these regulations have, by their numbers. */
  countOf(sources: ReadonlySet<number>): number {
    let count = 0;
    for (const source of sources) count += this.#regulations[source]?.regulation.clauses.length ?? 0;
    return count;
  }

  /** The articles like article number `article`; worked out once. */
  neighboursOf(article: number): Neighbours {
    return (this.#neighbours[article] ??= this.#findNeighbours(article));
  }

  /** The distinct pairs of its first characters; worked out once. */
  openingOf(article: number): ReadonlySet<number> {
    return (this.#openings[article] ??= pairsOf(this.articles[article]?.clause.text.slice(0, OPENING) ?? ''));
  }

  #compare(text: string): Float32Array {
    const shared = new Float32Array(this.articles.length);
    const pairs = pairsOf(text);
    for (const pair of pairs) {
      for (const article of this.#lists.get(pair) ?? NO_ARTICLES) {
        shared[article] = (shared[article] ?? 0) + 1;
      }
    }
    for (let article = 0; article < shared.length; article++) {
      shared[article] = (2 * (shared[article] ?? 0)) / Math.max(pairs.size + (this.#sizes[article] ?? 0), 1);
    }
    return shared;
  }

  #share(text: string): Float32Array {
    const shares = new Float32Array(this.articles.length);
    let whole = 0;
    for (const [pair, weight] of this.weightsOf(text)) {
      whole += weight;
      for (const article of this.#lists.get(pair) ?? NO_ARTICLES) {
        shares[article] = (shares[article] ?? 0) + weight;
      }
    }
    return whole === 0 ? shares.fill(0) : shares.map((share) => share / whole);
  }

  #findNeighbours(article: number): Neighbours {
    const likeness = this.#compare(this.articles[article]?.clause.text ?? '');
    const articles: number[] = [];
    const of: number[] = [];
    const sources = new Set([this.articles[article]?.source]);
    likeness.forEach((value, other) => {
      if (value < ALIKE || other === article) return;
      articles.push(other);
      of.push(value);
      sources.add(this.articles[other]?.source);
    });
    return { articles, likeness: of, sources: sources.size };
  }
}

const NO_ARTICLES: readonly number[] = [];

/** The distinct pairs of characters of a text. */
export const pairsOf = (text: string): ReadonlySet<number> =>
  new Set(tokenizer.keys(text.slice(0, LONGEST)).filter(isBigram));

function articlesOf(clauses: readonly Clause[], source: number): FieldArticle[] {
  let chapter: string | undefined;
  let inChapter = 0;
  return clauses.map((clause, at) => {
    const own = headingTitle(headingsAbove(clause)[0] ?? '');
    inChapter = own === chapter ? inChapter + 1 : 0;
    chapter = own;
    return { clause, source, at, chapter: own, inChapter };
  });
}

/** The one asked for last goes to the end, the first is the one to forget. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return value;
}
