import { applyEdits, type TextEdit } from '../base/textEdit';
import { type Finding, type Fix } from './types';

/** What applying the safe fixes of some findings gives. */
export interface SafeFixResult {
  readonly text: string;
  /** How many findings were mended. */
  readonly applied: number;
}

/**
 * Applies the first safe fix of each finding, in text order. A fix that touches one already taken waits: it may no
 * longer hold after that one, so the caller checks the new text and comes back. Inserted line breaks take the form
 * the text has.
 */
export function applySafeFixes(text: string, findings: readonly Finding[]): SafeFixResult {
  const taken = new Uint8Array(text.length + 1);
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (fix === undefined || fix.edits.some((edit) => touchesTaken(taken, edit))) continue;
    for (const edit of fix.edits) taken.fill(1, edit.span.start, edit.span.end + 1);
    edits.push(...fix.edits);
    applied++;
  }
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const adapted = edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, lineBreak) }));
  return { text: applyEdits(text, adapted), applied };
}

/** The fix that may be applied unseen, where a finding has one. */
export const safeFixOf = (finding: Finding): Fix | undefined =>
  finding.fixes?.find((fix) => fix.safe && fix.edits.length > 0);

/** Both ends count, so that two insertions never meet in one place. */
const touchesTaken = (taken: Uint8Array, { span }: TextEdit): boolean =>
  taken.subarray(span.start, span.end + 1).includes(1);
