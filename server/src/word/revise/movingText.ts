import { hunksBetween } from '../../base/differences';
import { type WordParagraph } from '../read/blocks';
import { type DocumentLines } from './documentLines';
import { isSameLine, type LineStep } from './planLines';
import { type RemovedStretch } from './removedText';
import { ownParagraph, type SourceLine } from './sourceLines';

/** A removed stretch, and the step that removes it. */
export interface SteppedStretch extends RemovedStretch {
  readonly step: LineStep;
  readonly line: SourceLine;
  readonly isContents: boolean;
  /** Where it stands in a paragraph of the main part; `undefined` for rows, boxes and notes, which stay. */
  readonly source: StretchSource | undefined;
}

export interface StretchSource {
  readonly paragraph: WordParagraph;
  /** For each character, where it begins and ends in the text of the paragraph. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MOST_CHANGES = 2_000;

/** What the steps take from the lines of a document: whole lines, and stretches of lines that change. */
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

/** True for an entry of a table of contents: headings say the same, but do not move with it. */
export const isInContents = (line: SourceLine): boolean => ownParagraph(line)?.isContents === true;

/** The texts that a step brings: a whole line, or what is put into one that changes. */
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
