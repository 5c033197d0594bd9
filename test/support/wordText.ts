import assert from 'node:assert/strict';
import { paragraphsIn } from '../../server/src/word/read/wordBlocks';
import { readWord, type ReadOptions, type WordDocument } from '../../server/src/word/readWord';
import { docx, type DocxParts } from './docx';

/** Reads a document that a test describes; fails where it is refused. */
export function documentOf(parts: DocxParts | Uint8Array, options: ReadOptions = {}): WordDocument {
  const read = readWord(parts instanceof Uint8Array ? parts : docx(parts), options);
  assert.ok(read.ok, read.ok ? '' : read.reason.zh);
  return read.value;
}

/** Label and text of each paragraph: `第一条/甲`. */
export const linesOf = (parts: DocxParts | Uint8Array, options: ReadOptions = {}): readonly string[] =>
  [...paragraphsIn(documentOf(parts, options).blocks)].map(({ label, text }) =>
    label === undefined ? text : `${label.text}/${text}`,
  );

/** How often each kind of thing was reported. */
export const reportOf = (parts: DocxParts | Uint8Array, options: ReadOptions = {}): Record<string, number> =>
  Object.fromEntries(documentOf(parts, options).report.map(({ kind, count }) => [kind, count]));
