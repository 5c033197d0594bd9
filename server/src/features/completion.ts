import { bilingual, localize } from '../base/bilingual';
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
  /** True if an article may take a number that is in use; the articles behind it are then renumbered. */
  readonly makesRoom?: boolean;
}

/**
 * What can be written at the cursor, the best first by `sortText`: the next number or heading, standard clauses, the
 * rest of a sentence, the target of a reference, a title, a term. In the middle of a word there is mostly nothing. The
 * list depends on every character typed, so a client must ask again instead of filtering it.
 */
export function completion(
  snapshot: Snapshot,
  { offset, clauses, makesRoom = false }: CompletionArgs,
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
  return withRoom(entries, makesRoom ? place : undefined, snapshot, ctx).toSorted((a, b) =>
    a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0,
  );
}

const MOVES = bilingual('其后的条号和引用顺延', 'following numbers and references move');

/** Adds the renumbering to entries with a number that an article further down has. */
function withRoom(
  entries: readonly CompletionEntry[],
  place: CursorPlace | undefined,
  snapshot: Snapshot,
  { locale }: FeatureContext,
): readonly CompletionEntry[] {
  if (place === undefined || !entries.some(({ takesNumber }) => takesNumber)) return entries;
  const { lineStart, offset, tail } = place;
  const room = articleBegunOnLine(snapshot, { start: lineStart, end: offset + tail.length });
  if (room === undefined) return entries;
  return entries.map((entry) =>
    entry.takesNumber === true && entry.label.startsWith(room.label)
      ? {
          ...entry,
          also: room.edits,
          ...(entry.kind === 'article' && { detail: localize(MOVES, locale) }),
        }
      : entry,
  );
}
