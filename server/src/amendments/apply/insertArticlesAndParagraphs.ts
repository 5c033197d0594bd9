import { bilingual } from '../../base/bilingual';
import { formatNumber, ordinal, type Ordinal } from '../../base/ordinal';
import { type Act, type Place, type QuotedLines } from '../types';
import { failAlready, failIfThere, isArticleThere } from './failIfAlreadyThere';
import { insertHeadingWithArticles } from './changeHeadings';
import { ended, quotedUnit, quotedUnits, withoutNumber } from './readQuotedParagraphs';
import { fail, newTarget, note, type State, type Target } from './workingState';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { articlesQuoted } from './deleteMergeSplitRenumber';
import { type Unit } from './oldTextUnits';

type InsertAct = Extract<Act, { kind: 'insert' }>;

/** Inserts headings, articles, paragraphs or items. */
export function insert(state: State, act: InsertAct, by: number, item: string): void {
  switch (act.level) {
    case 'article':
      insertArticles(state, act, by);
      return;
    case 'paragraph':
      insertParagraphs(state, act, by, item);
      return;
    case 'item':
    case 'subitem':
      insertItems(state, act, by);
      return;
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
      insertHeadingWithArticles(state, act, by);
  }
}

const NUMBER = /^第([零〇一二三四五六七八九十百千0-9]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?[\s\u3000]/u;

function insertArticles(state: State, act: InsertAct, by: number): void {
  let numbers: readonly (Ordinal | undefined)[] = act.as.map(({ article }) => article);
  if (numbers.length === 0 && act.at?.article !== undefined && act.side !== 'in' && act.count === 1) {
    const after = act.at.article;
    numbers = [act.side === 'after' ? ordinal(after.main + 1) : after];
    note(
      state,
      by,
      bilingual(
        `没有写明序号，作为第${formatNumber(after.main + (act.side === 'after' ? 1 : 0))}条`,
        'It names no number; the next one was taken',
      ),
    );
  }
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) {
    fail(state, by, bilingual('没有写明作为第几条', 'It does not say which number the article gets'));
    return;
  }
  if (act.at !== undefined && act.at.article !== undefined && foundAt(state, act.at, by) === undefined) {
    return;
  }
  if (numbers.length !== act.count && act.count > 0) {
    fail(
      state,
      by,
      bilingual(
        `增加${formatNumber(act.count)}条，写明的序号是${numbers.length}个`,
        `${act.count} articles with ${numbers.length} numbers`,
      ),
    );
    return;
  }
  const parts = articlesQuoted(act.quotes, numbers);
  if (parts === undefined) {
    fail(state, by, bilingual('引文中分不出各条', 'The quotation does not show where each article begins'));
    return;
  }
  const made = parts.map(({ ordinal: number, lines }) => {
    const [first = ''] = lines;
    const words = NUMBER.test(first) ? withoutNumber(lines) : lines;
    return { number, units: quotedUnits(ended(state, words, by), by) };
  });
  if (made.length > 0 && made.every(({ number, units }) => isArticleThere(state, number, units))) {
    failAlready(state, by);
    return;
  }
  for (const { number, units } of made) {
    const target = newTarget(by, undefined, number, []);
    target.rewritten = { units, by };
    if (act.at?.scope === 'heading' && act.at.heading !== undefined && act.side === 'in') {
      target.under = { heading: act.at.heading, by };
    }
    state.made.push(target);
  }
}

/** The article that a new paragraph or item goes into. Where there is none, the instruction fails. */
function containerOf(
  state: State,
  act: InsertAct,
  by: number,
  item: string,
): { readonly target: Target; readonly place: Place } | undefined {
  const place = act.at?.article === undefined ? act.as[0] : act.at;
  if (place?.article === undefined) {
    fail(state, by, bilingual('没有写明加在哪一条', 'It does not say in which article'));
    return undefined;
  }
  const found = foundAt(state, place, by);
  if (found === undefined || (found.kind !== 'article' && found.kind !== 'unit')) return undefined;
  const moved = act.inherited ? state.movedIn.get(`${item}:${found.article}`) : undefined;
  const target = moved ?? state.articles[found.article];
  if (target === undefined || target.rewritten !== undefined || target.goneBy !== undefined) {
    fail(state, by, TAKEN(place));
    return undefined;
  }
  return { target, place };
}

function insertParagraphs(state: State, act: InsertAct, by: number, item: string): void {
  const container = containerOf(state, act, by, item);
  if (container === undefined) return;
  const { target, place } = container;
  const units = paragraphsQuoted(
    act.quotes.map((lines) => ended(state, lines, by)),
    act.count,
    by,
  );
  if (units === undefined) {
    fail(
      state,
      by,
      bilingual(`引文不是${formatNumber(act.count)}款`, `The quotation has not ${act.count} paragraphs`),
    );
    return;
  }
  const added = units.map((unit, index) => {
    const said = act.as[index]?.paragraph;
    const beside =
      place.paragraph === undefined || act.side === 'in'
        ? undefined
        : place.paragraph + index + (act.side === 'after' ? 1 : 0);
    return { unit, number: said ?? beside, by };
  });
  const before = target.units.length - units.length;
  const there = added.map(
    ({ number }, index) => target.units[number === undefined ? before + index : number - 1],
  );
  if (!failIfThere(state, there, units, by)) target.added.push(...added);
}

