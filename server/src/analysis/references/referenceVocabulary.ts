import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { type ReferenceLevel } from './types';

/**
 * The vocabulary of references as tables. `scanReferenceWords.ts` reads chains of these words; nothing else in the product knows
 * how a reference is written. No pattern here nests quantifiers and every repetition is bounded, so reading stays
 * linear in the text.
 */

/** One counter of 第X〇. */
export interface Unit {
  readonly written: string;
  readonly level: ReferenceLevel;
  /** Depth in the structure: a path of a reference goes strictly deeper. */
  readonly depth: number;
  /** Characters that make another word of the counter: 第一条例, 第二项目, 本章程. */
  readonly notBefore: string;
}

/** The counter of an article. */
export const ARTICLE: Unit = { written: '条', level: 'article', depth: 4, notBefore: '例约件目形码线款' };

const UNITS: readonly Unit[] = [
  { written: '分编', level: 'subpart', depth: 1, notBefore: '制写辑' },
  { written: '编', level: 'part', depth: 0, notBefore: '制写辑号码织外办队' },
  { written: '章', level: 'chapter', depth: 2, notBefore: '程法' },
  { written: '节', level: 'section', depth: 3, notBefore: '目约能假日水省课' },
  ARTICLE,
  { written: '款', level: 'paragraph', depth: 5, notBefore: '项待式额' },
  { written: '项', level: 'item', depth: 6, notBefore: '目链' },
  { written: '目', level: 'subitem', depth: 7, notBefore: '标的录前类击光睹' },
];

/** The counter at `at`, unless the next character makes another word of it. */
export function unitAt(text: string, at: number): Unit | undefined {
  for (const unit of UNITS) {
    if (!text.startsWith(unit.written, at)) continue;
    const next = text.charAt(at + unit.written.length);
    return next !== '' && unit.notBefore.includes(next) ? undefined : unit;
  }
  return undefined;
}

/** How a step of a path points: by number, or relative to where it stands or to the reference before it. */
export type RelativeWord = 'this' | 'previous' | 'next' | 'same';

/** The first characters of 本条, 前款, 上款, 后条, 下条, 下一条, 同条, 该条. */
export const RELATIVE_WORDS: Readonly<Record<string, RelativeWord>> = {
  本: 'this',
  前: 'previous',
  上: 'previous',
  后: 'next',
  下: 'next',
  同: 'same',
  该: 'same',
};

/** The levels each relative word goes with; 该项, 上章 and the like are everyday words or do not occur. */
export const RELATIVE_LEVELS: Readonly<Record<RelativeWord, readonly ReferenceLevel[]>> = {
  this: ['part', 'subpart', 'chapter', 'section', 'article', 'paragraph', 'item'],
  previous: ['article', 'paragraph', 'item'],
  next: ['article', 'paragraph'],
  same: ['article', 'paragraph'],
};

/** Characters before 前, 上, 后, 下, 同 and 该 that make another word: 以前条例, 提前条件, 合同条款, 应该条. */
export const NOT_BEFORE_RELATIVE: Readonly<Record<string, string>> = {
  本: '成基样版资文根',
  前: '目之此提事当生会婚产年日先从向',
  上: '以网线路车地海陆水市加附之晚早',
  后: '以之先前今最落背事然售此随往会其日年',
  下: '以之如剩留余乡名地天手脚桥树旗',
  同: '合共相不如协',
  该: '应',
};

/** What may open a reference; everything else is skipped without a look. */
export const OPENERS =
  /[第笫]|[本同该上](?=[编分章节条款项])|前(?=[条款项一两二三四五六七八九2-9])|上(?=[一两二三四][条款])|后(?=[一两二三四]?[条款])|下(?=[一两二三四]?[条款])/gu;

const GAP = '[ \\t\\u00a0\\u3000\\u200b]{0,2}';

/** A number with optional brackets: 三, （三）, 12, 三十－, 十 五. Group 1 opens, group 2 is the numeral, group 3 closes. */
export const NUMBER = new RegExp(
  `${GAP}([（(〔]?)${GAP}([${NUMERAL_CLASS}][${NUMERAL_CLASS} \\u3000]{0,14})([）)〕]?)${GAP}`,
  'uy',
);

/** A dash after a full digit joins two numbers (第三—五条); after 十 or 百 it is a damaged 一 (第三十－条). */
export const JOINED_BY_DASH = /[零〇一二三四五六七八九0-9０-９][－—―ー-]/u;

/** 之一 behind 条: a number, then nothing that makes 之 the particle (第十条之一般规定 stays an article). */
export const SUFFIX = /之([一二三四五六七八九十]{1,3})(?![般定些切])/uy;

/** Between the numbers of one group: 第（一）、（二）项, 第三、五项, 第（一）至（四）项, 第三—五条. */
export const GROUP_JOINER = /(至|到|—{1,2}|[－~～-]|、|和|或者|或|及|与)/uy;
/** Which of these make a range. */
export const TO = /^(?:至|到|[—－~～-])/u;

/**
 * Between two places of an enumeration. 规定 may stand before a conjunction (第三条规定或者第五条第一款规定).
 */
export const AND_JOINER = /(?:(?:的?规定)?(?:、?(?:或者|以及|和|及|与|或|并))|[、，,])[ \u3000]{0,2}/uy;

/** Between the two ends of a range. */
export const RANGE_JOINER = /[ \u3000]{0,2}(?:至|到|—{1,2}|－|-|~|～)[ \u3000]{0,2}/uy;

/** Between a place and the deeper one inside it: 第四十条的第三款. */
export const INNER_JOINER = /(?:的|中的|中|之)?[ \u3000]{0,2}/uy;

/**
 * A number before 第四款 that lost its 第 or its 条: 本条例六十条第四款, 本条例第二十八第一款. Only directly behind the
 * text's own name or a title, where nothing else can stand.
 */
export const DAMAGED_ARTICLE = new RegExp(
  `(?:条例|规定|办法|细则|规则|法|》)(?:(第[${NUMERAL_CLASS}]{1,9})|([${NUMERAL_CLASS}]{1,9}条))$`,
  'u',
);

/** 有下列第一项、第二项情形之一的 speaks of the list that follows. */
export const OF_THE_FOLLOWING = /(?:下列|以下|上述)$/u;
