import { type Span } from '../../base/span';
import { isKnownLaw } from '../nationalLaws';
import { type Abbreviation } from './abbreviations';
import {
  BARE_NAME,
  BEFORE_NAME,
  BETWEEN,
  EVERYDAY_NAME,
  GENRE,
  LONGEST_ASIDE,
  LONGEST_NAME,
  LONGEST_PART,
  NUMBERED_NAME,
  PART_END,
  PART_NAME,
  SELF_ENDING,
  SELF_NAME,
  THAT_NAME,
  VERB_BEFORE_NAME,
} from './wordsOfNames';
import { type OwnText } from './factsOfOwnText';
import { type OwnershipReason, type ReferenceScope, type UnknownReason } from './types';

/** What is known about names where a reference stands. */
export interface NamesInText {
  /** The titles in 《》 of the stretch, with their marks, by where they end. */
  readonly titles: ReadonlyMap<number, Span>;
  /** Short names of the whole document. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** For the last character of a title, the nearest title before this place that ends so: what 该法 can mean. */
  readonly titlesBefore: Pick<ReadonlyMap<string, string>, 'get'>;
  /** The text itself. */
  readonly own: OwnText;
}

/** The name of a text in front of a number: whose it is, what tells so, and where the name begins. */
export interface Prefix {
  readonly scope: ReferenceScope;
  readonly why: OwnershipReason;
  readonly start: number;
}

/** Reads backwards from `at` which text is named there, also across a part of it (合同编); `undefined`: none. */
export function readName(text: string, at: number, names: NamesInText): Prefix | undefined {
  const end = withoutTail(text, at);
  if (end === 0) return undefined;
  return nameEndingAt(text, end, names) ?? nameOfPart(text, end, names);
}

/** The offset behind the last character before `at` that is no blank and no 的. */
function withoutTail(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 6), at);
  return at - (BETWEEN.exec(before)?.[0].length ?? 0);
}

function nameEndingAt(text: string, at: number, names: NamesInText): Prefix | undefined {
  const numbered = numberedEnd(text, at);
  const end = names.titles.has(at) ? at : withoutAside(text, at);
  const title = titleEndingAt(text, end, names);
  if (title !== undefined) return title;
  const before = text.slice(Math.max(0, end - LONGEST_NAME), end);
  const self = selfEnding(before, end, names);
  if (self !== undefined) return self;
  const that = THAT_NAME.exec(before);
  if (that !== null) {
    const [written, genre = ''] = that;
    const title = names.titlesBefore.get(genre.slice(-1));
    // 该条例 in a 条例 that named no other before: itself, or the one whose name stands without 《》.
    if (title === undefined && names.own.isOwnGenre(genre)) {
      return unknown('unnamed-text', written, end - written.length);
    }
    return { scope: { kind: 'other', name: written, title }, why: 'that', start: end - written.length };
  }
  return abbreviationBefore(before, end, names.abbreviations) ?? bareNameBefore(text, end, numbered);
}

/** Where a name that ends in （十一） ends without it; `undefined` where it does not. */
function numberedEnd(text: string, at: number): number | undefined {
  const aside = NUMBERED_NAME.exec(text.slice(Math.max(0, at - 6), at));
  return aside === null ? undefined : at;
}

/** The end of the name before a closing bracket at `at`: 甲法（2020年修正）. */
function withoutAside(text: string, at: number): number {
  if (!/[）)]/u.test(text.charAt(at - 1))) return at;
  const aside = text.slice(Math.max(0, at - LONGEST_ASIDE), at);
  const open = Math.max(aside.lastIndexOf('（'), aside.lastIndexOf('('));
  return open < 0 ? at : at - aside.length + open;
}

/** 《甲法》第三条, 《甲法》（以下简称甲法）第三条; 本《条例》 is the text itself. */
function titleEndingAt(text: string, end: number, names: NamesInText): Prefix | undefined {
  const title = names.titles.get(end);
  if (title === undefined) return undefined;
  const name = text.slice(title.start + 1, title.end - 1);
  const { start } = title;
  if (text.charAt(start - 1) === '本') {
    const self = selfEnding(text.slice(Math.max(0, end - LONGEST_NAME), end), end, names);
    return self ?? unknown('own-title', `本《${name}》`, start - 1);
  }
  const full = names.abbreviations.get(name)?.title ?? name;
  if (names.own.isOwnTitle(full)) return unknown('own-title', `《${name}》`, start, full);
  // 《条例》, which no （以下简称《条例》） introduced, in a 条例: itself, or the upper one.
  if (full === name && GENRE.test(name) && names.own.isOwnGenre(name)) {
    return unknown('unnamed-text', `《${name}》`, start);
  }
  return { scope: { kind: 'named', title: full, titleSpan: title }, why: 'titled', start };
}

