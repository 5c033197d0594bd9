import { type Ordinal } from '../../base/ordinal';
import { type Snapshot } from '../../analysis/snapshot';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type Line, type StructureNode } from '../../syntax/tree';
import { partitionPoint } from '../../base/partitionPoint';
import { type Span } from '../../base/span';
import { captionSpan } from './articleCaption';
import { outlineNodes } from '../../syntax/walkTree';
import { type HeadingOverArticles } from '../types';

/** `list`: a line of a list without numbers; it is not counted as a 款. */
export type UnitLevel = 'paragraph' | 'item' | 'subitem' | 'list';

/** A line of the old text, in offsets. */
export interface OldWords {
  /** The whole line with its break and the blank lines behind it. */
  line: Span;
  /** The words without the number and the caption before them. */
  readonly words: Span;
}

/** A paragraph, item or subitem with the units below it. Acts change it. */
export interface Unit {
  readonly level: UnitLevel;
  readonly old: OldWords | undefined;
  /** The words of a new unit; empty where `old` tells where they stand. */
  readonly text: string;
  /** The number as written: （三）, 3. ; empty for a paragraph. */
  readonly label: string;
  /** The number in the old text, for items and subitems. */
  readonly number: number | undefined;
  children: Unit[];
  /** The index of the instruction that made it; -1 for the old text. */
  readonly by: number;
  /** What the decision does to it: `to` is its new number, `added` the units it puts below it. */
  isGone: boolean;
  replacedBy: Unit[] | undefined;
  to: { readonly number: number; readonly by: number } | undefined;
  added: Added[];
}

/** A unit that a decision adds to an article or another unit. */
export interface Added {
  readonly unit: Unit;
  /** The number it gets; `undefined` puts it behind the last. */
  readonly number: number | undefined;
  readonly by: number;
}

export interface OldArticle {
  readonly node: StructureNode;
  readonly ordinal: Ordinal | undefined;
  /** All its lines, up to the next article or heading. */
  readonly span: Span;
  /** Its number and caption with the blanks around them. */
  readonly head: Span;
  /** Its paragraphs. The first begins on the line of the number. */
  readonly units: Unit[];
}

export interface OldHeading {
  readonly node: StructureNode;
  readonly level: HeadingOverArticles;
  readonly ordinal: Ordinal | undefined;
  readonly title: string;
  readonly within: OldHeading | undefined;
  readonly span: Span;
  /** How many articles stand before it. */
  readonly at: number;
}

/** The old text cut into the parts that a decision can name. Articles and headings tile the body. */
export interface OldText {
  readonly snapshot: Snapshot;
  readonly articles: readonly OldArticle[];
  readonly headings: readonly OldHeading[];
  /** The lines between the front matter and the body. */
  readonly preamble: readonly Unit[];
  /** From the first article or heading to the end of the last article. */
  readonly body: Span;
}

export const newUnit = (level: UnitLevel, text: string, label: string, by: number): Unit => ({
  level,
  old: undefined,
  text,
  label,
  number: undefined,
  children: [],
  by,
  isGone: false,
  replacedBy: undefined,
  to: undefined,
  added: [],
});

/** Cuts a text into its parts. Every call makes new ones, because acts change them. Linear in the length. */
export function oldTextOf(snapshot: Snapshot): OldText {
  const { tree, text } = snapshot;
  const outline = outlineNodes(tree).filter(({ node }) => node.level === 'article' || isOverArticles(node));
  const lines = tree.lines;
  const lineIndex = (offset: number): number => partitionPoint(lines, ({ end }) => end <= offset);
  const startOf = (node: StructureNode): number =>
    lines[lineIndex(node.span.start)]?.start ?? node.span.start;
  const last = outline.at(-1)?.node;
  const bodyEnd =
    last === undefined
      ? text.length
      : (lines[lineIndex(Math.max(last.span.start, last.span.end - 1))]?.end ?? text.length);
  const articles: OldArticle[] = [];
  const headings: OldHeading[] = [];
  const open: OldHeading[] = [];
  outline.forEach(({ node }, index) => {
    const next = outline[index + 1]?.node;
    const span = { start: startOf(node), end: next === undefined ? bodyEnd : startOf(next) };
    if (isOverArticles(node)) {
      const depth = ORDER[node.level];
      while (open.length > 0 && ORDER[open.at(-1)?.level ?? 'section'] >= depth) open.pop();
      const heading: OldHeading = {
        node,
        level: node.level,
        ordinal: node.label?.ordinal,
        title: node.title?.text ?? '',
        within: open.at(-1),
        span,
        at: articles.length,
      };
      headings.push(heading);
      open.push(heading);
      return;
    }
    const from = lineIndex(span.start);
    const own = lines.slice(from, lineIndex(Math.max(span.start, span.end - 1)) + 1);
    const wordsFrom = captionSpan(text, node)?.end ?? node.label?.span.end ?? node.span.start;
    articles.push({
      node,
      ordinal: node.label?.ordinal,
      span,
      head: { start: span.start, end: wordsFrom },
      units: unitsOf(text, own, wordsFrom),
    });
  });
  const bodyStart = outline[0] === undefined ? text.length : startOf(outline[0].node);
  const frontEnd = Math.max(
    tree.title?.span.end ?? 0,
    tree.adoptionNote?.span.end ?? 0,
    tree.contents?.span.end ?? 0,
  );
  const [opening] = headings;
  const isUnderHeading =
    opening !== undefined &&
    opening.ordinal === undefined &&
    opening.at === 0 &&
    /^(?:序言|前言|引言)$/u.test(opening.title.replace(/\s/gu, ''));
  const [from, to] = isUnderHeading
    ? [lines[lineIndex(opening.node.span.start)]?.end ?? bodyStart, opening.span.end]
    : [frontEnd, bodyStart];
  const isPreamble = ({ content }: Line): boolean =>
    content.end > content.start && !isDocumentNumber(text.slice(content.start, content.end));
  const preambleLines = lines.filter(
    (line) => line.start >= from && line.end <= to && line.kind !== 'blank' && isPreamble(line),
  );
  return {
    snapshot,
    articles,
    headings,
    preamble: preambleLines.map((line) => unitOf(line, line.content.start)),
    body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) },
  };
}

