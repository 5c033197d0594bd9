import { articleCitations } from '../../analysis/versions/citations';
import { type ArticleMatch } from '../../analysis/versions/match';
import { referenceLabel } from '../../analysis/numbering/relabel';
import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { type Ordinal, sameOrdinal } from '../../base/ordinal';
import { applyEdits, type TextEdit } from '../../base/textEdit';

/**
 * The old version in which every citation of an own article has the number that the article has in the new one: what
 * “对条文顺序作相应调整” makes of it. What still differs from the new version was changed by the drafter. Its nodes
 * stand in the same order as those of `before`.
 */
export function carryCitations(before: Snapshot, { pairs }: ArticleMatch): Snapshot {
  const becomes = new Map<number, Ordinal>();
  for (const { beforeAt, after } of pairs) {
    if (after.label !== undefined) becomes.set(beforeAt, after.label.ordinal);
  }
  const edits = new Map<number, TextEdit>();
  for (const citations of before.derive(articleCitations).values()) {
    for (const { labels, targets } of citations) {
      // A number that two articles share for a moment names neither for sure.
      if (labels.length !== targets.length) continue;
      labels.forEach((label, at) => {
        const number = becomes.get(targets[at] ?? -1);
        if (number === undefined || sameOrdinal(number, label.ordinal)) return;
        edits.set(label.span.start, {
          span: label.span,
          newText: referenceLabel(label, before.text, number),
        });
      });
    }
  }
  return edits.size === 0 ? before : createSnapshot(applyEdits(before.text, [...edits.values()]));
}
