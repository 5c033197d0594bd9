import { chapterNeighbourhood, chapterPlaces, lineStart, nextLineStart } from './places';
import { chapterLossCodes, injection, type Fault } from './types';

/** The whole line of a chapter heading is gone. */
export const lostChapterHeading: Fault = {
  name: 'lost-chapter-heading',
  summary: 'the line of a chapter heading is gone',
  accepts: [...chapterLossCodes, 'numbering/section-*'],
  inject(plain, random) {
    const place = random.pick(chapterPlaces(plain));
    if (place === undefined) return undefined;
    const span = { start: lineStart(plain, place.unit), end: nextLineStart(plain, place.unit.line) };
    return injection(plain.text, [{ span, newText: '' }], chapterNeighbourhood(plain, place));
  },
};
