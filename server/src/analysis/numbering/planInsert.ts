import { done, type Outcome, refused } from '../../base/outcome';
import { type Bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../structure';
import { gapBetween, indentOf } from './blocks';
import { type ArticleAt, type FutureArticle, renumbered, type Rearrangement } from './future';
import { makeRoom, numberBehind } from './makeRoom';
import { LOCKED_INSERT } from './refusals';
import { articleSeparator } from './separator';

/**
 * An empty article behind the one at hand, as the next number or as 第X条之一. Where numbers are locked it is always
 * the latter, and only where nothing has to make room.
 */
export function planInsert(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  as: 'next' | 'inserted',
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  const { main, sub } = article.label.ordinal;
  const following = articles.slice(index + 1);
  const [next] = following;
  const number = as === 'inserted' || locked ? ordinal(main, sub + 1) : numberBehind(article, next);
  const moves = makeRoom(following, number);
  if (locked && moves.length > 0) return refused(LOCKED_INSERT);
  const subject = formatOrdinal(number, '条');
  const line = indentOf(snapshot) + subject + snapshot.derive(articleSeparator);
  const text = { span: emptySpan(article.span.end), newText: gapBetween(snapshot, article, next) + line };
  const fresh: FutureArticle = {
    number,
    from: [],
    paragraphs: [],
    headings: ancestorsOf(snapshot, article),
  };
  return done({
    subject,
    articles: renumbered(snapshot, articles, moves).toSpliced(index + 1, 0, fresh),
    renumberings: moves,
    surgery: [text],
    swaps: [],
    typeBehind: text,
  });
}
