import { type Level, type StructureNode } from '../syntax/tree';

/** The nodes of an article as numbers, each with its place counted from the article's start. */
export type Shape = readonly number[];

/** Tells whether a place of the text stands in a quoted line; absent in a text that quotes none. */
export type IsQuoted = ((offset: number) => boolean) | undefined;

const NUMBER_OF: Readonly<Record<Level, number>> = {
  part: 0,
  subpart: 1,
  chapter: 2,
  section: 3,
  article: 4,
  paragraph: 5,
  item: 6,
  subitem: 7,
  heading: 8,
};
/** So many numbers stand for a node, and behind them those of its children. */
const NUMBERS = 7;

/**
 * The structure of an article as the parser read it. Nearly always its own words decide it; where the text around it
 * has a say, by an open quotation or a list that goes on below, it tells the two readings apart.
 */
export function shapeOf(article: StructureNode, isQuoted: IsQuoted): Shape {
  const shape: number[] = [];
  add(shape, article, article.span.start, isQuoted);
  return shape;
}

function add(shape: number[], node: StructureNode, from: number, isQuoted: IsQuoted): void {
  const { level, span, textSpan, children } = node;
  shape.push(NUMBER_OF[level], isQuoted?.(span.start) === true ? 1 : 0, children.length);
  shape.push(span.start - from, span.end - from, textSpan.start - from, textSpan.end - from);
  for (const child of children) add(shape, child, from, isQuoted);
}

/** True where the article has this shape; makes nothing, for it is asked of every article of every version. */
export const hasShape = (article: StructureNode, shape: Shape, isQuoted: IsQuoted): boolean =>
  endOf(article, shape, 0, article.span.start, isQuoted) === shape.length;

/** Where in the shape the numbers of a node that begin at `at` end, -1 where they are another's. */
function endOf(node: StructureNode, shape: Shape, at: number, from: number, isQuoted: IsQuoted): number {
  const { level, span, textSpan, children } = node;
  const isSame =
    shape[at] === NUMBER_OF[level] &&
    shape[at + 1] === (isQuoted?.(span.start) === true ? 1 : 0) &&
    shape[at + 2] === children.length &&
    shape[at + 3] === span.start - from &&
    shape[at + 4] === span.end - from &&
    shape[at + 5] === textSpan.start - from &&
    shape[at + 6] === textSpan.end - from;
  if (!isSame) return -1;
  let end = at + NUMBERS;
  for (const child of children) {
    end = endOf(child, shape, end, from, isQuoted);
    if (end < 0) return -1;
  }
  return end;
}
