import { bilingual, localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { differencesBetween, type TextChange } from '../../base/differences';
import { citedName } from '../../analysis/headingsAndAncestors';
import {
  articleText,
  nearTo,
  NOTHING_NEAR,
  type NearArticle,
  type NearClause,
} from '../../drafting/near/nearClauses';
import { type StructureNode } from '../../syntax/tree';
import { type FeatureContext, type HoverSection } from '../types';
import { capped, clauseName, detail, headingsAbove, originOf } from '../../precedents/clauses/describeSource';

const DEFAULT_LIMIT = 3;
/**
 * Differences are marked only in clauses at least this close. In others most words differ, and marks would hide the
 * text.
 */
const CLOSE_ENOUGH_TO_MARK = 0.5;

/** The clauses of other texts that are closest to an article, or to a section of a policy document. */
export function precedentSections(
  snapshot: Snapshot,
  node: StructureNode,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const { precedents, sourceId } = ctx;
  if (precedents === undefined) {
    return [
      {
        heading: localize(
          bilingual('先例索引尚未建好', 'The precedents are still being indexed'),
          ctx.locale,
        ),
      },
    ];
  }
  const text = articleText(snapshot, node);
  if (text === '') return [];
  const limit = ctx.precedentLimit ?? DEFAULT_LIMIT;
  const near = nearTo(snapshot, text, { precedents, sourceId });
  if (near.hits.length > 0) {
    const sections = near.hits.slice(0, limit).map((hit) => hitSection(snapshot, node, hit, near, ctx));
    return sections.some(({ changes }) => changes !== undefined) ? [...sections, legend(ctx)] : sections;
  }
  return [{ heading: localize(NOTHING_NEAR, ctx.locale) }];
}

function hitSection(
  snapshot: Snapshot,
  node: StructureNode,
  { clause, score, by }: NearClause,
  { matter }: NearArticle,
  { locale, marksDifferences }: FeatureContext,
): HoverSection {
  const percent = Math.round(score * 100);
  const close =
    by === 'matter' && matter !== undefined
      ? bilingual(`同一事项：${matter.name}`, `same matter: ${matter.name}`)
      : bilingual(`相近 ${percent}%`, `${percent}% close`);
  const isMarked = marksDifferences !== false && score >= CLOSE_ENOUGH_TO_MARK;
  const changes = isMarked ? changesTo(snapshot, node, clause.text) : undefined;
  return {
    heading: `《${clause.source.title}》${clauseName(clause)}`,
    detail: detail(
      headingsAbove(clause).join(' › '),
      originOf(clause.source, locale),
      localize(close, locale),
    ),
    body: capped(clause.text),
    ...(changes !== undefined && { changes }),
    location: { uri: clause.source.id, span: clause.span },
    counterpart: { name: citedName(snapshot, node), location: { uri: undefined, span: node.span } },
  };
}

/**
 * How a precedent differs from the draft's article; `undefined` where it is the same, too different, or longer than is
 * shown.
 */
function changesTo(snapshot: Snapshot, node: StructureNode, text: string): readonly TextChange[] | undefined {
  // The article is read like precedents in the index, so that layout makes no difference.
  const own = articleText(snapshot, node);
  if (own === text || capped(own) !== own || capped(text) !== text) return undefined;
  return differencesBetween(own, text);
}

const legend = ({ locale }: FeatureContext): HoverSection => ({
  heading: '',
  detail: localize(
    bilingual(
      '粗体：先例有、本条没有；删除线：本条有、先例没有。',
      'Bold: only in the precedent. Struck through: only in your article.',
    ),
    locale,
  ),
});
