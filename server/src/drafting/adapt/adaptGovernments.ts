import { type DraftNames } from '../draftNames';
import { type Level } from '../governmentLevel';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

const UNITS = '(?:自治区|自治州|自治县|自治旗|省|市|县|区|旗|盟|州)';
const SETS = '（(?:(?:自治县|自治旗|不设区的市|市|县|区|旗|、)+)）';
/** 市、县（市、区）人民政府, 省人民代表大会, 设区的市、县人民政府. */
const CHAIN = `((?:设区的)?${UNITS}(?:${SETS})*(?:(?:、|和|以及|及|或者)?(?:设区的|不设区的)?${UNITS}(?:${SETS})*)*)(?=(?:各级)?人民政府|人民代表大会|人大常委会)`;
const GOVERNMENTS = new RegExp(
  `(?<!\\p{Script=Han}|（|${UNITS}${SETS}|${UNITS}(?:${SETS})?、)${CHAIN}`,
  'gu',
);
/** Words that may stand before a government inside a sentence. */
const JOINT =
  /(?<=[由经向报和与及对将按在至受从级除]|根据|依照|组织|督促|指导|协助|协调|应当|或者|以及|会同|所在地|有关|规定|同意|批准|授权|负责)/u;
const IN_SENTENCE = new RegExp(JOINT.source + CHAIN, 'gu');
/** The level of a department: 市发展改革部门. 区、县公安部门 has two. */
const OWN_UNIT = '(?:自治区|自治州|省|市(?![场容政民])|州|县(?!级)|区(?!域))';
const DEPARTMENT_LEVEL = new RegExp(
  `(?<=^|[，。；：\\n由经向报和与及的对]|会同|以及|或者|(?<!${UNITS})、)${OWN_UNIT}(?:${SETS})?(?:(?:、|和|及|以及)${OWN_UNIT}(?:${SETS})?)*(?=(?:(?!或者|以及|总队|支队|大队|管理处)\\p{Script=Han}){2,16}?(?:、\\p{Script=Han}{2,12}?)*(?:行政)?(?:主管)?部门)`,
  'gu',
);
/** The level of what a government keeps: 归集至市公共信用信息平台. */
const KEPT_LEVEL =
  /(?<=^|[，。；：\n由向至到在入和与及将])(?:省|市(?![场容政民内域级区辖外]))(?=\p{Script=Han}{2,12}?(?:平台|信息系统|数据库))/gu;

/**
 * Replaces governments by those of the draft's level: 省 of a province becomes 市 in a city, with the governments below
 * where the precedent has them. Where a level is not known, the words stay and are marked for the drafter to check.
 */
export function adaptGovernments(text: string, from: SourceNames, names: DraftNames): readonly Adapted[] {
  const seen = new Set<number>();
  return [GOVERNMENTS, IN_SENTENCE, DEPARTMENT_LEVEL, KEPT_LEVEL].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      if (words === '' || seen.has(index)) return [];
      seen.add(index);
      return adaptedOf(words, index, from.level, names.level);
    }),
  );
}

function adaptedOf(
  words: string,
  start: number,
  from: Level | undefined,
  to: Level | undefined,
): readonly Adapted[] {
  const end = start + words.length;
  const kept: Adapted = { start, end, newText: words, isOpen: true, why: 'government' };
  if (from === undefined || to === undefined) return to === undefined ? [kept] : guessed(words, kept, to);
  const has = partsOf(words, from);
  if (has.above) return from.own === to.own ? [] : [kept];
  const newText = join(has, to);
  if (newText === undefined) return [kept];
  return newText === words ? [] : [{ start, end, newText, isOpen: false, why: 'government' }];
}

/**
 * The replacement where the precedent's level is not known. Then only a list of levels surely means its own level and
 * those below.
 */
function guessed(words: string, kept: Adapted, to: Level): readonly Adapted[] {
  const isOneOfThem = words === to.own || words === `${to.own}、${to.lower}`;
  if (isOneOfThem) return [];
  const newText = /[、和及]/u.test(words) ? join({ own: true, lower: true, above: false }, to) : undefined;
  return [newText === undefined ? kept : { ...kept, newText }];
}

interface Parts {
  readonly own: boolean;
  readonly lower: boolean;
  readonly above: boolean;
}

const ABOVE: Readonly<Record<string, RegExp>> = { 省: /$^/u, 自治区: /$^/u, 县: /[省市州]/u, 区: /[省市]/u };

/** Which governments are meant, seen from a level: its own, lower ones, higher ones. */
function partsOf(words: string, { own }: Level): Parts {
  const top = words.replace(/（[^（）]*）/gu, '');
  const units = top.split(/、|和|以及|及|或者/u).map((unit) => unit.trim());
  const bare = own === '自治州' ? ['自治州', '州'] : [own];
  const isAbove = (unit: string): boolean =>
    own === '市' || own === '自治州' ? /^(?:省|自治区)$/u.test(unit) : (ABOVE[own] ?? /^省$/u).test(unit);
  const isOwn = (unit: string): boolean => bare.includes(unit);
  return {
    above: units.some((unit) => !isOwn(unit) && isAbove(unit)),
    own: units.some(isOwn),
    lower: units.some((unit) => !isOwn(unit) && !isAbove(unit)),
  };
}

/** The same governments at another level; `undefined` where that has no lower ones. */
function join({ own, lower }: Parts, to: Level): string | undefined {
  if (own && lower) return to.lower === '' ? to.own : `${to.own}、${to.lower}`;
  if (own) return to.own;
  return to.lower === '' ? undefined : to.lower;
}
