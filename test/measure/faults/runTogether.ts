import { trimEnd } from '../../../server/src/syntax/blanks';
import { articlePlaces, chapterPlaces, lineStart } from './places';
import { injection, type Fault } from './types';

/**
 * The line break before an article or a chapter heading is gone, and in half of the texts the blank behind its number
 * too, so that nothing but the count tells it from a reference. The first article is left out: above it stand titles.
 */
export const runTogether: Fault = {
  name: 'run-together',
  summary: 'an article or a chapter heading begins inside the line above it',
  accepts: ['structure/run-together'],
  inject(plain, random) {
    const places = [...articlePlaces(plain).slice(1), ...chapterPlaces(plain).slice(1)];
    const place = random.pick(places);
    if (place === undefined) return undefined;
    const { text } = plain;
    const { label } = place.unit;
    const above = trimEnd(text, 0, lineStart(plain, place.unit));
    const blanks = /^[ \t\u3000\u00a0]*/u.exec(text.slice(label.end))?.[0].length ?? 0;
    const edits = [{ span: { start: above, end: label.start }, newText: '' }];
    if (random.pick([true, false]) === true) {
      edits.push({ span: { start: label.end, end: label.end + blanks }, newText: '' });
    }
    return injection(text, edits, [label]);
  },
};
