import { articleNodes } from '../amendments/draft/addedAndDeletedArticles';
import { ignoreRenumberedCitations } from '../amendments/draft/ignoreRenumberedCitations';
import { newNumbers } from '../amendments/draft/newNumbersOfParts';
import { type Snapshot } from '../analysis/snapshot';
import { type StructureNode } from '../syntax/tree';
import { type UnitPairs } from './pairProvisions';
import { wordsOf } from './visibleLines';

/**
 * The words of the articles in the earlier version, without their numbers, after citations of own articles, 款 and
 * chapters were adjusted to the new numbers. Empty where no citation changes.
 */
export function ignoreUpdatedCitations(
  before: Snapshot,
  after: Snapshot,
  { articles, headings }: UnitPairs,
): ReadonlyMap<StructureNode, string> {
  const carried = ignoreRenumberedCitations(
    before,
    articles,
    newNumbers(before, after, articles, headings),
  ).snapshot;
  if (carried === before) return new Map();
  const [old, now] = [articleNodes(before), articleNodes(carried)];
  if (old.length !== now.length) return new Map();
  return new Map(
    old.flatMap((node, at) => {
      const { span, label } = now[at] ?? node;
      return [[node, wordsOf(carried.text.slice(label?.span.end ?? span.start, span.end))] as const];
    }),
  );
}
