import { bilingual, localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { citedName, plainText } from '../../analysis/headingsAndAncestors';
import { type DefinedTerm } from '../../analysis/terms/definitions';
import { termUses } from '../../analysis/terms/termUses';
import { type FeatureContext, type HoverSection } from '../types';
import { capped, detail } from '../../precedents/clauses/describeSource';

/** The definition of a term, where it is, and how often the term is used. */
export function termSections(
  snapshot: Snapshot,
  { term, definition, span, article }: DefinedTerm,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const uses = termUses(snapshot).filter((use) => use.definition.term === term).length;
  const count = localize(bilingual(`全文 ${uses} 处`, `${uses} places in this text`), ctx.locale);
  return [
    {
      heading: term,
      detail: detail(article && citedName(snapshot, article), count),
      body: capped(plainText(snapshot, definition)),
      location: { uri: undefined, span },
    },
  ];
}
