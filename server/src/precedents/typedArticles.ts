import { articleVotes, type DraftPosition, type RoleSequence } from './order';
import { Closeness } from './rerank';
import { type ClauseRole } from './roleFacts';
import { type Clause } from './types';

/** What is typed is sought in so many times its length at the beginning of an article. */
const OPENING = 2;
/** How much more an article counts that begins with what is typed than one that has nothing of it: e to this power. */
const WORDING = 14;

/**
 * The articles of precedents that a drafter may be writing who has typed a few characters at a place, one of each
 * role, the likeliest first: what stands at such a place, the more the closer its beginning is to what is typed.
 */
export function typedArticles(
  typed: string,
  position: DraftPosition,
  sequences: readonly RoleSequence[],
  limit: number,
): readonly Clause[] {
  const closeness = new Closeness(typed);
  const byRole = new Map<ClauseRole, { best: Clause; fit: number; total: number }>();
  for (const { clause, role, vote, subject } of articleVotes(position, sequences)) {
    const wording = Math.exp(WORDING * closeness.to(clause.text.slice(0, typed.length * OPENING), 1));
    const fit = wording * subject;
    const known = byRole.get(role);
    const total = (known?.total ?? 0) + vote * wording;
    if (known !== undefined && known.fit >= fit) byRole.set(role, { ...known, total });
    else byRole.set(role, { best: clause, fit, total });
  }
  return [...byRole.values()]
    .sort((a, b) => b.total - a.total)
    .slice(0, limit)
    .map(({ best }) => best);
}
