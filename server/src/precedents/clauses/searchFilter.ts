import { type Bilingual, bilingual } from '../../base/bilingual';
import { namesInTitle } from './regionAndSubject';
import { rankLevelOf, isRepealed, levelOfRank } from './forceAndRank';
import { type PrecedentSource } from './types';

/** What the regulations must be in which a search looks; a field that is absent leaves it open. */
export interface SearchFilter {
  /** 机关: what the name of its maker holds. */
  readonly issuer?: string;
  /** 地区: what the name of its place holds. */
  readonly region?: string;
  /** 年份: the years of its date. */
  readonly years?: Years;
  /** 种类: the last word of its title, 条例 or 办法. */
  readonly kind?: string;
  /** 层级: its rank 效力级别, as a manifest says or its title tells. */
  readonly level?: string;
  /** 标题: what its title holds. */
  readonly title?: string;
  /** 现行: not said to be repealed. */
  readonly inForce?: true;
}

export type FilterKey = keyof SearchFilter;

/** Both ends count. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** A query without the filters that stand in it: `高空抛物 地区:甲市 年份:2018.. 现行`. */
export interface FilteredQuery {
  readonly words: string;
  /** Absent where there is no filter. */
  readonly filter?: SearchFilter;
  /** Filters whose value cannot be read; they narrow nothing. */
  readonly unread: readonly string[];
}

/** How each filter is written; the first name is the one that is offered. */
export const FILTER_NAMES: Readonly<Record<FilterKey, readonly [string, ...string[]]>> = {
  issuer: ['机关', '制定机关', 'issuer'],
  region: ['地区', '区域', 'region', 'place'],
  years: ['年份', 'year', 'years'],
  kind: ['种类', '体裁', 'kind'],
  level: ['层级', '位阶', '效力级别', 'level'],
  title: ['标题', 'title'],
  inForce: ['现行', '现行有效', 'inforce'],
};

export const FILTER_KEYS = Object.keys(FILTER_NAMES) as readonly FilterKey[];

/** A filter while it is read. */
type Entering = { -readonly [K in keyof SearchFilter]: SearchFilter[K] };

/** A filter as it is typed, its value not read yet. */
export interface TypedFilter {
  readonly key: FilterKey;
  readonly value: string;
}

/** Reads the filters of a query. What has the form of none, as a pasted clause may have colons, stays what is looked for. */
export function readFilters(query: string): FilteredQuery {
  const words: string[] = [];
  const unread: string[] = [];
  const filter: Entering = {};
  for (const part of query.trim().split(/[ \u3000\t\r\n]+/u)) {
    const typed = readTypedFilter(part);
    if (typed === undefined) words.push(part);
    else if (!enter(typed, filter)) unread.push(part);
  }
  const isFiltered = Object.keys(filter).length > 0;
  if (!isFiltered && unread.length === 0) return { words: query.trim(), unread };
  return { words: words.join(' '), ...(isFiltered && { filter }), unread };
}

/** The filter that a word is, be it without its value; nothing for a word with a colon that is no filter. */
export function readTypedFilter(word: string): TypedFilter | undefined {
  const lower = word.toLowerCase();
  if (FILTER_NAMES.inForce.includes(lower)) return { key: 'inForce', value: '' };
  const parts = /^(?<name>[^:：]{1,8})[:：](?<value>[^:：]{0,40})$/u.exec(word)?.groups;
  const name = parts?.['name']?.toLowerCase() ?? '';
  const key = FILTER_KEYS.find((each) => each !== 'inForce' && FILTER_NAMES[each].includes(name));
  return key === undefined ? undefined : { key, value: parts?.['value'] ?? '' };
}

