import { bilingual } from '../../base/bilingual';
import { headingPlaceName } from '../articlePlace';
import { type ArticleOrder } from './orderNewArticles';
import { type PlacedHeading } from './placeChapterHeadings';
import { findHeading, isUnder } from './resolvePlace';
import { fail, type State, type Target } from './workingState';
import { headingDepth, type OldHeading } from './oldTextUnits';

/**
 * Fails the instructions that move articles under a heading where this cannot be: by its number the article does not
 * stand there, or articles that the decision does not name would come under another heading.
 */
export function checkArticlesUnderHeadings(
  state: State,
  { articles }: ArticleOrder,
  placed: readonly PlacedHeading[],
): void {
  const moved = articles.flatMap(({ target }) => (target.under === undefined ? [] : [target.under]));
  if (moved.length === 0) return;
  const open: PlacedHeading[] = [];
  let next = 0;
  articles.forEach(({ target, isAnchor }, index) => {
    for (; (placed[next]?.at ?? Infinity) <= index; next++) {
      const heading = placed[next];
      if (heading === undefined) break;
      while (headingDepth(open.at(-1)?.level ?? 'part') >= headingDepth(heading.level) && open.length > 0) {
        open.pop();
      }
      open.push(heading);
    }
    if (target.under !== undefined) checkMoved(state, target.under, open);
    else if (isAnchor && hasStrayed(state, target, open)) {
      for (const { by } of moved) {
        fail(
          state,
          by,
          bilingual('其他条会随之改变所在的章节', 'Other articles would come under another heading'),
        );
      }
    }
  });
}

function checkMoved(
  state: State,
  { heading, by }: NonNullable<Target['under']>,
  open: readonly PlacedHeading[],
): void {
  const home = findHeading(state.old, heading);
  const isThere = open.some(({ old, level, ordinal }) =>
    home === undefined
      ? old === undefined && level === heading.level && ordinal?.main === heading.ordinal?.main
      : old === home || state.headings.get(home)?.isGone === true,
  );
  if (isThere) return;
  const name = headingPlaceName(heading);
  fail(state, by, bilingual(`按序号不在${name}`, `By its number it does not stand under ${name}`));
}

/** True where an article that the decision does not name would stand under another heading than before. */
function hasStrayed(state: State, { origin, isOld }: Target, open: readonly PlacedHeading[]): boolean {
  if (!isOld || origin === undefined) return false;
  const before = innermost(state.old.headings, origin);
  const now = open.at(-1);
  if (now?.old === undefined) return now === undefined && before !== undefined && !isGone(state, before);
  return before !== now.old && !(before !== undefined && (isGone(state, before) || isUnder(before, now.old)));
}

const isGone = (state: State, heading: OldHeading): boolean => state.headings.get(heading)?.isGone === true;

/** The last heading before the article with this index. */
const innermost = (headings: readonly OldHeading[], article: number): OldHeading | undefined =>
  headings.findLast(({ at }) => at <= article);
