import { type Snapshot } from '../analysis/snapshot';
import { clauseOffers } from './completion/minedClauseEntries';
import { continuationEntries } from './completion/continuationEntries';
import { draftPositionAt, precedentsAt } from './completion/precedentsAtCursor';
import { headingEntries } from './completion/headingEntries';
import { articleEntries, listEntries } from './completion/numberEntries';
import { cursorPlace, type CursorPlace } from '../analysis/lineAroundCursor';
import { articleBegunOnLine } from '../analysis/numbering/articleBegunOnLine';
import { matterEntries } from './completion/matterEntries';
import { penaltyEntries } from './completion/penaltyEntries';
import { referenceEntries } from './completion/referenceEntries';
import { standardEntries } from './completion/standardEntries';
import { termEntries } from './completion/termEntries';
import { titleEntries } from './completion/titleEntries';
import { wholeArticleEntries } from './completion/wholeArticleEntries';
import { type DraftPosition } from '../precedents/roles/expectedNextRoles';
import { type CompletionEntry, type FeatureContext } from './types';

export interface CompletionArgs {
  readonly offset: number;
  /** True to offer standard wording, and clauses and continuations from precedents. */
  readonly clauses: boolean;
}

/**
 * What can be written at the cursor, the best first by `sortText`: the next number or heading, standard clauses, the
 * rest of a sentence, the target of a reference, a title, a term. In the middle of a word there is mostly nothing. The
 * list depends on every character typed, so a client must ask again instead of filtering it.
 */
export function completion(
  snapshot: Snapshot,
  { offset, clauses }: CompletionArgs,
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  const place = cursorPlace(snapshot, offset);
  if (place === undefined) return [];
  const cited = titleEntries(snapshot, place, ctx) ?? referenceEntries(snapshot, place, ctx);
  if (cited !== undefined) return cited;
  const precedents = clauses ? precedentsAt(snapshot, place, ctx) : undefined;
  const offers = clauseOffers(snapshot, place, precedents, ctx);
  const mined = offers.map(({ entry }) => entry);
  const served = new Set(offers.flatMap(({ role, isOfSameSubject }) => (isOfSameSubject ? [role] : [])));
  const position = precedents?.position ?? ((): DraftPosition => draftPositionAt(snapshot, place));
  const onSubject = precedents && matterEntries(snapshot, place, position, served, ctx);
  const entries = [
    ...articleEntries(snapshot, place, ctx),
    ...listEntries(snapshot, place, ctx),
    ...headingEntries(snapshot, place, precedents, ctx),
    ...mined,
    ...(onSubject ?? wholeArticleEntries(snapshot, place, precedents, mined, ctx)),
    ...(clauses ? (penaltyEntries(snapshot, place, ctx) ?? []) : []),
    ...(clauses ? standardEntries(snapshot, place, position, served, ctx) : []),
    ...(clauses ? continuationEntries(snapshot, place, ctx) : []),
    ...termEntries(snapshot, place),
  ];
  return withRoom(entries, place, snapshot).toSorted((a, b) =>
    a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0,
  );
}

/**
 * Adds the renumbering to entries with a number that an article further down has. Where it cannot be renumbered, because
 * references would change their meaning, these entries are left out, so that no number is used twice.
 */
function withRoom(
  entries: readonly CompletionEntry[],
  { lineStart, offset, tail }: CursorPlace,
  snapshot: Snapshot,
): readonly CompletionEntry[] {
  if (!entries.some(({ takesNumber }) => takesNumber !== undefined)) return entries;
  const room = articleBegunOnLine(snapshot, { start: lineStart, end: offset + tail.length });
  return entries.flatMap((entry) => {
    if (entry.takesNumber === undefined) return [entry];
    return entry.takesNumber === room?.label ? [{ ...entry, also: room.edits }] : [];
  });
}
