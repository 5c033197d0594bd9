import { formatOrdinal } from '../../base/ordinal';
import { isHeadingLevel } from '../../syntax/levelTable';
import { allNodes, lineAt } from '../../syntax/walkTree';
import { type Snapshot } from '../snapshot';
import { bodyText } from '../headingsAndAncestors';
import { numberedArticles, articleSeparator } from './nextArticleNumber';
import { inLines } from './planInsertArticle';
import { type Numbered } from './numberSequences';
import { type StructurePlan } from './types';

const isEmpty = (snapshot: Snapshot, article: Numbered): boolean => bodyText(snapshot, article).trim() === '';

/** The article without text whose line an offset stands on; `undefined` where there is none. */
export function emptyArticleAt(snapshot: Snapshot, offset: number): Numbered | undefined {
  const line = lineAt(snapshot.tree, offset);
  if (line === undefined) return undefined;
  return numberedArticles(snapshot).find(
    (article) =>
      article.span.start >= line.start && article.span.start <= line.end && isEmpty(snapshot, article),
  );
}

/**
 * The article without text that stands beside another, with no heading between the two.
 * @param offset where the other begins
 */
export function emptyArticleBeside(
  snapshot: Snapshot,
  offset: number,
  side: 'next' | 'before',
): Numbered | undefined {
  const articles = numberedArticles(snapshot);
  const own = articles.findIndex(({ span }) => span.start === offset);
  const beside = own < 0 ? undefined : articles[side === 'next' ? own + 1 : own - 1];
  if (beside === undefined || !isEmpty(snapshot, beside)) return undefined;
  const [from, to] = [Math.min(offset, beside.span.start), Math.max(offset, beside.span.start)];
  const isParted = allNodes(snapshot.tree).some(
    ({ node }) => isHeadingLevel(node.level) && node.span.start > from && node.span.start < to,
  );
  return isParted ? undefined : beside;
}

/** Puts a text, its paragraphs parted by `\n`, into an article that has none. */
export function planFill(snapshot: Snapshot, { label }: Numbered, text: string): StructurePlan {
  const start = label.span.end;
  const line = lineAt(snapshot.tree, start);
  const end = Math.max(start, line === undefined ? start : start + visibleEnd(snapshot.text, start));
  const newText = snapshot.derive(articleSeparator) + inLines(snapshot, text);
  return {
    edits: [{ span: { start, end }, newText }],
    labels: 0,
    references: 0,
    left: [],
    subject: formatOrdinal(label.ordinal, '条'),
    cursor: start + newText.length,
  };
}

/** How many blanks stand behind a number on its line. */
const visibleEnd = (text: string, from: number): number =>
  /^[^\S\r\n]*/u.exec(text.slice(from, from + LONGEST_GAP))?.[0].length ?? 0;

const LONGEST_GAP = 200;
