import { type Names } from '../clauses/regionAndSubject';

/**
 * What differs from one regulation to the next although the clause is the same: its subject, the region, who
 * governs and which department, lists, dates and cited titles, amounts of fines and periods. Each becomes a place to
 * fill in.
 */
export type SlotKind =
  | 'subject'
  | 'region'
  | 'government'
  | 'department'
  | 'list'
  | 'date'
  | 'title'
  | 'amount'
  | 'period'
  | 'passage';

/** A stretch of a clause that a drafter will replace. */
export interface Slot {
  readonly kind: SlotKind;
  readonly start: number;
  readonly end: number;
}

const GOVERNMENT =
  /(?:(?:县级以上|各级|设区的|属地)*(?:[市省区县州旗盟镇乡]|（市）|（市、区）|、|和)+|各级|县级以上)人民政府|各(?:[市区县]|（市）|（市、区）|、)+(?=结合|产业|应当|按照)/gu;
/** A character of a department's name. */
const NAME = '(?:(?!人民政府|办法|应当|[由在对将各])\\p{Script=Han})';
/** 市发展改革、科技创新等部门; after 人民政府 or at the beginning of a sentence. */
const DEPARTMENTS = new RegExp(
  `(?<=^|[。；\\n]|，(?=[市省])|人民政府(?:及其|以及|及)?|会同)(?!有关|相关|其|本|及|以及|各|法律)${NAME}{1,14}?(?:、${NAME}{1,14}?)*?(?=等?(?:主管)?部门(?:和单位|和相关[^，。]{2,16})?(?:应当|负责|会同|按照|在各自|可以|，|统筹|推动))`,
  'gu',
);
/** The names of the principles, four or more. */
const LIST = /(?<=遵循|坚持|贯彻)\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10}?){3,}(?=的原则)/gu;
const DATE = /\d{4}年\d{1,2}月\d{1,2}日/gu;
const TITLE = /(?<=《)[^《》]+(?=》)/gu;
/** 五千, 一万五千, 5万 */
const SUM =
  '(?<!分之)(?:\\d[\\d.]*[十百千万亿]*|[一二两三四五六七八九十][零一二两三四五六七八九十百千万亿]*)';
/** 一万元以上五万元以下, 二百元以下, 一倍以上五倍以下; a bare sum only where it is a fine. */
const AMOUNT = new RegExp(
  ['元', '倍']
    .flatMap((unit) => [
      `${SUM}${unit}?(?:以上|至)${SUM}${unit}(?:以下)?`,
      `${SUM}${unit}以下`,
      `${SUM}${unit}(?=的?罚款)`,
    ])
    .join('|'),
  'gu',
);
/** The amounts of fines in a text, in its order: 一万元以上五万元以下, 一倍以上五倍以下. */
export const amountsIn = (text: string): readonly string[] => text.match(AMOUNT) ?? [];

/** 三, 三十, 一百二十, 15; a year written digit by digit is none. */
const COUNT =
  '(?<![第月统同零〇一二两三四五六七八九十百千万亿\\d])(?:\\d{1,3}|(?=[一二两三四五六七八九十])(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?)';
/** 三十日, 十个工作日, 一年, where they are the length of something: 三十日内, 满一年. */
const PERIOD = new RegExp(
  `${COUNT}(?:个?工作日|小时|日|天|个月|年)(?=内|以[内上下前]|之[内前]|前|后|至|或者|书面|[，。；、的])`,
  'gu',
);
/** Regions that only drafters of that region can name. */
const REGION = /粤港澳大湾区|大湾区|京津冀|长三角|长江经济带|成渝地区/gu;

/** The slots of a clause, in text order, none overlapping. */
export function findSlots(text: string, names: Names): readonly Slot[] {
  const slots: Slot[] = [];
  const take = (kind: SlotKind, found: Iterable<RegExpExecArray>): void => {
    for (const { 0: match, index } of found) {
      const slot = { kind, start: index, end: index + match.length };
      if (!slots.some((other) => other.start < slot.end && slot.start < other.end)) slots.push(slot);
    }
  };
  take('title', text.matchAll(TITLE));
  take('date', text.matchAll(DATE));
  take('amount', text.matchAll(AMOUNT));
  take('period', text.matchAll(PERIOD));
  take('government', text.matchAll(GOVERNMENT));
  take('department', text.matchAll(DEPARTMENTS));
  take('list', text.matchAll(LIST));
  take('region', text.matchAll(REGION));
  take('region', matchesOf(names.regions, text));
  take('subject', matchesOf(names.subjects, text));
  return slots.sort((a, b) => a.start - b.start);
}

function matchesOf(words: readonly string[], text: string): Iterable<RegExpExecArray> {
  const known = words.filter((word) => word !== '');
  return known.length === 0 ? [] : text.matchAll(new RegExp(known.join('|'), 'gu'));
}
