import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { articlePlaces, genreOf, selfNames } from './places';
import { injection, type Fault } from './types';

const NUMBER = /^第[一二三四五六七八九十百千零]+条/;
const FURTHEST = 20;

/** 本条例第X条 names an article past the last: the text was shortened and the reference was not. */
export const danglingReference: Fault = {
  name: 'dangling-reference',
  summary: '本条例第X条 names an article past the last',
  accepts: ['reference/missing-article'],
  inject(plain, random) {
    const last = articlePlaces(plain).at(-1)?.unit.number;
    const genre = genreOf(plain);
    if (last === undefined || genre === undefined) return undefined;
    const cited = selfNames(plain, genre).filter(({ end }) => NUMBER.test(plain.text.slice(end, end + 12)));
    const self = random.pick(cited);
    if (self === undefined) return undefined;
    const length = NUMBER.exec(plain.text.slice(self.end, self.end + 12))?.[0].length ?? 0;
    const span = { start: self.end, end: self.end + length };
    const newText = formatOrdinal(ordinal(last + 1 + random.int(FURTHEST)), '条');
    return injection(plain.text, [{ span, newText }], [{ start: self.start, end: span.end }]);
  },
};
