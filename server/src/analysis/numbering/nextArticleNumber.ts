import { partitionPoint } from '../../base/partitionPoint';
import { compareOrdinals, formatOrdinal, type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { articlesOf } from '../../syntax/walkTree';
import { type Line, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { relabel } from './writeNewLabel';
import { type Numbered } from './numberSequences';

/** The published separator behind 第X条 (national database): one full-width space. */
const PUBLISHED = '\u3000';

/** Four characters, each of two units at most. */
const LONGEST_SEPARATOR = 8;

/** What this text writes most often between 第X条 and the article, so that an inserted number looks alike. */
export function articleSeparator({ tree, text }: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { node } of articlesOf(tree)) {
    const from = node.label?.span.end;
    const first = node.children[0];
    if (from === undefined || first === undefined) continue;
    if (first.span.start - from > LONGEST_SEPARATOR) continue;
    const between = text.slice(from, first.span.start);
    counts.set(between, (counts.get(between) ?? 0) + 1);
  }
  const written = [...counts].filter(([between]) => /^[^\r\n【（]{1,4}$/u.test(between));
  return written.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? PUBLISHED;
}

const isNumbered = (node: StructureNode): node is Numbered => node.label !== undefined;

const collectArticles = ({ tree }: Snapshot): readonly Numbered[] =>
  articlesOf(tree)
    .map(({ node }) => node)
    .filter(isNumbered);

/** The numbered articles 条 of the body in text order. */
export const numberedArticles = (snapshot: Snapshot): readonly Numbered[] => snapshot.derive(collectArticles);

/** A number that a new article could carry. */
export interface NextArticleLabel {
  readonly number: Ordinal;
  /** 第十条, 第十条之二. */
  readonly label: string;
  /** An article further down carries this number already: it and those behind it would have to move. */
  readonly isTaken: boolean;
}

/**
 * The numbers for an article that begins at `at`, the likeliest first: the number behind the article before it, and
 * among inserted articles 第X条之Y the next of them too. Empty in front of 第一条.
 */
export function nextArticleLabels(snapshot: Snapshot, at: number): readonly NextArticleLabel[] {
  const articles = numberedArticles(snapshot);
  const previous = articles.findLast(({ span }) => span.start < at)?.label.ordinal;
  const following = articles.find(({ span }) => span.start > at)?.label.ordinal;
  return numbersBetween(previous, following).map((number) => ({
    number,
    label: formatOrdinal(number, '条'),
    isTaken: articles.some(({ label, span }) => span.start > at && sameOrdinal(label.ordinal, number)),
  }));
}

function numbersBetween(previous: Ordinal | undefined, following: Ordinal | undefined): readonly Ordinal[] {
  if (previous === undefined) {
    return following === undefined || compareOrdinals(following, ordinal(1)) > 0 ? [ordinal(1)] : [];
  }
  const next = ordinal(previous.main + 1);
  if (previous.sub > 0) {
    const sibling = ordinal(previous.main, previous.sub + 1);
    return following !== undefined && sameOrdinal(following, next) ? [sibling, next] : [next, sibling];
  }
  // Between 第十条 and 第十条之一 stands no 第十一条.
  return following?.main === previous.main && following.sub > 0
    ? [ordinal(previous.main, following.sub)]
    : [next];
}

/** The blanks that this text puts before 第X条, as most of its articles have them. */
export function articleIndent({ tree, text }: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { kind, start, content, label } of tree.lines) {
    if (kind !== 'article' || label === undefined) continue;
    const indent = text.slice(start, content.start);
    if (indent.trim() === '') counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The last line that is not blank and begins before `at`. */
export function visibleLineBefore({ tree: { lines } }: Snapshot, at: number): Line | undefined {
  let index = partitionPoint(lines, ({ start }) => start < at) - 1;
  while (lines[index]?.kind === 'blank') index--;
  return lines[index];
}

/** The label that follows a list entry or a policy heading, in the form of that one: （三）, 3., 三、. */
export function labelAfter({ label, kind }: Line): string | undefined {
  if (label === undefined || (kind !== 'item' && kind !== 'subitem' && kind !== 'heading')) return undefined;
  // Beyond ⑳ there is no circled number.
  if (/^[①-⑳]/u.test(label.text) && label.ordinal.main >= 20) return undefined;
  return relabel(label, kind, ordinal(label.ordinal.main + 1));
}
