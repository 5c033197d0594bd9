import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome, refused } from '../../base/outcome';
import { type Span } from '../../base/span';
import { type Snapshot } from '../snapshot';
import { blockOf } from './moveBlocks';
import { type ArticleAt, renumbered, type Rearrangement } from './rearrangedArticles';
import { closeGap } from './makeRoomOrCloseGap';
import { LOCKED } from './whyEditRefused';

/** Takes the article out and closes the gap in the numbers. */
export function planDelete(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  if (locked) return refused(LOCKED);
  const moves = closeGap(article, articles.slice(index + 1));
  return done({
    subject: article.label.text,
    articles: renumbered(snapshot, articles, moves).toSpliced(index, 1),
    renumberings: moves,
    surgery: [{ span: withLineBreaks(snapshot.text, blockOf(snapshot, article)), newText: '' }],
    swaps: [],
  });
}

/** With the line breaks and blank lines behind it, or, at the end of the text, those before it. */
function withLineBreaks(text: string, { start, end }: Span): Span {
  let to = end;
  while (/[^\S\r\n]/u.test(text.charAt(to))) to++;
  const breaks = /^(?:(?:\r\n?|\n)[^\S\r\n]*(?=[\r\n]))*(?:\r\n?|\n)?/u.exec(text.slice(to))?.[0].length ?? 0;
  if (breaks > 0 || to < text.length) return { start, end: to + breaks };
  const before = /(?:(?:\r\n?|\n)[^\S\r\n]*)*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end: to };
}
