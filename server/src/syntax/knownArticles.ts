import { movedNode } from './moved';
import { articlesOf } from './query';
import { type Line, type LineKind, type RegulationTree, type StructureNode } from './tree';

/** An article that stayed as it was. */
export interface KnownArticle {
  readonly article: StructureNode;
  /** The index of the line behind its last one. */
  readonly end: number;
}

/** Gives the article that begins at a line of the body where it stayed as it was; asked in text order. */
export type KnownArticles = (at: number) => KnownArticle | undefined;

export const noneKnown: KnownArticles = () => undefined;

/** Lines that belong to the article above them, whatever they hold. */
const WITHIN: ReadonlySet<LineKind> = new Set([
  'blank',
  'metadata',
  'item',
  'subitem',
  'heading',
  'plain',
  'annex-heading',
  'contents-heading',
]);

/**
 * What is known of the articles of a body from the tree of the version before. What an article holds is told by its
 * lines and by what begins behind them: where its lines stayed, in the same order, and a heading or an article follows
 * as before, so did the article. `kept` gives for each line of the body its index in the version before, -1 for a line
 * read anew.
 */
export function knownArticles(
  body: readonly Line[],
  kept: readonly number[],
  before: RegulationTree,
): KnownArticles {
  const articles = articlesOf(before);
  const bodyEnd = Math.min(before.annexes[0]?.span.start ?? Infinity, before.closing?.span.start ?? Infinity);
  let next = 0;
  return (at) => {
    const from = kept[at] ?? -1;
    if (from < 0) return undefined;
    let end = at + 1;
    while (isWithin(body[end]) && kept[end] === from + end - at) end++;
    if (!endsAlike(body[end], before.lines[from + end - at], bodyEnd)) return undefined;
    const start = before.lines[from]?.content.start ?? -1;
    while ((articles[next]?.node.span.start ?? Infinity) < start) next++;
    const article = articles[next]?.node;
    if (article?.span.start !== start) return undefined;
    // （二）权利质押 right above the next article heads that one: it stands in no article.
    if ((lastContent(before.lines, from, from + end - at) ?? start) >= article.span.end) return undefined;
    return { article: movedNode(article, (body[at]?.content.start ?? start) - start), end };
  };
}

const isWithin = (line: Line | undefined): boolean => line !== undefined && WITHIN.has(line.kind);

/** True where an article or a heading ends the article above in both versions, or the body ends there. */
function endsAlike(behind: Line | undefined, before: Line | undefined, bodyEnd: number): boolean {
  if (before === undefined || before.start >= bodyEnd) return behind === undefined;
  return behind !== undefined && behind.kind === before.kind && !WITHIN.has(behind.kind);
}

/** Where the last line of a stretch that holds anything begins. */
function lastContent(lines: readonly Line[], from: number, end: number): number | undefined {
  for (let at = end - 1; at >= from; at--) {
    const line = lines[at];
    if (line !== undefined && line.kind !== 'blank' && line.kind !== 'metadata') return line.content.start;
  }
  return undefined;
}
