import { type Span } from '../../base/span';
import { ListCounters } from '../numbering/listCounters';
import { type ListDefinitions } from '../numbering/listDefinitions';
import { type ReportBuilder } from '../report/readingReport';
import { type Styles } from '../styles/wordStyles';
import { childOf, elementsOf, integer, valueOf, type XmlElement } from '../xml/xmlTree';
import { type Block, type WordCell, type WordParagraph } from './wordBlocks';
import { Fields } from './fieldCodes';
import { reportLostNumbers } from './lostNumbers';
import { readRuns, type InlineContext, type Piece } from './readRuns';
import { automaticLabel } from './automaticLabel';
import { isPlaceholder, propertiesIn, type ParagraphProperties } from './readProperties';
import { shownIn, type RevisionView } from './revisionView';

/** Called for each paragraph with its elements and pieces. Writing a document back needs them. */
export type OnParagraph = (
  paragraph: WordParagraph,
  elements: readonly XmlElement[],
  pieces: readonly Piece[],
) => void;

/** What all texts of a document have in common. */
export interface StoryContext {
  readonly view: RevisionView;
  readonly styles: Styles;
  readonly lists: ListDefinitions;
  readonly report: ReportBuilder;
  /** Returns the mark of a note. */
  readonly markOfNote: (reference: XmlElement) => string;
  /** Called where a paragraph refers to a comment, with the id of each. */
  readonly onComment: (id: string, paragraph: string) => void;
  /** Returns the blocks of an embedded file. */
  readonly readChunk: (relationId: string) => readonly Block[];
  readonly onParagraph?: OnParagraph;
}

/** A paragraph that is not complete: its mark is deleted or hidden, so it continues with the next one. */
interface Pending {
  readonly elements: XmlElement[];
  readonly pieces: Piece[];
  readonly boxes: XmlElement[];
  readonly comments: string[];
  /** The properties of the whole paragraph, should the text end here. */
  properties: ParagraphProperties;
  isContents: boolean;
  lostNumbers: number;
  isAllHidden: boolean;
  /** True after a hidden mark: style and number then come from the part before it. */
  isMarkHidden: boolean;
}

/** Reads one text of a document, such as the body or the notes, block by block. */
export class Story {
  readonly #part: string;
  readonly #context: StoryContext;
  #counters: ListCounters;
  readonly #boxCounters: ListCounters;
  readonly #fields = new Fields();
  #paragraphs = 0;

  /** @param part the first part of the paragraphs' ids */
  constructor(part: string, counters: ListCounters, context: StoryContext) {
    this.#part = part;
    this.#counters = counters;
    this.#boxCounters = new ListCounters(context.lists);
    this.#context = context;
  }

  /** Reads the blocks of a container that is in memory as a whole. */
  read(container: XmlElement): readonly Block[] {
    const blocks = this.begin();
    for (const element of elementsOf(container)) blocks.add(element);
    return blocks.finish();
  }

  /** Reads a text box. The boxes of a text have counters of their own for their lists. */
  readBox(content: XmlElement): readonly Block[] {
    const counters = this.#counters;
    this.#counters = this.#boxCounters;
    const blocks = this.read(content);
    this.#counters = counters;
    return blocks;
  }

