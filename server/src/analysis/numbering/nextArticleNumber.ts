import { partitionPoint } from '../../base/partitionPoint';
import { HEADING_LEVELS } from '../../syntax/levelTable';
import { compareOrdinals, formatOrdinal, type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { articlesOf } from '../../syntax/walkTree';
import { type Line, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
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
 * The numbers for an article on the line that begins at `at`, the likeliest first: the number behind the article before
 * it, and among inserted articles 第X条之Y the next of them too. Empty in front of 第一条, and where only a number is left
 * that an article above has.
 * @param locked whether numbers are settled: for a number that is taken further down stands 第X条之一, which moves nothing
 */
export function nextArticleLabels(
  snapshot: Snapshot,
  at: number,
  locked = false,
): readonly NextArticleLabel[] {
  const { above, below } = articlesAround(snapshot, at);
  const previous = above.at(-1)?.label.ordinal;
  const following = below[0]?.label.ordinal;
  const [isAbove, isBelow] = [numbersOf(above), numbersOf(below)];
  const opensHeading = headingStandsBetween(snapshot, above.at(-1), at);
  const numbers = numbersBetween(previous, following)
    // At the beginning of a chapter 第X条之Y would belong to the chapter before.
    .filter(({ main, sub }) => sub === 0 || following?.main === main || !opensHeading)
    .map((number) => freeAbove(number, isAbove))
    .flatMap((number) => {
      if (!locked || !isBelow(number)) return [number];
      return previous === undefined || opensHeading ? [] : [ordinal(previous.main, previous.sub + 1)];
    })
    .filter((number) => !locked || !(isAbove(number) || isBelow(number)));
  return numbers
    .filter((number, index) => numbers.findIndex((other) => sameOrdinal(other, number)) === index)
    .map((number) => ({
      number,
      label: formatOrdinal(number, '条'),
      isTaken: isBelow(number),
    }));
}

/** The articles before and after a line that are numbered together with it. Another 第一条 begins another text. */
export function articlesAround(
  snapshot: Snapshot,
  at: number,
): { readonly above: readonly Numbered[]; readonly below: readonly Numbered[] } {
  const articles = numberedArticles(snapshot);
  const end = at + (/^[^\r\n]*/u.exec(snapshot.text.slice(at, at + LONGEST_LINE))?.[0].length ?? 0);
  const above = articles.slice(
    0,
    partitionPoint(articles, ({ span }) => span.start < at),
  );
  const below = articles.slice(partitionPoint(articles, ({ span }) => span.start <= end));
  const isFirst = ({ label }: Numbered): boolean => sameOrdinal(label.ordinal, ordinal(1));
  const next = above.length === 0 ? -1 : below.findIndex(isFirst);
  return {
    above: above.slice(Math.max(above.findLastIndex(isFirst), 0)),
    below: next < 0 ? below : below.slice(0, next),
  };
}

const LONGEST_LINE = 400;

function numbersBetween(previous: Ordinal | undefined, following: Ordinal | undefined): readonly Ordinal[] {
  if (previous === undefined) {
    return following === undefined || compareOrdinals(following, ordinal(1)) > 0 ? [ordinal(1)] : [];
  }
  const next = ordinal(previous.main + 1);
  // 第十一条 cannot be between 第十条 and 第十条之一, or between 第十条之一 and 第十条之二.
  if (following?.main === previous.main && following.sub > previous.sub) {
    return [ordinal(previous.main, previous.sub + 1)];
  }
  if (previous.sub === 0) return [next];
  const sibling = ordinal(previous.main, previous.sub + 1);
  return following !== undefined && sameOrdinal(following, next) ? [sibling, next] : [next, sibling];
}

/** The number, or the next one that is not used above, if articles are not in order. */
export function freeAbove(number: Ordinal, isUsed: (number: Ordinal) => boolean): Ordinal {
  let free = number;
  while (isUsed(free)) free = free.sub > 0 ? ordinal(free.main, free.sub + 1) : ordinal(free.main + 1);
  return free;
}

/** Whether one of some articles has a number. */
function numbersOf(articles: readonly Numbered[]): (number: Ordinal) => boolean {
  const numbers = new Set(articles.map(({ label }) => formatOrdinal(label.ordinal, '条')));
  return (number) => numbers.has(formatOrdinal(number, '条'));
}

/** True where a chapter begins between an article and a line further down. */
function headingStandsBetween(
  { tree: { lines } }: Snapshot,
  above: Numbered | undefined,
  at: number,
): boolean {
  if (above === undefined) return false;
  const from = partitionPoint(lines, ({ start }) => start <= above.span.start);
  const to = partitionPoint(lines, ({ start }) => start < at);
  return lines.slice(from, to).some(isHeadingLine);
}

const isHeadingLine = ({ kind }: Line): boolean => HEADING_LEVELS.some((level) => level === kind);

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
