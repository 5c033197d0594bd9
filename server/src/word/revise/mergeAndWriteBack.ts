import { type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { readWord } from '../readWord';
import { layOut } from '../text/writeBlocksAsText';
import { mergeLines, type Conflict } from './mergeLines';
import { oldFormat, reviseDocument, type Revised, type Reviser } from './reviseDocument';

/** A draft made from a document, and the document as it is now. */
export interface WriteBackTask {
  readonly document: Uint8Array;
  readonly draft: string;
  /** The text of the document when the draft was made from it; `undefined` where it is not known. */
  readonly before: string | undefined;
  readonly reviser: Reviser;
}

export type WrittenBack =
  | {
      readonly kind: 'revised';
      readonly revised: Revised;
      /** True where the document had changed since, and its changes were merged with those of the draft. */
      readonly isMerged: boolean;
      /** The text of the new document with all revisions accepted. */
      readonly text: string;
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/**
 * Writes a draft into the document that it was made from, as tracked revisions. If the document has changed since, both
 * are merged line by line. Where both changed the same in different ways, nothing is written and the conflicts are
 * returned.
 */
export function writeBack({
  document,
  draft,
  before,
  reviser,
}: WriteBackTask): Outcome<WrittenBack, Bilingual> {
  const old = oldFormat(document);
  if (old !== undefined) return refused(old);
  const now = textIn(document);
  if (!now.ok) return now;
  const isMerged = before !== undefined && before !== now.value;
  const merged = isMerged ? mergeLines(before, draft, now.value) : done(draft);
  if (!merged.ok) return done({ kind: 'conflicts', conflicts: merged.reason });
  const revised = reviseDocument(document, merged.value, reviser);
  if (!revised.ok) return revised;
  return done({ kind: 'revised', revised: revised.value, isMerged, text: revised.value.accepted });
}

function textIn(bytes: Uint8Array): Outcome<string, Bilingual> {
  const read = readWord(bytes);
  return read.ok ? done(layOut(read.value).text) : read;
}
