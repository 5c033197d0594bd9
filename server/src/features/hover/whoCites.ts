import { bilingual, localize } from '../../base/bilingual';
import { referencesTo } from '../../analysis/resolvedReferences';
import { type Snapshot } from '../../analysis/snapshot';
import { citedName } from '../../analysis/headingsAndAncestors';
import { pathAt } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type FeatureContext, type HoverSection } from '../types';
import { capped } from '../../precedents/clauses/describeSource';

/** The articles that cite a node: a change of the node concerns them. */
export function citingSections(
  snapshot: Snapshot,
  node: StructureNode,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const places = referencesTo(snapshot, node).map(({ span }) => {
    const at = pathAt(snapshot.tree, span.start).at(-1);
    return at === undefined ? '' : citedName(snapshot, at);
  });
  const named = [...new Set(places)].filter((place) => place !== '');
  if (named.length === 0) return [];
  return [
    { heading: localize(bilingual('被引用于', 'Cited in'), ctx.locale), body: capped(named.join('、')) },
  ];
}
