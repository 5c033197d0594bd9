import { readNumeral } from '../../base/chineseNumeral';
import { type Ordinal, ordinal } from '../../base/ordinal';
import { type HeadingLevel } from '../../syntax/tree';
import { NOWHERE } from '../articlePlace';
import { type HeadingPlace, type Place } from '../types';
import { readArticleNumber } from './readPlace';
import { type ClauseForm, NO_SUBJECT, type ReadClause, type Scanner } from './clauseScanner';

const NUM = '[零一二三四五六七八九十百0-9]{1,5}';
const STEPS: readonly (readonly [HeadingLevel, RegExp])[] = [
  ['part', new RegExp(`第(${NUM})编`, 'uy')],
  ['subpart', new RegExp(`第(${NUM})分编`, 'uy')],
  ['chapter', new RegExp(`第(${NUM})章`, 'uy')],
  ['section', new RegExp(`第(${NUM})节`, 'uy')],
];
const COUNTER: Readonly<Record<string, HeadingLevel>> = { 编: 'part', 章: 'chapter', 节: 'section' };

interface ReadHeading {
  readonly heading: HeadingPlace;
  readonly end: number;
}

/** Reads 第三章第二节, with a title quoted behind it if there is one. */
export function readHeadingName(
  scanner: Scanner,
  at: number,
  within?: HeadingPlace,
): ReadHeading | undefined {
  let heading: HeadingPlace | undefined = undefined;
  let above = within;
  let end = at;
  for (const [level, pattern] of STEPS) {
    const found = scanner.match(pattern, end);
    const value = readNumeral(found?.[1] ?? '')?.value;
    if (found === undefined || value === undefined) continue;
    heading = { level, ordinal: ordinal(value), title: undefined, within: heading ?? above };
    above = undefined;
    end += found[0].length;
  }
  if (heading === undefined) return undefined;
  const title = scanner.words(end);
  return title === undefined
    ? { heading, end }
    : { heading: { ...heading, title: title.words }, end: title.end };
}

const BARE = /的?(章|节|编)名/uy;

/** Reads “总则”的章名: a heading without a number, named by its title. */
export function readBareHeading(scanner: Scanner, at: number): ReadHeading | undefined {
  const title = scanner.words(at);
  const level = title && COUNTER[scanner.match(BARE, title.end)?.[1] ?? ''];
  if (title === undefined || level === undefined) return undefined;
  return { heading: { level, ordinal: undefined, title: title.words, within: undefined }, end: title.end };
}

const done = (act: ReadClause['act'], end: number): ReadClause => ({ act, end, subject: NO_SUBJECT });

const RETITLE =
  /(?:的)?(?:章|节|编)?(?:的)?(?:名称|名|标题|题目)?(?:\ue000)?(?:修改为|改为|修正为|更名为)[：:]?(?=\ue000)/uy;
const NAMED_TITLE = /(?:的)?(?:章名|节名|编名|名称|标题|题目)/uy;

/** 将第五章章名修改为“…”. Where the quotation has several lines, the whole chapter is rewritten instead. */
export const retitleHeadingForm: ClauseForm = (scanner, { at }) => {
  const read = readHeadingName(scanner, at) ?? readBareHeading(scanner, at);
  if (read === undefined) return undefined;
  const verb = scanner.match(RETITLE, read.end);
  if (verb === undefined) return undefined;
  const title = scanner.words(read.end + verb[0].length);
  if (title === undefined) return undefined;
  const isNamed = scanner.match(NAMED_TITLE, read.end) !== undefined || title.words.length <= 40;
  return isNamed
    ? done({ kind: 'retitleHeading', heading: read.heading, title: title.words }, title.end)
    : undefined;
};

const MERGE = /(?:的内容)?(?:合并)?(?:并入|合并到|并至)/uy;

/** 将第三章并入第二章. */
export const mergeHeadingForm: ClauseForm = (scanner, { at }) => {
  const from = readHeadingName(scanner, at);
  const verb = from && scanner.match(MERGE, from.end);
  const into = verb && readHeadingName(scanner, from.end + verb[0].length);
  return from && into && done({ kind: 'mergeHeading', heading: from.heading, into: into.heading }, into.end);
};