function selfEnding(before: string, end: number, names: NamesInText): Prefix | undefined {
  const set = SELF_NAME.exec(before);
  if (set !== null) {
    const [written, genre = ''] = set;
    const start = end - written.length;
    // 本条例 in a 条例 and in most others needs no second look; the rest is asked of the title.
    return names.own.isOtherGenre(genre)
      ? unknown('other-genre', written, start)
      : { scope: { kind: 'own' }, why: 'self-name', start };
  }
  const free = SELF_ENDING.exec(before);
  if (free === null) return undefined;
  const [written, genre = ''] = free;
  return names.own.isOwnGenre(genre)
    ? { scope: { kind: 'own' }, why: 'self-name', start: end - written.length }
    : undefined;
}

function abbreviationBefore(
  before: string,
  end: number,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): Prefix | undefined {
  if (abbreviations.size === 0) return undefined;
  const name = before.replace(/[”"]$/u, '');
  for (let start = 0; start < name.length - 1; start++) {
    const known = abbreviations.get(name.slice(start));
    if (known !== undefined) {
      const scope: ReferenceScope = { kind: 'other', name: known.name, title: known.title };
      return { scope, why: 'short-name', start: end - before.length + start };
    }
  }
  return undefined;
}

/** 刑法第三条, 公司法第三条, 某某管理办法第三条, 刑法修正案（十一）第三条: another text's name without 《》. */
function bareNameBefore(text: string, end: number, numberedAt: number | undefined): Prefix | undefined {
  const from = Math.max(0, end - LONGEST_NAME);
  const before = text.slice(from, end);
  const known = knownLawAtEnd(before);
  if (known !== undefined) return otherText(text, end - known.length, numberedAt ?? end);
  if (!BARE_NAME.test(before)) return undefined;
  let start = 0;
  for (const stop of before.matchAll(BEFORE_NAME)) {
    const behind = stop.index + stop[0].length;
    if (behind < before.length) start = behind;
  }
  start += VERB_BEFORE_NAME.exec(before.slice(start))?.[0].length ?? 0;
  return before.length - start < 2 ? undefined : otherText(text, from + start, numberedAt ?? end);
}

function otherText(text: string, start: number, end: number): Prefix {
  return {
    scope: { kind: 'other', name: text.slice(start, end), title: undefined },
    why: 'bare-name',
    start,
  };
}

/** The longest name of a national law, in force or not, at the end of a stretch. */
function knownLawAtEnd(before: string): string | undefined {
  if (!/[法例则典]$/u.test(before)) return undefined;
  for (let start = 0; start < before.length - 1; start++) {
    const name = before.slice(start);
    if (isKnownLaw(name)) return name;
  }
  return undefined;
}

/** 《民法典》合同编第九百条, 刑法分则第三章: the name of a part between the text’s and the number. */
function nameOfPart(text: string, end: number, names: NamesInText): Prefix | undefined {
  const before = text.slice(Math.max(0, end - LONGEST_PART), end);
  if (!PART_END.test(before)) return undefined;
  for (let length = 2; length <= before.length; length++) {
    if (!PART_NAME.test(before.slice(-length))) continue;
    const named = nameEndingAt(text, withoutTail(text, end - length), names);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** 依照规定第三条, 合同编第三条: something with articles of its own, but which is not said. */
export function readEverydayName(text: string, at: number): Prefix | undefined {
  const end = withoutAside(text, withoutTail(text, at));
  const word = EVERYDAY_NAME.exec(text.slice(Math.max(0, end - 8), end))?.[0];
  return word === undefined ? undefined : unknown('unnamed-text', word, at);
}

/** A prefix of a text that cannot be told for certain; such a reference begins at its number where no name stands. */
export const unknown = (why: UnknownReason, name: string, start: number, title?: string): Prefix => ({
  scope: { kind: 'unknown', why, name, title },
  why,
  start,
});
