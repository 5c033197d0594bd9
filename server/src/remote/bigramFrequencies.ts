import { earned, planQuery, type QueryPlan } from '../precedents/search/bm25';
import { foldUnit, isBigram, keyOf, Tokenizer } from '../precedents/clauses/searchKeys';
import { fieldOf } from './indexMapping';

/** Bigrams whose frequencies are kept: more than those of any office's drafts, and a few megabytes. */
const MOST_KEPT = 100_000;
/** The share of the texts in which a bigram is thought to stand of which the server says nothing: letters, digits. */
const UNKNOWN_SHARE = 0.01;

/**
 * How often bigrams occur on the server, so that this program weighs what comes from there as it weighs its own: the
 * scores of a server are scores of its parts, and tell nothing beside those of another collection.
 */
export class Frequencies {
  readonly #tokenizer = new Tokenizer();
  readonly #known = new Map<number, number>();
  #documents = 0;
  #meanLength = 0;

  /** True when the server need not be asked for this text. */
  knows(text: string): boolean {
    return (
      this.#documents > 0 && this.#tokenizer.keys(text).every((key) => !isHan(key) || this.#known.has(key))
    );
  }

  /** Forgets everything: the corpus was replaced. */
  clear(): void {
    this.#known.clear();
    this.#documents = 0;
  }

  /** Takes in an answer about `text`; what has another form leaves everything as it was. */
  learn(text: string, answer: unknown): void {
    const field = fieldOf(fieldOf(answer, 'term_vectors'), 'text');
    const facts = fieldOf(field, 'field_statistics');
    const [documents, occurrences] = [Number(fieldOf(facts, 'doc_count')), Number(fieldOf(facts, 'sum_ttf'))];
    if (!(documents > 0) || !(occurrences > 0)) return;
    if (this.#known.size > MOST_KEPT) this.#known.clear();
    this.#documents = documents;
    // Single characters are counted on the server beside the bigrams.
    this.#meanLength = occurrences / documents / 2;
    // A bigram that no text has is not listed, and is known to stand in none.
    for (const key of this.#tokenizer.keys(text)) if (isHan(key)) this.#known.set(key, 0);
    const terms = fieldOf(field, 'terms');
    for (const [term, about] of Object.entries(typeof terms === 'object' && terms !== null ? terms : {})) {
      const frequency = Number(fieldOf(about, 'doc_freq'));
      if (term.length !== 2 || !(frequency > 0)) continue;
      this.#known.set(keyOf(foldUnit(term.charCodeAt(0)), foldUnit(term.charCodeAt(1))), frequency);
    }
  }

  /** How a query weighs texts; `undefined` while the server has told nothing. */
  plan(query: string): Relevance | undefined {
    if (this.#documents === 0) return undefined;
    const facts = { documents: this.#documents, meanLength: this.#meanLength };
    const unknown = Math.max(1, Math.round(this.#documents * UNKNOWN_SHARE));
    const plan = planQuery(this.#tokenizer.keys(query), facts, (key) =>
      Math.min(this.#known.get(key) ?? (isHan(key) ? 0 : unknown), this.#documents),
    );
    return plan.terms.length === 0 ? undefined : new Relevance(plan, this.#tokenizer);
  }
}

const HAN = /^[\p{Script=Han}〇]{2}$/u;

/** True for a bigram of which the server keeps count: two Chinese characters. */
const isHan = (key: number): boolean =>
  isBigram(key) && HAN.test(String.fromCharCode(key >>> 16, key & 0xffff));

/** The first estimate of texts for one query, as the index in this program makes it. */
export class Relevance {
  readonly #plan: QueryPlan;
  readonly #tokenizer: Tokenizer;

  constructor(plan: QueryPlan, tokenizer: Tokenizer) {
    this.#plan = plan;
    this.#tokenizer = tokenizer;
  }

  /** From 0 to 1. */
  of(text: string): number {
    const { terms, selfScore, saturation } = this.#plan;
    const counts = new Map(terms.map(({ key }) => [key, 0]));
    const keys = this.#tokenizer.keys(text);
    for (const key of keys) {
      const count = counts.get(key);
      if (count !== undefined) counts.set(key, count + 1);
    }
    let score = 0;
    for (const { key, weight } of terms) {
      const count = counts.get(key) ?? 0;
      if (count > 0) score += weight * earned(count, keys.length, saturation);
    }
    return Math.min(score / selfScore, 1);
  }
}
