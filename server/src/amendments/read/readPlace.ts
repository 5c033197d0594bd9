import { readNumeral } from '../../base/chineseNumeral';
import { compareOrdinals, type Ordinal, ordinal } from '../../base/ordinal';
import { type HeadingLevel } from '../../syntax/tree';
import { NOWHERE } from '../articlePlace';
import { TITLE } from './maskQuotations';
import { type HeadingPlace, type Place } from '../types';

const NUM = '[零〇一二三四五六七八九十百千两0-9]{1,9}';
const counted = (counter: string): RegExp => new RegExp(`第[（(]?(${NUM})[）)]?${counter}`, 'uy');
const HEADINGS: readonly (readonly [HeadingLevel, RegExp])[] = [
  ['part', counted('编')],
  ['subpart', counted('分编')],
  ['chapter', counted('章')],
  ['section', counted('节')],
];
const ARTICLE = new RegExp(`第(${NUM})条(?:之(${NUM}))?`, 'uy');
const PARAGRAPH = counted('款');
const ITEM = counted('项');
const SUBITEM = counted('目');
const BETWEEN_NUMBERS = /[、和及与]/u;
const ONE_NUMBER = `[（(]?${NUM}[）)]?`;
/** 第二、三款: the counter stands only behind the last number. */
const SHORT_LIST = new RegExp(`(第${ONE_NUMBER}(?:[、和及与]第?${ONE_NUMBER})+)(条(?!之)|款|项)`, 'uy');
const LINE = counted('(?:自然段|段)');
const SENTENCE = counted('句');
const SCOPES: readonly (readonly [Place['scope'], RegExp])[] = [
  ['title', /(?:题目|标题|名称|题名)/uy],
  ['body', /正文(?=第)/uy],
  ['preamble', /(?:序言|引言|前言|导言|引语)/uy],
  [
    'whole',
    /(?:全文|(?:各|相关|有关|其他|其余)(?:条文|条款|条)|其他|(?:(?:本|该)(?:法|条例|规定|办法|细则|规则|规程|解释|决定)|[\ue001])(?=中)|(?:法律?|条例|规定|办法|细则|规则)(?=中的?\ue000))/uy,
  ],
];
/** 附件, 附表二: kind and number in two groups. */
export const ANNEX_NAME = /(附件|附表|附录|附图)([一二三四五六七八九十]{1,3}|[0-9]{1,3})?/uy;

/** 附件中序号3, 附件第3项: a row of an annex by its number. */
const ROW = new RegExp(
  `(?:表格)?(?:中)?(?:的)?(?:序号(?:为)?(${NUM})(?:的?(?:一)?[行栏项])?|第[（(]?(${NUM})[）)]?项)`,
  'uy',
);

/** Joins places. A comma does not: it separates clauses, as in 将第五条改为第六条，第二款修改为. */
const SEPARATOR = /(?:、|和|及|与|以及)/uy;
/** Joins the ends of a range of places of one level. */
const RANGE = /至/uy;

/** Places read from a masked text. `end` is the offset behind them. */
export interface ReadPlaces {
  readonly places: readonly Place[];
  readonly end: number;
}

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

const valueOf = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : readNumeral(written)?.value;

/**
 * Reads one place at the offset `at`. What it leaves out is taken from `from`: 第二款 behind 第九条第一款 is in 第九条. `undefined`
 * where no place begins.
 */
