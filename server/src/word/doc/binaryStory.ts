import { ListCounters } from '../numbering/listCounters';
import { printNumber } from '../numbering/printNumber';
import { type Block, type WordParagraph } from '../read/wordBlocks';
import { Fields } from '../read/fieldCodes';
import { reportLostNumbers } from '../read/lostNumbers';
import { UNKNOWN_SYMBOL } from '../read/symbols';
import { type RevisionView } from '../read/revisionView';
import { type ReportBuilder } from '../report/readingReport';
import { FLAG, type BinaryText } from './binaryText';
import { BlockBuilder } from './blockBuilder';
import { TABLE } from './fileInformation';
import { type PropertyRun } from './propertyPages';
import { paragraphChanges, type ParagraphChanges } from './binaryProperties';

/** Control characters of the binary format. */
const MARK = {
  picture: '\x01',
  note: '\x02',
  comment: '\x05',
  cell: '\x07',
  drawing: '\x08',
  lineBreak: '\x0b',
  pageBreak: '\x0c',
  paragraph: '\r',
  columnBreak: '\x0e',
  fieldBegin: '\x13',
  fieldSeparator: '\x14',
  fieldEnd: '\x15',
  hardHyphen: '\x1e',
  softHyphen: '\x1f',
} as const;

/** The text of a paragraph as far as it was read. */
interface Line {
  readonly words: string;
  readonly hasHidden: boolean;
}

const NO_LINE: Line = { words: '', hasHidden: false };

/** Higher numbers name no list. */
const LAST_LIST_USE = 0x7fe;

/** Reads the texts of a binary document as blocks. */
export class BinaryStory {
  readonly #text: BinaryText;
  readonly #view: RevisionView;
  readonly #report: ReportBuilder;
  readonly #counters: ListCounters;
  readonly #fields = new Fields();
  readonly #marks = { footnote: [] as string[], endnote: [] as string[] };
  readonly #references: { readonly footnote: ReadonlySet<number>; readonly endnote: ReadonlySet<number> };
  /** Numbers in the paragraph so far that fields print and the document does not hold. */
  #lostNumbers = 0;
  /** The properties of paragraphs by their record, which many paragraphs share. */
  readonly #known = new Map<PropertyRun, ParagraphChanges & { readonly style: number }>();

