import { hunksBetween } from '../../base/differences';
import { type WordParagraph } from '../read/wordBlocks';
import { type DocumentLines } from './documentLines';
import { isSameLine, type LineStep } from './pairLinesWithDraft';
import { type RemovedStretch } from './findMovedText';
import { ownParagraph, type SourceLine } from './sourceLines';

/** A removed stretch with the step that removes it. */
export interface SteppedStretch extends RemovedStretch {
  readonly step: LineStep;
  readonly line: SourceLine;
  readonly isContents: boolean;
  /** Its place in a paragraph of the main part; `undefined` in rows, boxes and notes, whose text is not moved. */
  readonly source: StretchSource | undefined;
}

export interface StretchSource {
  readonly paragraph: WordParagraph;
  /** For each character, the offsets in the paragraph's text where it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MOST_CHANGES = 2_000;

/** What the steps remove: whole lines, and stretches of lines that change. */
export function removedStretches(
  steps: readonly LineStep[],
  lines: DocumentLines,
): readonly SteppedStretch[] {
  return steps.flatMap((step): readonly SteppedStretch[] => {
    if (step.kind === 'insert' || (step.kind === 'keep' && isSameLine(step.old.rest, step.rest))) return [];
    const line = step.old;
    const paragraph = ownParagraph(line);
    const isWritable = paragraph !== undefined && lines.placeOf(line) !== undefined && !paragraph.isContents;
    const map = isWritable ? lines.positions(line, paragraph.text) : undefined;
    return changesOf(step)
      .filter(({ from, fromEnd }) => fromEnd > from)
      .map(({ from, fromEnd }) => ({
        step,
        line,
        text: line.rest.slice(from, fromEnd),
        isContents: isInContents(line),
        source: paragraph &&
          map && {
            paragraph,
            starts: map.starts.slice(from, fromEnd),
            ends: map.ends.slice(from, fromEnd),
          },
      }));
  });
}

/** True for an entry of a table of contents. Entries repeat headings but do not move with them. */
export const isInContents = (line: SourceLine): boolean => ownParagraph(line)?.isContents === true;

/** The texts that a step adds: a whole line, or what is inserted into a changed one. */
export function comingTexts(step: LineStep): readonly string[] {
  if (step.kind === 'insert') return [step.now.text];
  if (step.kind === 'delete' || isSameLine(step.old.rest, step.rest)) return [];
  return changesOf(step).flatMap(({ to, toEnd }) => (toEnd > to ? [step.rest.slice(to, toEnd)] : []));
}

function changesOf(step: Exclude<LineStep, { readonly kind: 'insert' }>): readonly {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}[] {
  const before = step.old.rest;
  const all = { from: 0, fromEnd: before.length, to: 0, toEnd: step.kind === 'keep' ? step.rest.length : 0 };
  return step.kind === 'delete' ? [all] : (hunksBetween(before, step.rest, MOST_CHANGES) ?? [all]);
}
