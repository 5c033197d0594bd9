import { type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { ListCounters } from '../numbering/listCounters';
import { ListDefinitions } from '../numbering/listDefinitions';
import { faults } from '../package/whyUnreadable';
import { limits } from '../package/sizeLimits';
import { type WordPackage, type Part } from '../package/wordPackage';
import { type Relation } from '../package/relations';
import { type InflateBytes } from '../package/zip';
import { ReportBuilder, type ReportLine } from '../report/readingReport';
import { Styles } from '../styles/wordStyles';
import { isFormXml } from '../text/originalLayout';
import { childrenOf, eachChild, elementsOf, readTree, textIn, type XmlElement } from '../xml/xmlTree';
import { type Block, type WordComment, type WordNote } from './wordBlocks';
import { headerText } from './headerText';
import { NoteMarks } from './footnoteMarks';
import { Story, type OnParagraph, type StoryContext } from './readStory';
import { type RevisionView } from './revisionView';

/** All that is read of a document. */
export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly notes: readonly WordNote[];
  readonly comments: readonly WordComment[];
  /** The texts of headers and footers, each once. They do not belong to the text. */
  readonly headers: readonly string[];
  /** True where accepting or rejecting the revisions gives different texts. */
  readonly hasRevisions: boolean;
  /**
   * The layout of the text that this document was made from, where the document has a record of it (see
   * `word/text/originalLayout.ts`).
   */
  readonly textForm: string | undefined;
  readonly report: readonly ReportLine[];
}

/** Options for reading a document. */
export interface ReadOptions {
  /** The default is `accept`. */
  readonly revisions?: RevisionView;
  /**
   * Decodes bytes of an encoding that is neither UTF-8 nor UTF-16, such as `gb2312`, in embedded web pages. Returns
   * `undefined` for an encoding that it does not know.
   */
  readonly decode?: (bytes: Uint8Array, encoding: string) => string | undefined;
  /** Unpacks archives with the platform's own implementation. */
  readonly inflate?: InflateBytes;
  /** Called for each paragraph when it is complete, with its elements and pieces. */
  readonly onParagraph?: OnParagraph;
}

/** Reads an embedded file of another format. */
export type ReadChunk = (
  bytes: Uint8Array,
  depth: number,
) => Outcome<{ readonly blocks: readonly Block[]; readonly report: ReportBuilder }, Bilingual>;

/** A document whose report is still open, because it is read as a part of another one. */
export interface OpenDocument extends Omit<WordDocument, 'report'> {
  readonly report: ReportBuilder;
}

/**
 * Reads the document in a package. Refused where it cannot be read.
 * @param depth how many documents it is embedded in
 */
export function readDocument(
  source: WordPackage,
  options: ReadOptions,
  readChunk: ReadChunk,
  depth: number,
): Outcome<OpenDocument, Bilingual> {
  const main = source.mainPart;
  if (main === undefined) return refused(faultWithoutText(source));
  const part = source.readText(main);
  if (!part.ok) return part;
  if (part.value === undefined) return refused(faults.noText);
  return new DocumentReader(source, part.value, options, readChunk, depth).read();
}

/** The reason for refusing an archive that has no text of Word. */
function faultWithoutText(source: WordPackage): Bilingual {
  if (source.has('EncryptedPackage')) return faults.encrypted;
  if (source.has('content.xml') && source.has('mimetype')) return faults.openDocument;
  return source.has('[Content_Types].xml') ? faults.otherOffice : faults.notWord;
}

class DocumentReader {
  readonly #source: WordPackage;
  readonly #part: Part;
  readonly #relations: readonly Relation[];
  readonly #readChunk: ReadChunk;
  readonly #depth: number;
  readonly #report = new ReportBuilder();
  readonly #marks = new NoteMarks();
  readonly #commentPlaces = new Map<string, string>();
  readonly #context: StoryContext;

