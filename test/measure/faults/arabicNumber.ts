import { articlePlaces } from './places';
import { injection, type Fault } from './types';

/** From the code of an ASCII digit to that of its full-width form. */
const TO_FULL_WIDTH = 0xfee0;

const WRITINGS: readonly ((n: number) => string)[] = [
  (n) => `第${n}条`,
  (n) => `第 ${n} 条`,
  (n) =>
    `第${String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + TO_FULL_WIDTH))}条`,
];

/** The number is typed in Arabic digits, half or full width: 第15条. */
export const arabicNumber: Fault = {
  name: 'arabic-number',
  summary: 'the number is written in Arabic digits',
  accepts: ['numbering/malformed'],
  inject(plain, random) {
    const place = random.pick(articlePlaces(plain));
    const write = random.pick(WRITINGS);
    if (place === undefined || write === undefined) return undefined;
    const edit = { span: place.unit.label, newText: write(place.unit.number) };
    return injection(plain.text, [edit], [place.unit.label]);
  },
};