export function readPlace(
  text: string,
  at: number,
  from: Place,
): { readonly place: Place; readonly end: number } | undefined {
  for (const [scope, pattern] of SCOPES) {
    const found = match(pattern, text, at);
    if (found === undefined) continue;
    const end = at + found[0].length;
    return withLines(text, end, { ...NOWHERE, scope });
  }
  const annex = match(ANNEX_NAME, text, at);
  if (annex !== undefined) {
    const [whole, word = '', number] = annex;
    const place: Place = { ...NOWHERE, scope: 'annex', annex: { word, number: valueOf(number) } };
    // The title of the annex may follow its name: 附件二《…标准》.
    const end = at + whole.length + (text.charAt(at + whole.length) === TITLE ? 1 : 0);
    const row = match(ROW, text, end);
    const item = valueOf(row?.[1] ?? row?.[2]);
    return row === undefined || item === undefined
      ? { place, end }
      : { place: { ...place, item }, end: end + row[0].length };
  }
  let end = at;
  let heading: HeadingPlace | undefined;
  for (const [level, pattern] of HEADINGS) {
    const found = match(pattern, text, end);
    const value = valueOf(found?.[1]);
    if (found === undefined || value === undefined) continue;
    end += found[0].length;
    heading = { level, ordinal: ordinal(value), title: undefined, within: heading };
  }
  const article = match(ARTICLE, text, end);
  const main = valueOf(article?.[1]);
  let place: Place | undefined;
  if (article !== undefined && main !== undefined) {
    const sub = valueOf(article[2]) ?? 0;
    end += article[0].length;
    end = skipped(text, end);
    place = { ...NOWHERE, article: ordinal(main, sub) };
  } else if (heading !== undefined) {
    return withLines(text, end, { ...NOWHERE, scope: 'heading', heading });
  }
  const narrower = readNarrower(text, end, place ?? from, place !== undefined);
  if (narrower !== undefined) return narrower;
  return place === undefined ? undefined : { place, end };
}

/** Words between an article and its part that describe the part: 第六十二条“全国人民代表大会行使下列职权”中, 第八十九条国务院职权. */
const FILLER = /(?:\ue000中|[^，。；、第\n\ue000]{2,20}职权)(?=第|增加)/uy;
const skipped = (text: string, at: number): number => at + (match(FILLER, text, at)?.[0].length ?? 0);

/** Reads 款, 项, 目, 自然段 and 句 behind an article, or alone. */
function readNarrower(
  text: string,
  at: number,
  from: Place,
  isBehindArticle: boolean,
): { readonly place: Place; readonly end: number } | undefined {
  let end = at;
  let place: Place = { ...from, line: undefined, sentence: undefined };
  const take = (pattern: RegExp, set: (value: number) => Place): void => {
    const found = match(pattern, text, end);
    const value = valueOf(found?.[1]);
    if (found === undefined || value === undefined) return;
    end += found[0].length;
    place = set(value);
  };
  take(PARAGRAPH, (paragraph) => ({ ...place, paragraph, item: undefined, subitem: undefined }));
  take(ITEM, (item) => ({ ...place, item, subitem: undefined }));
  take(SUBITEM, (subitem) => ({ ...place, subitem }));
  const isNarrow = end > at;
  const lined = withLines(text, end, place);
  if (lined.end > end) return lined;
  if (!isNarrow) return isBehindArticle ? { place, end } : undefined;
  return { place, end };
}

function withLines(text: string, at: number, place: Place): { readonly place: Place; readonly end: number } {
  const line = match(LINE, text, at);
  let end = at;
  let read = place;
  const value = valueOf(line?.[1]);
  if (line !== undefined && value !== undefined) {
    end += line[0].length;
    read = { ...read, line: value };
  } else if (text.startsWith('款首', at) || text.startsWith('项首', at) || text.startsWith('条首', at)) {
    end += 2;
    read = { ...read, line: 'lead' };
  }
  const sentence = match(SENTENCE, text, end);
  if (sentence === undefined && text.startsWith('最后一句', end)) {
    return { place: { ...read, sentence: -1 }, end: end + '最后一句'.length };
  }
  const nth = valueOf(sentence?.[1]);
  if (sentence !== undefined && nth !== undefined) {
    end += sentence[0].length;
    read = { ...read, sentence: nth };
  }
  return { place: read, end };
}

/** Reads one place, or several that share a counter: 第四条第二、三款, 第（一）、（三）项. */
function readOneOrShort(text: string, at: number, from: Place): ReadPlaces | undefined {
  const one = readPlace(text, at, from);
  const short = readShortList(text, one?.end ?? at, one?.place ?? from, one !== undefined);
  return short ?? (one && { places: [one.place], end: one.end });
}

