import { bilingual, localize } from '../../base/bilingual';
import { citedFinder } from '../../precedents/clauses/findCitedText';
import { type FeatureContext, type HoverSection } from '../types';
import { capped, detail, headingsAbove, originOf } from '../../precedents/clauses/displayText';

/** A cited text that the index holds: its year, its size, its chapters. */
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
