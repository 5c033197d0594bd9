import { type Span } from '../../base/span';
import { type Abbreviation } from './abbreviations';
import { BARE_NAME, BEFORE_NAME, LONGEST_ASIDE, LONGEST_NAME, SELF_NAME, THAT_NAME } from './grammar';
import { type ReferenceScope } from './types';

/** What is known about names where a reference stands. */
export interface NamesInText {
  /** The titles in 《》 of the stretch, with their marks. */
  readonly titles: ReadonlyMap<number, Span>;
  /** Short names of the whole document. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** For the last character of a title, the nearest title before this place that ends so: what 该法 can mean. */
  readonly titlesBefore: ReadonlyMap<string, string>;
}

/** The text a number belongs to, and where its name begins. */
export interface Prefix {
  readonly scope: ReferenceScope;
  readonly start: number;
}

/** Reads backwards from `at`, not before `from`, which text the number there belongs to; `undefined`: no name. */
export function readPrefix(text: string, from: number, at: number, names: NamesInText): Prefix | undefined {
  if (at === from) return undefined;
  const title = titleBefore(text, from, at, names);
  if (title !== undefined) return title;
  const before = text.slice(Math.max(from, at - LONGEST_NAME), at);
  const self = SELF_NAME.exec(before);
  if (self !== null) return { scope: { kind: 'own' }, start: at - self[0].length };
  const that = THAT_NAME.exec(before);
  if (that !== null) {
    const [written, genre = ''] = that;
    const known = names.titlesBefore.get(genre.slice(-1));
    return { scope: { kind: 'other', name: written.trim(), title: known }, start: at - written.length };
  }
  return abbreviationBefore(before, at, names.abbreviations) ?? bareNameBefore(before, at);
}

/** 《甲法》第三条, 《甲法》的第三条, 《甲法》（以下简称甲法）第三条. */
function titleBefore(text: string, from: number, at: number, names: NamesInText): Prefix | undefined {
  let end = at;
  while (end > from && /[的中 \u3000]/u.test(text.charAt(end - 1)) && at - end < 3) end--;
  let title = names.titles.get(end);
  if (title === undefined && /[）)]/u.test(text.charAt(end - 1))) {
    const aside = text.slice(Math.max(from, end - LONGEST_ASIDE), end);
    const open = Math.max(aside.lastIndexOf('（'), aside.lastIndexOf('('));
    if (open >= 0) title = names.titles.get(end - aside.length + open);
  }
  if (title === undefined) return undefined;
  const name = text.slice(title.start + 1, title.end - 1);
  const full = names.abbreviations.get(name)?.title ?? name;
  return { scope: { kind: 'named', title: full, titleSpan: title }, start: title.start };
}

function abbreviationBefore(
  before: string,
  at: number,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): Prefix | undefined {
  if (abbreviations.size === 0) return undefined;
  const name = before.replace(/[”"的 \u3000]{1,3}$/u, '');
  for (let start = 0; start < name.length - 1; start++) {
    const known = abbreviations.get(name.slice(start));
    if (known !== undefined) {
      const scope: ReferenceScope = { kind: 'other', name: known.name, title: known.title };
      return { scope, start: at - before.length + start };
    }
  }
  return undefined;
}

/** 刑法第三条, 某某法第三条, 某某管理办法第三条: another text's name without 《》. */
function bareNameBefore(before: string, at: number): Prefix | undefined {
  if (!BARE_NAME.test(before)) return undefined;
  let start = 0;
  for (const stop of before.matchAll(BEFORE_NAME)) {
    const end = stop.index + stop[0].length;
    if (end < before.trimEnd().length) start = end;
  }
  // 有刑法第三条所列行为: the verb is no part of the name; 有线电视条例 begins with it.
  start += /^(?:有(?![线限色])|对(?!外)|在|将|按|经)/u.exec(before.slice(start))?.[0].length ?? 0;
  const name = before.slice(start).replace(/的?[ \u3000]*$/u, '');
  if (name.length < 2) return undefined;
  return { scope: { kind: 'other', name, title: undefined }, start: at - before.length + start };
}
