import { toAkn } from '../akn/toAkn';
import { createSnapshot } from '../analysis/snapshot';
import { type Bilingual } from '../base/bilingual';
import { done, type Outcome } from '../base/outcome';
import { type PublishForm } from '../protocol/word';
import { redline, type Redline } from '../publish/comparison/writeRedline';
import { toHtml } from '../publish/toHtml';
import { toMarkdown } from '../publish/toMarkdown';
import { toWord, type WordFile, type WordOptions } from '../publish/toWord';
import { type ListedComment, type OpenedWord } from '../service/wordDesk';
import { readHtml } from '../word/html/readHtml';
import { type WordDocument } from '../word/readWord';
import { type Reviser } from '../word/revise/reviseDocument';
import { layOut, type RegulationText } from '../word/text/writeBlocksAsText';

/** A Word file as the text of a regulation, and what else is in it. */
export interface WordText extends RegulationText {
  readonly document: WordDocument;
}

const TRACKED: ReadonlySet<string> = new Set(['insertions', 'deletions', 'moves']);

/** What the editor is told of a document that was read. @param hash of its bytes */
export function openedWord(read: WordText, hash: string): OpenedWord {
  const { text, report, document } = read;
  const tracked = report.filter(({ kind }) => TRACKED.has(kind)).reduce((sum, { count }) => sum + count, 0);
  return {
    text,
    report,
    comments: commentsIn(read),
    revisions: document.hasRevisions ? Math.max(1, tracked) : 0,
    hash,
  };
}

/** The text of what Word or WPS put on the clipboard as HTML. */
export const pastedText = (html: string): string =>
  layOut({ blocks: readHtml(html, 'clipboard'), notes: [], report: [] }).text;

/** A draft as a file. */
export function publishedFile(
  text: string,
  form: PublishForm,
  options: WordOptions,
): Outcome<WordFile, Bilingual> {
  const snapshot = createSnapshot(text);
  const written = (content: string, notes: readonly Bilingual[] = []): Outcome<WordFile, Bilingual> =>
    done({ bytes: new TextEncoder().encode(content), notes });
  switch (form) {
    case 'docx':
      return toWord(snapshot, options);
    case 'html':
      return written(toHtml(snapshot));
    case 'md':
      return written(toMarkdown(snapshot));
    case 'akn': {
      const { xml, notes } = toAkn(snapshot);
      return written(xml, notes);
    }
  }
}

/** What a redline is made of. */
export interface RedlineTask {
  readonly before: string;
  readonly after: string;
  readonly reviser: Reviser;
  /** The bytes of the Word document that the earlier version was read from. */
  readonly document: Uint8Array | undefined;
}

export const redlined = ({ before, after, reviser, document }: RedlineTask): Outcome<Redline, Bilingual> =>
  redline(createSnapshot(before), after, reviser, document);

function commentsIn({ document, lines }: WordText): readonly ListedComment[] {
  if (document.comments.length === 0) return [];
  const lineOf = new Map<string, string>();
  for (const { paragraphs, text } of lines) {
    for (const { id } of paragraphs) if (!lineOf.has(id)) lineOf.set(id, text);
  }
  return document.comments.map(({ author, date, text, paragraph }) => ({
    author,
    date,
    text,
    line: paragraph === undefined ? undefined : lineOf.get(paragraph),
  }));
}
