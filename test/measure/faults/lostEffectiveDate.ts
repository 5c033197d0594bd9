import { articlePlaces } from './places';
import { injection, type Fault } from './types';

const SAYS_WHEN = /自[^。；]*(?:起施行|起生效|起实施)/g;

/** The last article, which says when the text takes effect, is lost with all that follows. */
export const lostEffectiveDate: Fault = {
  name: 'lost-effective-date',
  summary: 'the last article, with the effective date, is lost with all after it',
  accepts: ['structure/missing-effective-date'],
  inject(plain) {
    const last = articlePlaces(plain).at(-1);
    const line = plain.lines[last?.unit.line ?? -1];
    const first = plain.articles[0];
    if (last === undefined || line === undefined || first === undefined) return undefined;
    // A date in the adoption note stays, and with it nothing is lost.
    if (plain.text.slice(0, first.label.start).search(SAYS_WHEN) >= 0) return undefined;
    const dates = [...plain.text.slice(first.label.start).matchAll(SAYS_WHEN)];
    const isOnlyHere = dates.length === 1 && plain.text.slice(line.start).search(SAYS_WHEN) >= 0;
    if (!isOnlyHere) return undefined;
    const span = { start: line.start, end: plain.text.length };
    // The fault has no place of its own, so it may be reported anywhere.
    return injection(plain.text, [{ span, newText: '' }], [{ start: 0, end: line.start }]);
  },
};
