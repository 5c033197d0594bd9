import { articlePlaces, neighbourhood } from './places';
import { injection, type Fault } from './types';

/**
 * 第X条 was an automatic number in Word and did not survive the copy; the text stays. The last article is left out:
 * nothing after it shows that a number is missing.
 */
export const lostArticleNumber: Fault = {
  name: 'lost-article-number',
  summary: 'the number 第X条 is gone, its text stays',
  accepts: ['numbering/article-gap', 'structure/unnumbered-article'],
  inject(plain, random) {
    const place = random.pick(articlePlaces(plain).slice(0, -1));
    if (place === undefined) return undefined;
    const { start, end } = place.unit.label;
    const blanks = /^[ \t\u3000\u00a0]*/u.exec(plain.text.slice(end))?.[0].length ?? 0;
    const edit = { span: { start, end: end + blanks }, newText: '' };
    return injection(plain.text, [edit], [neighbourhood(plain, place)]);
  },
};
