import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { rejectOwnRevisions } from '../../server/src/word/revise/rejectOwnRevisions';
import { reviseDocument, type Revised } from '../../server/src/word/revise/reviseDocument';
import { RevisionMarks } from '../../server/src/word/revise/trackedChangeMarks';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/writeBlocksAsText';
import { docx, r, type DocxParts } from '../support/docx';

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

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** A field as runs: its code and its result. */
export const field = (code: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText> ${code} </w:instrText></w:r>${mark('separate')}${r(result)}${mark('end')}`;

/** One change of a document. */
interface Change {
  /** The paragraphs and tables of the document, one by one. */
  readonly body: readonly string[];
  readonly edit: (text: string) => string;
  /** Which of them change; all others stay byte for byte, in their order. */
  readonly touched: readonly number[];
  readonly parts?: Omit<DocxParts, 'body'>;
}

/** Writes a draft back: accepted it is the draft, ours rejected the document as it came. */
export function changed({ body, edit, touched, parts = {} }: Change): Revised & { readonly xml: string } {
  const bytes = docx({ ...parts, body: body.join('') });
  const [before, original] = [textOf(bytes), xmlOf(bytes)];
  const wanted = edit(before);
  assert.notEqual(wanted, before);
  const outcome = reviseDocument(bytes, wanted, REVISER);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.reason.zh);
  const revised = outcome.value;
  assert.deepEqual(revised.refused, []);
  assert.equal(textOf(revised.bytes), wanted);
  assert.equal(textOf(revised.bytes, 'reject'), textOf(bytes, 'reject'));
  const xml = xmlOf(revised.bytes);
  const document = oursRejectedIn(original, xml, revised.revisions).replace(/^<\?xml[^>]*\?>/u, '');
  const rejected = docx({ ...parts, body: '', document });
  for (const view of ['accept', 'reject'] as const) assert.equal(textOf(rejected, view), textOf(bytes, view));
  let at = 0;
  for (const [index, each] of body.entries()) {
    if (touched.includes(index)) continue;
    const found = xml.indexOf(each, at);
    assert.notEqual(found, -1, `changed: ${each}`);
    at = found + each.length;
  }
  return { ...revised, xml };
}

/** The main part of a revised document with our revisions rejected. @param original the same part as it was */
export function oursRejectedIn(original: string, xml: string, revisions: number): string {
  const marks = new RevisionMarks(REVISER, original);
  for (let index = 0; index < revisions; index++) marks.attributes();
  const rejected = rejectOwnRevisions(xml, marks);
  assert.ok(rejected !== undefined);
  return rejected;
}
