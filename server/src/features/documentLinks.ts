import { citedArticlesOf, citedTitleOf, resolvedReferences } from '../analysis/resolvedReferences';
import { citedTitles } from '../analysis/citedTitles';
import { type Snapshot } from '../analysis/snapshot';
import { inSteps, runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { citedFinder } from '../precedents/clauses/findCitedText';
import { type FeatureContext, type Location } from './types';

/** A citation that can be followed. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: Location;
}

/** The citations of texts in the index. 《…》 links to the text, 《…》第X条 to its article. */
export const documentLinks = (snapshot: Snapshot, ctx: FeatureContext): readonly DocumentLink[] =>
  runToEnd(documentLinkSteps(snapshot, ctx, () => false));

/** How many citations are done between two pauses. */
const STEP = 256;

/** The same in steps; for `isRestDue` see `StepwiseCheck`. */
export function* documentLinkSteps(
  snapshot: Snapshot,
  ctx: FeatureContext,
  isRestDue: () => boolean,
): Steps<readonly DocumentLink[]> {
  if (ctx.precedents === undefined) return [];
  const references = yield* inSteps(isRestDue, () => resolvedReferences(snapshot));
  const titles = yield* inSteps(isRestDue, () => citedTitles(snapshot));
  const find = citedFinder(ctx.precedents);
  const links: DocumentLink[] = [];
  for (const [index, { reference, span }] of references.entries()) {
    if (index % STEP === 0) yield;
    const title = citedTitleOf(reference);
    const { first, last } = citedArticlesOf(reference);
    const cited = title === undefined ? undefined : find(title, first, last);
    if (cited !== undefined) links.push({ span, target: { uri: cited.source.id, span: cited.span } });
  }
  const taken = new Set(links.map(({ span }) => span.start));
  for (const [index, { span, title }] of titles.entries()) {
    if (index % STEP === 0) yield;
    const cited = taken.has(span.start) ? undefined : find(title);
    if (cited !== undefined) links.push({ span, target: { uri: cited.source.id, span: cited.span } });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}
