import { type RoleSequence } from './order';
import { isBigram, Tokenizer } from './tokenize';
import { type Clause } from './types';

const tokenizer = new Tokenizer();

/** Which articles of the precedents have which pair of characters. */
export class ArticleWords {
  readonly #numberOf = new Map<Clause, number>();
  /** By pair the numbers of the articles that have it. */
  readonly #articlesWith = new Map<number, number[]>();

  constructor(sequences: readonly RoleSequence[]) {
    for (const { clause } of sequences.flat()) {
      const number = this.#numberOf.size;
      this.#numberOf.set(clause, number);
      for (const pair of tokenizer.keys(clause.text).filter(isBigram)) {
        const articles = this.#articlesWith.get(pair);
        if (articles === undefined) this.#articlesWith.set(pair, [number]);
        else if (articles.at(-1) !== number) articles.push(number);
      }
    }
  }

  /**
   * How much of what is typed an article has anywhere, 0 to 1. A pair of characters counts the more the fewer articles
   * have it: 应当 tells nothing, 人才 nearly all.
   */
  sharesOf(typed: string): (clause: Clause) => number {
    const earned = new Float64Array(this.#numberOf.size);
    let whole = 0;
    for (const pair of new Set(tokenizer.keys(typed).filter(isBigram))) {
      const articles = this.#articlesWith.get(pair) ?? [];
      const weight = Math.log((earned.length + 1) / (articles.length + 1));
      whole += weight;
      for (const number of articles) earned[number] = (earned[number] ?? 0) + weight;
    }
    return (clause) => (whole === 0 ? 0 : (earned[this.#numberOf.get(clause) ?? -1] ?? 0) / whole);
  }
}

const known = new WeakMap<readonly RoleSequence[], ArticleWords>();

/** The words of a library's articles; each library is read once. */
export function wordsOf(sequences: readonly RoleSequence[]): ArticleWords {
  const words = known.get(sequences) ?? new ArticleWords(sequences);
  known.set(sequences, words);
  return words;
}
