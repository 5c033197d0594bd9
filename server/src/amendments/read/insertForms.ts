import { readNumeral } from '../../base/chineseNumeral';
import { NOWHERE } from '../articlePlace';
import { type InsertedLevel, type Place } from '../types';
import { readPlaces } from './readPlace';
import { type ClauseForm, type ReadClause, type Scanner, type Subject } from './clauseScanner';
import { about, NUMBER, placesAt } from './rewriteMergeSplitForms';

const LEVEL: Readonly<Record<string, InsertedLevel>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
  章: 'chapter',
  节: 'section',
  编: 'part',
};

const INSERT = new RegExp(
  `(?:(?:之)?(后|前)(?:面)?|(?:中|内|里))?(?:，)?(?:新增(?:加)?|增加|增设|增写|补充)(${NUMBER})(条|款|项|目|章|节|编)`,
  'uy',
);
const INSERT_AS = /(?:，|\n)?(?:并)?(?:分别|依次)?(?:作为|列为|为(?=第))(?:该条|本条|修改后的)?/uy;
const CONTENT = /(?:，|；|。)?(?:规定|内容(?:为|如下)?|具体内容(?:为|如下)?|即)?[：:]?\n?(?=\ue000)/uy;
const SAME_REWRITTEN = /，?(?:并)?将(?:该条|该款|本条)(?:修改|改)为[：:]?\n?(?=\ue000)/uy;

/** 增加一条，作为第七条：“…”; 在第三十七条后增加一条，作为第三十七条之一：“…”; 第八条增加一款，作为第三款：“…”. */
export const insertForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const verb = scanner.match(INSERT, named?.end ?? at);
  if ((named?.places.length ?? 0) > 1) return undefined;
  if (verb === undefined) return insertNumbered(scanner, named, at, subject);
  const [whole, side, number = '', counter = ''] = verb;
  const level = LEVEL[counter];
  const count = readNumeral(number)?.value;
  if (level === undefined || count === undefined) return undefined;
  const isHeading = level === 'chapter' || level === 'section' || level === 'part';
  if (isHeading) return undefined;
  let end = (named?.end ?? at) + whole.length;
  const inherited = level === 'article' ? undefined : subject.places[0];
  const container = named?.places[0] ?? (inherited && containerOf(inherited, level));
  const asVerb = scanner.match(INSERT_AS, end);
  let as: readonly Place[] = [];
  if (asVerb !== undefined) {
    const read = readPlaces(scanner.masked.text, end + asVerb[0].length, container ?? NOWHERE);
    if (read !== undefined) {
      as = read.places;
      end = read.end;
    }
  }
  const rewritten = scanner.match(SAME_REWRITTEN, end);
  if (rewritten !== undefined && container !== undefined) {
    const quoted = scanner.quotes(end + rewritten[0].length);
    if (quoted === undefined) return undefined;
    // The paragraph is added to the new article.
    return {
      act: { kind: 'rewrite', places: [container], quotes: quoted.quotes },
      end: quoted.end,
      subject: about([container], subject),
    };
  }
  const content = scanner.match(CONTENT, end);
  const quoted = content && scanner.quotes(end + content[0].length);
  if (quoted === undefined) return undefined;
  return {
    act: {
      kind: 'insert',
      level,
      count,
      at: container,
      side: side === '后' ? 'after' : side === '前' ? 'before' : 'in',
      as,
      inherited: named === undefined,
      quotes: quoted.quotes,
    },
    end: quoted.end,
    // The next clause may speak of the new article, or go on with the old one.
    subject:
      level === 'article' ? about(as, subject) : about(container === undefined ? [] : [container], subject),
  };
};

const INSERT_NUMBERED = /(?:中|内|里)?(?:，)?(?:新增(?:加)?|增加|增设|增写|补充)(?=第)/uy;

/** 第二条增加第四款：“…”; 增加第九条之一：“…”: the number is given without 作为. */
function insertNumbered(
  scanner: Scanner,
  named: ReturnType<typeof readPlaces>,
  at: number,
  subject: Subject,
): ReadClause | undefined {
  const verb = scanner.match(INSERT_NUMBERED, named?.end ?? at);
  if (verb === undefined) return undefined;
  const container = named?.places[0] ?? subject.places[0];
  const from = (named?.end ?? at) + verb[0].length;
  const as = readPlaces(scanner.masked.text, from, container ?? NOWHERE);
  const content = as && scanner.match(CONTENT, as.end);
  const quoted = content && scanner.quotes(as.end + content[0].length);
  const [first] = as?.places ?? [];
  if (as === undefined || quoted === undefined || first?.scope !== 'article') return undefined;
  if (as.places.some(({ line, sentence }) => line !== undefined || sentence !== undefined)) return undefined;
  const level: InsertedLevel =
    first.subitem !== undefined
      ? 'subitem'
      : first.item !== undefined
        ? 'item'
        : first.paragraph !== undefined
          ? 'paragraph'
          : 'article';
  if (level === 'article' && named !== undefined) return undefined;
  const home = level === 'article' || container === undefined ? undefined : containerOf(container, level);
  return {
    act: {
      kind: 'insert',
      level,
      count: as.places.length,
      at: home,
      side: 'in',
      as: as.places,
      inherited: named === undefined,
      quotes: quoted.quotes,
    },
    end: quoted.end,
    subject: about(home === undefined ? as.places : [home], subject),
  };
}

/** The place that the new part goes into: behind 第一款修改为, 增加一款 goes into the article, 增加一项 into the paragraph. */
function containerOf(place: Place, level: InsertedLevel): Place {
  const wide = { ...place, line: undefined, sentence: undefined };
  if (level === 'paragraph') return { ...wide, paragraph: undefined, item: undefined, subitem: undefined };
  if (level === 'item') return { ...wide, item: undefined, subitem: undefined };
  return { ...wide, subitem: undefined };
}

const ADDED_RULE = /(?:中)?(?:增加|增写|补充)规定[：:]?(?=\ue000)/uy;

/** 第十一条增加规定：“…”: adds a paragraph at its end. */
export const addedRuleForm: ClauseForm = (scanner, { at, subject }) => {
  const named = placesAt(scanner, at, subject);
  const verb = named && scanner.match(ADDED_RULE, named.end);
  const quoted = verb && scanner.quotes(named.end + verb[0].length);
  const [place] = named?.places ?? [];
  if (quoted === undefined || place === undefined) return undefined;
  return {
    act: {
      kind: 'insert',
      level: 'paragraph',
      count: 1,
      at: place,
      side: 'in',
      as: [],
      inherited: false,
      quotes: quoted.quotes,
    },
    end: quoted.end,
    subject: about([place], subject),
  };
};
