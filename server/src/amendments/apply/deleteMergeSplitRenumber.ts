import { bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { isWholeArticle, placeName } from '../articlePlace';
import { type Act, type Place, type QuotedLines } from '../types';
import { changeAnnex } from './changeAnnexes';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { ended, quotedUnits, withoutNumber } from './readQuotedParagraphs';
import { removePreamble } from './changePreamble';
import { NO_NUMBER, removeSentence } from './changeSentences';
import { articlesUnder, type Found, isUnder } from './resolvePlace';
import { numberedUnits } from './rewriteArticlesAndParagraphs';
import { fail, newTarget, type State, type Target } from './workingState';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

export function remove(state: State, { places }: ActOf<'delete'>, by: number): void {
  for (const place of places) {
    if (place.sentence !== undefined) {
      removeSentence(state, place, by);
      continue;
    }
    const found = foundAt(state, place, by);
    if (found === undefined) return;
    if (found.kind === 'article') removeArticle(state, found.article, place, by);
    else if (found.kind === 'unit' && !found.own) {
      if (found.unit.isGone || found.unit.replacedBy !== undefined) fail(state, by, TAKEN(place));
      else found.unit.isGone = true;
    } else if (found.kind === 'annex') changeAnnex(state, place, found.index, undefined, by);
    else if (found.kind === 'preamble' && found.unit === undefined) removePreamble(state, place, by);
    else if (place.scope === 'body' && found.kind === 'preamble' && found.unit?.old !== undefined) {
      const { line } = found.unit.old;
      state.edits.push({ span: line, newText: '', by, weight: line.end - line.start, width: 0 });
    } else if (found.kind === 'heading') {
      const [from, to] = articlesUnder(state.old, found.heading);
      for (let index = from; index < to; index++) removeArticle(state, index, place, by);
      for (const [heading, fate] of state.headings) {
        if (heading === found.heading || isUnder(heading, found.heading)) fate.isGone = true;
      }
    } else {
      fail(
        state,
        by,
        bilingual(`不能整个删去${placeName(place)}`, `${placeName(place)} cannot be deleted as a whole`),
      );
    }
  }
}

function removeArticle(state: State, index: number, place: Place, by: number): void {
  const target = state.articles[index];
  if (target === undefined) return;
  if (target.goneBy !== undefined || target.rewritten !== undefined) fail(state, by, TAKEN(place));
  else target.goneBy = by;
}

export function renumber(state: State, { from, to }: ActOf<'renumber'>, by: number, item: string): void {
  from.forEach((place, index) => {
    const new_ = to[index];
    const found = foundAt(state, place, by);
    if (found === undefined || new_ === undefined) return;
    if (place.sentence !== undefined) fail(state, by, NO_NUMBER);
    else if (found.kind === 'article') renumberArticle(state, found.article, place, new_, by);
    else if (found.kind === 'unit' && !found.own) renumberUnit(state, found, place, new_, by, item);
    else fail(state, by, bilingual(`${placeName(place)}没有序号`, `${placeName(place)} has no number`));
  });
}

function renumberArticle(state: State, article: number, place: Place, to: Place, by: number): void {
  const target = state.articles[article];
  if (target === undefined || to.article === undefined) return;
  if (target.to !== undefined || target.goneBy !== undefined) {
    fail(state, by, TAKEN(place));
    return;
  }
  if (to.paragraph === undefined) {
    target.to = { ordinal: to.article, by };
    return;
  }
  // The article becomes a paragraph of another one.
  const home = madeTarget(state, to.article, by, article);
  target.goneBy = by;
  target.units.forEach((unit, index) => home.added.push({ unit, number: (to.paragraph ?? 1) + index, by }));
  state.went.set(article, home);
}

function renumberUnit(
  state: State,
  { article, unit }: Extract<Found, { kind: 'unit' }>,
  place: Place,
  to: Place,
  by: number,
  item: string,
): void {
  const source = state.articles[article];
  if (source === undefined || place.article === undefined) return;
  if (unit.to !== undefined || unit.isGone || source.rewritten !== undefined) {
    fail(state, by, TAKEN(place));
    return;
  }
  const isSameArticle =
    to.article === undefined || sameOrdinal(to.article, place.article) || isSaidNumber(source, to.article);
  const number = to.item ?? to.paragraph;
  if (isSameArticle && number !== undefined) {
    unit.to = { number, by };
    return;
  }
  if (to.article === undefined || unit.level !== 'paragraph') {
    fail(state, by, bilingual('只有款可以单列为条', 'Only a paragraph can become an article'));
    return;
  }
  const home =
    to.paragraph === undefined
      ? newTarget(by, article, to.article, [])
      : madeTarget(state, to.article, by, article);
  if (to.paragraph === undefined) state.made.push(home);
  home.added.push({ unit, number: to.paragraph, by });
  source.units = source.units.filter((other) => other !== unit);
  state.went.set(unit, home);
  state.movedIn.set(`${item}:${article}`, home);
}

const isSaidNumber = (target: Target, article: Ordinal): boolean =>
  target.to !== undefined && sameOrdinal(target.to.ordinal, article);

/** The article with this new number that parts of old articles go into; it is made where there is none. */
function madeTarget(state: State, to: Ordinal, by: number, origin: number): Target {
  const known = [...state.made, ...state.articles].find(
    ({ to: said }) => said !== undefined && sameOrdinal(said.ordinal, to),
  );
  if (known !== undefined) return known;
  const same = state.old.articles.findIndex(
    ({ ordinal }) => ordinal !== undefined && sameOrdinal(ordinal, to),
  );
  const old = state.articles[same];
  if (
    old !== undefined &&
    old.to === undefined &&
    old.goneBy === undefined &&
    !isRenumberedLater(state, same)
  ) {
    return old;
  }
  const made = newTarget(by, origin, to, []);
  state.made.push(made);
  return made;
}

/** New numbers are recorded before: see the passes in `carryOutActs.ts`. */
const isRenumberedLater = (state: State, article: number): boolean =>
  state.articles[article]?.to !== undefined;

export function merge(state: State, { from, to, quotes }: ActOf<'merge'>, by: number): void {
  const found = from.map((place) => foundAt(state, place, by));
  if (found.some((each) => each === undefined)) return;
  if (from.some(({ sentence }) => sentence !== undefined)) {
    fail(state, by, NO_NUMBER);
    return;
  }
  const isParts =
    from.every((place) => !isWholeArticle(place)) &&
    new Set(from.map(({ article }) => article?.main)).size === 1 &&
    (to.paragraph ?? to.item) !== undefined;
  if (isParts) {
    mergeUnits(state, from, found, to, quotes, by);
    return;
  }
  const [first] = found;
  const origin = first?.kind === 'article' || first?.kind === 'unit' ? first.article : undefined;
  const target = newTarget(by, origin, to.article, []);
  if (quotes.length > 0) {
    target.rewritten = { units: quotedUnits(ended(state, withoutNumber(quotes.flat()), by), by), by };
  }
  found.forEach((each, index) => {
    const place = from[index];
    if (place === undefined || each === undefined) return;
    if (each.kind === 'article') {
      const source = state.articles[each.article];
      if (source === undefined || source.goneBy !== undefined) {
        fail(state, by, TAKEN(place));
        return;
      }
      source.goneBy = by;
      if (quotes.length === 0) target.units.push(...source.units);
      state.went.set(each.article, target);
    } else if (each.kind === 'unit' && !each.own) {
      if (each.unit.isGone) fail(state, by, TAKEN(place));
      const source = state.articles[each.article];
      if (source !== undefined) source.units = source.units.filter((unit) => unit !== each.unit);
      if (quotes.length === 0) target.units.push(each.unit);
      state.went.set(each.unit, target);
    }
  });
  state.made.push(target);
}

function mergeUnits(
  state: State,
  from: readonly Place[],
  found: readonly (Found | undefined)[],
  to: Place,
  quotes: readonly QuotedLines[],
  by: number,
): void {
  const units = found.flatMap((each) => (each?.kind === 'unit' ? [each.unit] : []));
  const [first, ...others] = units;
  const place = from[0];
  if (first === undefined || place === undefined || units.length !== from.length || quotes.length === 0) {
    fail(state, by, bilingual('合并后的内容没有写明', 'It does not say how the merged text reads'));
    return;
  }
  if (units.some((unit) => unit.isGone || unit.replacedBy !== undefined)) {
    fail(state, by, TAKEN(place));
    return;
  }
  first.replacedBy =
    first.level === 'item'
      ? [...numberedUnits(first, quotes.flat(), by)]
      : [...quotedUnits(quotes.flat(), by)];
  const number = to.item ?? to.paragraph;
  if (number !== undefined) first.to = { number, by };
  for (const unit of others) unit.isGone = true;
}

/** Divides an article into several. The quotation gives each with its number, or there is one quotation for each. */
export function split(state: State, { from, to, quotes }: ActOf<'split'>, by: number): void {
  const found = foundAt(state, from, by);
  if (found === undefined) return;
  if (found.kind !== 'article' || from.sentence !== undefined) {
    fail(state, by, bilingual(`${placeName(from)}不是一条`, `${placeName(from)} is no article`));
    return;
  }
  const source = state.articles[found.article];
  if (source === undefined || source.goneBy !== undefined || source.rewritten !== undefined) {
    fail(state, by, TAKEN(from));
    return;
  }
  const parts = articlesQuoted(
    quotes,
    to.map(({ article }) => article),
  );
  if (parts === undefined) {
    fail(state, by, bilingual('引文中分不出各条', 'The quotation does not show where each article begins'));
    return;
  }
  source.goneBy = by;
  for (const { ordinal, lines } of parts) {
    const target = newTarget(by, found.article, ordinal, []);
    target.rewritten = { units: quotedUnits(lines, by), by };
    state.made.push(target);
  }
}

/**
 * The articles in quotations with their numbers; `undefined` where the quotations do not show where each begins.
 * @param numbers the numbers that the instruction gives
 */
export function articlesQuoted(
  quotes: readonly QuotedLines[],
  numbers: readonly (Ordinal | undefined)[],
): readonly { readonly ordinal: Ordinal | undefined; readonly lines: QuotedLines }[] | undefined {
  if (numbers.length === 1) return [{ ordinal: numbers[0], lines: withoutNumber(quotes.flat()) }];
  if (numbers.length > 0 && quotes.length === numbers.length) {
    return quotes.map((lines, index) => ({ ordinal: numbers[index], lines: withoutNumber(lines) }));
  }
  const parts: { ordinal: Ordinal | undefined; lines: string[] }[] = [];
  for (const line of quotes.flat()) {
    const next = numbers[parts.length];
    const label = next === undefined ? undefined : formatOrdinal(next, '条');
    if (label !== undefined && line.startsWith(label)) {
      const words = line.slice(label.length).trim();
      parts.push({ ordinal: next, lines: words === '' ? [] : [words] });
    } else if (parts.length === 0) return undefined;
    else parts.at(-1)?.lines.push(line);
  }
  if (parts.length !== numbers.length || parts.some(({ lines }) => lines.length === 0)) return undefined;
  return parts;
}