/** The paragraphs in the quotations; `undefined` where they are not as many as the instruction says. */
function paragraphsQuoted(
  quotes: readonly QuotedLines[],
  count: number,
  by: number,
): readonly Unit[] | undefined {
  if (quotes.length === count) {
    const each = quotes.map((lines) => quotedUnits(lines, by));
    if (each.every(({ length }) => length === 1)) return each.flat();
  }
  const units = quotedUnits(quotes.flat(), by);
  return units.length === count ? units : undefined;
}

function insertItems(state: State, act: InsertAct, by: number): void {
  const { level } = act;
  const [as] = act.as;
  const base = act.at?.article === undefined ? as : act.at;
  if (base?.article === undefined) {
    fail(state, by, bilingual('没有写明加在哪一条', 'It does not say in which article'));
    return;
  }
  const paragraph = base.paragraph ?? as?.paragraph;
  const holder: Place = {
    ...base,
    paragraph,
    item: level === 'subitem' ? (base.item ?? as?.item) : undefined,
    subitem: undefined,
    line: undefined,
    sentence: undefined,
  };
  const parent = parentOfItems(state, holder, as?.item, by);
  if (parent === undefined) return;
  const lines = act.quotes.flat();
  const units: Unit[] = [];
  for (const line of lines) {
    const unit = quotedUnit(line, by);
    const last: Unit | undefined = units.at(-1);
    if (last !== undefined && unit.level === 'subitem' && level === 'item' && last.label !== '') {
      last.children.push(unit);
    } else units.push(unit);
  }
  if (units.length !== act.count) {
    fail(
      state,
      by,
      bilingual(`引文不是${formatNumber(act.count)}项`, `The quotation has not ${act.count} items`),
    );
    return;
  }
  const added = units.map((unit, index) => {
    const said = level === 'item' ? act.as[index]?.item : act.as[index]?.subitem;
    const behind = act.side === 'after' && act.at?.item !== undefined ? act.at.item + 1 + index : undefined;
    const number = said ?? behind ?? unit.number;
    const style = parent.children.find(({ label }) => label !== '');
    const own: Unit =
      unit.label === ''
        ? {
            ...unit,
            level: style?.level ?? (level === 'subitem' ? 'subitem' : 'item'),
            label: style?.label ?? '（一）',
            number,
          }
        : { ...unit, level: style?.level ?? unit.level };
    return { unit: own, number, by };
  });
  const there = added.map(({ number }) =>
    number === undefined
      ? undefined
      : parent.children.find((child) => child.level !== 'list' && child.number === number),
  );
  if (!failIfThere(state, there, units, by)) parent.added.push(...added);
}

/**
 * The paragraphs that have items. Where exactly one of them has just as many items as make the new one the next, only
 * that one.
 */
function listsFor(units: readonly Unit[], number: number | undefined): readonly Unit[] {
  const listed = units.filter(({ children }) => children.length > 0);
  if (listed.length < 2 || number === undefined) return listed;
  const next = listed.filter(
    ({ children }) => children.filter(({ level }) => level === 'item').length === number - 1,
  );
  return next.length === 1 ? next : listed;
}

/**
 * The paragraph or item that new items go into. Where the decision names none, it is the only one in the article that
 * has items.
 */
function parentOfItems(state: State, place: Place, number: number | undefined, by: number): Unit | undefined {
  const found = foundAt(state, place, by);
  if (found === undefined) return undefined;
  let unit: Unit | undefined;
  let target: Target | undefined;
  if (found.kind === 'unit') {
    ({ unit } = found);
    target = state.articles[found.article];
  } else if (found.kind === 'article') {
    target = state.articles[found.article];
    const units = state.old.articles[found.article]?.units ?? [];
    const listed = listsFor(units, number);
    if (listed.length > 1) {
      fail(
        state,
        by,
        bilingual('这一条有几款分项，没有写明是哪一款', 'Several paragraphs of the article have items'),
      );
      return undefined;
    }
    unit = listed[0] ?? (units.length === 1 ? units[0] : undefined);
  }
  if (unit === undefined) {
    fail(state, by, bilingual('没有找到要加项的款', 'There is no paragraph to add an item to'));
    return undefined;
  }
  if (
    unit.isGone ||
    unit.replacedBy !== undefined ||
    target?.rewritten !== undefined ||
    target?.goneBy !== undefined
  ) {
    fail(state, by, TAKEN(place));
    return undefined;
  }
  return unit;
}
