import { differencesBetween, type TextChange } from '../../base/differences';
import { type SourceClauses } from '../../precedents/clauses/clauses';
import { type Clause } from '../../precedents/clauses/types';
import { type Provision, provisionsOf } from '../../precedents/roles/provisions';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { Closeness } from '../../precedents/search/closenessOfWording';

/** A clause of another text that corresponds to an article. */
export interface ParallelClause {
  readonly clause: Clause;
  /** Closeness of the wording, 0 to 1. */
  readonly score: number;
  /** What to change in the article so that it becomes the clause; absent where they have too little in common. */
  readonly changes: readonly TextChange[] | undefined;
}

/** A clause of another role must be so close to be the same provision. */
const LIKE = 0.35;
/**
 * One of the same role: prohibitions, plans and penalties stand in a text several times, each about something else, and
 * below this most pairs are of different matters (looked at in 1,828 pairs of the corpus).
 */
const LIKE_IN_ROLE = 0.22;
/** What a text says once, it says in whatever words. */
const LIKE_IN_SINGLE_ROLE = 0.08;
const SINGLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose',
  'scope',
  'definition',
  'principles',
  'guiding-aims',
  'lead-department',
  'reference-liability',
  'supplementary-definitions',
  'implementing-rules',
  'repeal',
  'effective-date',
]);
/** Further off most words differ, and marks would hide the text. */
const CLOSE_ENOUGH_TO_MARK = 0.3;
/** What a text can reach in {@link Closeness} where the search has said nothing of it. */
const REACHABLE = 0.7;

/** An article as it is looked for in other texts. */
export class SoughtArticle {
  readonly own: Provision;
  readonly #closeness: Closeness;

  constructor(own: Provision) {
    this.own = own;
    this.#closeness = new Closeness(own.clause.text);
  }

  /** How close a clause is worded to the article, 0 to 1. */
  scoreOf(clause: Clause): number {
    return Math.min(1, this.#closeness.to(clause.text, 0) / REACHABLE);
  }

  /**
   * The same provision in another text: of its clauses that are worded like the article or are for the same purpose,
   * the one that comes closest; `undefined` where it has none.
   */
  in(source: SourceClauses): ParallelClause | undefined {
    let best: { readonly clause: Clause; readonly score: number } | undefined;
    for (const { clause, roles } of provisionsOf(source)) {
      const score = this.scoreOf(clause);
      if (score <= (best?.score ?? 0)) continue;
      const isSame = roles
        .filter((role) => this.own.roles.includes(role))
        .some((role) => score >= (SINGLE.has(role) ? LIKE_IN_SINGLE_ROLE : LIKE_IN_ROLE));
      if (score >= LIKE || isSame) best = { clause, score };
    }
    return best === undefined ? undefined : this.marked(best.clause, best.score);
  }

  /** A clause with what differs from the article. */
  marked(clause: Clause, score: number): ParallelClause {
    const changes =
      score >= CLOSE_ENOUGH_TO_MARK ? differencesBetween(this.own.clause.text, clause.text) : undefined;
    return { clause, score, changes };
  }
}
