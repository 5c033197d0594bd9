import { type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { faults } from '../package/whyUnreadable';
import { type WordComment, type WordNote } from '../read/wordBlocks';
import { paragraphsIn } from '../read/wordBlocks';
import { headerText } from '../read/headerText';
import { type ReadOptions, type WordDocument } from '../read/readDocument';
import { type RevisionView } from '../read/revisionView';
import { ReportBuilder } from '../report/readingReport';
import { Binary } from './binary';
import { CompoundFile } from './compoundFile';
import { BinaryText } from './binaryText';
import { readFileInformation, TABLE, type FileInformation } from './fileInformation';
import { BinaryStory } from './binaryStory';

/** The oldest version that is read: Word 97. */
const WORD_97 = 193;

/** Reads a .doc or .wps of Word 97 or later. Automatic numbers are worked out from its list tables. */
export function readDoc(
  bytes: Uint8Array,
  { revisions = 'accept' }: ReadOptions,
): Outcome<WordDocument, Bilingual> {
  const file = CompoundFile.open(bytes);
  if (file === undefined) return refused(faults.damagedDoc);
  if (file.has('EncryptedPackage')) return refused(faults.encrypted);
  const stream = file.read('WordDocument');
  if (stream === undefined) return refused(faults.otherOffice);
  const main = new Binary(stream);
  const information = readFileInformation(main);
  if (information === undefined) return refused(faults.damagedDoc);
  if (information.isEncrypted) return refused(faults.encrypted);
  if (information.version < WORD_97) return refused(faults.oldWord);
  const tables = file.read(information.tableStream);
  const text = tables === undefined ? undefined : BinaryText.open(main, new Binary(tables), information);
  return text === undefined ? refused(faults.damagedDoc) : done(documentIn(text, information, revisions));
}

function documentIn(text: BinaryText, information: FileInformation, view: RevisionView): WordDocument {
  const { counts } = information;
  const report = new ReportBuilder();
  const story = new BinaryStory(text, view, report);
  const blocks = [...story.read('doc', 0, counts.body)];
  const notes: WordNote[] = [];
  const footnotesAt = counts.body;
  const commentsAt = footnotesAt + counts.footnotes + counts.headers;
  const endnotesAt = commentsAt + counts.comments;
  const boxesAt = endnotesAt + counts.endnotes;
  for (const [at, kind] of [
    [footnotesAt, 'footnote'],
    [endnotesAt, 'endnote'],
  ] as const) {
    const isFootnote = kind === 'footnote';
    const places = text.placesIn(isFootnote ? TABLE.footnoteTexts : TABLE.endnoteTexts);
    const stretches = stretchesBetween(places, at, isFootnote ? counts.footnotes : counts.endnotes);
    for (const [index, mark] of story.marksOf(kind).entries()) {
      const [start, end] = stretches[index] ?? [at, at];
      // Each note has at least the mark at the end of its paragraph.
      if (start === end) report.add('missingNotes');
      else notes.push({ mark, blocks: story.read(`${kind}${index}`, start, end) });
    }
  }
  const comments = commentsIn(text, commentsAt, counts.comments, story);
  if (counts.boxes > 0) {
    const box = story.read('box', boxesAt, boxesAt + counts.boxes);
    const filled = box.filter((block) => block.kind !== 'paragraph' || block.text.trim() !== '');
    if (filled.length > 0) {
      report.add('boxes');
      blocks.push({ kind: 'box', blocks: filled });
    }
  }
  const headers = headersIn(text, information, view);
  for (const header of headers) report.add('headers', header);
  report.add('notes', undefined, notes.length);
  report.add('comments', undefined, comments.length);
  const hasRevisions = report.countOf('insertions') + report.countOf('deletions') > 0;
  return { blocks, notes, comments, headers, hasRevisions, textForm: undefined, report: report.lines };
}

/**
 * The stretches between places in a text of `length` characters that begins at `at`. In a damaged table places may go
 * back or lie beyond the text; no character is in two stretches, so that reading them costs no more than the text.
 */
function stretchesBetween(
  places: readonly number[],
  at: number,
  length: number,
): readonly (readonly [number, number])[] {
  let from = Math.min(places[0] ?? 0, length);
  return places.slice(1).map((place) => {
    const start = from;
    from = Math.max(from, Math.min(place, length));
    return [at + start, at + from] as const;
  });
}

/** The lines that part notes from the text come first in the table of headers. */
const SEPARATORS = 6;

/** The texts of headers and footers and of the boxes in them, each once. */
function headersIn(text: BinaryText, { counts }: FileInformation, view: RevisionView): readonly string[] {
  const at = counts.body + counts.footnotes;
  const places = text.placesIn(TABLE.headerTexts).slice(SEPARATORS, -1);
  const boxesAt = at + counts.headers + counts.comments + counts.endnotes + counts.boxes;
  const ranges = [
    ...stretchesBetween(places, at, counts.headers),
    [boxesAt, boxesAt + counts.headerBoxes] as const,
  ];
  // What is left out of headers is not told a second time.
  const story = new BinaryStory(text, view, new ReportBuilder());
  const texts = ranges.map(([start, end]) => {
    const paragraphs = paragraphsIn(story.read('headers', start, end));
    return headerText([...paragraphs].map((paragraph) => paragraph.text).join('\n'));
  });
  return [...new Set(texts)].filter((words) => words !== '');
}

function commentsIn(
  text: BinaryText,
  at: number,
  length: number,
  story: BinaryStory,
): readonly WordComment[] {
  const places = text.placesIn(TABLE.commentTexts).slice(0, -1);
  return stretchesBetween(places, at, length).map(([start, end]): WordComment => {
    return { author: '', date: '', text: story.plain(start, end), paragraph: undefined };
  });
}
