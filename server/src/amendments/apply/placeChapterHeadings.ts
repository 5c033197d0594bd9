import { bilingual } from '../../base/bilingual';
import { compareOrdinals, formatOrdinal, ordinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { headingLabel, headingPlaceName } from '../articlePlace';
import { type HeadingOverArticles } from '../types';
import { checkArticlesUnderHeadings } from './checkArticlesUnderHeadings';
import { type ArticleOrder, type PlacedArticle } from './orderNewArticles';
import { articlesUnder, findHeading, isUnder, sameTitle } from './resolvePlace';
import { fail, note, type NewHeading, type State, type Target } from './workingState';
import { headingDepth, type OldHeading } from './oldTextUnits';

/** A heading in the new text. `at` is the index of the article that it stands before. */
export interface PlacedHeading {
  readonly old: OldHeading | undefined;
  readonly level: HeadingOverArticles;
  readonly title: string;
  /** `undefined` for a heading without a number, such as 附则 alone. */
  ordinal: Ordinal | undefined;
  readonly at: number;
  readonly by: number;
  /** The number that the decision gives it. */
  readonly said: number | undefined;
}

/**
 * The headings of the new text in order. Adds a note where the decision does not say to which chapter a new article
 * belongs.
 */
export function placeChapterHeadings(state: State, order: ArticleOrder): readonly PlacedHeading[] {
  const { articles } = order;
  const placed: (PlacedHeading & { readonly rank: number })[] = [];
  const adopted = new Map<OldHeading, NewHeading>();
  // 第二章“…”分为六节 also names sections that exist: for those it only says which articles they hold.
  const fresh = state.newHeadings.filter((heading) => {
    const old = sameHeading(state, heading);
    if (old !== undefined) adopted.set(old, heading);
    return old === undefined;
  });
  state.old.headings.forEach((heading, rank) => {
    const fate = state.headings.get(heading);
    if (fate?.isGone === true) return;
    const said = adopted.get(heading)?.first;
    const at = (said && indexOf(articles, said)) ?? placeOver(state, heading, articles, rank, fresh);
    placed.push({
      old: heading,
      level: heading.level,
      title: fate?.title ?? heading.title,
      ordinal: heading.ordinal,
      at,
      by: -1,
      said: fate?.to,
      rank,
    });
  });
  for (const heading of fresh) {
    const at = heading.first === undefined ? undefined : indexOf(articles, heading.first);
    if (at === undefined) {
      const name = headingPlaceName({ ...heading.place, title: heading.title });
      fail(
        state,
        heading.by,
        bilingual(`没有写明${name}从哪一条开始`, `It does not say where ${name} begins`),
      );
      continue;
    }
    placed.push({
      old: undefined,
      level: heading.place.level,
      title: heading.title,
      ordinal: heading.place.ordinal,
      at,
      by: heading.by,
      said: heading.place.ordinal?.main,
      rank: -0.5,
    });
  }
  const numberOf = ({ said, ordinal: number }: PlacedHeading): number => said ?? number?.main ?? 0;
  placed.sort(
    (a, b) =>
      a.at - b.at ||
      headingDepth(a.level) - headingDepth(b.level) ||
      ((a.old === undefined) === (b.old === undefined) ? 0 : numberOf(a) - numberOf(b)) ||
      a.rank - b.rank,
  );
  checkArticlesUnderHeadings(state, order, placed);
  renumberHeadings(state, placed);
  return placed;
}

/**
 * The index of the article that an old heading stands before: its own first one, or the first one of a new section
 * under it.
 */
function placeOver(
  state: State,
  heading: OldHeading,
  articles: readonly PlacedArticle[],
  rank: number,
  fresh: readonly NewHeading[],
): number {
  const below = firstBelow(state, heading, fresh);
  const first = below && indexOf(articles, below);
  const own = boundary(state, heading, articles, rank);
  return first === undefined ? own : Math.min(first, own);
}

/** The first article of the new sections under a heading. */
function firstBelow(state: State, heading: OldHeading, fresh: readonly NewHeading[]): Ordinal | undefined {
  const firsts = fresh.flatMap(({ place, first }) => {
    const { within } = place;
    if (within === undefined || first === undefined || within.level !== heading.level) return [];
    return findHeading(state.old, within) === heading ? [first] : [];
  });
  return firsts.sort(compareOrdinals)[0];
}

function sameHeading(state: State, { place, title }: NewHeading): OldHeading | undefined {
  const named = findHeading(state.old, { ...place, title: undefined });
  return named !== undefined && sameTitle(named.title, title) && state.headings.get(named)?.isGone !== true
    ? named
    : undefined;
}

const indexOf = (articles: readonly PlacedArticle[], number: Ordinal): number | undefined => {
  const at = articles.findIndex(({ ordinal: own }) => own !== undefined && sameOrdinal(own, number));
  return at === -1 ? undefined : at;
};

/**
 * The index of the article that an old heading stands before: the first one that kept its place and stood under the
 * heading or behind it. New articles before that one belong to the heading above, unless the decision puts them under
 * this heading.
 */
function boundary(
  state: State,
  heading: OldHeading,
  articles: readonly PlacedArticle[],
  rank: number,
): number {
  const [from, to] = articlesUnder(state.old, heading);
  let low = 0;
  let high = articles.length;
  articles.forEach(({ target, isAnchor }, at) => {
    const home = target.under && findHeading(state.old, target.under.heading);
    // An article that the decision puts under another heading shows where this one is: behind it or before it. If that
    // heading holds this one, it shows nothing.
    const isOnASide = home !== undefined && !isUnder(heading, home);
    const side = isOnASide ? state.old.headings.indexOf(home) < rank : undefined;
    const isOld = home === undefined && isAnchor && target.origin !== undefined;
    if (side === true || (isOld && target.origin < heading.at)) low = at + 1;
    else if (side === false || isOld) high = Math.min(high, at);
  });
  high = Math.max(low, high);
  const keeps = articles
    .slice(low)
    .some(({ target, isAnchor }) => isAnchor && isWithin(target.origin, from, to));
  let at = high;
  for (let index = low; index < high; index++) {
    const target = articles[index]?.target;
    if (target === undefined) continue;
    const home = target.under && findHeading(state.old, target.under.heading);
    // An article put into a chapter that has sections goes into one of them: the first, if it stands before all of
    // them.
    const isBelow =
      home === heading || (home !== undefined && isUnder(heading, home) && home.at === heading.at);
    // A moved article stays in its chapter. All articles of the chapter itself may have been replaced.
    const isOwn = (target.isOld || !keeps) && isWithin(target.origin, from, to);
    if (isBelow || isOwn) {
      if (isBelow && home !== heading) tellSection(state, heading, articles[index]);
      at = index;
      break;
    }
  }
  const skipped = articles
    .slice(low, at)
    .filter(
      ({ target }) => target.by >= 0 && target.origin === undefined && !isSaidBeside(state, target, heading),
    );
  if (at < articles.length && rank > 0) tellChapter(state, heading, skipped);
  return at;
}

/** True where the decision puts an article under a heading that does not hold this one. */
function isSaidBeside(state: State, { under }: Target, heading: OldHeading): boolean {
  const home = under && findHeading(state.old, under.heading);
  return under !== undefined && (home === undefined || !isUnder(heading, home));
}

const isWithin = (origin: number | undefined, from: number, to: number): boolean =>
  origin !== undefined && from <= origin && origin < to;

function tellChapter(state: State, heading: OldHeading, articles: readonly PlacedArticle[]): void {
  for (const { target, ordinal: number } of articles) {
    if (number === undefined || isSaidBelow(state, number)) continue;
    const name = headingName(heading.level, heading.ordinal, heading.title);
    const article = formatOrdinal(number, '条');
    note(
      state,
      target.by,
      bilingual(
        `决定没有写明${article}归入哪一章（节），放在${name}之前`,
        `The decision does not say to which chapter ${article} belongs; it stands before ${name}`,
      ),
    );
  }
}

/** Notes that an article which the decision puts into a chapter was placed in its first section. */
function tellSection(
  state: State,
  { level, ordinal: own, title }: OldHeading,
  placed: PlacedArticle | undefined,
): void {
  const number = placed?.ordinal;
  if (placed?.target.under === undefined || number === undefined) return;
  const [article, section] = [formatOrdinal(number, '条'), headingName(level, own, title)];
  note(
    state,
    placed.target.under.by,
    bilingual(
      `决定没有写明${article}归入哪一节，放在${section}`,
      `The decision does not say to which section ${article} belongs; it stands in ${section}`,
    ),
  );
}

/** True where a new heading says that it holds the article. */
const isSaidBelow = (state: State, { main }: Ordinal): boolean =>
  state.newHeadings.some(
    ({ first, last }) => first !== undefined && first.main <= main && main <= (last ?? first).main,
  );

export const headingName = (
  level: HeadingOverArticles,
  number: Ordinal | undefined,
  title: string,
): string => (number === undefined ? `“${title}”` : headingLabel(level, number));

/**
 * Renumbers the headings level by level. Levels that restart under a wider heading begin again with one there. A level
 * in which nothing changed keeps its numbers.
 */
function renumberHeadings(state: State, placed: PlacedHeading[]): void {
  const touched = new Set<HeadingOverArticles>();
  for (const { old, level, said } of placed) if (old === undefined || said !== undefined) touched.add(level);
  for (const [heading, { isGone }] of state.headings) if (isGone) touched.add(heading.level);
  const restarts = restartingLevels(state);
  const counts = new Map<HeadingOverArticles, number>();
  for (const heading of placed) {
    for (const level of restarts.get(heading.level) ?? []) counts.set(level, 0);
    if (heading.ordinal === undefined) continue;
    // Where the old text has no numbers on this level, as with 总则 alone, the decision says where counting begins.
    const isFirst = heading.said !== undefined && heading.by >= 0 && !isNumbered(state, heading.level);
    const count = isFirst && !counts.has(heading.level) ? heading.said : (counts.get(heading.level) ?? 0) + 1;
    counts.set(heading.level, count);
    if (!touched.has(heading.level)) continue;
    const by = heading.by >= 0 ? heading.by : heading.old && state.headings.get(heading.old)?.toBy;
    if (heading.said !== undefined && heading.said !== count && by !== undefined) {
      note(
        state,
        by,
        bilingual(
          `按顺序应为${headingLabel(heading.level, ordinal(count))}，决定写的是${headingLabel(heading.level, ordinal(heading.said))}`,
          `By its place it is number ${count}; the decision says ${heading.said}`,
        ),
      );
    }
    heading.ordinal = ordinal(count);
  }
}

const isNumbered = (state: State, level: HeadingOverArticles): boolean =>
  state.old.headings.some((heading) => heading.level === level && heading.ordinal !== undefined);

/**
 * For each level, the levels that begin again with one under it: sections under chapters, and chapters under parts
 * where the old text has it so.
 */
function restartingLevels(state: State): ReadonlyMap<HeadingOverArticles, readonly HeadingOverArticles[]> {
  const chapters = state.old.headings.filter(
    ({ level, ordinal: number }) => level === 'chapter' && number?.main === 1,
  );
  const below: HeadingOverArticles[] = chapters.length > 1 ? ['chapter', 'section'] : ['section'];
  return new Map<HeadingOverArticles, readonly HeadingOverArticles[]>([
    ['part', [...below, 'subpart']],
    ['subpart', below],
    ['chapter', ['section']],
  ]);
}
