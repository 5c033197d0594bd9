import { resolvedReferences } from '../analysis/resolvedReferences';
import { type Snapshot } from '../analysis/snapshot';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type Span } from '../base/span';
import { formXml } from '../word/text/originalLayout';
import { layOut, withoutPageNumber } from '../word/text/writeBlocksAsText';
import {
  type DocxBlock,
  type DocxDocument,
  type DocxParagraph,
  type DocxTable,
  type Inline,
  type ParagraphRole,
  run,
} from '../word/write/documentModel';
import { writeIntoTemplate } from '../word/write/officeTemplate';
import { writeDocx } from '../word/write/writeDocx';
import { unwritableIn, writable } from '../word/write/escapeXml';
import { readWord } from '../word/readWord';
import { AutomaticNumbers, isCountable } from './automaticNumbers';
import { bookmarkOf, citedArticles, pieces } from './linkReferencesToArticles';
import { roledLines, type RoledLine } from './paragraphRoles';
import { tableIn, type TableLines } from './tableLines';

/** How a text becomes a Word document. */
export interface WordOptions {
  /** An office's own document: its styles and page set-up are used. */
  readonly template?: Uint8Array;
  /**
   * `written` (default): numbers are text. `automatic`: Word counts, and counts on when paragraphs are added; not in a
   * template, whose own lists might continue them.
   */
  readonly numbers?: 'written' | 'automatic';
  /** `field` (default): Word can write the table of contents anew. `written`: its lines are text like any other. */
  readonly contents?: 'field' | 'written';
  /** References to articles of the text are fields, which Word keeps up to date. Off by default. */
  readonly liveReferences?: boolean;
}

export interface WordFile {
  readonly bytes: Uint8Array;
  /** What the drafter should know: characters that were left out, numbers that stayed typed. */
  readonly notes: readonly Bilingual[];
}

/** Roles that stand in Word's navigation pane, from the widest. */
const OUTLINE: readonly ParagraphRole[] = [
  'part',
  'subpart',
  'chapter',
  'section',
  'heading1',
  'heading2',
  'article',
];

/**
 * A text in the official layout as a .docx (GB/T 9704-2012, 立法技术规范). The text itself does not change: the document
 * is read again with the reader of `word/`, and a note says where it does not give the same text to the letter. In a
 * template only characters that Word cannot hold are told, for what surrounds the text is the office's own.
 * Refused where the template cannot be used.
 */
export function toWord(snapshot: Snapshot, options: WordOptions = {}): Outcome<WordFile, Bilingual> {
  const { text } = snapshot;
  const { document, notes } = documentOf(snapshot, options);
  const { template } = options;
  if (template !== undefined) {
    const bytes = writeIntoTemplate(template, document);
    if (!bytes.ok) return bytes;
    const lost = unwritableIn(text) > 0 ? lossNotes(text) : [];
    return done({ bytes: bytes.value, notes: [...notes, ...lost] });
  }
  const plain = writeDocx(document);
  const lines = linesIn(plain);
  if (lines === undefined) return refused(UNREADABLE);
  if (lines.text === text) return done({ bytes: plain, notes });
  // Its blanks and line breaks go into a part of their own, as far as the document can hold the characters.
  const customXml = formXml(
    writable(text),
    lines.lines.map((line) => line.text),
  );
  if (customXml === undefined) return done({ bytes: plain, notes: [...notes, ...lossNotes(text)] });
  const bytes = writeDocx({ ...document, customXml });
  const isSame = linesIn(bytes)?.text === text;
  return done({ bytes, notes: isSame ? notes : [...notes, ...lossNotes(text)] });
}

const UNREADABLE = bilingual(
  '导出的文件未能通过检查，没有写出',
  'the exported file did not pass its check and was not written',
);

function linesIn(bytes: Uint8Array): ReturnType<typeof layOut> | undefined {
  const read = readWord(bytes);
  return read.ok ? layOut(read.value) : undefined;
}

function lossNotes(text: string): readonly Bilingual[] {
  const lost = unwritableIn(text);
  return lost > 0
    ? [
        bilingual(
          `有 ${lost} 个控制字符或者残缺的字符不能写入 Word，已略去`,
          `${lost} control or broken character(s) cannot stand in a Word file and were left out`,
        ),
      ]
    : [
        bilingual(
          '文件读回后，空白或者分行与原文不尽相同，文字相同',
          'read again, the file differs from the text in blanks or line breaks; the words are the same',
        ),
      ];
}

