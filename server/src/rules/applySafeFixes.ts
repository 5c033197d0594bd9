import { EditedText } from '../base/editedText';
import { runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type Finding, type Fix } from './types';

/** A fix may uncover another fault, so there are several rounds. More than these mean that two rules undo each other. */
const MOST_ROUNDS = 10;

/** The findings of a text. Hidden ones are not fixed. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly hidden: readonly { readonly finding: Finding }[];
}

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** The edits that turn the original text into this one in a single step. */
  readonly edits: readonly TextEdit[];
  /** The findings that were fixed, in all rounds. */
  readonly fixed: readonly Finding[];
}

/**
 * Applies safe fixes and checks again until there are none left. Inserted line breaks are like those of the text. A
 * finding that is hidden at the beginning is never fixed, even if a fix beside it moves it.
 */
export const fixAll = (original: string, check: (text: string) => Checked): FixedText =>
  runToEnd(
    fixAllSteps(original, function* (text) {
      yield;
      return check(text);
    }),
  );

/** The same in steps. */
export function* fixAllSteps(original: string, check: (text: string) => Steps<Checked>): Steps<FixedText> {
  const lineBreak = original.includes('\r\n') ? '\r\n' : '\n';
  const edited = new EditedText(original);
  const fixed: Finding[] = [];
  let spared: readonly Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, hidden } = yield* check(edited.text);
    if (round === 0) spared = hidden.map(({ finding }) => finding);
    const open = findings.filter((finding) => !spared.some((other) => isSamePlace(finding, other)));
    const fixes = safeFixes(edited.text, open);
    if (fixes.fixed.length === 0) break;
    const edits = fixes.edits.map(({ span, newText }) => ({
      span,
      newText: newText.replace(/\r?\n/g, lineBreak),
    }));
    edited.apply(edits);
    spared = spared.map((finding) => ({ ...finding, span: shifted(finding.span, edits) }));
    fixed.push(...fixes.fixed);
  }
  return { text: edited.text, edits: edited.edits, fixed };
}

const isSamePlace = (a: Finding, b: Finding): boolean =>
  a.code === b.code &&
  (a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end));

/** Where a span is after edits that do not overlap it. */
function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const shift = (offset: number): number =>
    edits.reduce(
      (at, { span, newText }) => (span.end <= offset ? at + newText.length - (span.end - span.start) : at),
      offset,
    );
  return { start: shift(start), end: Math.max(shift(start), shift(end)) };
}

/** The edits of safe fixes that can be applied together. */
export interface SafeFixes {
  readonly edits: readonly TextEdit[];
  /** The findings that they fix. */
  readonly fixed: readonly Finding[];
}

/**
 * The first safe fix of each finding of `text`, in order. A fix that overlaps or touches an earlier one is left out,
 * because it may be wrong after that; the caller checks the new text and calls again.
 */
export function safeFixes(text: string, findings: readonly Finding[]): SafeFixes {
  const taken = new Uint8Array(text.length + 1);
  const edits: TextEdit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (fix === undefined || fix.edits.some((edit) => touchesTaken(taken, edit))) continue;
    for (const edit of fix.edits) {
      taken.fill(1, edit.span.start, edit.span.end + 1);
      edits.push(edit);
    }
    fixed.push(finding);
  }
  return { edits, fixed };
}

/** The fix of a finding that may be applied without asking; `undefined` where there is none. */
export const safeFixOf = (finding: Finding): Fix | undefined =>
  finding.fixes?.find((fix) => fix.safe && fix.edits.length > 0);

/** Both ends of the span count, so that two insertions are never made at the same place. */
const touchesTaken = (taken: Uint8Array, { span }: TextEdit): boolean =>
  taken.subarray(span.start, span.end + 1).includes(1);
