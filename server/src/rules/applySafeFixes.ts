import { EditedText } from '../base/editedText';
import { runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type Finding, type Fix } from './types';

/** Fixing one fault may show the next; more rounds than this mean that two rules undo each other. */
const MOST_ROUNDS = 10;

/** The findings of a text; those that are hidden must not be fixed. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly hidden: readonly { readonly finding: Finding }[];
}

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** Edits of the text as it was that give it at once. */
  readonly edits: readonly TextEdit[];
  /** The findings that were mended in all rounds. */
  readonly fixed: readonly Finding[];
}

/**
 * Applies safe fixes and checks again until none is left. Inserted line breaks take the form the text has. What is
 * hidden at first stays as it is, also where a fix beside it makes it another place.
 */
export const fixAll = (original: string, check: (text: string) => Checked): FixedText =>
  runToEnd(
    fixAllSteps(original, function* (text) {
      yield;
      return check(text);
    }),
  );

/** The same step by step. */
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

/** Where a span stands after edits beside it. */
function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const shift = (offset: number): number =>
    edits.reduce(
      (at, { span, newText }) => (span.end <= offset ? at + newText.length - (span.end - span.start) : at),
      offset,
    );
  return { start: shift(start), end: Math.max(shift(start), shift(end)) };
}

/** The edits of some safe fixes, which may be applied together. */
export interface SafeFixes {
  readonly edits: readonly TextEdit[];
  /** The findings they mend. */
  readonly fixed: readonly Finding[];
}

/**
 * The first safe fix of each finding of `text`, in order. A fix that touches one already taken is left out: it may
 * no longer hold after that one, so the caller checks the new text and comes back.
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

/** The fix that may be applied unseen, where a finding has one. */
export const safeFixOf = (finding: Finding): Fix | undefined =>
  finding.fixes?.find((fix) => fix.safe && fix.edits.length > 0);

/** Both ends count, so that two insertions never meet in one place. */
const touchesTaken = (taken: Uint8Array, { span }: TextEdit): boolean =>
  taken.subarray(span.start, span.end + 1).includes(1);
