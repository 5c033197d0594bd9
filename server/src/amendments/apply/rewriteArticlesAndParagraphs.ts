import { bilingual } from '../../base/bilingual';
import { placeName } from '../articlePlace';
import { type Act, type Place, type QuotedLines } from '../types';
import { changeAnnex, rewriteRow } from './changeAnnexes';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { ended, quotedUnit, quotedUnits, withoutNumber } from './readQuotedParagraphs';
import { type Found } from './resolvePlace';
import { rewriteSentence } from './changeSentences';
import { fail, note, type State } from './workingState';
import { livingUnits } from './wordsAtPlace';
import { type Unit } from './oldTextUnits';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

/** Rewrites each place with its quotation. */
export function rewrite(state: State, { places, quotes }: ActOf<'rewrite'>, by: number): void {
  const [only] = places;
  if (places.length === 1 && only !== undefined) {
    rewriteOne(state, only, quotes.flat(), by);
    return;
  }
  const shared = quotes.length === places.length ? quotes : divided(quotes.flat(), places);
  if (shared === undefined) {
    fail(
      state,
      by,
      bilingual(
        `引文与${places.length}处不能对应`,
        `The quotations do not match the ${places.length} places`,
      ),
    );
    return;
  }
  places.forEach((place, index) => {
    rewriteOne(state, place, shared[index] ?? [], by);
  });
}

/**
 * Divides one quotation among several paragraphs or items, one of its own for each. `undefined` where their numbers
 * differ.
 */
function divided(lines: QuotedLines, places: readonly Place[]): readonly QuotedLines[] | undefined {
  const isItem = places.every(({ item }) => item !== undefined);
  const groups: string[][] = [];
  for (const line of lines) {
    const { level } = quotedUnit(line, -1);
    if (groups.length === 0 || (isItem ? level !== 'subitem' : level === 'paragraph')) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.length === places.length ? groups : undefined;
}

function rewriteOne(state: State, place: Place, lines: QuotedLines, by: number): void {
  if (place.sentence !== undefined) {
    rewriteSentence(state, place, lines, by);
    return;
  }
  const found = foundAt(state, place, by);
  if (found === undefined) return;
  switch (found.kind) {
    case 'article': {
      const target = state.articles[found.article];
      if (target === undefined) return;
      if (target.goneBy !== undefined && becameParagraph(state, found.article)) {
        rewriteMoved(state, found.article, lines, by);
      } else if (target.rewritten !== undefined || target.goneBy !== undefined) fail(state, by, TAKEN(place));
      else target.rewritten = { units: quotedUnits(ended(state, withoutNumber(lines), by), by), by };
      return;
    }
    case 'unit':
      rewriteUnit(state, place, found, lines, by);
      return;
    case 'preamble':
      if (found.unit !== undefined) rewriteWords(state, found.unit, lines, by);
      else if (state.preamble !== undefined) fail(state, by, TAKEN(place));
      else state.preamble = { lines, by };
      return;
    case 'title': {
      const [title, ...more] = lines;
      if (title === undefined || more.length > 0) {
        fail(state, by, bilingual('题目不止一行', 'The title has several lines'));
      } else state.title = title.replace(/^《(.*)》$/u, '$1');
      return;
    }
    case 'annex':
      changeAnnex(state, place, found.index, lines, by);
      return;
    case 'row':
      rewriteRow(state, found, lines, by);
      return;
    case 'heading':
    case 'whole':
      fail(state, by, bilingual('整章、整节重写请按条列出', 'A chapter is rewritten article by article'));
  }
}

/** True where an article was made a paragraph of another one. */
const becameParagraph = (state: State, article: number): boolean =>
  livingUnits(state, article).length > 0 && state.articles[article]?.units.some(isReplaced) === false;
const isReplaced = (unit: Unit): boolean => unit.isGone || unit.replacedBy !== undefined;

/** 第五条作为第四条第三款，修改为：“…”: rewrites what was an article in its place in the other one. */
function rewriteMoved(state: State, article: number, lines: QuotedLines, by: number): void {
  const [first, ...others] = livingUnits(state, article);
  if (first === undefined) return;
  first.replacedBy = [...quotedUnits(ended(state, withoutNumber(lines), by), by)];
  for (const unit of others) unit.isGone = true;
}

function rewriteUnit(
  state: State,
  place: Place,
  { article, unit, own }: Extract<Found, { kind: 'unit' }>,
  lines: QuotedLines,
  by: number,
): void {
  const target = state.articles[article];
  if (target === undefined) return;
  if (
    unit.isGone ||
    unit.replacedBy !== undefined ||
    target.rewritten !== undefined ||
    target.goneBy !== undefined
  ) {
    fail(state, by, TAKEN(place));
    return;
  }
  if (own) {
    rewriteWords(state, unit, lines, by);
    return;
  }
  const units =
    unit.level === 'paragraph'
      ? quotedUnits(ended(state, withoutNumber(lines), by), by)
      : numberedUnits(unit, lines, by);
  const [first, ...more] = units;
  if (first === undefined) return;
  const hasList = unit.children.length > 0;
  if (hasList && more.length === 0 && first.children.length === 0 && /[：:]$/u.test(first.text)) {
    note(
      state,
      by,
      bilingual(
        `${placeName(place)}以冒号结束，其后各项保留`,
        `${placeName(place)} ends with a colon; the items below it stay`,
      ),
    );
    rewriteWords(state, unit, [first.text], by);
    return;
  }
  unit.replacedBy = [...units];
}

/** The quoted lines of an item, with the number of the old one where the quotation leaves it out. */
export function numberedUnits(unit: Unit, lines: QuotedLines, by: number): readonly Unit[] {
  const units = lines.map((line) => quotedUnit(line, by));
  const [first, ...more] = units;
  if (first === undefined) return [];
  const head: Unit =
    first.label === '' ? { ...first, level: unit.level, label: unit.label, number: unit.number } : first;
  const list: Unit[] = [head];
  for (const each of more) {
    if (each.level === unit.level && each.label !== '') list.push(each);
    else list.at(-1)?.children.push(each);
  }
  return list;
}

/** Replaces only the words of one line. */
function rewriteWords(state: State, unit: Unit, lines: QuotedLines, by: number): void {
  const [text, ...more] = lines;
  if (unit.old === undefined || text === undefined || more.length > 0) {
    fail(state, by, bilingual('引文不止一行', 'The quotation has several lines'));
    return;
  }
  const { start, end } = unit.old.words;
  state.edits.push({
    span: { start, end },
    newText: text.startsWith(unit.label) ? text.slice(unit.label.length).trim() : quotedUnit(text, by).text,
    by,
    weight: end - start,
    width: 0,
  });
}