/** 标题:《甲市物业管理条例》: what stands around a name is no part of it. */
const QUOTES = /[《》“”"']/gu;

/** Enters a filter; false where its value cannot be read. One that is not finished narrows nothing. */
function enter({ key, value: typed }: TypedFilter, filter: Entering): boolean {
  const value = typed.replace(QUOTES, '');
  if (key === 'inForce') filter.inForce = true;
  else if (value === '') return true;
  else if (key !== 'years') filter[key] = value;
  else {
    const years = readYears(value);
    if (years === undefined) return false;
    filter.years = years;
  }
  return true;
}

/** 2018..2022, 2018.., ..2022, 2018; other dashes are typed too, and 2018年至2022年, 2018年以来. */
const YEARS = /^(?<from>\d{4})?年?(?<range>\.{2,3}|…+|[-—–~～至到]+|(?:以来|以后|起)$)?(?<to>\d{4})?年?$/u;
/** 年份:２０１８ */
const WIDE_DIGITS = /[０-９]/gu;
const WIDE_ZERO = 0xff10;

function readYears(value: string): Years | undefined {
  const digits = value.replace(WIDE_DIGITS, (digit) => String(digit.charCodeAt(0) - WIDE_ZERO));
  const { from, range, to } = YEARS.exec(digits)?.groups ?? {};
  if (from === undefined && to === undefined) return undefined;
  if (range === undefined) {
    return from !== undefined && to !== undefined
      ? undefined
      : { from: Number(from ?? to), to: Number(from ?? to) };
  }
  if (from !== undefined && to !== undefined) {
    const [first, last] = [Number(from), Number(to)].toSorted((a, b) => a - b);
    return { from: first ?? 0, to: last ?? 0 };
  }
  return { ...(from !== undefined && { from: Number(from) }), ...(to !== undefined && { to: Number(to) }) };
}

/** True for a regulation that a filter lets through. What is not known of it counts as something else. */
export function passes(source: PrecedentSource, filter: SearchFilter): boolean {
  const { issuer, region, years, kind, level, title, inForce } = filter;
  if (issuer !== undefined && !fullNameOf(source.issuer ?? '').includes(fullNameOf(issuer))) return false;
  if (region !== undefined && !regionsOf(source).some((place) => place.includes(region))) return false;
  if (years !== undefined && !isWithin(source, years)) return false;
  if (kind !== undefined && !isOfKind(source, kind)) return false;
  if (level !== undefined && !isOfLevel(source, level)) return false;
  if (title !== undefined && !source.title.includes(title)) return false;
  return inForce === undefined || !isRepealed(source);
}

/** 细则 are 实施细则 too, but 法 are no 办法. */
const isOfKind = ({ title }: PrecedentSource, kind: string): boolean =>
  kind === '法' ? kindOf(title) === kind : kindOf(title).endsWith(kind);

/** The full name of an organ: 甲市人民代表大会常务委员会 of 甲市人大常委会, as it is mostly typed. */
export const fullNameOf = (organ: string): string =>
  organ
    .replace(/人大(?!代表大会)/gu, '人民代表大会')
    .replace(/常委会/gu, '常务委员会')
    .replace(/(?<!人民)政府/gu, '人民政府');

function isWithin({ date }: PrecedentSource, { from = 0, to = 9999 }: Years): boolean {
  const year = Number(date?.slice(0, 4));
  return year >= from && year <= to;
}

/** Where a regulation holds, as its title and its issuer tell; empty for those of the state. */
export const regionsOf = ({ title, issuer = '' }: PrecedentSource): readonly string[] => [
  ...new Set([namesInTitle(title).region, namesInTitle(issuer).region].filter((place) => place !== '')),
];

const KIND =
  /(?<kind>条例|实施细则|细则|规定|办法|规则|规程|章程|决定|决议|意见|方案|通知|解释|法)(?:（[^（）]*）)?$/u;

/** The kind of a text by its title 体裁: 条例, 办法 …; empty where it tells none. */
export const kindOf = (title: string): string => KIND.exec(title)?.groups?.['kind'] ?? '';

function isOfLevel(source: PrecedentSource, value: string): boolean {
  if (source.rank?.includes(value) === true) return true;
  const wanted = levelOfRank(value);
  return wanted !== undefined && rankLevelOf(source) === wanted;
}

/** What to tell of filters whose value cannot be read. */
export const aboutUnread = (unread: readonly string[]): Bilingual =>
  bilingual(
    `“${unread.join('”“')}”不能识别，未用于筛选；年份应写作2018、2018..或者2018..2022`,
    `${unread.join(', ')} cannot be read and filters nothing; write years as 2018, 2018.. or 2018..2022`,
  );
