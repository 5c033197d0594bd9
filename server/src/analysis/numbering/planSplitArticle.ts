import { type Bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { done, type Outcome, refused } from '../../base/outcome';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { gapBetween, indentOf } from './moveBlocks';
import { type ArticleAt, type FutureArticle, renumbered, type Rearrangement } from './rearrangedArticles';
import { makeRoom, numberBehind } from './makeRoomOrCloseGap';
import { LOCKED_INSERT, NO_SPLIT } from './whyEditRefused';
import { articleSeparator } from './nextArticleNumber';

/**
 * Begins a new article at `offset`: at the beginning of a paragraph 款 other than the first, or behind a full stop
 * inside one. With locked numbers the new article is 第X条之一.
 */
export function planSplit(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  offset: number,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  const paragraphs = paragraphsOf(article);
  const cut = cutAt(snapshot, paragraphs, offset);
  if (cut === undefined) return refused(NO_SPLIT);
  const { main, sub } = article.label.ordinal;
  const following = articles.slice(index + 1);
  const number = locked ? ordinal(main, sub + 1) : numberBehind(article, following[0]);
  const moves = makeRoom(following, number);
  if (locked && moves.length > 0) return refused(LOCKED_INSERT);
  const subject = formatOrdinal(number, '条');
  const head = subject + snapshot.derive(articleSeparator);
  const isInside = cut.gap.start < cut.gap.end || cut.inParagraph;
  const surgery: TextEdit = isInside
    ? { span: cut.gap, newText: gapBetween(snapshot, article, following[0]) + indentOf(snapshot) + head }
    : { span: cut.gap, newText: head };
  const future = renumbered(snapshot, articles, moves);
  const whole = future[index];
  if (whole === undefined) return refused(NO_SPLIT);
  const upper: FutureArticle = {
    ...whole,
    paragraphs: paragraphs.slice(0, cut.index + (cut.inParagraph ? 1 : 0)),
  };
  const lower: FutureArticle = { ...whole, number, paragraphs: paragraphs.slice(cut.index) };
  return done({
    subject,
    articles: future.toSpliced(index, 1, upper, lower),
    renumberings: moves,
    surgery: [surgery],
    swaps: [],
    ...(cut.inParagraph && { cutAt: cut.gap.start }),
  });
}

interface Cut {
  /** The paragraph that begins the new article, or is cut. */
  readonly index: number;
  readonly inParagraph: boolean;
  /** What the new number replaces: nothing, or the blanks at the place of the cut. */
  readonly gap: Span;
}

function cutAt({ text }: Snapshot, paragraphs: readonly StructureNode[], offset: number): Cut | undefined {
  // Blanks behind the cursor belong to what follows them, those before it do not separate it from a full stop.
  let start = offset;
  while (start > 0 && /[^\S\r\n]/u.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (/[^\S\r\n]/u.test(text.charAt(end))) end++;
  const atStart = paragraphs.findIndex(({ span }) => span.start === end);
  if (atStart === 0) return undefined;
  if (atStart > 0) return { index: atStart, inParagraph: false, gap: { start: end, end } };
  const index = paragraphs.findIndex(({ textSpan }) => textSpan.start < start && end < textSpan.end);
  const isBehindStop = /[。！？]/u.test(text.charAt(start - 1));
  return index < 0 || !isBehindStop ? undefined : { index, inParagraph: true, gap: { start, end } };
}
