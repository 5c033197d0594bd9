import { bilingual, localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { type PrecedentHit } from '../../precedents/types';
import { type StructureNode } from '../../syntax/tree';
import { type FeatureContext, type HoverSection } from '../types';
import { capped, clauseName, detail, headingsAbove, yearOf } from '../../precedents/display';

const DEFAULT_LIMIT = 3;

/** The closest clauses of other texts to an article, or to a section of a policy document. */
export function precedentSections(
  snapshot: Snapshot,
  node: StructureNode,
  ctx: FeatureContext,
): readonly HoverSection[] {
  if (ctx.precedents === undefined) {
    return [
      {
        heading: localize(
          bilingual('先例索引尚未建好', 'The precedents are still being indexed'),
          ctx.locale,
        ),
      },
    ];
  }
  const text = bodyText(snapshot, node);
  if (text === '') return [];
  const hits = ctx.precedents.search(text, { limit: ctx.precedentLimit ?? DEFAULT_LIMIT, exclude: ctx.uri });
  if (hits.length > 0) return hits.map((hit) => hitSection(hit, ctx));
  return [
    { heading: localize(bilingual('没有相近的先例条文', 'No precedent is close to this'), ctx.locale) },
  ];
}

function hitSection({ clause, score }: PrecedentHit, { locale }: FeatureContext): HoverSection {
  const percent = Math.round(score * 100);
  return {
    heading: `《${clause.source.title}》${clauseName(clause)}`,
    detail: detail(
      headingsAbove(clause).join(' › '),
      yearOf(clause.source),
      localize(bilingual(`相近 ${percent}%`, `${percent}% close`), locale),
    ),
    body: capped(clause.text),
    location: { uri: clause.source.id, span: clause.span },
  };
}
