import { inflateRawSync } from 'node:zlib';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { decodeNamed } from '../../platform/decodeText';
import { type RevisionView } from '../../word/read/revisionView';
import { type WordText } from '../../platform/wordTasks';
import { readWord } from '../../word/readWord';
import { layOut } from '../../word/text/writeBlocksAsText';

/** Reads the bytes of a Word file, in one view of its revisions. Never throws. */
export function readWordText(bytes: Uint8Array, revisions: RevisionView): Outcome<WordText, Bilingual> {
  const document = readWord(bytes, { revisions, decode: decodeNamed, inflate });
  return document.ok ? done({ ...layOut(document.value), document: document.value }) : document;
}

/**
 * Unpacks a part of an archive with zlib, at most `size` bytes.
 * @returns `undefined` where it is damaged or longer
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