  /** Starts a container whose children are added one by one. */
  begin(): Container {
    return new Container(this, this.#context);
  }

  /** Reads the runs of a paragraph into `pending`, with its boxes and comments. */
  readInto(pending: Pending, paragraph: XmlElement): void {
    const { view, styles, report, markOfNote } = this.#context;
    const context: InlineContext = {
      view,
      styles,
      report,
      fields: this.#fields,
      markOfNote,
      onComment: (id) => pending.comments.push(id),
      onBox: (content) => pending.boxes.push(content),
    };
    const content = readRuns(paragraph, pending.properties.style, context);
    const { pieces, isAllHidden, isContents, lostNumbers } = content;
    report.add('fieldsWithoutResult', undefined, this.#fields.endParagraph());
    pending.elements.push(paragraph);
    pending.pieces.push(...pieces);
    pending.isAllHidden &&= isAllHidden || pieces.length === 0;
    pending.isContents ||= isContents;
    pending.lostNumbers += lostNumbers;
  }

  /** Completes a paragraph: gives it an id and its automatic number. */
  complete({ elements, pieces, properties, isContents, comments, lostNumbers }: Pending): WordParagraph {
    const { styles, lists, report } = this.#context;
    const style = styles.nameOf(properties.style);
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      id: `${this.#part}#${this.#paragraphs++}`,
      label: automaticLabel(properties, { styles, lists, report, counters: this.#counters }),
      text: pieces.map(({ text }) => text).join(''),
      style,
      outline: properties.outline,
      isContents: isContents || /^(?:toc|目录)\s*\d/iu.test(style ?? ''),
      source: elements.map(({ start, end }): Span => ({ start, end })),
    };
    reportLostNumbers(paragraph, lostNumbers, report);
    for (const id of comments) this.#context.onComment(id, paragraph.id);
    this.#context.onParagraph?.(paragraph, elements, pieces);
    return paragraph;
  }
}

/** Collects the blocks of a body, cell, text box or note. */
export class Container {
  readonly #story: Story;
  readonly #context: StoryContext;
  readonly #blocks: Block[] = [];
  #pending: Pending | undefined;
  #contents = 0;

  constructor(story: Story, context: StoryContext) {
    this.#story = story;
    this.#context = context;
  }

  add(element: XmlElement): void {
    const { name } = element;
    const isShown = shownIn(this.#context.view, name);
    if (name === 'w:p') this.#addParagraph(element);
    else if (name === 'w:tbl') this.#addTable(element);
    else if (name === 'w:sdt') this.#addControl(element);
    else if (name === 'w:customXml' || name === 'w:smartTag' || isShown === true) this.#addAll(element);
    else if (name === 'w:altChunk') this.#addChunk(element);
    else if (name === 'm:oMathPara' || name === 'm:oMath') this.#addParagraph(asParagraph(element));
    else if (name === 'mc:AlternateContent') this.#addAll({ ...element, children: [element] });
    else if (name === 'w:commentRangeStart') this.#pending?.comments.push(element.attributes['w:id'] ?? '');
  }

  /**
   * Ends the container. An empty paragraph with a deleted mark is kept only where the container would otherwise be
   * empty.
   */
  finish(): readonly Block[] {
    this.#flush(true);
    return this.#blocks;
  }

  #addAll(element: XmlElement): void {
    for (const child of elementsOf(element)) this.add(child);
  }

  #addControl(control: XmlElement): void {
    const content = childOf(control, 'w:sdtContent');
    if (content === undefined) return;
    if (isPlaceholder(control)) this.#context.report.add('placeholders');
    const gallery = valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    const isContents = gallery === 'Table of Contents';
    if (isContents) this.#contents++;
    this.#addAll(content);
    if (isContents) this.#contents--;
  }

  #addParagraph(paragraph: XmlElement): void {
    const { view, styles } = this.#context;
    const properties = propertiesIn(paragraph, view, styles);
    countMarks(paragraph, this.#context.report);
    const pending = (this.#pending ??= newPending(properties));
    // The properties come from the last mark, but those of the part before a hidden mark stay.
    if (!pending.isMarkHidden) pending.properties = properties;
    this.#story.readInto(pending, paragraph);
    if (properties.isMarkHidden) pending.isMarkHidden = true;
    else pending.isAllHidden = false;
    if (properties.isMarkGone) return;
    if (!properties.isMarkHidden) this.#flush(false);
    else if (pending.isAllHidden) this.#pending = undefined;
  }

  /**
   * Completes the pending paragraph.
   * @param isEnd true where no paragraph follows: an empty one with a deleted mark is then left out
   */
  #flush(isEnd: boolean): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    this.#pending = undefined;
    const isGone = isEnd && pending.pieces.length === 0 && this.#blocks.length > 0;
    if (isGone && pending.boxes.length === 0) return;
    if (this.#contents > 0) pending.isContents = true;
    this.#blocks.push(this.#story.complete(pending));
    for (const content of pending.boxes) {
      this.#context.report.add('boxes');
      this.#blocks.push({ kind: 'box', blocks: this.#story.readBox(content) });
    }
  }

  #addChunk({ attributes }: XmlElement): void {
    this.#flush(true);
    this.#blocks.push(...this.#context.readChunk(attributes['r:id'] ?? ''));
  }

  #addTable(table: XmlElement): void {
    this.#flush(true);
    const rows = [...this.#among(table, 'w:tr')]
      .filter((row) => this.#isShown(childOf(row, 'w:trPr'), ['w:ins', 'w:del']))
      .map((row) => this.#cellsOf(row));
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
  }

  #cellsOf(row: XmlElement): readonly WordCell[] {
    return [...this.#among(row, 'w:tc')].flatMap((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      if (!this.#isShown(properties, ['w:cellIns', 'w:cellDel'])) return [];
      const merge = childOf(properties, 'w:vMerge');
      const span = integer(valueOf(properties, 'w:gridSpan')) ?? 1;
      return {
        blocks: this.#story.read(cell),
        columns: Math.min(Math.max(span, 1), MOST_COLUMNS),
        isContinued: merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue',
      };
    });
  }

  /** The rows of a table or the cells of a row, including those inside content controls and revisions. */
  *#among(parent: XmlElement, wanted: string): Generator<XmlElement> {
    for (const child of elementsOf(parent)) {
      const isShown = shownIn(this.#context.view, child.name);
      if (child.name === wanted) yield child;
      else if (CONTROLS.has(child.name) || isShown === true) yield* this.#among(child, wanted);
    }
  }

  #isShown(properties: XmlElement | undefined, [inserted, deleted]: readonly [string, string]): boolean {
    const { view, report } = this.#context;
    const isInserted = childOf(properties, inserted) !== undefined;
    const isDeleted = childOf(properties, deleted) !== undefined;
    if (isInserted) report.add('insertions');
    if (isDeleted) report.add('deletions');
    return view === 'accept' ? !isDeleted : !isInserted;
  }
}

/** Word allows no more columns. */
const MOST_COLUMNS = 63;

const CONTROLS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

const newPending = (properties: ParagraphProperties): Pending => ({
  elements: [],
  pieces: [],
  boxes: [],
  comments: [],
  properties,
  isContents: false,
  lostNumbers: 0,
  isAllHidden: true,
  isMarkHidden: false,
});

/** A formula that stands alone is a paragraph of its own. */
const asParagraph = (formula: XmlElement): XmlElement => ({ ...formula, name: 'w:p', children: [formula] });

const MARK_REVISIONS = [
  ['w:ins', 'insertions'],
  ['w:del', 'deletions'],
  ['w:moveFrom', 'moves'],
  ['w:moveTo', 'moves'],
] as const;

function countMarks(paragraph: XmlElement, report: ReportBuilder): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties === undefined) return;
  if (childOf(properties, 'w:pPrChange') !== undefined) report.add('formatChanges');
  const mark = childOf(properties, 'w:rPr');
  for (const [name, kind] of MARK_REVISIONS) if (childOf(mark, name) !== undefined) report.add(kind);
  if (childOf(childOf(properties, 'w:numPr'), 'w:ins') !== undefined) report.add('formatChanges');
}