/** Reads numbers that share a counter. `isWithin` is true where a place stands before them that they narrow. */
function readShortList(text: string, at: number, base: Place, isWithin: boolean): ReadPlaces | undefined {
  const found = match(SHORT_LIST, text, at);
  const [whole = '', list = '', counter] = found ?? [];
  const values = list.split(BETWEEN_NUMBERS).map((each) => valueOf(each.replace(/[第（()）]/gu, '')));
  if (found === undefined || base.scope !== 'article') return undefined;
  const place = { ...base, line: undefined, sentence: undefined };
  const places = values.flatMap((value): readonly Place[] => {
    if (value === undefined) return [];
    if (counter === '条') return isWithin ? [] : [{ ...NOWHERE, article: ordinal(value) }];
    if (counter === '款') {
      const isWide = !isWithin || base.paragraph === undefined;
      return isWide ? [{ ...place, paragraph: value, item: undefined, subitem: undefined }] : [];
    }
    return isWithin && base.item !== undefined ? [] : [{ ...place, item: value, subitem: undefined }];
  });
  return places.length === values.length ? { places, end: at + whole.length } : undefined;
}

const MOST_IN_RANGE = 2000;

/** Reads 第四条、第六条、第八条第一款和第十条至第十二条. `undefined` where no place begins at `at`. */
export function readPlaces(text: string, at: number, from: Place): ReadPlaces | undefined {
  const first = readOneOrShort(text, at, from);
  let last = first?.places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const places: Place[] = [...first.places];
  let { end } = first;
  for (;;) {
    const range = match(RANGE, text, end);
    if (range !== undefined) {
      const to = readPlace(text, end + range[0].length, last);
      const between = to && placesBetween(last, to.place);
      if (to === undefined || between === undefined) break;
      places.push(...between);
      last = to.place;
      end = to.end;
      continue;
    }
    const separator = match(SEPARATOR, text, end);
    if (separator === undefined) break;
    const next = readOneOrShort(text, end + separator[0].length, last);
    if (next === undefined) break;
    places.push(...next.places);
    last = next.places.at(-1) ?? last;
    ({ end } = next);
  }
  return { places, end };
}

/** The places from behind `first` up to and including `last`. `undefined` where they make no range. */
function placesBetween(first: Place, last: Place): readonly Place[] | undefined {
  if (first.article === undefined) return undefined;
  if (last.item !== undefined && first.item !== undefined) {
    return steps(first.item, last.item)?.map((item) => ({ ...first, item }));
  }
  if (last.paragraph !== undefined && first.paragraph !== undefined && last.item === undefined) {
    return steps(first.paragraph, last.paragraph)?.map((paragraph) => ({ ...first, paragraph }));
  }
  const to = last.article;
  if (to === undefined || compareOrdinals(first.article, to) >= 0) return undefined;
  if (first.paragraph !== undefined || last.paragraph !== undefined) return undefined;
  const { main, sub } = first.article;
  if (main === to.main) {
    return steps(sub, to.sub)?.map((value) => ({ ...NOWHERE, article: ordinal(main, value) }));
  }
  return steps(main, to.main)?.map((value) => ({ ...NOWHERE, article: ordinal(value) }));
}

const steps = (from: number, to: number): readonly number[] | undefined =>
  to <= from || to - from > MOST_IN_RANGE
    ? undefined
    : Array.from({ length: to - from }, (_, at) => from + at + 1);

/** Reads the number of an article, 第六十一条, at the offset `at`. */
export function readArticleNumber(
  text: string,
  at: number,
): { readonly ordinal: Ordinal; readonly end: number } | undefined {
  const found = match(ARTICLE, text, at);
  const main = valueOf(found?.[1]);
  if (found === undefined || main === undefined) return undefined;
  return { ordinal: ordinal(main, valueOf(found[2]) ?? 0), end: at + found[0].length };
}
