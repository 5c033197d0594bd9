import { type Bilingual } from '../../base/bilingual';
import { compareOrdinals, formatOrdinal, type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { done, type Outcome, refused } from '../../base/outcome';
import { type Snapshot } from '../snapshot';
import { type ArticleAt, renumbered, type Rearrangement } from './rearrangedArticles';
import { closeGap } from './makeRoomOrCloseGap';
import { IN_ORDER, LOCKED, NO_ROOM, NOT_ABOVE } from './whyEditRefused';
import { renumberFrom, type Renumbering } from './planRenumbering';

/** Gives the article the number `to`; those behind it count on from there. */
export function planNumber(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  to: Ordinal,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  if (locked) return refused(LOCKED);
  if (sameOrdinal(article.label.ordinal, to)) return refused(IN_ORDER);
  const before = articles[index - 1]?.label.ordinal;
  if (before !== undefined && compareOrdinals(before, to) >= 0) return refused(NOT_ABOVE);
  const sequence = {
    level: 'article',
    nodes: articles,
    startsAt: undefined,
    mayRestart: new Set<never>(),
  } as const;
  return done(onlyNumbers(snapshot, articles, article.label.text, renumberFrom(sequence, index, to)));
}

/** Makes 第十一条 the 第十条之一 of the article before it, and closes the gap behind it. */
export function planNumberInserted(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  if (locked) return refused(LOCKED);
  const before = articles[index - 1]?.label.ordinal;
  const own = article.label.ordinal;
  if (before === undefined || own.sub > 0) return refused(NO_ROOM);
  const to = ordinal(before.main, before.sub + 1);
  const following = articles.slice(index + 1);
  // 第十一条之一 behind it becomes 第十条之二.
  const isChild = (other: Ordinal): boolean => other.main === own.main && other.sub > 0;
  const children = following.filter(({ label }) => isChild(label.ordinal));
  const others = following.filter(({ label }) => !isChild(label.ordinal));
  const moves: readonly Renumbering[] = [
    { node: article, to },
    ...children.map((node) => ({ node, to: ordinal(to.main, to.sub + node.label.ordinal.sub) })),
    ...closeGap(article, others),
  ];
  return done(onlyNumbers(snapshot, articles, formatOrdinal(to, '条'), moves));
}

const onlyNumbers = (
  snapshot: Snapshot,
  articles: ArticleAt['articles'],
  subject: string,
  moves: readonly Renumbering[],
): Rearrangement => ({
  subject,
  articles: renumbered(snapshot, articles, moves),
  renumberings: moves,
  surgery: [],
  swaps: [],
});
