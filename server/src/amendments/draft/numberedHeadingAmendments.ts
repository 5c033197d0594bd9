import { type Snapshot } from '../../analysis/snapshot';
import { sameOrdinal } from '../../base/ordinal';
import { withoutBlanks } from '../../syntax/blanks';
import { oldTextOf, type OldHeading } from '../apply/oldTextUnits';
import { type PlacedAmendment } from './orderOfAmendments';

/**
 * The amendments of the headings 一、 of a judicial interpretation whose words changed. Where the numbers of headings
 * differ, there are none: a decision has no form for adding or deleting such a heading. The check by carrying the
 * decision out then shows that something is missing.
 */
export function numberedHeadings(before: Snapshot, after: Snapshot): readonly PlacedAmendment[] {
  const [old, young] = [numberedIn(before), numberedIn(after)];
  const areSame =
    old.length === young.length && old.every((heading, at) => hasSameNumber(heading, young[at]));
  if (!areSame) return [];
  return old.flatMap(({ level, ordinal, title, at }, index): readonly PlacedAmendment[] => {
    const now = young[index]?.title ?? '';
    if (withoutBlanks(now) === withoutBlanks(title)) return [];
    const heading = { level, ordinal, title, within: undefined };
    return [{ amendment: { kind: 'retitleHeading', heading, title: now }, at: at - 0.25, order: at - 0.5 }];
  });
}

const numberedIn = (snapshot: Snapshot): readonly OldHeading[] =>
  oldTextOf(snapshot).headings.filter(({ level }) => level === 'heading');

const hasSameNumber = ({ ordinal: a }: OldHeading, other: OldHeading | undefined): boolean =>
  a !== undefined && other?.ordinal !== undefined && sameOrdinal(a, other.ordinal);
