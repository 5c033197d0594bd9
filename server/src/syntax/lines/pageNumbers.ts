import { isBareNumber } from '../skipConversionResidue';
import { type Line } from '../tree';

const OPEN_END = /[\p{sc=Han}，、（]$/u;
const SAME_PARAGRAPH = /^[\p{sc=Han}）]/u;

/**
 * The indices of lines that are the number of a printed page left inside a sentence: digits alone between a line that
 * breaks off and a plain one that goes on.
 */
export function pageNumbersInSentences(text: string, lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  lines.forEach((line, index) => {
    if (isNumberLine(text, line) && standsInSentence(text, lines, index)) found.push(index);
  });
  return found;
}

function isNumberLine(text: string, { kind, quoted, content: { start, end } }: Line): boolean {
  return kind === 'plain' && !quoted && end - start <= 4 && isBareNumber(text.slice(start, end));
}

function standsInSentence(text: string, lines: readonly Line[], index: number): boolean {
  const above = neighbour(lines, index, -1);
  const below = neighbour(lines, index, 1);
  return (
    above !== undefined &&
    !HEADS.has(above.kind) &&
    OPEN_END.test(text.slice(above.content.start, above.content.end)) &&
    below?.kind === 'plain' &&
    SAME_PARAGRAPH.test(text.slice(below.content.start, below.content.end))
  );
}

/** Behind a heading digits may be anything. */
const HEADS: ReadonlySet<Line['kind']> = new Set(['part', 'subpart', 'chapter', 'section', 'bare-heading']);

/** The next visible line in a direction, at most one blank line away. */
function neighbour(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  const next = lines[index + step];
  return next?.kind === 'blank' ? lines[index + 2 * step] : next;
}
