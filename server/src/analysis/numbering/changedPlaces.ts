import { sameOrdinal } from '../../base/ordinal';
import { findArticle } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { type Rearrangement } from './rearrangement';
import { type FutureIndex } from './placesAfterEdit';
import { type ChangedPlaces } from './unsureReferences';

/** What a structure edit changes of the numbers that stand in the text today. */
export function changedBy(snapshot: Snapshot, plan: Rearrangement, future: FutureIndex): ChangedPlaces {
  const staysWhole = (article: StructureNode): boolean => future.wholeImageOf(article) !== undefined;
  return {
    changes: (level, number) => {
      if (level !== 'article') {
        return plan.renumberings.some(
          ({ node, to }) =>
            node.level === level &&
            sameOrdinal(node.label.ordinal, number) &&
            !sameOrdinal(to, node.label.ordinal),
        );
      }
      const article = findArticle(snapshot.tree, number)?.node;
      if (article === undefined) return future.articles.some((each) => sameOrdinal(each.number, number));
      const image = future.wholeImageOf(article);
      return image === undefined || !sameOrdinal(image.number, number);
    },
    changesInside: (article) => !staysWhole(article),
  };
}
