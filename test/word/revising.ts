import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/layOut';

/** Whose revisions the tests write. */
export const REVISER = { author: '甲', date: '2024-05-01T08:00:00Z' };

/** The text of a document, with its revisions accepted or rejected. */
export function textOf(bytes: Uint8Array, revisions: 'accept' | 'reject' = 'accept'): string {
  const read = readWord(bytes, { revisions });
  assert.ok(read.ok);
  return layOut(read.value).text;
}

/** The main part of a document as it is stored. */
export const xmlOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