/** The document that {@link toWord} writes, before it is bytes, with what the drafter should know of its numbers. */
export function documentOf(
  snapshot: Snapshot,
  { numbers = 'written', contents = 'field', liveReferences = false, template }: WordOptions = {},
): { readonly document: DocxDocument; readonly notes: readonly Bilingual[] } {
  const lines = roledLines(snapshot);
  const isAutomatic = numbers === 'automatic' && template === undefined;
  const counted = new AutomaticNumbers(isAutomatic);
  const live = liveReferences ? citedArticles(snapshot, resolvedReferences(snapshot)) : [];
  const countedBookmarks = new Set(
    lines.flatMap(({ role, label }) =>
      isAutomatic && role === 'article' && label !== undefined && isCountable('article', label)
        ? [bookmarkOf(label.ordinal)]
        : [],
    ),
  );
  const references: References = {
    targets: new Set(live.map(({ bookmark }) => bookmark)),
    runsOf: (span) => pieces(snapshot.text, span, live, (bookmark) => countedBookmarks.has(bookmark)),
  };
  const blocks: DocxBlock[] = [];
  for (let index = 0; index < lines.length;) {
    const table = tableIn(snapshot.text, lines, index);
    if (table !== undefined) {
      blocks.push(tableOf(table));
      index = table.next;
      continue;
    }
    const line = lines[index++];
    if (line !== undefined) blocks.push(paragraphOf(snapshot.text, line, counted, references));
  }
  const used = new Set(lines.map(({ role }) => role));
  const document: DocxDocument = {
    title: snapshot.tree.title?.text.replace(/\s+/gu, '') ?? '',
    blocks: contents === 'field' ? withContentsField(blocks) : blocks.map(withoutContentsRole),
    orientation: 'portrait',
    lists: counted.lists,
    outline: OUTLINE.filter((role) => used.has(role)),
  };
  return { document, notes: counted.notes };
}

const tableOf = ({ cells, headRows }: TableLines): DocxTable => ({
  kind: 'table',
  headRows,
  widths: cells[0]?.map((_, column) => shareOf(cells.map((row) => row[column] ?? ''))) ?? [],
  rows: cells.map((row, index) =>
    row.map((cell) => ({
      paragraphs: [
        { kind: 'paragraph', role: index < headRows ? 'tableHead' : 'tableText', inlines: [run(cell)] },
      ],
    })),
  ),
});

/** Characters for which the narrowest and the widest column of a table have room. */
const NARROWEST = 4;
const WIDEST = 24;

/** A column is as wide as its longest cell, within bounds: 序号 takes less room than what is numbered. */
const shareOf = (cells: readonly string[]): number =>
  Math.min(
    WIDEST,
    cells.reduce((widest, { length }) => Math.max(widest, length), NARROWEST),
  );

interface References {
  /** Bookmarks that something refers to. */
  readonly targets: ReadonlySet<string>;
  /** A stretch of the text with the references in it. */
  readonly runsOf: (span: Span) => readonly Inline[];
}

/** Roles of which a typed number is set apart by one wide blank. */
const WIDE_GAP: ReadonlySet<ParagraphRole> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);

function paragraphOf(
  text: string,
  line: RoledLine,
  counted: AutomaticNumbers,
  { targets, runsOf }: References,
): DocxParagraph {
  const { content, label, node } = line;
  const role = roleInWord(text, line);
  if (label === undefined || node === undefined || label.span.start !== content.start) {
    return { kind: 'paragraph', role, inlines: runsOf(content) };
  }
  const rest = restBehind(text, label.span.end, content.end);
  const isWide = WIDE_GAP.has(role) && rest.start < content.end;
  const gap = isWide ? '\u3000' : text.slice(label.span.end, rest.start);
  const list = counted.placeOf(node, label);
  const bookmark = role === 'article' ? bookmarkOf(label.ordinal) : undefined;
  const bookmarks = bookmark !== undefined && targets.has(bookmark) ? [bookmark] : undefined;
  const number: Inline = {
    kind: 'run',
    // Word puts an automatic number in front; the bookmark then holds the blank behind it.
    text: list === undefined ? label.text : gap,
    isLabel: role === 'article',
    ...(bookmarks !== undefined && { bookmarks }),
  };
  const inlines = [
    number,
    ...(list === undefined && gap !== '' ? [{ kind: 'run', text: gap } as const] : []),
    ...runsOf(rest),
  ];
  return { kind: 'paragraph', role, inlines, ...(list !== undefined && { list }) };
}

/** An entry of the contents with a page number is plain text: in a table of contents Word would work it out anew. */
function roleInWord(text: string, { role, content }: RoledLine): ParagraphRole {
  const words = text.slice(content.start, content.end);
  return CONTENTS.includes(role) && withoutPageNumber(words) !== words ? 'text' : role;
}

function restBehind(text: string, from: number, end: number): Span {
  let at = from;
  while (at < end && /[\s\u00a0\u3000]/u.test(text.charAt(at))) at++;
  return { start: at, end };
}

const CONTENTS: readonly ParagraphRole[] = ['contents1', 'contents2', 'contents3'];

/** A paragraph of a style for contents is taken for part of a field, in Word as well as here. */
const withoutContentsRole = (block: DocxBlock): DocxBlock =>
  block.kind === 'paragraph' && CONTENTS.includes(block.role) ? { ...block, role: 'text' } : block;

/** The field of the table of contents runs from its first entry to its last. */
function withContentsField(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  const isEntry = (block: DocxBlock): boolean => block.kind === 'paragraph' && CONTENTS.includes(block.role);
  const first = blocks.findIndex(isEntry);
  const last = blocks.findLastIndex(isEntry);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || (index !== first && index !== last)) return block;
    return { ...block, contentsField: first === last ? 'both' : index === first ? 'begin' : 'end' };
  });
}