  constructor(text: BinaryText, view: RevisionView, report: ReportBuilder) {
    this.#text = text;
    this.#view = view;
    this.#report = report;
    this.#counters = new ListCounters(text.lists);
    this.#references = {
      footnote: new Set(text.placesWithRecords(TABLE.footnoteReferences, 2)),
      endnote: new Set(text.placesWithRecords(TABLE.endnoteReferences, 2)),
    };
  }

  /** The marks of all notes that were referred to so far. */
  marksOf(kind: 'footnote' | 'endnote'): readonly string[] {
    return this.#marks[kind];
  }

  /** The plain text of a stretch without control characters, one line for each paragraph. */
  plain(start: number, end: number): string {
    const lines = this.#text.text.slice(start, end).split(MARK.paragraph);
    return lines
      .map((line) => Array.from(line, (char) => (char < ' ' ? '' : char)).join(''))
      .join('\n')
      .trim();
  }

  /**
   * Reads the characters from index `start` up to, not including, `end` as blocks.
   * @param part the first part of the paragraphs' ids
   */
  read(part: string, start: number, end: number): readonly Block[] {
    const blocks = new BlockBuilder();
    const last = Math.min(end, this.#text.text.length) - 1;
    let line = NO_LINE;
    for (let at = start; at <= last; at++) {
      const char = this.#text.text.charAt(at);
      const isMark = this.#isParagraphMark(char, at);
      if (!isMark) line = this.#withCharacter(line, at, char);
      if (!isMark && at < last) continue;
      // A paragraph whose mark is deleted goes on with the next one.
      if (char === MARK.paragraph && this.#isLeftOut(at) && at < last) continue;
      this.#report.add('fieldsWithoutResult', undefined, this.#fields.endParagraph());
      this.#endLine(line, { blocks, id: `${part}#${at}`, at, isCell: char === MARK.cell });
      line = NO_LINE;
    }
    return blocks.finish();
  }

  #isParagraphMark(char: string, at: number): boolean {
    const isSectionMark = char === MARK.pageBreak && this.#text.endsParagraph(at);
    return char === MARK.paragraph || char === MARK.cell || isSectionMark;
  }

  #withCharacter(line: Line, at: number, char: string): Line {
    const shown = this.#shown(at, char);
    if (shown === undefined) {
      // A hidden stretch is reported once.
      if (at === 0 || !this.#isHidden(at - 1)) this.#report.add('hiddenText');
      return { ...line, hasHidden: true };
    }
    return shown === '' ? line : { ...line, words: line.words + shown };
  }

  #endLine(
    { words, hasHidden }: Line,
    place: {
      readonly blocks: BlockBuilder;
      readonly id: string;
      readonly at: number;
      readonly isCell: boolean;
    },
  ): void {
    const { blocks, id, at, isCell } = place;
    const changes = this.#changesAt(at);
    if (changes.isInTable !== true) {
      const isHidden = hasHidden && words === '' && this.#isHidden(at);
      blocks.leaveTable();
      if (!isHidden) blocks.add(this.#paragraph(id, words, changes));
    } else if (changes.endsRow === true) blocks.endRow();
    else {
      blocks.addInTable(this.#paragraph(id, words, changes));
      if (isCell) blocks.endCell();
    }
  }

  #changesAt(at: number): ParagraphChanges & { readonly style: number } {
    const run = this.#text.paragraphAt(at);
    if (run === undefined) return { style: 0 };
    const known = this.#known.get(run);
    if (known !== undefined) return known;
    const own = paragraphChanges(run.list);
    const style = own.style ?? run.style;
    const changes = { ...this.#text.styles.paragraphOf(style), ...own, style };
    this.#known.set(run, changes);
    return changes;
  }

  #paragraph(
    id: string,
    text: string,
    changes: ParagraphChanges & { readonly style: number },
  ): WordParagraph {
    const { style, listUse = 0, level = 0, outline } = changes;
    const isNumbered = listUse > 0 && listUse <= LAST_LIST_USE;
    const label = isNumbered ? this.#counters.next(String(listUse), level) : undefined;
    if (isNumbered && label === undefined) this.#report.add('missingLists');
    if (label?.inWord !== undefined) this.#report.add('legalNumbers', `${label.inWord}（${label.text}）`);
    if (label?.unknownFormat !== undefined) this.#report.add('unknownFormats', label.unknownFormat);
    reportLostNumbers({ label, text }, this.#lostNumbers, this.#report);
    this.#lostNumbers = 0;
    return {
      kind: 'paragraph',
      id,
      label,
      text,
      style: this.#text.styles.nameOf(style),
      outline: outline !== undefined && outline < 9 ? outline : undefined,
      isContents: this.#text.styles.isContents(style),
      source: [],
    };
  }

  /** The text that a character shows. Empty for control characters, `undefined` for hidden text. */
  #shown(at: number, char: string): string | undefined {
    if (this.#isLeftOut(at)) {
      this.#fields.fill();
      return '';
    }
    if (char === MARK.fieldBegin) this.#fields.begin();
    else if (char === MARK.fieldSeparator) this.#fields.separate();
    else if (char === MARK.fieldEnd) return this.#endField(at);
    else if (!this.#fields.isShown) this.#fields.instruct(char < ' ' ? '' : char);
    else {
      this.#fields.fill();
      return this.#isHidden(at) ? undefined : this.#visible(at, char);
    }
    return '';
  }

  #endField(at: number): string | undefined {
    const end = this.#fields.end();
    if (end === undefined) return '';
    if (this.#isHidden(at)) return end.kind === 'drawn' ? undefined : '';
    if (end.kind === 'drawn') return end.text;
    if (end.kind === 'lostNumber') this.#lostNumbers++;
    else this.#report.add('fieldsWithoutResult', end.code.trim());
    return '';
  }

  #visible(at: number, char: string): string {
    if (char >= ' ') {
      const shown = this.#text.shownAt(at);
      if (shown === UNKNOWN_SYMBOL && char !== shown) this.#report.add('unknownSymbols');
      return shown;
    }
    switch (char) {
      case '\t':
        return '\t';
      case MARK.lineBreak:
        return '\n';
      case MARK.pageBreak:
      case MARK.columnBreak:
        return '\f';
      case MARK.hardHyphen:
        return '\u2011';
      case MARK.picture:
      case MARK.drawing:
        // A drawing has its picture behind it.
        if (char === MARK.drawing || this.#text.text[at - 1] !== MARK.drawing) this.#report.add('pictures');
        return '';
      case MARK.note:
        return this.#noteAt(at);
      default:
        return '';
    }
  }

  /** The mark of a note at a reference to it. In the note itself the same character has no reference and shows nothing. */
  #noteAt(at: number): string {
    const kind = (['footnote', 'endnote'] as const).find((each) => this.#references[each].has(at));
    if (kind === undefined) return '';
    const marks = this.#marks[kind];
    const mark = `［${printNumber(marks.length + 1, kind === 'footnote' ? 'decimal' : 'lowerRoman', false).text}］`;
    marks.push(mark);
    return mark;
  }

  /** True for text that is not shown in this view of the revisions. Reports each revised stretch once. */
  #isLeftOut(at: number): boolean {
    const flags = this.#text.flags[at] ?? 0;
    const before = this.#text.flags[at - 1] ?? 0;
    if ((flags & FLAG.deleted) > (before & FLAG.deleted)) this.#report.add('deletions');
    if ((flags & FLAG.inserted) > (before & FLAG.inserted)) this.#report.add('insertions');
    return (flags & (this.#view === 'accept' ? FLAG.deleted : FLAG.inserted)) !== 0;
  }

  #isHidden(at: number): boolean {
    const flags = this.#text.flags[at] ?? 0;
    if ((flags & FLAG.hidden) !== 0) return true;
    return (flags & FLAG.shown) === 0 && this.#text.styles.hides(this.#changesAt(at).style);
  }
}
