import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome, refused } from '../../base/outcome';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { type ArticleAt, type FutureArticle, renumbered, type Rearrangement } from './rearrangedArticles';
import { closeGap } from './makeRoomOrCloseGap';
import { FIRST_ARTICLE, LOCKED, OTHER_HEADING, TANGLED } from './whyEditRefused';

/** Makes the paragraphs of the article the last ones of the article before it: its number and caption go. */
export function planMerge(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  if (locked) return refused(LOCKED);
  const before = articles[index - 1];
  const first = article.children[0];
  if (before === undefined) return refused(FIRST_ARTICLE);
  if (ancestorsOf(snapshot, before).at(-1) !== ancestorsOf(snapshot, article).at(-1)) {
    return refused(OTHER_HEADING);
  }
  const isApart = /[\r\n]/u.test(snapshot.text.slice(before.span.end, article.span.start));
  if (first === undefined || first.level !== 'paragraph' || !isApart) return refused(TANGLED);
  const moves = closeGap(article, articles.slice(index + 1));
  const future = renumbered(snapshot, articles, moves);
  const [upper, lower] = [future[index - 1], future[index]];
  if (upper === undefined || lower === undefined) return refused(TANGLED);
  const merged: FutureArticle = {
    ...upper,
    from: [...upper.from, ...lower.from],
    paragraphs: [...upper.paragraphs, ...lower.paragraphs],
  };
  return done({
    subject: article.label.text,
    articles: future.toSpliced(index - 1, 2, merged),
    renumberings: moves,
    surgery: [{ span: { start: article.label.span.start, end: first.span.start }, newText: '' }],
    swaps: [],
  });
}
