import { differencesBetween, type TextChange } from '../../base/differences';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type NearArticle } from '../../drafting/near/nearClauses';
import { type Clause } from '../../precedents/clauses/types';
import { type Provision, provisionsOf } from '../../precedents/roles/provisionsWithRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { Closeness, WITHOUT_SEARCH } from '../../precedents/search/closenessOfWording';

/** A clause of another text that corresponds to an article. */
export interface ParallelClause {
  readonly clause: Clause;
  /** How close the wording is, from 0 to 1. */
  readonly score: number;
  /**
   * Why it corresponds. `wording` and `matter`: it is near to the article, as hover and lens say. `purpose`: it has the
   * same role.
   */
  readonly by: 'wording' | 'matter' | 'purpose';
  /** The changes that turn the article into the clause; `undefined` where they have too little in common. */
  readonly changes: readonly TextChange[] | undefined;
}

/**
 * Where some text has a clause near to the article, another one on its matter with at least this closeness counts as
 * near, too.
 */
const LIKE = 0.35;
/**
 * The least closeness for a clause of the same role. A text has several prohibitions, plans and penalties, each about
 * something else; below this most pairs are about different matters (looked at in 1,828 pairs of the corpus).
 */
const LIKE_IN_ROLE = 0.22;
/** The same for roles that a text has only once: there the wording may differ widely. */
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
/** Differences are marked from this closeness on. Below it most words differ, and marks would hide the text. */
const CLOSE_ENOUGH_TO_MARK = 0.3;

/** An article whose counterparts are looked for in other texts. */
export class SoughtArticle {
  readonly own: Provision;
  readonly near: NearArticle;
  readonly #closeness: Closeness;

  /** @param near the clauses near to it; nothing else is called near */
  constructor(own: Provision, near: NearArticle) {
    this.own = own;
    this.near = near;
    this.#closeness = new Closeness(own.clause.text);
  }

  /** How close the wording of a clause is to the article, from 0 to 1. */
  scoreOf(clause: Clause): number {
    return Math.min(1, this.#closeness.to(clause.text, 0) / WITHOUT_SEARCH);
  }

  /** True where a clause may be called near: some text has a near clause, and this one is about the same matter. */
  isNear(clause: Clause): boolean {
    return this.near.hits.length > 0 && this.near.isAbout(clause);
  }

  /**
   * The same provision in another text: the clause near to the article, or else the closest of those with like wording
   * or the same role. `undefined` where there is none.
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

  /** A clause with its differences from the article. */
  marked(clause: Clause, { score, by }: Omit<Counterpart, 'clause'>): ParallelClause {
    const changes =
      score >= CLOSE_ENOUGH_TO_MARK ? differencesBetween(this.own.clause.text, clause.text) : undefined;
    return { clause, score, by, changes };
  }
}

type Counterpart = Pick<ParallelClause, 'clause' | 'score' | 'by'>;
