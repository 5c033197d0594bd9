import { formatChineseNumeral, readNumeral } from '../../../server/src/base/chineseNumeral';
import { articlePlaces, neighbourhood } from './places';
import { injection, type Fault } from './types';

const DIGITS = Array.from('一二三四五六七八九');

/** Every published numeral that differs from `numeral` by one character: written wrong, put in or left out. */
function slips(numeral: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i <= numeral.length; i++) {
    const [head, tail] = [numeral.slice(0, i), numeral.slice(i)];
    found.add(head + tail.slice(1));
    for (const digit of DIGITS) {
      found.add(head + digit + tail);
      found.add(head + digit + tail.slice(1));
    }
  }
  found.delete(numeral);
  return [...found].filter((written) => readNumeral(written)?.form === 'standard');
}

/** One character of the number is wrong: 第十五条 becomes 第五十五条. */
export const digitError: Fault = {
  name: 'digit-error',
  summary: 'one character of the number is wrong, left out or too many',
  accepts: ['numbering/article-order', 'numbering/article-gap', 'numbering/article-duplicate'],
  inject(plain, random) {
    const place = random.pick(articlePlaces(plain).slice(1));
    const written =
      place === undefined ? undefined : random.pick(slips(formatChineseNumeral(place.unit.number)));
    if (place === undefined || written === undefined) return undefined;
    const edit = { span: place.unit.label, newText: `第${written}条` };
    return injection(plain.text, [edit], [neighbourhood(plain, place)]);
  },
};
