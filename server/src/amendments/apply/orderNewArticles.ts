import { bilingual } from '../../base/bilingual';
import { compareOrdinals, formatOrdinal, ordinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { longestIncreasing } from '../../analysis/versions/alignInOrder';
import { reordered, standsBeside } from './moveWithinList';
import { fail, type State, type Target } from './workingState';

/** An article in its place in the new text. */
export interface PlacedArticle {
  readonly target: Target;
  readonly ordinal: Ordinal | undefined;
  /** True for old articles that kept their order among each other. Headings are placed by them. */
  readonly isAnchor: boolean;
  /** True for a deleted article whose number stays because nothing is renumbered: 第一百九十九条　（删去）. */
  readonly isEmptied: boolean;
}

/** The articles of the new text in their order. */
export interface ArticleOrder {
  readonly articles: readonly PlacedArticle[];
  /** Numbers that no article has. */
  readonly gaps: readonly Ordinal[];
  readonly renumbers: boolean;
}

/**
 * Puts the articles in order and numbers them.
 * @param keepsNumbers true for a 修正案 that does not mention the order: no article gets another number
 * @param missing how many new articles are missing because their instructions are not carried out; numbers may be left
 * free for them
 */
export function orderNewArticles(state: State, keepsNumbers: boolean, missing: number): ArticleOrder {
  const inserted = state.made.filter((target) => !isEmpty(target));
  const bySub = inserted.some(({ to }) => (to?.ordinal.sub ?? 0) > 0) && !state.adjustsOrder;
  return keepsNumbers || bySub ? keptNumbers(state, inserted) : newNumbers(state, inserted, missing);
}

const isEmpty = ({ units, added, rewritten }: Target): boolean =>
  units.length + added.length === 0 && rewritten === undefined;

/** Only articles to which the decision gives a number get another one. New articles are put where their number belongs. */
function keptNumbers(state: State, inserted: readonly Target[]): ArticleOrder {
  const used = new Map<string, Target>();
  const placed: { target: Target; ordinal: Ordinal | undefined; key: Ordinal; isEmptied: boolean }[] = [];
  for (const { by } of state.articleMoves) {
    fail(state, by, bilingual('序号不作调整，不能移动', 'Numbers are kept; nothing can move'));
  }
  let last = ordinal(0);
  state.articles.forEach((target, index) => {
    const number = target.to?.ordinal ?? state.old.articles[index]?.ordinal;
    const isGone = target.goneBy !== undefined;
    const isMoved = isGone && state.went.has(index);
    if (isMoved || (!isGone && isEmpty(target))) return;
    if (number !== undefined && !claim(state, used, number, target)) return;
    last = number ?? last;
    placed.push({ target, ordinal: number, key: last, isEmptied: isGone });
  });
  for (const target of inserted) {
    const number = target.to?.ordinal;
    if (number === undefined || !claim(state, used, number, target)) continue;
    const before = ordinal(number.main, Math.max(0, number.sub - 1));
    if (!used.has(keyOf(before)) && number.main > 1 && !used.has(keyOf(ordinal(number.main - 1)))) {
      fail(
        state,
        target.by,
        bilingual(
          `没有${formatOrdinal(before, '条')}，不能增加${formatOrdinal(number, '条')}`,
          `There is no article before ${formatOrdinal(number, '条')}`,
        ),
      );
    }
    placed.push({ target, ordinal: number, key: number, isEmptied: false });
  }
  placed.sort((a, b) => compareOrdinals(a.key, b.key));
  return { articles: anchored(placed), gaps: [], renumbers: false };
}

const keyOf = ({ main, sub }: Ordinal): string => `${main}.${sub}`;

function claim(state: State, used: Map<string, Target>, number: Ordinal, target: Target): boolean {
  const key = keyOf(number);
  const other = used.get(key);
  if (other === undefined) {
    used.set(key, target);
    return true;
  }
  // The old text itself may have one number twice.
  if (target.by < 0 && target.to === undefined && other.by < 0 && other.to === undefined) return true;
  const by = Math.max(target.to?.by ?? -1, target.by);
  const blame = by >= 0 ? by : Math.max(other.to?.by ?? -1, other.by);
  fail(
    state,
    blame,
    bilingual(
      `${formatOrdinal(number, '条')}有两个`,
      `Two articles have number ${formatOrdinal(number, '条')}`,
    ),
  );
  return by < 0;
}

/**
 * The articles that the decision numbers get that number. All others keep their order; each takes the next free number
 * behind the one before it.
 */
function newNumbers(state: State, inserted: readonly Target[], missing: number): ArticleOrder {
  const used = new Map<string, Target>();
  const survivors = reordered(
    state.articles.filter((target) => target.goneBy === undefined && !isEmpty(target)),
    state.articleMoves,
  );
  const total = survivors.length + inserted.length + missing;
  const placed: { target: Target; ordinal: Ordinal | undefined; key: Ordinal; isEmptied: boolean }[] = [];
  const said = [...survivors, ...inserted].filter(({ to }) => to !== undefined);
  for (const target of said) {
    const number = target.to?.ordinal ?? ordinal(0);
    if (number.main > total) {
      fail(
        state,
        target.to?.by ?? target.by,
        bilingual(
          `不能作为${formatOrdinal(number, '条')}：修改后只有${total}条`,
          `It cannot be ${formatOrdinal(number, '条')}: there are ${total} articles`,
        ),
      );
      continue;
    }
    if (!claim(state, used, number, target)) continue;
    placed.push({ target, ordinal: number, key: number, isEmptied: false });
  }
  const anchors = new Set(
    longestIncreasing(
      survivors
        .map(({ to }, index) =>
          to === undefined ? undefined : { index, main: to.ordinal.main * 1000 + to.ordinal.sub },
        )
        .flatMap((each) => each ?? [])
        .map(({ main }) => main),
    ),
  );
  const inOrder = survivors.filter(({ to }) => to !== undefined).filter((_, at) => anchors.has(at));
  const isInOrder = new Set(inOrder);
  let last = ordinal(0);
  for (const target of survivors) {
    if (target.to !== undefined) {
      if (isInOrder.has(target)) last = target.to.ordinal;
      continue;
    }
    const old = state.old.articles[target.origin ?? -1]?.ordinal;
    // An article 之一 stays behind its main article.
    let number = old !== undefined && old.sub > 0 ? ordinal(last.main, last.sub + 1) : ordinal(last.main + 1);
    while (used.has(keyOf(number))) {
      number = number.sub > 0 ? ordinal(number.main, number.sub + 1) : ordinal(number.main + 1);
    }
    used.set(keyOf(number), target);
    last = number;
    placed.push({ target, ordinal: old === undefined ? undefined : number, key: number, isEmptied: false });
  }
  for (const target of inserted) {
    if (target.to !== undefined) continue;
    fail(state, target.by, bilingual('没有写明作为第几条', 'It does not say which number the article gets'));
  }
  placed.sort((a, b) => compareOrdinals(a.key, b.key));
  checkMoves(state, placed);
  const gaps: Ordinal[] = [];
  let expected = 1;
  for (const { key } of placed) {
    for (; expected < key.main; expected++) gaps.push(ordinal(expected));
    expected = key.main + 1;
  }
  const renumbers = placed.some(({ target, ordinal: number }) => {
    const old = target.isOld ? state.old.articles[target.origin ?? -1]?.ordinal : undefined;
    return old !== undefined && number !== undefined && !sameOrdinal(old, number);
  });
  return { articles: anchored(placed), gaps, renumbers };
}

/** Fails moves after which the article does not stand beside its neighbour, or has another number than the decision says. */
function checkMoves(
  state: State,
  placed: readonly { readonly target: Target; readonly ordinal: Ordinal | undefined }[],
): void {
  const targets = placed.map(({ target }) => target);
  for (const move of state.articleMoves) {
    const number = placed[targets.indexOf(move.moved)]?.ordinal;
    if (!standsBeside(targets, move, state.articleMoves)) {
      fail(
        state,
        move.by,
        bilingual('移动的位置与其他修改冲突', 'Another change stands in the way of the move'),
      );
    } else if (number !== undefined && move.as !== undefined && move.as !== number.main) {
      const [is, said] = [number, ordinal(Math.max(1, move.as))].map((each) => formatOrdinal(each, '条'));
      fail(
        state,
        move.by,
        bilingual(
          `移动后是${is ?? ''}，与写明的序号${said ?? ''}不一致`,
          `It becomes ${is ?? ''}, not ${said ?? ''}`,
        ),
      );
    }
  }
}

function anchored(
  placed: readonly {
    readonly target: Target;
    readonly ordinal: Ordinal | undefined;
    readonly isEmptied: boolean;
  }[],
): readonly PlacedArticle[] {
  const old = placed.flatMap(({ target }, at) =>
    target.isOld && target.origin !== undefined ? [{ at, origin: target.origin }] : [],
  );
  const kept = new Set(longestIncreasing(old.map(({ origin }) => origin)).map((index) => old[index]?.at));
  return placed.map(({ target, ordinal: number, isEmptied }, at) => ({
    target,
    ordinal: number,
    isEmptied,
    isAnchor: kept.has(at),
  }));
}
