import { articleVotes, type DraftPosition, type RoleSequence } from './order';
import { Closeness } from './rerank';
import { compareStanding, isRepealed } from './standing';
import { type Clause } from './types';

/** What is typed is sought in so many times its length at the beginning of an article. */
const OPENING = 2;
/** How much more an article counts that begins with what is typed than one that has nothing of it: e to this power. */
const WORDING = 14;

/**
 * The articles of precedents that a drafter may be writing who has typed a few characters at a place, the likeliest
 * first: what stands at such a place in a text on the same subject, the more the closer its beginning is to what is
 * typed. Of one role there may be several: where the role is plain, the wording is what is sought (measured: with one
 * of each role the closest wording was found less often). Articles of repealed texts come last.
 */
export function typedArticles(
  typed: string,
  position: DraftPosition,
  sequences: readonly RoleSequence[],
  limit: number,
): readonly Clause[] {
  const closeness = new Closeness(typed);
  const fitting = articleVotes(position, sequences).map(({ clause, vote, subject }) => {
    const wording = Math.exp(WORDING * closeness.to(clause.text.slice(0, typed.length * OPENING), 1));
    return { clause, fit: Math.sqrt(vote) * subject * wording };
  });
  return fitting
    .sort(
      (a, b) =>
        Number(isRepealed(a.clause.source)) - Number(isRepealed(b.clause.source)) ||
        b.fit - a.fit ||
        compareStanding(a.clause, b.clause),
    )
    .slice(0, limit)
    .map(({ clause }) => clause);
}
