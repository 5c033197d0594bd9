import { type SourceClauses } from '../clauses/cutIntoClauses';
import { isBigram, Tokenizer } from '../clauses/searchKeys';
import { type Clause } from '../clauses/types';

/** Texts whose words were looked up last: the articles of one draft around its cursor, and what is typed there. */
const MOST_KNOWN = 40;

const tokenizer = new Tokenizer();

/** How much of the words of one text the articles of precedents have, 0 to 1, by the numbers of {@link ArticleWords}. */
export interface WordShares {
  readonly ofArticles: Float64Array;
  /** The most that an article of each source has. */
  readonly ofSources: Float64Array;
}

/** Which articles of the precedents have which words, as pairs of characters. */
export class ArticleWords {
  readonly #numbers = new Map<Clause, number>();
  /** By the number of an article the number of its source. */
  readonly #sources: number[] = [];
  readonly #sourceCount: number;
  /** By pair the numbers of the articles that have it. */
  readonly #articlesWith = new Map<number, number[]>();
  readonly #known = new Map<string, WordShares>();

  constructor(sources: readonly SourceClauses[]) {
    this.#sourceCount = sources.length;
    sources.forEach(({ clauses }, source) => {
      for (const clause of clauses) this.#enter(clause, source);
    });
  }

  #enter(clause: Clause, source: number): void {
    const number = this.#sources.push(source) - 1;
    this.#numbers.set(clause, number);
    for (const pair of tokenizer.keys(clause.text).filter(isBigram)) {
      const articles = this.#articlesWith.get(pair);
      if (articles === undefined) this.#articlesWith.set(pair, [number]);
      else if (articles.at(-1) !== number) articles.push(number);
    }
  }

  /** The number of an article; they count on through the sources, each in its order. */
  numberOf(clause: Clause): number | undefined {
    return this.#numbers.get(clause);
  }

  /** The number of the source of an article. */
  sourceOf(article: number): number {
    return this.#sources[article] ?? -1;
  }

  /**
   * How much of the words of `text` the articles have. A pair of characters counts the more the fewer articles have
   * it: 应当 tells nothing, 人才 a good deal.
   */
  sharesOf(text: string): WordShares {
    const shares = this.#known.get(text) ?? this.#count(text);
    // The one that was asked for last goes to the end, the first is the one to forget.
    this.#known.delete(text);
    this.#known.set(text, shares);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) break;
      this.#known.delete(oldest);
    }
    return shares;
  }

  #count(text: string): WordShares {
    const ofArticles = new Float64Array(this.#sources.length);
    const ofSources = new Float64Array(this.#sourceCount);
    let whole = 0;
    for (const pair of new Set(tokenizer.keys(text).filter(isBigram))) {
      const articles = this.#articlesWith.get(pair) ?? [];
      const weight = Math.log((ofArticles.length + 1) / (articles.length + 1));
      whole += weight;
      for (const article of articles) ofArticles[article] = (ofArticles[article] ?? 0) + weight;
    }
    if (whole === 0) return { ofArticles: ofArticles.fill(0), ofSources };
    for (let article = 0; article < ofArticles.length; article++) {
      const share = (ofArticles[article] ?? 0) / whole;
      const source = this.sourceOf(article);
      ofArticles[article] = share;
      if (share > (ofSources[source] ?? 0)) ofSources[source] = share;
    }
    return { ofArticles, ofSources };
  }
}
