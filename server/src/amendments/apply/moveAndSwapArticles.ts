import { bilingual } from '../../base/bilingual';
import { isWholeArticle, placeName } from '../articlePlace';
import { type Act, type HeadingPlace, type Place } from '../types';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { ended, quotedUnits, withoutNumber } from './readQuotedParagraphs';
import { type Reorder } from './moveWithinList';
import { fail, type State, type Target } from './workingState';
import { type OldHeading, type Unit } from './oldTextUnits';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;
type Side = Reorder<never>['side'];

/** Moves places beside another one: 将第五条移至第八条之后. */
export function moveBeside(
  state: State,
  { places, beside, side, as }: ActOf<'moveBeside'>,
  by: number,
): void {
  // Moved one after the other before the same neighbour, they keep their order.
  places.forEach((place, index) => {
    reorder(state, place, beside, side, as[index], by);
  });
}

/** Exchanges two places: 将第三条与第四条互换. */
export function swap(state: State, { places: [first, second] }: ActOf<'swap'>, by: number): void {
  reorder(state, first, second, 'swap', undefined, by);
}

function reorder(
  state: State,
  place: Place,
  beside: Place,
  side: Side,
  as: Place | undefined,
  by: number,
): void {
  const [moved, neighbour] = [foundAt(state, place, by), foundAt(state, beside, by)];
  if (moved === undefined || neighbour === undefined) return;
  if (moved.kind === 'article' && neighbour.kind === 'article' && [place, beside].every(isWholeArticle)) {
    const number = as?.paragraph === undefined ? as?.article?.main : -1;
    reorderArticles(state, [moved.article, neighbour.article], [place, beside], side, number, by);
  } else if (
    moved.kind === 'unit' &&
    neighbour.kind === 'unit' &&
    areSiblings(state, moved.article, moved.unit, neighbour.unit) &&
    [place, beside].every(({ sentence, line }) => sentence === undefined && line === undefined)
  ) {
    const { unit } = moved;
    if ([unit, neighbour.unit].some((each) => each.isGone || each.to !== undefined)) {
      fail(state, by, TAKEN(place));
    }
    const number = as?.item ?? as?.paragraph;
    state.unitMoves.push({ moved: unit, beside: neighbour.unit, side, by, as: number });
  } else {
    const [a, b] = [placeName(place), placeName(beside)];
    fail(
      state,
      by,
      bilingual(`${a}与${b}不是同一层次、同一处的内容`, `${a} and ${b} are not parts of one list`),
    );
  }
}

function areSiblings(state: State, article: number, a: Unit, b: Unit): boolean {
  const units = state.articles[article]?.units ?? [];
  const lists = [
    units,
    ...units.flatMap((unit) => [unit.children, ...unit.children.map(({ children }) => children)]),
  ];
  return a !== b && lists.some((list) => list.includes(a) && list.includes(b));
}

function reorderArticles(
  state: State,
  [from, to]: readonly [number, number],
  [place, beside]: readonly [Place, Place],
  side: Side,
  as: number | undefined,
  by: number,
): void {
  const [moved, neighbour] = [state.articles[from], state.articles[to]];
  if (moved === undefined || neighbour === undefined) return;
  if (moved === neighbour) {
    fail(state, by, bilingual('移动的位置就是原来的位置', 'It would move to where it is'));
    return;
  }
  for (const [target, name] of [
    [moved, place],
    [neighbour, beside],
  ] as const) {
    if (target.goneBy !== undefined || (target === moved && target.to !== undefined)) {
      fail(state, by, TAKEN(name));
    }
  }
  if ([place, beside].some(({ article }) => (article?.sub ?? 0) > 0)) {
    fail(
      state,
      by,
      bilingual('“之一”等条的位置随序号，请写明新的序号', 'An article 之一 goes by its number'),
    );
  }
  state.articleMoves.push({ moved, beside: neighbour, side, by, as });
  moved.under = homeOf(state, to, by);
  if (side === 'swap') neighbour.under = homeOf(state, from, by);
}

/** The heading that an old article stands under, in the form decisions use. */
function homeOf({ old }: State, article: number, by: number): Target['under'] {
  const home = old.headings.findLast(({ at }) => at <= article);
  return home && { heading: nameOf(home), by };
}

const nameOf = ({ level, ordinal, title, within }: OldHeading): HeadingPlace => ({
  level,
  ordinal,
  title,
  within: within && nameOf(within),
});

/** 将第六条并入第五条: the old article becomes a paragraph of the other one, or the quotation replaces both. */
export function mergeInto(state: State, act: ActOf<'mergeInto'>, by: number): void {
  const into = foundAt(state, act.into, by);
  const target = into?.kind === 'article' ? state.articles[into.article] : undefined;
  if (target === undefined) return;
  if (target.rewritten !== undefined || target.goneBy !== undefined) {
    fail(state, by, TAKEN(act.into));
    return;
  }
  if (act.quotes.length === 0 && act.paragraph === undefined) {
    fail(state, by, bilingual('合并后的内容没有写明', 'It does not say how the merged text reads'));
    return;
  }
  let number = act.paragraph;
  for (const place of act.from) {
    const found = foundAt(state, place, by);
    const source = found?.kind === 'article' ? state.articles[found.article] : undefined;
    if (found?.kind !== 'article' || source === undefined) return;
    if (source === target || source.goneBy !== undefined || source.rewritten !== undefined) {
      fail(state, by, TAKEN(place));
      return;
    }
    source.goneBy = by;
    state.went.set(found.article, target);
    for (const unit of source.units) {
      if (number !== undefined) target.added.push({ unit, number: number++, by });
    }
  }
  if (act.quotes.length > 0) {
    target.rewritten = { units: quotedUnits(ended(state, withoutNumber(act.quotes.flat()), by), by), by };
  }
}
