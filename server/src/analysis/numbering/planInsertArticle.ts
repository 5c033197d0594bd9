import { done, type Outcome, refused } from '../../base/outcome';
import { type Bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { lineBreakOf } from '../../syntax/lineBreak';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { blockOf, gapBetween, indentOf } from './moveBlocks';
import { type ArticleAt, type FutureArticle, renumbered, type Rearrangement } from './rearrangedArticles';
import { makeRoom, numberBehind } from './makeRoomOrCloseGap';
import { LOCKED_INSERT } from './whyEditRefused';
import { articleSeparator } from './nextArticleNumber';
import { type Numbered } from './numberSequences';

/** How an article is put in: see `StructureWish`. */
export interface Insertion {
  readonly as: 'next' | 'inserted' | 'before';
  readonly text?: string;
}

/**
 * A new article behind the one at hand, as the next number or as 第X条之一, or before it with its number. Where numbers
 * are locked it is always 第X条之一, and only where nothing has to make room.
 */
export function planInsert(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  { as, text = '' }: Insertion,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  const isBefore = as === 'before';
  const next = articles[index + 1];
  const at = isBefore ? index : index + 1;
  const number = numberFor(article, next, as, locked);
  const moves = makeRoom(articles.slice(at), number);
  if (locked && moves.length > 0) return refused(LOCKED_INSERT);
  const subject = formatOrdinal(number, '条');
  const line = indentOf(snapshot) + subject + snapshot.derive(articleSeparator) + inLines(snapshot, text);
  const fresh: FutureArticle = {
    number,
    from: [],
    paragraphs: [],
    headings: ancestorsOf(snapshot, article),
  };
  const gap = gapBetween(snapshot, article, next);
  const before = emptySpan(blockOf(snapshot, article).start);
  const typed = isBefore
    ? { span: before, newText: line }
    : { span: emptySpan(article.span.end), newText: gap + line };
  return done({
    subject,
    articles: renumbered(snapshot, articles, moves).toSpliced(at, 0, fresh),
    renumberings: moves,
    surgery: isBefore ? [typed, { span: before, newText: gap }] : [typed],
    swaps: [],
    typeBehind: typed,
  });
}

function numberFor(
  article: Numbered,
  next: Numbered | undefined,
  as: Insertion['as'],
  locked: boolean,
): Ordinal {
  const own = article.label.ordinal;
  if (as === 'before') return own;
  return as === 'inserted' || locked ? ordinal(own.main, own.sub + 1) : numberBehind(article, next);
}

/** The paragraphs of a text as this document writes them: each on a line, indented as its articles are. */
export const inLines = (snapshot: Snapshot, text: string): string =>
  text.split('\n').join(lineBreakOf(snapshot.text) + indentOf(snapshot));
