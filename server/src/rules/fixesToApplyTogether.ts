import { type TextEdit } from '../base/textEdit';
import { type Finding, type Fix } from './types';

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
