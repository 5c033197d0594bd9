import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { sameOrdinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { placeName } from '../articlePlace';
import { type HeadingPlace, type Place } from '../types';
import { annexAt, annexRows } from './changeAnnexes';
import { type OldHeading, type OldText, type Unit } from './oldTextUnits';

/** What a place names in the old text. */
export type Found =
  | { readonly kind: 'article'; readonly article: number }
  /** A paragraph, item or subitem. `own`: only its own line is meant. `raw`: it was counted by lines, not by 款. */
  | {
      readonly kind: 'unit';
      readonly article: number;
      readonly unit: Unit;
      readonly own: boolean;
      readonly raw: boolean;
    }
  | { readonly kind: 'preamble'; readonly unit: Unit | undefined }
  | { readonly kind: 'heading'; readonly heading: OldHeading }
  | { readonly kind: 'title' }
  | { readonly kind: 'whole' }
  /** Without an index, several annexes may be meant. */
  | { readonly kind: 'annex'; readonly index: number | undefined }
  /** A numbered row of an annex: the whole line, and its words behind the number. */
  | { readonly kind: 'row'; readonly index: number; readonly line: Span; readonly words: Span };

const missing = (place: Place): Outcome<Found, Bilingual> => {
  const name = placeName(place);
  return refused(bilingual(`没有${name}`, `There is no ${name}`));
};

/** Finds a place by the numbers of the old text; refused where there is none. */
export function resolvePlace(old: OldText, place: Place): Outcome<Found, Bilingual> {
  switch (place.scope) {
    case 'title':
      return old.snapshot.tree.title === undefined ? missing(place) : done({ kind: 'title' });
    case 'whole':
      return done({ kind: 'whole' });
    case 'annex':
      return annexPlace(old, place);
    case 'preamble':
      return preamblePlace(old, place);
    case 'body':
      return bodyPlace(old, place);
    case 'heading': {
      const heading = place.heading && findHeading(old, place.heading);
      return heading === undefined ? missing(place) : done({ kind: 'heading', heading });
    }
    case 'article':
      return articlePlace(old, place);
  }
}

function annexPlace({ snapshot }: OldText, place: Place): Outcome<Found, Bilingual> {
  const index = annexAt(snapshot, place);
  if (!index.ok) return index;
  if (place.item === undefined) return done({ kind: 'annex', index: index.value });
  if (index.value === undefined) {
    return refused(bilingual('没有写明是哪个附件', 'It does not say which annex'));
  }
  const rows = annexRows(snapshot, index.value, place.item);
  const [row] = rows;
  if (row === undefined) return missing(place);
  if (rows.length === 1) return done({ kind: 'row', index: index.value, ...row });
  return refused(bilingual(`${placeName(place)}不止一个`, `There are several ${placeName(place)}`));
}

/** 正文第二段: counted from below the line that names the recipient. */
function bodyPlace(old: OldText, place: Place): Outcome<Found, Bilingual> {
  if (old.articles.length > 0) {
    return refused(bilingual('正文分条，请写明是哪一条', 'The text has articles; say which one'));
  }
  const { text } = old.snapshot;
  const lines = old.preamble.filter(
    ({ old: words }, index) =>
      index > 0 ||
      words === undefined ||
      !/^[^。，；]*[：:]$/u.test(text.slice(words.words.start, words.words.end)),
  );
  const unit = typeof place.line === 'number' ? lines[place.line - 1] : undefined;
  return unit === undefined ? missing(place) : done({ kind: 'preamble', unit });
}

function preamblePlace(old: OldText, place: Place): Outcome<Found, Bilingual> {
  // In a text without articles the preamble holds all lines of the body.
  if (old.preamble.length === 0 || old.articles.length === 0) return missing(place);
  if (typeof place.line !== 'number') return done({ kind: 'preamble', unit: undefined });
  const unit = old.preamble[place.line - 1];
  return unit === undefined ? missing(place) : done({ kind: 'preamble', unit });
}

function articlePlace(old: OldText, place: Place): Outcome<Found, Bilingual> {
  const { article: number } = place;
  if (number === undefined) {
    return refused(bilingual('没有写明是哪一条', 'It does not say which article'));
  }
  const named = old.articles.flatMap(({ ordinal }, index) =>
    ordinal !== undefined && sameOrdinal(ordinal, number) ? [index] : [],
  );
  const [article, ...others] = named;
  if (article === undefined) return missing(place);
  if (others.length > 0) {
    const name = placeName({
      ...place,
      paragraph: undefined,
      item: undefined,
      subitem: undefined,
      line: undefined,
    });
    return refused(bilingual(`有${named.length}个${name}`, `There are ${named.length} articles ${name}`));
  }
  const units = old.articles[article]?.units ?? [];
  const { paragraph, item, subitem, line } = place;
  if (paragraph === undefined && item === undefined && subitem === undefined && line === undefined) {
    return done({ kind: 'article', article });
  }
  let unit: Unit | undefined;
  let raw = false;
  let candidates: readonly Unit[] = units;
  if (paragraph !== undefined) {
    unit = units[paragraph - 1];
    // Some official decisions count the lines of a list as paragraphs, too.
    if (unit === undefined) {
      const lines = units.flatMap((each) => [each, ...each.children.filter(({ level }) => level === 'list')]);
      unit = lines[paragraph - 1];
      raw = unit !== undefined;
    }
    if (unit === undefined) return missing(place);
    candidates = [unit];
  }
  if (item !== undefined) {
    const items = candidates
      .flatMap(({ children }) => children)
      .filter(({ level, number }) => level === 'item' && number === item);
    if (items.length > 1) {
      return refused(
        bilingual(
          `${placeName(place)}不止一个，没有写明是哪一款`,
          `${placeName(place)} stands in several paragraphs`,
        ),
      );
    }
    [unit] = items;
    unit ??= subitemAsItem(candidates, item);
    if (unit === undefined) return missing(place);
    candidates = [unit];
  }
  if (subitem !== undefined) {
    unit = candidates
      .flatMap(({ children }) => children)
      .find(({ level, number }) => level === 'subitem' && number === subitem);
    if (unit === undefined) return missing(place);
  }
  if (line === 'lead' || line === 1) {
    unit ??= units[0];
    return unit === undefined ? missing(place) : done({ kind: 'unit', article, unit, own: true, raw });
  }
  if (line !== undefined) {
    const below =
      unit === undefined ? units.flatMap((each) => [each, ...each.children]) : [unit, ...unit.children];
    const named = below[line - 1];
    return named === undefined
      ? missing(place)
      : done({ kind: 'unit', article, unit: named, own: true, raw });
  }
  return unit === undefined ? missing(place) : done({ kind: 'unit', article, unit, own: false, raw });
}

/** Some texts number their items 1. 2., which are read as subitems. */
const subitemAsItem = (candidates: readonly Unit[], item: number): Unit | undefined => {
  const children = candidates.flatMap(({ children: below }) => below);
  if (children.some(({ level }) => level === 'item')) return undefined;
  const named = children.filter(({ level, number }) => level === 'subitem' && number === item);
  return named.length === 1 ? named[0] : undefined;
};

/** The heading with a name. Where two have one number, a title that is named as well decides. */
export function findHeading(old: OldText, place: HeadingPlace): OldHeading | undefined {
  const within = place.within && findHeading(old, place.within);
  if (place.within !== undefined && within === undefined) return undefined;
  const named = old.headings.filter(
    (heading) =>
      heading.level === place.level &&
      (place.ordinal === undefined
        ? sameTitle(heading.title, place.title ?? '')
        : heading.ordinal !== undefined && sameOrdinal(heading.ordinal, place.ordinal)) &&
      (within === undefined || isUnder(heading, within)),
  );
  // A heading 一、 is named by its words alone: with other words it is another heading.
  if (place.level === 'heading') return named.find(({ title }) => sameTitle(title, place.title ?? ''));
  if (named.length <= 1) return named[0];
  const titled = named.filter(({ title }) => place.title !== undefined && sameTitle(title, place.title));
  return titled.length === 1 ? titled[0] : undefined;
}

export const isUnder = (heading: OldHeading, above: OldHeading): boolean => {
  for (let at = heading.within; at !== undefined; at = at.within) if (at === above) return true;
  return false;
};

export const sameTitle = (a: string, b: string): boolean => a.replace(/\s/gu, '') === b.replace(/\s/gu, '');

/** The articles under a heading, as indexes: from the first up to, not including, the second. */
export function articlesUnder(old: OldText, heading: OldHeading): readonly [number, number] {
  const at = old.headings.indexOf(heading);
  const next = old.headings.find((other, index) => index > at && !isUnder(other, heading));
  return [heading.at, next?.at ?? old.articles.length];
}