  constructor(
    source: WordPackage,
    part: Part,
    { revisions = 'accept', onParagraph }: ReadOptions,
    readChunk: ReadChunk,
    depth: number,
  ) {
    this.#source = source;
    this.#part = part;
    this.#readChunk = readChunk;
    this.#depth = depth;
    this.#relations = source.relationsOf(part.name);
    const styles = new Styles(this.#treeOf('styles'));
    const listOfStyle = (style: string): string | undefined => styles.listOf(style)?.list;
    this.#context = {
      view: revisions,
      styles,
      lists: new ListDefinitions(this.#treeOf('numbering'), listOfStyle),
      report: this.#report,
      markOfNote: (reference) => this.#marks.markOf(reference),
      onComment: (id, paragraph) => {
        if (!this.#commentPlaces.has(id)) this.#commentPlaces.set(id, paragraph);
      },
      readChunk: (id) => this.#chunk(id),
      ...(onParagraph !== undefined && { onParagraph }),
    };
  }

  read(): Outcome<OpenDocument, Bilingual> {
    const story = new Story(this.#part.name, new ListCounters(this.#context.lists), this.#context);
    const body = story.begin();
    if (!/<(?:[\w.-]+:)?body\b/u.test(this.#part.text)) return refused(faults.otherOffice);
    const fault = eachChild(this.#part.text, 'w:body', (element) => {
      body.add(element);
    });
    if (fault !== undefined) return refused(faults[fault]);
    const blocks = body.finish();
    const notes = [...this.#notesOf('footnote'), ...this.#notesOf('endnote')];
    const comments = this.#comments();
    const headers = this.#headers();
    this.#report.add('notes', undefined, notes.length);
    this.#report.add('comments', undefined, comments.length);
    const hasRevisions = (['insertions', 'deletions', 'moves', 'formatChanges'] as const).some(
      (kind) => this.#report.countOf(kind) > 0,
    );
    const textForm = this.#textForm();
    return done({ blocks, notes, comments, headers, hasRevisions, textForm, report: this.#report });
  }

  /** The part of this kind that the main part refers to. A damaged one is reported and counts as missing. */
  #treeOf(kind: string): XmlElement | undefined {
    const relation = this.#relations.find((each) => each.kind === kind && !each.isExternal);
    if (relation === undefined) return undefined;
    const part = this.#source.readText(relation.target);
    if (part.ok && part.value === undefined) return undefined;
    const tree = part.ok && part.value !== undefined ? readTree(part.value.text) : undefined;
    if (tree === undefined) this.#report.add('unreadParts', relation.target);
    return tree;
  }

  #textForm(): string | undefined {
    const parts = this.#relations.filter(({ kind, isExternal }) => kind === 'customXml' && !isExternal);
    for (const { target } of parts) {
      const part = this.#source.readText(target);
      if (part.ok && part.value !== undefined && isFormXml(part.value.text)) return part.value.text;
    }
    return undefined;
  }

  #notesOf(kind: 'footnote' | 'endnote'): readonly WordNote[] {
    const marks = this.#marks.marksOf(kind);
    const notes = marks.size === 0 ? [] : childrenOf(this.#treeOf(`${kind}s`), `w:${kind}`);
    const found = new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
    const story = new Story(`${kind}s`, new ListCounters(this.#context.lists), this.#context);
    return [...marks].flatMap(([id, mark]) => {
      const note = found.get(id);
      if (note !== undefined) return { mark, blocks: story.read(note) };
      this.#report.add('missingNotes');
      return [];
    });
  }

  #comments(): readonly WordComment[] {
    return childrenOf(this.#treeOf('comments'), 'w:comment').map((comment) => ({
      author: comment.attributes['w:author'] ?? '',
      date: comment.attributes['w:date'] ?? '',
      text: plainText(comment),
      paragraph: this.#commentPlaces.get(comment.attributes['w:id'] ?? ''),
    }));
  }

  #headers(): readonly string[] {
    const texts = new Set<string>();
    for (const { kind, target, isExternal } of this.#relations) {
      if ((kind !== 'header' && kind !== 'footer') || isExternal) continue;
      const part = this.#source.readText(target);
      const root = part.ok && part.value !== undefined ? readTree(part.value.text) : undefined;
      const text = headerText(root === undefined ? '' : plainText(root));
      if (text !== '') texts.add(text);
    }
    for (const text of texts) this.#report.add('headers', text);
    return [...texts];
  }

  #chunk(id: string): readonly Block[] {
    const relation = this.#relations.find((each) => each.id === id);
    if (relation === undefined || relation.isExternal || this.#depth >= limits.nesting) {
      this.#report.add('unreadChunks', relation?.target ?? id);
      return [];
    }
    const bytes = this.#source.read(relation.target);
    const chunk =
      bytes.ok && bytes.value !== undefined ? this.#readChunk(bytes.value, this.#depth + 1) : undefined;
    if (chunk?.ok !== true) {
      this.#report.add('unreadChunks', relation.target);
      return [];
    }
    this.#report.addAll(chunk.value.report);
    this.#report.add('chunks');
    return chunk.value.blocks;
  }
}

/** The plain text of paragraphs, one line each. Revisions and automatic numbers are ignored. */
function plainText(root: XmlElement): string {
  const lines: string[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') lines.push(wordsIn(element));
    else for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
  return lines.join('\n').trim();
}

function wordsIn(element: XmlElement): string {
  let words = '';
  for (const child of elementsOf(element)) {
    if (child.name === 'w:t') words += textIn(child);
    else if (child.name === 'w:tab') words += '\t';
    // A watermark is drawn letters.
    else if (child.name === 'v:textpath') words += child.attributes['string'] ?? '';
    else if (child.name !== 'w:del' && child.name !== 'w:pPr') words += wordsIn(child);
  }
  return words;
}
