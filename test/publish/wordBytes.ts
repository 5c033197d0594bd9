import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toWord, type WordOptions } from '../../server/src/publish/toWord';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/writeBlocksAsText';

/** The Word document of a text. */
export function bytesOf(text: string, options: WordOptions = {}): Uint8Array {
  const file = toWord(createSnapshot(text), options);
  assert.ok(file.ok, 'the text was exported');
  return file.value.bytes;
}

/** The text that a Word document is read as. */
export function textOf(bytes: Uint8Array): string {
  const read = readWord(bytes);
  assert.ok(read.ok);
  return layOut(read.value).text;
}