const RENUMBER = /(?:分别|相应地?|依次)?(?:改为|作为|调整为|顺延为)(?=第)/uy;
const BETWEEN = /(?:、|和|至)/uy;

/** Reads 第七章至第九章. A section without a chapter is in the chapter of the one before it, which is `above` for the first. */
export function readHeadings(
  scanner: Scanner,
  at: number,
  above?: HeadingPlace,
): { readonly headings: readonly HeadingPlace[]; readonly end: number } | undefined {
  const headings: HeadingPlace[] = [];
  let end = at;
  for (;;) {
    const between = headings.length === 0 ? undefined : scanner.match(BETWEEN, end);
    if (headings.length > 0 && between === undefined) break;
    const last: HeadingPlace | undefined = headings.at(-1) ?? above;
    const read = readHeadingName(
      scanner,
      end + (between?.[0].length ?? 0),
      last?.level === 'section' ? last.within : undefined,
    );
    if (read === undefined) break;
    const { ordinal: to, level } = read.heading;
    if (between?.[0] === '至' && last?.ordinal !== undefined && to !== undefined && level === last.level) {
      for (let value = last.ordinal.main + 1; value < Math.min(to.main, last.ordinal.main + 200); value++) {
        headings.push({ ...last, ordinal: ordinal(value), title: undefined });
      }
    }
    headings.push(read.heading);
    end = read.end;
  }
  return headings.length === 0 ? undefined : { headings, end };
}

/** 将第七节改为第八节; 第七章至第九章分别改为第八章至第十章. */
export const renumberHeadingForm: ClauseForm = (scanner, { at }) => {
  const from = readHeadings(scanner, at);
  const verb = from && scanner.match(RENUMBER, from.end);
  const to = verb && readHeadings(scanner, from.end + verb[0].length);
  if (from === undefined || to === undefined || to.headings.length !== from.headings.length) return undefined;
  // A section that becomes a chapter, 第二节改为第三章, is not only renumbered.
  if (from.headings.some(({ level }, index) => to.headings[index]?.level !== level)) return undefined;
  const { headings } = from;
  const [heading] = headings;
  const title =
    to.headings[0]?.title ?? scanner.words(scanner.skip(/，?(?:章|节|编)名修改为/uy, to.end))?.words;
  if (title !== undefined && headings.length === 1 && heading !== undefined) {
    const end =
      to.headings[0]?.title === undefined ? scanner.skip(/，?(?:章|节|编)名修改为\ue000/uy, to.end) : to.end;
    // The new number follows from the order. Only the title has to be changed.
    return done({ kind: 'retitleHeading', heading, title }, end);
  }
  return done({ kind: 'renumberHeading', from: headings, to: to.headings }, to.end);
};

export const headingScope = (heading: HeadingPlace): Place => ({ ...NOWHERE, scope: 'heading', heading });

const INSERT = new RegExp(
  `(?:(?:之)?(后|前)(?:面)?|中|内)?(?:新增|增加|增设)(${NUM})(章|节|编)(?:，)?(?:作为)?`,
  'uy',
);
const NAME = /(?:，)?(?:章名|节名|编名|名称|标题)(?:为|是)?[：:]?(?=\ue000)/uy;
const HOLDS = /(?:，)?(?:包括|包含|含)(?:修改后的)?/uy;
const WITH_ARTICLES = new RegExp(
  `(?:；|，)?(?:(?:并)?增加(?:${NUM})条(?:，)?(?:分别)?作为第[^：:。\\n\\ue000]{1,40})?(?:。)?(?:内容(?:如下|为))?[：:]?\\n?(?=\\ue000)`,
  'uy',
);

