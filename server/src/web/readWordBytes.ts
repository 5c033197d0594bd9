import { type Bilingual } from '../base/bilingual';
import { done, type Outcome } from '../base/outcome';
import { decodeNamed } from '../platform/decodeText';
import { type WordText } from '../platform/wordJobs';
import { type RevisionView } from '../word/read/revisionView';
import { readWord } from '../word/readWord';
import { layOut } from '../word/text/layOut';

/** Reads the bytes of a Word file, in one view of its revisions. */
export function readWordBytes(bytes: Uint8Array, revisions: RevisionView): Outcome<WordText, Bilingual> {
  const document = readWord(bytes, { revisions, decode: decodeNamed });
  return document.ok ? done({ ...layOut(document.value), document: document.value }) : document;
}
