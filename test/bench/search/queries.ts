import { type Random } from '../../measure/support/random';

/** How a query was made from the article that it should find, and the least MRR@10 the product must reach. */
export interface Kind {
  readonly name: string;
  readonly make: (article: string, random: Random) => string;
  readonly goal: number;
}

const PLACES = ['甲山市', '乙河县', '丙州区', '丁海省'];
const DEPARTMENTS = ['发展改革', '工业和信息化', '生态环境', '市场监督管理', '自然资源', '农业农村'];
const PLACE = /\p{Script=Han}{2}(?:省|市|县|区)/gu;
const DEPARTMENT = new RegExp(DEPARTMENTS.join('|'), 'gu');

const replaceNames = (text: string, random: Random): string =>
  text
    .replace(PLACE, () => random.pick(PLACES) ?? '')
    .replace(DEPARTMENT, () => random.pick(DEPARTMENTS) ?? '');

const dropFifth = (text: string, random: Random): string =>
  Array.from(text)
    .filter(() => random.int(5) > 0)
    .join('');

const swapClauses = (text: string, random: Random): string =>
  random.shuffle(text.split(/[，；。\n]/u).filter((part) => part !== '')).join('，');

function fragment(text: string, random: Random): string {
  const length = 15 + random.int(16);
  const from = random.int(Math.max(1, text.length - length));
  return text.slice(from, from + length);
}

/** The kinds of `design/search.md`: what a drafter's own wording does to a precedent. */
export const KINDS: readonly Kind[] = [
  { name: 'names', make: replaceNames, goal: 0.99 },
  { name: 'drop20', make: dropFifth, goal: 0.99 },
  { name: 'swap', make: swapClauses, goal: 0.99 },
  { name: 'frag', make: fragment, goal: 0.94 },
  { name: 'fragdrop', make: (text, random) => dropFifth(fragment(text, random), random), goal: 0.92 },
  {
    name: 'hard',
    make: (text, random) => dropFifth(swapClauses(replaceNames(text, random), random), random),
    goal: 0.97,
  },
];

/** 4 to 20 characters from the beginning of an article, as it is typed. */
export const prefixOf = (text: string, random: Random): string => text.slice(0, 4 + random.int(17));
