import { runToEnd, type Steps } from '../../base/steps';
import { amountsIn } from '../mining/findPlacesToFillIn';
import { type PrecedentSource } from '../clauses/types';
import { type ArticleField, pairsOf } from '../topics/likenessAmongArticles';
import { type NearRegulation } from '../topics/nearestRegulations';
import { SAME_SUBJECT } from '../clauses/titleLikeness';
import { type LiabilityClause, liabilityClausesOf } from './liabilityClauses';

/** A liability clause of a near regulation, ready to be compared. */
interface Entry {
  readonly liability: LiabilityClause;
  /** True where its regulation is on the draft's subject. */
  readonly isOnSubject: boolean;
  readonly cited: readonly WeighedPairs[];
  readonly conduct: WeighedPairs;
  readonly pairs: ReadonlySet<number>;
  /** The one before it in its regulation. */
  readonly previous: ReadonlySet<number> | undefined;
}

interface WeighedPairs {
  readonly pairs: ReadonlySet<number>;
  /** The sum of the squares of their weights. */
  readonly square: number;
  /** The sum of their weights. */
  readonly whole: number;
}

/** How a near regulation punishes a like conduct. */
export interface LikePenalty {
  readonly liability: LiabilityClause;
  /** About 0 to 2: likeness of what is cited, and how much of the conduct the draft's article has. */
  readonly score: number;
}

const CONDUCT = 0.4;
const PREVIOUS = 0.5;
/** Two clauses as like as this are one offer. */
const SAME_OFFER = 0.85;
/** Below this score most clauses punish something else; above it two thirds and more the like, as measured. */
export const LIKE_CONDUCT = 0.5;

/** The liability clauses of a field of regulations by what they punish. */
export class Penalties {
  readonly #entries: Entry[] = [];
  readonly #weightOf: (pair: number) => number;

  private constructor(field: ArticleField) {
    this.#weightOf = (pair) => field.weightOfPair(pair);
  }

  /** Reads those of a field at once. */
  static of(field: ArticleField): Penalties {
    return runToEnd(Penalties.steps(field));
  }

  /** Reads those of one regulation after the other. */
  static *steps(field: ArticleField): Steps<Penalties> {
    const penalties = new Penalties(field);
    for (const near of field.regulations) {
      penalties.#enter(near);
      yield;
    }
    return penalties;
  }

  #enter({ regulation, subject }: NearRegulation): void {
    let previous: ReadonlySet<number> | undefined;
    for (const liability of liabilityClausesOf(regulation)) {
      const pairs = pairsOf(liability.text);
      this.#entries.push({
        liability,
        isOnSubject: subject >= SAME_SUBJECT,
        cited: liability.cited.map((text) => this.#weigh(text)),
        conduct: this.#weigh(liability.conduct),
        pairs,
        previous,
      });
      previous = pairs;
    }
  }

  /** How many there are. */
  get size(): number {
    return this.#entries.length;
  }

  /**
   * How regulations on the draft's subject punish what a passage of the draft forbids or demands, the likest first, one of
   * each wording; those of other subjects only where there are none.
   * @param passages the texts cited
   * @param previous the draft's liability clause before this one
   */
  punishing(
    passages: readonly string[],
    previous: string | undefined,
    limit: number,
  ): readonly LikePenalty[] {
    const offers: (LikePenalty & { readonly pairs: ReadonlySet<number> })[] = [];
    for (const found of this.#ranked(passages, previous)) {
      if (offers.length >= limit) break;
      if (offers.every(({ pairs }) => likenessOf(pairs, found.pairs) < SAME_OFFER)) offers.push(found);
    }
    return offers;
  }

  /** The clauses that punish a like conduct, one of each regulation: those whose amounts are worth comparing. */
  likeConduct(passages: readonly string[], least = LIKE_CONDUCT): readonly LikePenalty[] {
    const seen = new Set<PrecedentSource>();
    return this.#ranked(passages, undefined).filter(
      ({ score, liability: { clause } }) =>
        score >= least && !seen.has(clause.source) && seen.add(clause.source),
    );
  }

  #ranked(
    passages: readonly string[],
    previous: string | undefined,
  ): readonly (LikePenalty & { readonly pairs: ReadonlySet<number> })[] {
    const asked = passages.map((text) => this.#weigh(text));
    const all = pairsOf(passages.join('\n'));
    const before = previous === undefined ? undefined : pairsOf(previous);
    const onSubject = this.#entries.filter(({ isOnSubject }) => isOnSubject);
    return (onSubject.length > 0 ? onSubject : this.#entries)
      .map(({ liability, cited, conduct, pairs, previous: other }) => {
        const ofCited = Math.max(0, ...asked.flatMap((one) => cited.map((each) => this.#cosine(one, each))));
        const ofConduct = conduct.whole === 0 ? 0 : this.#shared(conduct.pairs, all) / conduct.whole;
        const follows = before === undefined || other === undefined ? 0 : likenessOf(before, other);
        return { liability, pairs, score: ofCited + CONDUCT * ofConduct + PREVIOUS * follows };
      })
      .sort((a, b) => b.score - a.score);
  }

  #weigh(text: string): WeighedPairs {
    const pairs = pairsOf(text);
    let [square, whole] = [0, 0];
    for (const pair of pairs) {
      const weight = this.#weightOf(pair);
      square += weight * weight;
      whole += weight;
    }
    return { pairs, square, whole };
  }

  #shared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
    let sum = 0;
    for (const pair of some) if (others.has(pair)) sum += this.#weightOf(pair);
    return sum;
  }

  #cosine(a: WeighedPairs, b: WeighedPairs): number {
    const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
    let shared = 0;
    for (const pair of few.pairs) if (many.pairs.has(pair)) shared += this.#weightOf(pair) ** 2;
    const length = Math.sqrt(a.square * b.square);
    return length === 0 ? 0 : shared / length;
  }
}

/** The Dice measure over two sets. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return (2 * shared) / Math.max(a.size + b.size, 1);
}

/** An amount of fines or forfeits with the regulations that have it. */
export interface KnownAmount {
  readonly amount: string;
  readonly sources: readonly PrecedentSource[];
}

/** The amounts of several clauses, what most have first: 五百元以上五千元以下. */
export function amountsOf(penalties: readonly LikePenalty[]): readonly KnownAmount[] {
  const known = new Map<string, PrecedentSource[]>();
  for (const { liability } of penalties) {
    for (const amount of new Set(amountsIn(liability.text))) {
      known.set(amount, [...(known.get(amount) ?? []), liability.clause.source]);
    }
  }
  return [...known]
    .map(([amount, sources]) => ({ amount, sources }))
    .sort((a, b) => b.sources.length - a.sources.length);
}
