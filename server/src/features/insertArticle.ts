import { bilingual, type Bilingual } from '../base/bilingual';
import { formatOrdinal, type Ordinal, ordinal } from '../base/ordinal';
import { done, type Outcome, refused } from '../base/outcome';
import { emptySpan } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { articleIndent, numberedArticles } from '../analysis/numbering/nextLabel';
import { planRenumber, type Renumbering } from '../analysis/numbering/renumberPlan';
import { articleSeparator } from '../analysis/numbering/separator';
import { type Numbered } from '../analysis/numbering/sequences';
import { type Snapshot } from '../analysis/snapshot';
import { lineBreakOf } from '../syntax/lineBreak';

/** A new article and the renumbering of what follows it. */
export interface ArticleInsertion {
  /** 第十二条. */
  readonly label: string;
  /** The new line first, then the numbers and references that move; none overlaps another. */
  readonly edits: readonly TextEdit[];
  /** Numbers and references that change. */
  readonly labels: number;
  readonly references: number;
}

/**
 * Inserts an empty article behind the one at the cursor, or the last before it, and moves the numbers behind it up
 * with every reference to them. Behind 第十条 with a 第十条之一 it becomes 第十条之一 itself. References keep their
 * target: none comes to mean the new article.
 */
export function insertArticle(snapshot: Snapshot, offset: number): Outcome<ArticleInsertion, Bilingual> {
  if (snapshot.tree.kind !== 'regulation') return refused(NO_REGULATION);
  const articles = numberedArticles(snapshot);
  const index = articles.findLastIndex(({ span }) => span.start <= offset);
  const article = articles[index];
  if (article === undefined) return refused(NO_ARTICLE);
  const following = articles.slice(index + 1);
  const number = numberBehind(article, following[0]);
  const label = formatOrdinal(number, '条');
  const gap = gapBehind(snapshot, article, following[0]);
  const line = gap + snapshot.derive(articleIndent) + label + snapshot.derive(articleSeparator);
  const plan = planRenumber(snapshot, moveUp(following, number));
  return done({
    label,
    edits: [{ span: emptySpan(article.span.end), newText: line }, ...plan.edits],
    labels: plan.labels,
    references: plan.references,
  });
}

const NO_REGULATION = bilingual(
  '这份文本不是按条编写的法规，不能插入条文',
  'This text is not a regulation in articles; no article can be inserted',
);
const NO_ARTICLE = bilingual(
  '光标之前没有条文，请把光标放在一条上，新条插在它之后',
  'No article stands before the cursor; put it on the article to insert behind',
);

const numberBehind = ({ label: { ordinal: own } }: Numbered, next: Numbered | undefined): Ordinal => {
  const isFollowedByInserted = next?.label.ordinal.main === own.main && next.label.ordinal.sub > own.sub;
  return isFollowedByInserted ? ordinal(own.main, own.sub + 1) : ordinal(own.main + 1);
};

/** The articles that must make room: those that count on without a gap from the new number. */
function moveUp(following: readonly Numbered[], inserted: Ordinal): readonly Renumbering[] {
  const moves: Renumbering[] = [];
  let taken = inserted;
  for (const node of following) {
    const own = node.label.ordinal;
    if (inserted.sub > 0) {
      if (own.main !== inserted.main || own.sub !== taken.sub) break;
      taken = ordinal(own.main, own.sub + 1);
      moves.push({ node, to: taken });
      continue;
    }
    const isInserted = own.sub > 0 && own.main === taken.main - 1 && moves.length > 0;
    if (!isInserted && own.main !== taken.main) break;
    if (own.sub === 0) taken = ordinal(own.main + 1);
    moves.push({ node, to: ordinal(taken.main, own.sub) });
  }
  return moves;
}

/** A line break, or two where this text parts its articles by a blank line. */
function gapBehind({ text }: Snapshot, article: Numbered, next: Numbered | undefined): string {
  const lineBreak = lineBreakOf(text);
  const between = next === undefined ? '' : text.slice(article.span.end, next.span.start);
  return /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/u.test(between) ? lineBreak + lineBreak : lineBreak;
}
