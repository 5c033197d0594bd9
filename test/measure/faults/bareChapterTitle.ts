import { chapterNeighbourhood, chapterPlaces } from './places';
import { chapterLossCodes, injection, type Fault } from './types';

/** The number of a chapter heading is gone and its title stands alone, as a copy out of Word leaves it. */
export const bareChapterTitle: Fault = {
  name: 'bare-chapter-title',
  summary: 'the number of a chapter heading is gone, the title stays',
  accepts: chapterLossCodes,
  inject(plain, random) {
    const place = random.pick(chapterPlaces(plain));
    if (place === undefined) return undefined;
    const { start, end } = place.unit.label;
    const blanks = /^[ \t\u3000\u00a0]*/u.exec(plain.text.slice(end))?.[0].length ?? 0;
    if (/^[\r\n]|^$/.test(plain.text.slice(end + blanks))) return undefined;
    const edit = { span: { start, end: end + blanks }, newText: '' };
    return injection(plain.text, [edit], chapterNeighbourhood(plain, place));
  },
};
