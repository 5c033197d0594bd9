import {
  type Block,
  paragraphsIn,
  type WordCell,
  type WordNote,
  type WordParagraph,
  type WordTable,
} from '../read/wordBlocks';
import { type WordDocument } from '../read/readDocument';
import { ReportBuilder, type ReportLine } from '../report/readingReport';
import { joinerOf, meaningOf } from './meaningOfManualBreak';
import { restoreForm } from './originalLayout';
import { gapBehind, publishedGap } from './gapBehindLabel';

/** A line of the text with the paragraphs it comes from. */
export interface TextLine {
  readonly text: string;
  /** Several for a row of a table; none for a line that is not in the document. */
  readonly paragraphs: readonly WordParagraph[];
  /**
   * The length of the automatic number at the beginning with the blank behind it. These characters are not in the
   * document's text.
   */
  readonly labelLength: number;
  /** True for the first line of its paragraph. */
  readonly isFirst: boolean;
  /** Its line break. It is `\n`, unless the document has a record of other line breaks (see `originalLayout.ts`). */
  readonly lineBreak: string;
}

/** A document laid out as the text of a regulation. */
export interface RegulationText {
  /** All lines with their line breaks. */
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** The report on reading the document, with what was guessed in laying it out. */
  readonly report: readonly ReportLine[];
}

/** Options for blanks. */
export interface LayOutOptions {
  /** `published` (the default): no indents, and one wide blank behind 第一条. `kept`: as in the document. */
  readonly blanks?: 'published' | 'kept';
}

/** Lays a document out: one line for each article, item and paragraph, one for each row of a table, notes at the end. */
export function layOut(
  document: Pick<WordDocument, 'blocks' | 'notes' | 'report'> & Partial<Pick<WordDocument, 'textForm'>>,
  { blanks = 'published' }: LayOutOptions = {},
): RegulationText {
  const writer = new LineWriter(blanks === 'published');
  writer.addAll(document.blocks);
  writer.addNotes(document.notes);
  return writer.finish(document.report, document.textForm);
}

class LineWriter {
  readonly #isPublished: boolean;
  readonly #lines: TextLine[] = [];
  readonly #report = new ReportBuilder();

  constructor(isPublished: boolean) {
    this.#isPublished = isPublished;
  }

