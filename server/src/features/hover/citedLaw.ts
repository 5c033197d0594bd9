import { bilingual, localize } from '../../base/bilingual';
import { citedFinder, type CitedText } from '../../precedents/clauses/findCitedText';
import { type FeatureContext, type HoverSection } from '../types';
import { capped, detail, headingsAbove, originOf } from '../../precedents/clauses/describeSource';
import { citedArticlesOf, citedTitleOf } from '../../analysis/resolvedReferences';
import { resolveReference } from '../../analysis/references';
import { type Reference } from '../../analysis/references/types';
import { createSnapshot } from '../../analysis/snapshot';
import { nodeSections } from './targetText';

/** A cited text in the index: its year, its size and its chapters. Empty where the index does not have it. */
export function titleSections(title: string, ctx: FeatureContext): readonly HoverSection[] {
  const cited = ctx.precedents && citedFinder(ctx.precedents)(title);
  if (cited === undefined) return [];
  const { source, span } = cited;
  const clauses = ctx.precedents?.clausesOf(source.id) ?? [];
  const headings = [...new Set(clauses.flatMap((clause) => headingsAbove(clause).slice(0, 1)))];
  return [
    {
      heading: `《${source.title}》`,
      detail: detail(
        originOf(source, ctx.locale),
        localize(bilingual(`${clauses.length} 条`, `${clauses.length} clauses`), ctx.locale),
      ),
      ...(headings.length > 0 && { body: capped(headings.join('\n')) }),
      location: { uri: source.id, span },
    },
  ];
}

/** The text of 《…》第X条 from the index; empty where the index does not have it. */
export function externalSections(reference: Reference, ctx: FeatureContext): readonly HoverSection[] {
  const title = citedTitleOf(reference);
  if (title === undefined || ctx.precedents === undefined) return [];
  const { first, last } = citedArticlesOf(reference);
  if (first === undefined) return titleSections(title, ctx);
  const cited = citedFinder(ctx.precedents)(title, first, last);
  return cited === undefined ? [] : clauseSections(cited, reference, ctx);
}

/** The cited articles as a small document of their own, so that 第二款第一项 can be looked up in it. */
function clauseSections(
  { source, clauses }: CitedText,
  reference: Reference,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const starts: number[] = [];
  let text = '';
  for (const clause of clauses) {
    starts.push(text.length);
    text += `${clause.label}　${clause.text}\n`;
  }
  const excerpt = createSnapshot(text);
  const resolution = resolveReference(excerpt, { ...reference, scope: { kind: 'own' } });
  if (resolution.kind !== 'found' && resolution.kind !== 'ambiguous') return [];
  const nodes = resolution.kind === 'found' ? resolution.nodes : resolution.candidates;
  return nodeSections(excerpt, nodes, ctx).map((section) => {
    const { location, ...rest } = section;
    if (location === undefined) return section;
    const clause = clauses[starts.findLastIndex((start) => start <= location.span.start)];
    return {
      ...rest,
      heading: `《${source.title}》${section.heading}`,
      detail: detail(clause && headingsAbove(clause).join(' › '), originOf(source, ctx.locale)),
      ...(clause && { location: { uri: source.id, span: clause.span } }),
    };
  });
}
