import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { headingOver, type HeadingMatch } from './matchHeadings';
import { type HeadingName } from './types';

/**
 * For each article of the new version, the heading that the decision has to name, by its old number. `undefined` where
 * it is clear without: the article stays under its heading, or its neighbours are under the same one, or the heading is
 * new and says itself what it holds.
 */
export function whetherToNameHeading(
  { pairs }: ArticleMatch,
  { old, young, thenAt, nowAt }: HeadingMatch,
  count: number,
): readonly (HeadingName | undefined)[] {
  const overNow = Array.from({ length: count }, (_, at) => headingOver(young, at));
  const kept = new Map(pairs.map((pair) => [pair.afterAt, pair.beforeAt]));
  return overNow.map((now, at) => {
    const then = thenAt.get(now);
    const from = kept.get(at);
    if (then === undefined) return undefined;
    const isClear =
      from === undefined
        ? [at - 1, at + 1].every((beside) => (overNow[beside] ?? now) === now)
        : stillOver(from) === now;
    return isClear ? undefined : old[then]?.name;
  });

  /** The heading that an old article comes under after headings were deleted: the nearest one above it that was kept. */
  function stillOver(from: number): number {
    let at = headingOver(old, from);
    while (at >= 0 && !nowAt.has(at)) at--;
    return nowAt.get(at) ?? -1;
  }
}
