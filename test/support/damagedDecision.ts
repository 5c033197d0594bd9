import { type Random } from '../measure/support/random';

const NUMERALS = '一二三四五六七八九十百零';
const MARKS = '“”‘’，。；：、（）《》';
const VERBS: readonly (readonly [string, string])[] = [
  ['修改为', '改为'],
  ['增加', '删去'],
  ['删去', '增加'],
  ['作为', '改为'],
  ['条', '款'],
  ['款', '项'],
  ['将', ''],
  ['中的', ''],
];

/** A decision with up to three words, numbers or marks changed, wherever they stand. */
export function damagedDecision(text: string, random: Random): string {
  let damaged = text;
  for (let count = 1 + random.int(3); count > 0; count--) damaged = damagedOnce(damaged, random);
  return damaged;
}

function damagedOnce(text: string, random: Random): string {
  const at = random.int(Math.max(1, text.length));
  const replaceAt = (place: number, length: number, words: string): string =>
    text.slice(0, place) + words + text.slice(place + length);
  const next = (characters: string): number => {
    for (let place = at; place < text.length; place++) {
      if (characters.includes(text.charAt(place))) return place;
    }
    return at;
  };
  switch (random.int(6)) {
    case 0:
      return replaceAt(next(NUMERALS), 1, NUMERALS.charAt(random.int(NUMERALS.length)));
    case 1:
      return replaceAt(next(MARKS), 1, MARKS.charAt(random.int(MARKS.length + 1)));
    case 2: {
      const [from, to] = random.pick(VERBS) ?? ['', ''];
      const place = text.indexOf(from, at);
      return place === -1 ? text : replaceAt(place, from.length, to);
    }
    case 3:
      return replaceAt(at, random.int(12), '');
    case 4:
      return replaceAt(at, 0, text.slice(random.int(text.length)).slice(0, random.int(30)));
    default:
      return replaceAt(at, 1, random.pick(['\n', '甲', '\u0000', '\ud800', '　', '第九条']) ?? '');
  }
}
