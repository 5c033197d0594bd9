import { citedArticlesOf, citedTitleOf, resolvedReferences } from '../analysis/citing';
import { citedTitles } from '../analysis/citedTitles';
import { type Snapshot } from '../analysis/snapshot';
import { type Span } from '../base/span';
import { citedFinder } from '../precedents/clauses/cited';
import { type FeatureContext, type Location } from './types';

/** A citation that can be followed. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: Location;
}

/** The citations the index holds: 《…》 leads to the text, 《…》第X条 to its article. */
export function documentLinks(snapshot: Snapshot, ctx: FeatureContext): readonly DocumentLink[] {
  if (ctx.precedents === undefined) return [];
  const find = citedFinder(ctx.precedents);
  const links: DocumentLink[] = [];
  for (const { reference, span } of resolvedReferences(snapshot)) {
    const title = citedTitleOf(reference);
    const { first, last } = citedArticlesOf(reference);
    const cited = title === undefined ? undefined : find(title, first, last);
    if (cited !== undefined) links.push({ span, target: { uri: cited.source.id, span: cited.span } });
  }
  const taken = new Set(links.map(({ span }) => span.start));
  for (const { span, title } of citedTitles(snapshot)) {
    const cited = taken.has(span.start) ? undefined : find(title);
    if (cited !== undefined) links.push({ span, target: { uri: cited.source.id, span: cited.span } });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}
