import { differencesBetween, type TextChange } from '../../base/differences';
import { type SourceClauses } from '../../precedents/clauses/clauses';
import { type NearArticle } from '../../drafting/near/near';
import { type Clause } from '../../precedents/clauses/types';
import { type Provision, provisionsOf } from '../../precedents/roles/provisions';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { Closeness, WITHOUT_SEARCH } from '../../precedents/search/closenessOfWording';

/** A clause of another text that corresponds to an article. */
export interface ParallelClause {
  readonly clause: Clause;
  /** Closeness of the wording, 0 to 1. */
  readonly score: number;
  /** By what it corresponds: only by wording or matter is it near, as hover and lens say; else it has the same purpose. */
  readonly by: 'wording' | 'matter' | 'purpose';
  /** What to change in the article so that it becomes the clause; absent where they have too little in common. */
  readonly changes: readonly TextChange[] | undefined;
}

/** Where any text has something near to the article, a clause on its matter that is worded so closely is near too. */
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

/** An article as it is looked for in other texts. */
export class SoughtArticle {
  readonly own: Provision;
  readonly near: NearArticle;
  readonly #closeness: Closeness;

  /** @param near what is near to it: nothing else is called so */
  constructor(own: Provision, near: NearArticle) {
    this.own = own;
    this.near = near;
    this.#closeness = new Closeness(own.clause.text);
  }

  /** How close a clause is worded to the article, 0 to 1. */
  scoreOf(clause: Clause): number {
    return Math.min(1, this.#closeness.to(clause.text, 0) / WITHOUT_SEARCH);
  }

  /** True where a clause may be called near: any text has something near, and it is about the same. */
  isNear(clause: Clause): boolean {
    return this.near.hits.length > 0 && this.near.isAbout(clause);
  }

  /**
   * The same provision in another text: what is near to the article, else of its clauses that are worded like it or are
   * for the same purpose the one that comes closest; `undefined` where it has none.
   */
  in(source: SourceClauses): ParallelClause | undefined {
    const hit = this.near.hits.find(({ clause }) => clause.source.id === source.source.id);
    if (hit !== undefined) return this.marked(hit.clause, hit);
    let best: Counterpart | undefined;
    for (const { clause, roles } of provisionsOf(source)) {
      const score = this.scoreOf(clause);
      if (score <= (best?.score ?? 0)) continue;
      const isSame = roles
        .filter((role) => this.own.roles.includes(role))
        .some((role) => score >= (SINGLE.has(role) ? LIKE_IN_SINGLE_ROLE : LIKE_IN_ROLE));
      if (score >= LIKE && this.isNear(clause)) best = { clause, score, by: 'wording' };
      else if (isSame) best = { clause, score, by: 'purpose' };
    }
    return best === undefined ? undefined : this.marked(best.clause, best);
  }

  /** A clause with what differs from the article. */
  marked(clause: Clause, { score, by }: Omit<Counterpart, 'clause'>): ParallelClause {
    const changes =
      score >= CLOSE_ENOUGH_TO_MARK ? differencesBetween(this.own.clause.text, clause.text) : undefined;
    return { clause, score, by, changes };
  }
}

type Counterpart = Pick<ParallelClause, 'clause' | 'score' | 'by'>;