  addAll(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#addParagraph(block);
      else if (block.kind === 'box') this.addAll(block.blocks);
      else this.#addTable(block);
    }
  }

  /** Adds the notes under a heading, so that they are not read as paragraphs of the last article. */
  addNotes(notes: readonly WordNote[]): void {
    if (notes.length === 0) return;
    this.#add('', []);
    this.#add('附：脚注', []);
    for (const { mark, blocks } of notes) {
      const paragraphs = [...paragraphsIn(blocks)];
      this.#add(mark + paragraphs.map(wholeLine).join(' ').trim(), paragraphs);
    }
  }

  finish(report: readonly ReportLine[], textForm: string | undefined): RegulationText {
    if (this.#isPublished) {
      while (this.#lines.at(-1)?.text === '') this.#lines.pop();
      const first = this.#lines.findIndex(({ text }) => text !== '');
      this.#lines.splice(0, Math.max(first, 0));
    }
    const lines = this.#isPublished ? asWasSet(this.#lines, textForm) : this.#lines;
    const text = lines.map((line) => line.text + line.lineBreak).join('');
    return { text, lines, report: [...report, ...this.#report.lines] };
  }

  #addParagraph(paragraph: WordParagraph): void {
    const label = paragraph.label?.text ?? '';
    const pieces = this.#isPublished ? this.#publishedLines(paragraph) : paragraph.text.split(/[\n\f]/u);
    pieces.forEach((piece, index) => {
      const isFirst = index === 0;
      const front = isFirst && label !== '' ? label + gapBehind(label, piece) : '';
      this.#add(front + piece, [paragraph], { labelLength: front.length, isFirst });
    });
  }

  /** The lines of a paragraph without indents. Manual breaks inside a sentence are removed. */
  #publishedLines({ text, isContents, label }: WordParagraph): readonly string[] {
    const lines: string[] = [];
    for (const each of text.split(/[\n\f]/u)) {
      const line = trimmed(isContents ? withoutPageNumber(each) : each);
      const last = lines.at(-1);
      if (last === undefined) lines.push(line);
      else if (meaningOf(last, line) === 'newLine') lines.push(line);
      else {
        this.#report.add('joinedLines');
        lines[lines.length - 1] = last + joinerOf(last, line) + line;
      }
    }
    const isLabelled = (label?.text ?? '') !== '';
    const filled = lines.filter((line, index) => line !== '' || (index === 0 && isLabelled));
    return filled.length === 0
      ? ['']
      : filled.map((line, index) => (index === 0 && isLabelled ? line : publishedGap(line)));
  }

  /** Adds a table. One with a single column is only a frame around text; any other is written row by row. */
  #addTable({ rows }: WordTable): void {
    if (rows.every((row) => row.length <= 1)) {
      for (const [cell] of rows) if (cell !== undefined) this.addAll(cell.blocks);
      return;
    }
    this.#report.add('tables');
    for (const row of rows) {
      const paragraphs = row.flatMap(({ blocks }) => [...paragraphsIn(blocks)]);
      if (paragraphs.length > 0) this.#add(`| ${row.map(cellText).join(' | ')} |`, paragraphs);
    }
  }

  #add(
    text: string,
    paragraphs: readonly WordParagraph[],
    { labelLength = 0, isFirst = true }: Partial<Pick<TextLine, 'labelLength' | 'isFirst'>> = {},
  ): void {
    this.#lines.push({ text, paragraphs, labelLength, isFirst, lineBreak: '\n' });
  }
}

/** The lines as they were in the text that the document was made from. */
function asWasSet(lines: readonly TextLine[], textForm: string | undefined): readonly TextLine[] {
  const restored = textForm === undefined ? undefined : restoreForm(lines, textForm);
  return (
    restored?.map(({ line, text, lineBreak }) => ({
      ...(line ?? { paragraphs: [], isFirst: true }),
      text,
      labelLength: line === undefined ? 0 : labelLengthIn(text, line),
      lineBreak,
    })) ?? lines
  );
}

/** The length of the automatic number, with the blanks around it, in a line whose layout was restored. */
function labelLengthIn(text: string, { text: read, labelLength }: TextLine): number {
  let left = read.slice(0, labelLength).replace(/[\s\u3000\u00a0]+/gu, '').length;
  if (left === 0) return 0;
  let at = 0;
  while (at < text.length && (left > 0 || /[\s\u3000\u00a0]/u.test(text.charAt(at)))) {
    if (!/[\s\u3000\u00a0]/u.test(text.charAt(at))) left--;
    at++;
  }
  return at;
}

const trimmed = (line: string): string => line.trim();

/** An entry of a table of contents without its page number, which stands behind a tab or dots: 第一章　总则……1. */
export const withoutPageNumber = (line: string): string =>
  line.replace(/(?:\t\s*|[.．·…]{2,}\s*)(?:\d{1,4}|[ivxlc]{1,7})?\s*$/iu, '');

const wholeLine = ({ label, text }: WordParagraph): string => {
  const front = label?.text ?? '';
  return front + gapBehind(front, text) + text;
};

/** The text of a cell in one line, without the character that separates cells. */
const cellText = ({ blocks }: WordCell): string =>
  [...paragraphsIn(blocks)]
    .map((paragraph) =>
      trimmed(wholeLine(paragraph).replace(/[\s|]+/gu, (blank) => (blank.includes('|') ? '｜' : ' '))),
    )
    .filter((text) => text !== '')
    .join(' ');
