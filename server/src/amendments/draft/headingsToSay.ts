import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { headingOver, type HeadingMatch } from './matchHeadings';
import { type HeadingName } from './types';

/**
 * The heading, by its old number, that the decision has to say of each article of the new version; `undefined` where it
 * is clear: the article stays under its heading, stands among others of the same, or comes under a new heading, which
 * tells what it holds.
 */
export function headingsToSay(
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

  /** The heading an old article comes under when headings are deleted: the nearest above that is left. */
  function stillOver(from: number): number {
    let at = headingOver(old, from);
    while (at >= 0 && !nowAt.has(at)) at--;
    return nowAt.get(at) ?? -1;
  }
}
