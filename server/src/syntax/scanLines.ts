import { type Span } from '../base/span';
import { trimEnd } from './blanks';
import { isAnnexHeading, isBareHeading, isContentsHeading, readHead } from './lines/heads';
import { knownLines, type ReadText } from './lines/knownLines';
import { physicalLines } from './lines/physicalLines';
import { quotedLines } from './lines/quotations';
import { type Reached, runTogetherBreaks } from './lines/runTogether';
import { readBracketedLabel, readHeadingLabel, readNumberedLabel } from './labels';
import { ordinalOf } from './moved';
import { isPageMetadata, isTableRule, skipIndentAndResidue } from './residue';
import { type Label, type Line, type LineKind } from './tree';

/** The lines of a text. */
export interface ScannedLines {
  readonly lines: readonly Line[];
  /** For each line its index in the version before this one, -1 for a line that was read anew. */
  readonly kept: readonly number[];
}

/**
 * Cuts a text into lines and tells what each is. The lines tile the text. A physical line gives one line, or
 * several where a conversion ran lines together. Linear in the length of the text; never throws. Handed the version
 * of the text before this one, it looks again only at the lines that changed; the result is the same.
 */
export function scanLines(text: string, before?: ReadText): ScannedLines {
  const physical = physicalLines(text);
  const quoted = quotedLines(text, physical);
  const known = before && knownLines(text, before);
  const reachedBefore = reachedIn(before?.lines ?? []);
  const lines: Line[] = [];
  const kept: number[] = [];
  let reached = NOTHING_REACHED;
  const add = (line: Line, index: number): void => {
    reached = advance(reached, line);
    lines.push(line);
    kept.push(index);
  };
  for (let index = 0; index < physical.length; index++) {
    const span = physical[index] ?? NO_SPAN;
    const { start, end } = span;
    if (quoted[index] === true) {
      add(quotedLine(text, start, end), -1);
      continue;
    }
    const stayed = known?.indexAt(span) ?? -1;
    const before = stayed < 0 ? undefined : known?.lineOf(stayed);
    // It held no breaks before; where the numbers above it are the same ones it holds none now.
    if (before !== undefined && isSameReached(reachedBefore(stayed), reached)) {
      add(before, stayed);
      continue;
    }
    const line = before ?? classify(text, span);
    const breaks =
      line.kind === 'blank' || line.kind === 'metadata' ? [] : runTogetherBreaks(text, line, reached);
    if (breaks.length === 0) add(line, stayed);
    else for (const piece of cut(span, breaks)) add(classify(text, piece), -1);
  }
  return { lines, kept };
}

const NO_SPAN: Span = { start: 0, end: 0 };

const NOTHING_REACHED: Reached = { article: 0, item: 0 };

const isSameReached = (a: Reached, b: Reached): boolean => a.article === b.article && a.item === b.item;

/** Gives the numbers reached above the line of an index; asked in text order. */
function reachedIn(lines: readonly Line[]): (index: number) => Reached {
  let reached = NOTHING_REACHED;
  let at = 0;
  return (index) => {
    for (; at < index; at++) {
      const line = lines[at];
      if (line !== undefined) reached = advance(reached, line);
    }
    return reached;
  };
}

/** A list ends with its article; plain lines between its items do not end it. */
function advance(reached: Reached, line: Line): Reached {
  if (line.kind !== 'article' && line.kind !== 'item') return reached;
  const number = ordinalOf(line)?.main;
  if (number === undefined) return reached;
  return line.kind === 'article' ? { article: number, item: 0 } : { article: reached.article, item: number };
}

function cut(whole: Span, breaks: readonly number[]): readonly Span[] {
  const starts = [whole.start, ...breaks];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? whole.end }));
}

function quotedLine(text: string, start: number, end: number): Line {
  const from = skipIndentAndResidue(text, start, end);
  const content = { start: from, end: trimEnd(text, from, end) };
  return {
    kind: from === content.end ? 'blank' : 'plain',
    start,
    end,
    content,
    label: undefined,
    quoted: true,
  };
}

function classify(text: string, { start, end }: Span): Line {
  const from = skipIndentAndResidue(text, start, end);
  const content = { start: from, end: trimEnd(text, from, end) };
  const line = (kind: LineKind, label?: Label): Line => ({ kind, start, end, content, label, quoted: false });
  if (content.start >= content.end) return line('blank');

  const head = readHead(text, content.start, content.end);
  if (head !== undefined) return line(head.level, head.label);

  const bracketed = readBracketedLabel(text, content.start);
  if (bracketed !== undefined && bracketed.label.span.end <= content.end) {
    return line(bracketed.chinese ? 'item' : 'subitem', bracketed.label);
  }
  const numbered = readNumberedLabel(text, content.start);
  if (numbered !== undefined) return line('subitem', numbered);
  const heading = readHeadingLabel(text, content.start);
  if (heading !== undefined) return line('heading', heading);

  if (content.end - content.start <= 200) {
    const visible = text.slice(content.start, content.end);
    if (isContentsHeading(visible)) return line('contents-heading');
    if (isBareHeading(visible)) return line('bare-heading');
    if (isAnnexHeading(visible)) return line('annex-heading');
    if (isPageMetadata(visible) || isTableRule(visible)) return line('metadata');
  }
  return line('plain');
}
