import { inflateRawSync } from 'node:zlib';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type RevisionView } from '../../word/read/view';
import { readWord, type WordDocument } from '../../word/readWord';
import { layOut, type RegulationText } from '../../word/text/layOut';

/** A Word file as the text of a regulation, and what else is in it. */
export interface WordText extends RegulationText {
  readonly document: WordDocument;
}

/** Reads the bytes of a Word file, in one view of its revisions. Never throws. */
export function readWordText(bytes: Uint8Array, revisions: RevisionView): Outcome<WordText, Bilingual> {
  const document = readWord(bytes, { revisions, decode, inflate });
  return document.ok ? done({ ...layOut(document.value), document: document.value }) : document;
}

/** Native from the first call on; it stops at the byte that is too many. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

/** GB 2312 and GBK are parts of GB 18030, and pages often name the smaller one. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(/^(?:x-)?gb/u.test(encoding) ? 'gb18030' : encoding).decode(bytes);
  } catch {
    return undefined; // no encoding of this name
  }
}
