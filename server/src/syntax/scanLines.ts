import { type Span } from '../base/span';
import { trimEnd } from './blanks';
import { isAnnexHeading, isBareHeading, isContentsHeading, readHead } from './lines/heads';
import { knownLines, type ReadText } from './lines/knownLines';
import { physicalLines } from './lines/physicalLines';
import { quotedLines } from './lines/quotations';
import { type Reached, runTogetherBreaks } from './lines/runTogether';
import { readBracketedLabel, readHeadingLabel, readNumberedLabel } from './labels';
import { isPageMetadata, isTableRule, skipIndentAndResidue } from './residue';
import { type Label, type Line, type LineKind } from './tree';

/**
 * Cuts a text into lines and tells what each is. The lines tile the text. A physical line gives one line, or
 * several where a conversion ran lines together. Linear in the length of the text; never throws. Handed the version
 * of the text before this one, it looks again only at the lines that changed; the result is the same.
 */
export function scanLines(text: string, before?: ReadText): readonly Line[] {
  const physical = physicalLines(text);
  const quoted = quotedLines(text, physical);
  const known = before && knownLines(text, before);
  const lines: Line[] = [];
  let reached: Reached = { article: 0, item: 0 };
  const add = (line: Line): void => {
    reached = advance(reached, line);
    lines.push(line);
  };
  for (const [index, { start, end }] of physical.entries()) {
    if (quoted[index] === true) {
      add(quotedLine(text, start, end));
      continue;
    }
    const line = known?.({ start, end }) ?? classify(text, { start, end });
    const breaks =
      line.kind === 'blank' || line.kind === 'metadata' ? [] : runTogetherBreaks(text, line, reached);
    if (breaks.length === 0) add(line);
    else for (const piece of cut({ start, end }, breaks)) add(classify(text, piece));
  }
  return lines;
}

/** A list ends with its article; plain lines between its items do not end it. */
function advance({ article, item }: Reached, { kind, label }: Line): Reached {
  if (label === undefined) return { article, item };
  if (kind === 'article') return { article: label.ordinal.main, item: 0 };
  return kind === 'item' ? { article, item: label.ordinal.main } : { article, item };
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
