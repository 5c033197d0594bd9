import { strToU8 } from 'fflate';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { WordPackage } from '../package/wordPackage';
import { kindOfFile } from '../package/kindOfFile';
import { readWord } from '../readWord';
import { layOut, type RegulationText } from '../text/writeBlocksAsText';
import { readTree } from '../xml/xmlTree';
import { DocumentLines, isInMain, type Source } from './documentLines';
import { agreement, agreementNotes } from './checkRevised';
import { countDeletedNotes } from './countDeletedNotes';
import { declare, isWritable } from './namespacePrefix';
import { sourceLines, trimmed } from './sourceLines';
import { type Reviser } from './trackedChangeMarks';
import { Places } from './elementPlace';
import { keepReplacedLines } from './linesOfBrokenParagraph';
import { settleEnds } from './keepContainerEnds';
import { pairLinesWithDraft } from './pairLinesWithDraft';
import { writeSteps } from './retryWithoutHalfMoves';
import { rejectOwnRevisions } from './rejectOwnRevisions';
import { type RefusedLine } from './whyLineRefused';
import { replaceMember } from './replacePart';

export type { Reviser } from './trackedChangeMarks';
export type { RefusedLine } from './whyLineRefused';

/** A document with the changes of a draft as tracked revisions. */
export interface Revised {
  readonly bytes: Uint8Array;
  /** What the document says with all revisions accepted, as it was read back. */
  readonly accepted: string;
  /** The number of revisions. With 0, the bytes are those that were handed in. */
  readonly revisions: number;
  /** The lines that could not be written. */
  readonly refused: readonly RefusedLine[];
  /** Other things that the drafter should know. */
  readonly notes: readonly Bilingual[];
}

const FAULTS = {
  oldFormat: bilingual(
    '.doc、.wps 文档不能写回修订，请导出为新的 Word 文档',
    'revisions cannot be written into .doc and .wps; export a new Word document instead',
  ),
  notWritable: bilingual(
    '这份文档的 XML 不是 Word 的写法（名称空间不明），不能写回修订，请导出为新的 Word 文档',
    'the XML of this document is not written as Word does (its namespaces are not clear), so that no revisions can be written into it; export a new Word document instead',
  ),
  altChunk: bilingual(
    '这份文档的正文是嵌入的网页，不能写回修订，请导出为新的 Word 文档',
    'the text of this document is an embedded web page; export a new Word document instead',
  ),
  unsafe: bilingual(
    '写回后的文档没有通过检查，未保存；请导出为新的 Word 文档',
    'the revised document did not pass its checks and is not saved; export a new Word document instead',
  ),
} as const;

/** The refusal for binary documents, which cannot be written into; `undefined` for all others. */
export const oldFormat = (document: Uint8Array): Bilingual | undefined =>
  kindOfFile(document) === 'compound' ? FAULTS.oldFormat : undefined;

/**
 * Writes the differences between a document and `text`, a draft made from it, into the document as tracked revisions.
 * Paragraphs that did not change stay byte for byte; what cannot be written is listed line by line. The result is read
 * again before it is returned: with all revisions accepted it must give the draft, with ours rejected the old document.
 */
export function reviseDocument(
  original: Uint8Array,
  text: string,
  reviser: Reviser,
): Outcome<Revised, Bilingual> {
  try {
    return revise(original, text, reviser);
  } catch {
    return refused(FAULTS.unsafe);
  }
}

function revise(original: Uint8Array, text: string, reviser: Reviser): Outcome<Revised, Bilingual> {
  const old = oldFormat(original);
  if (old !== undefined) return refused(old);
  const source = WordPackage.open(original);
  if (!source.ok) return source;
  const sources = new Map<string, Source>();
  const read = readWord(original, {
    onParagraph: (paragraph, elements, pieces) => sources.set(paragraph.id, { elements, pieces }),
  });
  if (!read.ok) return read;
  const main = source.value.mainPart ?? '';
  const part = source.value.readText(main);
  const xml = part.ok ? (part.value?.text ?? '') : '';
  const root = readTree(xml);
  if (root === undefined || !isWritable(xml, root)) return refused(FAULTS.notWritable);
  if (/<(?:[\w.-]+:)?altChunk\b/u.test(xml)) return refused(FAULTS.altChunk);
  const before = layOut(read.value);
  const lines = sourceLines(before.lines);
  const steps = pairLinesWithDraft(
    lines,
    text
      .replace(/^\uFEFF/u, '')
      .split(/\r\n|\r|\n/u)
      .map((line) => ({ text: trimmed(line) }))
      .filter((line) => line.text !== ''),
  );
  const places = new Places(root);
  const document = new DocumentLines(lines, main, places, sources);
  const relations = source.value.relationsOf(main);
  const result = writeSteps(
    settleEnds(keepReplacedLines(steps, document), document),
    { xml, places, lines: document, relations },
    reviser,
  );
  const { marks } = result;
  const base = { refused: result.refused, notes: result.notes };
  if (result.xml === xml) return done({ bytes: original, accepted: before.text, revisions: 0, ...base });
  const name = source.value.members.find((member) => member.name.toLowerCase() === main.toLowerCase())?.name;
  if (name === undefined) return refused(FAULTS.notWritable);
  const revisedXml = declare(result.xml, root);
  const write = (content: string): Uint8Array =>
    replaceMember(original, source.value.members, name, strToU8(content));
  const bytes = write(revisedXml);
  const revised = textOf(bytes);
  if (revised === undefined) return refused(FAULTS.unsafe);
  const accepted = sourceLines(revised.lines).filter(
    ({ line, rest }) => isInMain(line, main) && (rest !== '' || line.labelLength === 0),
  );
  const rejected = rejectOwnRevisions(revisedXml, marks);
  const restored = rejected === undefined ? undefined : textOf(write(rejected));
  if (restored?.text !== before.text) return refused(FAULTS.unsafe);
  const expected = result.expected.filter(
    ({ text: line, restAt }) => restAt === 0 || line.slice(restAt).trim() !== '',
  );
  const agreed = agreement(accepted, expected);
  if (agreed === undefined) return refused(FAULTS.unsafe);
  const notes = [...result.notes, ...countDeletedNotes(revisedXml, marks), ...agreementNotes(agreed)];
  return done({ bytes, accepted: revised.text, revisions: marks.count, refused: result.refused, notes });
}

function textOf(bytes: Uint8Array): RegulationText | undefined {
  const read = readWord(bytes);
  return read.ok ? layOut(read.value) : undefined;
}
