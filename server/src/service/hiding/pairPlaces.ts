import { groupInto } from '../../base/groupInto';
import { type FindingPlace } from './findingPlace';

type Likeness = (place: FindingPlace) => string;

const same: Likeness = ({ rule, hash, words, sentence }) => [rule, hash, words, sentence].join('\n');

/** From the likest to the least like: of places that say the same, the one with the old neighbours is the old one. */
const LIKENESSES: readonly Likeness[] = [
  (place) => [same(place), place.before, place.after, place.nth].join('\n'),
  (place) => [same(place), place.before, place.after].join('\n'),
  (place) => [same(place), place.before, place.nth].join('\n'),
  (place) => [same(place), place.after, place.nth].join('\n'),
  (place) => [same(place), place.nth].join('\n'),
  same,
];

/**
 * Pairs each record with the place it was made for, as far as the text still has it; each is used once. The result
 * gives for each place the record's index, or `undefined`. Linear in the number of both.
 */
export function pairPlaces(
  places: readonly FindingPlace[],
  records: readonly FindingPlace[],
): readonly (number | undefined)[] {
  const recordOf = new Array<number | undefined>(places.length).fill(undefined);
  let free = new Set(records.keys());
  for (const likeness of LIKENESSES) {
    if (free.size === 0) break;
    const waiting = new Map<string, number[]>();
    for (const index of free) {
      const record = records[index];
      if (record === undefined) continue;
      const key = likeness(record);
      groupInto(waiting, key, index);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const [index, place] of places.entries()) {
      if (recordOf[index] === undefined) recordOf[index] = waiting.get(likeness(place))?.pop();
    }
    free = new Set([...waiting.values()].flat().sort((a, b) => a - b));
  }
  return recordOf;
}