/** 增加一章，作为第六章，章名为“…”，包括第三十七条至第四十五条; 增加一节，作为第四节：“第四节 …”. */
export const insertHeadingForm: ClauseForm = (scanner, { at }) => {
  const place = readHeadingName(scanner, at);
  const verb = scanner.match(INSERT, place?.end ?? at);
  if (verb === undefined) return undefined;
  const [whole, side, , counter = ''] = verb;
  const level = COUNTER[counter];
  if (level === undefined) return undefined;
  const within = side === undefined ? place?.heading : place?.heading.within;
  const as = readHeadingName(scanner, (place?.end ?? at) + whole.length, within);
  let end = as?.end ?? (place?.end ?? at) + whole.length;
  const content = scanner.match(WITH_ARTICLES, end);
  const quoted = content && scanner.quotes(end + content[0].length);
  if (quoted !== undefined && isWithArticles(quoted.quotes)) {
    return done(
      {
        kind: 'insert',
        level,
        count: 1,
        at: place === undefined ? undefined : headingScope(place.heading),
        side: side === '后' ? 'after' : side === '前' ? 'before' : 'in',
        as: as === undefined ? [] : [headingScope(as.heading)],
        inherited: false,
        quotes: quoted.quotes,
      },
      quoted.end,
    );
  }
  const name = scanner.match(NAME, end);
  const words = scanner.words(end + (name?.[0].length ?? 0));
  const title = as?.heading.title ?? words?.words;
  if (as?.heading.title === undefined) end = words?.end ?? end;
  if (as === undefined || title === undefined) return undefined;
  const holds = readHolds(scanner, end);
  const only = holds.first === undefined ? readOnlyArticle(scanner, end) : undefined;
  return done(
    {
      kind: 'addHeading',
      heading: { ...as.heading, title },
      first: holds.first ?? only,
      last: holds.last ?? only,
    },
    holds.end,
  );
};

const ONLY =
  /，(?:将|把)?第[^，。；]{1,12}条(?:改为|作为)(第[^，。；]{1,12}条)，(?:列入|归入)(?:本|该)[章节]/uy;

/** Reads ，将第五十四条改为第六十六条，列入本章: the first article of a new chapter. */
function readOnlyArticle(scanner: Scanner, at: number): Ordinal | undefined {
  const only = scanner.match(ONLY, at);
  return only && readArticleNumber(only[1] ?? '', 0)?.ordinal;
}

const isWithArticles = (quotes: readonly (readonly string[])[]): boolean =>
  quotes.flat().length > 1 && quotes.flat().some((line) => /^第[^，。；]{1,9}条/u.test(line));

/** Reads ，包括第一条至第六条. */
function readHolds(
  scanner: Scanner,
  at: number,
): { readonly first: Ordinal | undefined; readonly last: Ordinal | undefined; readonly end: number } {
  const none = { first: undefined, last: undefined, end: at };
  const holds = scanner.match(HOLDS, at);
  const first = holds && readArticleNumber(scanner.masked.text, at + holds[0].length);
  if (first === undefined) return none;
  let { end } = first;
  let last = first.ordinal;
  for (;;) {
    const between = scanner.match(/(?:至|和|、|与|到)/uy, end);
    const next = between && readArticleNumber(scanner.masked.text, end + between[0].length);
    if (next === undefined) return { first: first.ordinal, last, end };
    ({ end } = next);
    last = next.ordinal;
  }
}

const DIVIDED = new RegExp(`(?:，)?(?:分为|分成)(${NUM})(条|章|节)[：:，]?`, 'uy');

/** Reads 第二章“…”分为六节：第一节“…”，包括…；…: one act for each section. */
export function readDivision(scanner: Scanner, at: number): readonly ReadClause[] | undefined {
  const whole = readHeadingName(scanner, at);
  const divided = whole && scanner.match(DIVIDED, whole.end);
  if (whole === undefined || divided === undefined) return undefined;
  let end = whole.end + divided[0].length;
  if (divided[2] === '条') {
    const { first, last, end: behind } = readHolds(scanner, end);
    const { title } = whole.heading;
    return [
      done(
        title === undefined
          ? { kind: 'statement' }
          : { kind: 'addHeading', heading: whole.heading, first, last },
        behind,
      ),
    ];
  }
  const read: ReadClause[] = [];
  for (;;) {
    const from = scanner.skip(/[；，]?\n?/uy, end);
    const section = readHeadingName(scanner, from, { ...whole.heading, title: undefined });
    if (section?.heading.title === undefined) break;
    const holds = readHolds(scanner, section.end);
    ({ end } = holds);
    read.push(
      done({ kind: 'addHeading', heading: section.heading, first: holds.first, last: holds.last }, end),
    );
  }
  return read.length === 0 ? undefined : read;
}
