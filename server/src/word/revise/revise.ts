import { strToU8 } from 'fflate';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { WordPackage } from '../package/package';
import { readWord } from '../readWord';
import { layOut, type RegulationText } from '../text/layOut';
import { readTree } from '../xml/tree';
import { DocumentLines, isInMain, type Source } from './documentLines';
import { DocumentReviser, type ExpectedLine } from './documentReviser';
import { sourceLines, trimmed, type SourceLine } from './lines';
import { RevisionMarks, type Reviser } from './marks';
import { Places } from './place';
import { planLines } from './plan';
import { rejectOwn } from './rejectOwn';
import { type RefusedLine } from './refusals';
import { replaceMember } from './replacePart';

export type { Reviser } from './marks';
export type { RefusedLine } from './refusals';

/** A document with the changes of a draft as tracked revisions. */
export interface Revised {
  readonly bytes: Uint8Array;
  /** How many revisions were made; 0 gives the bytes that were handed in. */
  readonly revisions: number;
  /** Lines that could not be written. */
  readonly refused: readonly RefusedLine[];
  /** What else the drafter should know. */
  readonly notes: readonly Bilingual[];
}

const TRANSITIONAL = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const FAULTS = {
  notWritable: bilingual(
    '这份文档的格式（Strict Open XML）不能写回修订，请导出为新的 Word 文档',
    'revisions cannot be written into this kind of document (Strict Open XML); export a new Word document instead',
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

/**
 * Writes the differences between a document and `text`, a draft that was made from it, into the document as tracked
 * revisions. Paragraphs that did not change stay byte for byte; what cannot be written is told line by line. Before
 * it is handed out the result is read again: accepted it must give the draft, ours rejected the document as it was.
 */
export function reviseWord(
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
  if (root === undefined || !xml.includes(TRANSITIONAL)) return refused(FAULTS.notWritable);
  if (xml.includes('<w:altChunk')) return refused(FAULTS.altChunk);
  const before = layOut(read.value);
  const lines = sourceLines(before.lines);
  const steps = planLines(
    lines,
    text
      .replace(/^\uFEFF/u, '')
      .split(/\r\n|\r|\n/u)
      .map((line) => ({ text: trimmed(line) }))
      .filter((line) => line.text !== ''),
  );
  const marks = new RevisionMarks(reviser, xml);
  const places = new Places(root);
  const document = new DocumentReviser({
    xml,
    marks,
    places,
    lines: new DocumentLines(lines, main, places, sources),
  });
  const result = document.revise(steps);
  const base = { refused: result.refused, notes: result.notes };
  if (result.xml === xml) return done({ bytes: original, revisions: 0, ...base });
  const name = source.value.members.find((member) => member.name.toLowerCase() === main.toLowerCase())?.name;
  if (name === undefined) return refused(FAULTS.notWritable);
  const write = (content: string): Uint8Array =>
    replaceMember(original, source.value.members, name, strToU8(content));
  const bytes = write(result.xml);
  const accepted = linesOf(bytes)?.filter(
    ({ line, rest }) => isInMain(line, main) && (rest !== '' || line.labelLength === 0),
  );
  const rejected = rejectOwn(result.xml, marks);
  const restored = rejected === undefined ? undefined : textOf(write(rejected));
  if (accepted === undefined || restored?.text !== before.text) return refused(FAULTS.unsafe);
  const expected = result.expected.filter(
    ({ text: line, restAt }) => restAt === 0 || line.slice(restAt).trim() !== '',
  );
  if (!areAsExpected(accepted, expected)) return refused(FAULTS.unsafe);
  const notes = [...result.notes, ...numberNotes(accepted, expected)];
  return done({ bytes, revisions: marks.count, refused: result.refused, notes });
}

function textOf(bytes: Uint8Array): RegulationText | undefined {
  const read = readWord(bytes);
  return read.ok ? layOut(read.value) : undefined;
}

const linesOf = (bytes: Uint8Array): readonly SourceLine[] | undefined => {
  const text = textOf(bytes);
  return text === undefined ? undefined : sourceLines(text.lines);
};

const wordsOf = (line: string): string => line.replace(/[\s\u3000\u00a0|]+/gu, '');

/** The same lines in the same order, but for numbers that Word gives. */
function areAsExpected(lines: readonly SourceLine[], expected: readonly ExpectedLine[]): boolean {
  return (
    lines.length === expected.length &&
    lines.every(({ line, rest }, index) => {
      const { text = '', restAt = 0 } = expected[index] ?? {};
      if (wordsOf(line.text) === wordsOf(text)) return true;
      return line.labelLength > 0 && restAt > 0 && wordsOf(rest) === wordsOf(text.slice(restAt));
    })
  );
}

/** Numbers that Word gives and that differ from what the drafter wrote. */
function numberNotes(lines: readonly SourceLine[], expected: readonly ExpectedLine[]): readonly Bilingual[] {
  const others = lines.flatMap(({ line }, index): string[] => {
    const { text = '', restAt = 0 } = expected[index] ?? {};
    const wanted = text.slice(0, restAt).trim();
    const label = line.text.slice(0, line.labelLength).trim();
    return line.labelLength > 0 && label !== wanted ? [`${wanted}→${label}`] : [];
  });
  if (others.length === 0) return [];
  const examples = others.slice(0, 5).join('、');
  return [
    bilingual(
      `${others.length} 个自动编号由 Word 重新计算，与草案不同：${examples}`,
      `${others.length} automatic number(s) are counted by Word and differ from the draft: ${examples}`,
    ),
  ];
}