/** True for the number of a document, 法释〔2001〕1号. It stands above the text and is not part of it. */
export const isDocumentNumber = (line: string): boolean =>
  /^[^\s，。；：]{1,16}[〔［（([]?[12][0-9]{3}[〕］\]）)]?(?:年)?(?:第)?[0-9]{1,4}号$/u.test(line.trim());

/** 一、 is a heading only where it has articles below it. A policy document numbers its lines so, too. */
const isOverArticles = (
  node: StructureNode,
): node is StructureNode & { readonly level: HeadingOverArticles } =>
  isHeadingLevel(node.level) || (node.level === 'heading' && holdsArticles(node));

const holdsArticles = ({ children }: StructureNode): boolean =>
  children.some((child) => child.level === 'article' || (child.level === 'heading' && holdsArticles(child)));

const ORDER: Readonly<Record<HeadingOverArticles, number>> = {
  part: 0,
  subpart: 1,
  chapter: 2,
  section: 3,
  heading: 4,
};
export const headingDepth = (level: HeadingOverArticles): number => ORDER[level];

function unitOf(line: Line, wordsFrom: number): Unit {
  const level: UnitLevel =
    line.kind === 'item' || line.kind === 'heading'
      ? 'item'
      : line.kind === 'subitem'
        ? 'subitem'
        : 'paragraph';
  const labelEnd = line.label === undefined ? wordsFrom : Math.max(wordsFrom, line.label.span.end);
  const start = level === 'paragraph' ? wordsFrom : labelEnd;
  return {
    level,
    old: {
      line: { start: line.start, end: line.end },
      words: {
        start: Math.min(start, line.content.end),
        end: Math.max(Math.min(start, line.content.end), line.content.end),
      },
    },
    text: '',
    label: level === 'paragraph' ? '' : (line.label?.text ?? ''),
    number: level === 'paragraph' ? undefined : line.label?.ordinal.main,
    children: [],
    by: -1,
    isGone: false,
    replacedBy: undefined,
    to: undefined,
    added: [],
  };
}

/** The lines of an article as paragraphs with their items. */
function unitsOf(text: string, lines: readonly Line[], wordsFrom: number): Unit[] {
  const units: Unit[] = [];
  let isFirst = true;
  let list = false;
  let last: Unit | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank' || line.content.end <= line.content.start) {
      if (last?.old !== undefined) last.old.line = { start: last.old.line.start, end: line.end };
      continue;
    }
    const skip = isFirst
      ? text.slice(wordsFrom, line.content.end).search(/[^\s\u3000\u00a0\u2000-\u200d\ufeff\0]/u)
      : 0;
    const first = wordsFrom + Math.max(0, skip);
    const unit =
      isFirst && line.kind === 'article'
        ? unitOf({ ...line, label: undefined, kind: 'plain' }, first)
        : unitOf(line, isFirst ? Math.max(first, line.content.start) : line.content.start);
    last = unit;
    const words = unit.old === undefined ? '' : text.slice(unit.old.words.start, unit.old.words.end);
    const above: Unit | undefined = units.at(-1);
    const item: Unit | undefined = above?.children.findLast(({ level }) => level === 'item');
    if (unit.level === 'paragraph' && item !== undefined && goesOnBelow(lines, index, item.number)) {
      // A line between （六） and （七） belongs to （六）.
      item.children.push({ ...unit, level: 'list' });
    } else if (unit.level === 'paragraph' && list && above !== undefined && !isFirst) {
      // A list without numbers (副总理若干人，) ends with the line that ends a sentence.
      above.children.push({ ...unit, level: 'list' });
      if (/[。]$/u.test(words)) list = false;
    } else if (unit.level === 'paragraph' || above === undefined) {
      units.push(unit);
      list = false;
    } else {
      const parent =
        unit.level === 'subitem'
          ? (above.children.findLast(({ level }) => level === 'item') ?? above)
          : above;
      parent.children.push(unit);
      list = false;
    }
    if (unit.level === 'paragraph' && !list && /[：:]$/u.test(words)) list = listFollows(text, lines, index);
    isFirst = false;
  }
  return units;
}

/** True where the line below a lead-in begins a list without numbers: it ends with a mark of enumeration. */
function listFollows(text: string, lines: readonly Line[], lead: number): boolean {
  const below = lines.find(({ kind }, index) => index > lead && kind !== 'blank');
  if (below?.kind !== 'plain') return false;
  return /[，；、,;]$/u.test(text.slice(below.content.start, below.content.end));
}

/** True where the next item below a line has the number behind `number`, so that the line stands inside a list. */
function goesOnBelow(lines: readonly Line[], at: number, number: number | undefined): boolean {
  if (number === undefined) return false;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind === 'item' || line?.kind === 'heading') return line.label?.ordinal.main === number + 1;
  }
  return false;
}

/** Units of the old text with all below them, in text order. */
export function* oldUnits(units: readonly Unit[]): Generator<Unit> {
  for (const unit of units) {
    if (unit.old !== undefined) yield unit;
    yield* oldUnits(unit.children);
  }
}
