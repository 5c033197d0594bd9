import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { chapterNeighbourhood, chapterPlaces } from './places';
import { injection, type Fault } from './types';

/** A chapter bears the number of the one before. */
export const repeatedChapterNumber: Fault = {
  name: 'repeated-chapter-number',
  summary: 'a chapter bears the number of the chapter before it',
  accepts: ['numbering/chapter-*', 'structure/missing-chapter-heading', 'structure/table-of-contents'],
  inject(plain, random) {
    const place = random.pick(chapterPlaces(plain).slice(1));
    if (place === undefined) return undefined;
    const newText = formatOrdinal(ordinal(place.unit.number - 1), '章');
    return injection(plain.text, [{ span: place.unit.label, newText }], chapterNeighbourhood(plain, place));
  },
};
