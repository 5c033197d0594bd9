import { type Snapshot } from '../analysis/snapshot';
import { clauseOffers } from './completion/clauses';
import { continuationEntries } from './completion/continuations';
import { draftPositionAt, precedentsAt } from './completion/precedentsHere';
import { headingEntries } from './completion/headings';
import { articleEntries, listEntries } from './completion/numbers';
import { cursorPlace } from '../analysis/cursorPlace';
import { subjectEntries } from './completion/onSubject';
import { penaltyEntries } from './completion/penalties';
import { referenceEntries } from './completion/references';
import { standardEntries } from './completion/standardWording';
import { termEntries } from './completion/terms';
import { titleEntries } from './completion/titles';
import { wholeArticleEntries } from './completion/wholeArticles';
import { type DraftPosition } from '../precedents/roles/expectedRoles';
import { type CompletionEntry, type FeatureContext } from './types';

export interface CompletionArgs {
  readonly offset: number;
  /** Whether standard wording, and clauses and continuations from precedents, are offered. */
  readonly clauses: boolean;
}

/**
 * What can be written at the cursor, best first by `sortText`: the next number or heading, standard clauses, the
 * continuation of a sentence, the target of a reference, a title, a term. In the middle of a word mostly nothing.
 * The list depends on every character typed, so that a client must ask again rather than filter it.
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
  const onSubject = precedents && subjectEntries(snapshot, place, position, served, ctx);
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
  return entries.toSorted((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}
