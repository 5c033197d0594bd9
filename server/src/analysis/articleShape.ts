import { type Level, type StructureNode } from '../syntax/tree';
import { type Shape } from './articleMemory';
import { hasQuotedLines, isQuoted } from './quotedLines';
import { type Snapshot } from './snapshot';

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

/**
 * The structure of an article as the parser read it. Nearly always its own words decide it; where the text around it
 * has a say, by an open quotation or a list that goes on below, it tells the two readings apart.
 */
export function shapeOf(article: StructureNode, snapshot: Snapshot): Shape {
  const { start } = article.span;
  const shape: number[] = [];
  const quotes = hasQuotedLines(snapshot);
  const visit = ({ level, span, textSpan, children }: StructureNode): void => {
    shape.push(
      NUMBER_OF[level],
      span.start - start,
      span.end - start,
      textSpan.start - start,
      textSpan.end - start,
    );
    if (quotes) shape.push(isQuoted(snapshot, span.start) ? 1 : 0);
    shape.push(children.length);
    for (const child of children) visit(child);
  };
  visit(article);
  return shape;
}
