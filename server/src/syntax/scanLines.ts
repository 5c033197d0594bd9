import { type Span } from '../base/span';
import { type Steps } from '../base/steps';
import { trimEnd } from './blanks';
import { isAnnexHeading, isBareHeading, isContentsHeading, readHead } from './lines/whatBeginsLine';
import { PhysicalLines } from './lines/physicalLines';
import { quotedLines } from './lines/linesInsideQuotations';
import { pageNumbersInSentences } from './lines/pageNumbers';
import { yamlFrontMatter } from './lines/yamlFrontMatter';
import { LinesBelow, type NumbersBelow } from './lines/numbersBelow';
import { NumbersReached } from './lines/numbersReached';
import { OpenersInLines } from './lines/numberOpeners';
import { NO_BREAKS, runTogetherBreaks } from './lines/splitRunTogetherLines';
import { readBracketedLabel, readHeadingLabel, readNumberedLabel } from './readLabels';
import { isPageMetadata, isPageNumber, isTableRule, skipIndentAndResidue } from './skipConversionResidue';
import { type Label, type Line, type LineKind } from './tree';

/**
 * Cuts a text into lines and tells what each is. The lines tile the text. A physical line gives one line, or
 * several where a conversion ran lines together. Linear in the length of the text; never throws.
 */
export function* scanLines(text: string): Steps<readonly Line[]> {
  const physical = new PhysicalLines(text);
  yield;
  const quoted = quotedLines(text, physical);
  yield;
  const fenced = yamlFrontMatter(text, physical);
  const linesBelow = new LinesBelow(text, physical);
  yield;
  const lines: Line[] = [];
  const reached = new NumbersReached();
  const openers = new OpenersInLines(text);
  let index = 0;
  // One question for all lines: a text has thousands of them, and they are read at every key.
  const below = (): NumbersBelow => linesBelow.below(index);
  const add = (line: Line): void => {
    reached.pass(line);
    lines.push(line);
  };
  for (; index < physical.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const start = physical.startOf(index);
    const end = physical.endOf(index);
    if (index < fenced || quoted[index] === true) {
      add(wholeLine(text, start, end, index < fenced));
      continue;
    }
    const line = classify(text, start, end);
    const isSearched =
      line.kind !== 'blank' &&
      line.kind !== 'metadata' &&
      openers.standIn(line.label?.span.end ?? line.content.start, line.content.end);
    const breaks = isSearched ? runTogetherBreaks(text, line, reached, below) : NO_BREAKS;
    if (breaks.length === 0) add(line);
    else for (const piece of cut(line, breaks)) add(classify(text, piece.start, piece.end));
  }
  for (const at of pageNumbersInSentences(text, lines)) {
    const line = lines[at];
    if (line !== undefined) lines[at] = { ...line, kind: 'metadata' };
  }
  return lines;
}

/** Lines between two rests. */
const STEP = 256;

function cut(whole: Span, breaks: readonly number[]): readonly Span[] {
  const starts = [whole.start, ...breaks];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? whole.end }));
}

/** A line of a quotation or of the front matter: its characters tell nothing of the structure. */
function wholeLine(text: string, start: number, end: number, isFrontMatter: boolean): Line {
  const from = skipIndentAndResidue(text, start, end);
  const content = { start: from, end: trimEnd(text, from, end) };
  const kind = isFrontMatter ? 'front-matter' : from === content.end ? 'blank' : 'plain';
  return { kind, start, end, content, label: undefined, quoted: !isFrontMatter };
}

/** Without the `**` that closes what an opening one before the content began. */
function visibleEnd(text: string, start: number, from: number, end: number): number {
  const visible = trimEnd(text, from, end);
  const isBold = visible - 2 > from && text.endsWith('**', visible) && text.slice(start, from).includes('**');
  const closes = isBold && text.indexOf('**', from) === visible - 2;
  return closes ? trimEnd(text, from, visible - 2) : visible;
}

function classify(text: string, start: number, end: number): Line {
  const from = skipIndentAndResidue(text, start, end);
  const content = { start: from, end: visibleEnd(text, start, from, end) };
  if (content.start >= content.end) return lineOf('blank', start, end, content);

  const head = readHead(text, content.start, content.end);
  if (head !== undefined) return lineOf(head.level, start, end, content, head.label);

  const bracketed = readBracketedLabel(text, content.start);
  if (bracketed !== undefined && bracketed.label.span.end <= content.end) {
    return lineOf(bracketed.chinese ? 'item' : 'subitem', start, end, content, bracketed.label);
  }
  const numbered = readNumberedLabel(text, content.start);
  if (numbered !== undefined) return lineOf('subitem', start, end, content, numbered);
  const heading = readHeadingLabel(text, content.start);
  if (heading !== undefined) return lineOf('heading', start, end, content, heading);
  return lineOf(kindWithoutLabel(text, content), start, end, content);
}

const lineOf = (kind: LineKind, start: number, end: number, content: Span, label?: Label): Line => ({
  kind,
  start,
  end,
  content,
  label,
  quoted: false,
});

/** A longer line is running text. */
const LONGEST_SPECIAL = 200;

function kindWithoutLabel(text: string, { start, end }: Span): LineKind {
  if (end - start > LONGEST_SPECIAL) return 'plain';
  const visible = text.slice(start, end);
  if (isContentsHeading(visible)) return 'contents-heading';
  if (isBareHeading(visible)) return 'bare-heading';
  if (isAnnexHeading(visible)) return 'annex-heading';
  if (isPageMetadata(visible) || isTableRule(visible) || isPageNumber(visible)) return 'metadata';
  return 'plain';
}
