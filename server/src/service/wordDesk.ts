import { type Bilingual } from '../base/bilingual';
import { type Outcome } from '../base/outcome';
import { type PublishForm } from '../protocol/word';
import { type Redline } from '../publish/comparison/writeRedline';
import { type WordOptions } from '../publish/toWord';
import { type RevisionView } from '../word/read/revisionView';
import { type ReportLine } from '../word/report/readingReport';
import { type Conflict } from '../word/revise/mergeLines';
import { type RefusedLine } from '../word/revise/whyLineRefused';
import { type Reviser } from '../word/revise/reviseDocument';

/** A Word document: a file of this machine by its URI, or the bytes that somebody else has read, in Base64. */
export type WordSource = { readonly uri: string } | { readonly base64: string };

/** A comment of a document, and the line of the text that it hangs on. */
export interface ListedComment {
  readonly author: string;
  /** As the document writes it; empty where it does not. */
  readonly date: string;
  readonly text: string;
  /** `undefined` where no line refers to it. */
  readonly line: string | undefined;
}

/** A document read as the text of a regulation. */
export interface OpenedWord {
  readonly text: string;
  readonly report: readonly ReportLine[];
  readonly comments: readonly ListedComment[];
  /** Insertions, deletions and moves that the document tracks; 0 where both views give the same text. */
  readonly revisions: number;
  /** Of the document's bytes, by which a change in Word is noticed. */
  readonly hash: string;
}

/** How a draft is written into a new file. */
export interface PublishTask extends Pick<WordOptions, 'numbers' | 'liveReferences'> {
  readonly text: string;
  readonly form: PublishForm;
  /** URI of the file, which is replaced if it is there. */
  readonly target: string;
  /** URI of the office's own document for `docx`. */
  readonly template?: string;
}

/** How a draft goes back into the document that it was made from. */
export interface WriteBackOrder {
  readonly draft: string;
  /** URI of the document. */
  readonly document: string;
  /** The draft as it was made from the document; `undefined` where nobody remembers. */
  readonly before: string | undefined;
  /** The hash of the document when the draft was made from it, where it is known. */
  readonly hash?: string;
  /** Whose revisions they are; empty: the system's user. */
  readonly author: string;
  /** `beside`: into a new file. `inPlace`: the document itself, of which a copy is kept. */
  readonly place: 'beside' | 'inPlace';
}

/** Two versions that become one document with tracked revisions. */
export interface RedlineOrder {
  readonly before: string;
  readonly after: string;
  /** URI of the Word document that the earlier version was read from: its layout is kept, else a note says why not. */
  readonly document: string | undefined;
  readonly reviser: Reviser;
}

/** What came of writing back; with conflicts nothing was written. */
export type WriteBackResult =
  | {
      readonly kind: 'written';
      /** URI of the file that was written; `undefined` where there was nothing to write. */
      readonly file: string | undefined;
      /** URI of the copy that was kept. */
      readonly kept: string | undefined;
      readonly revisions: number;
      readonly refused: readonly RefusedLine[];
      readonly notes: readonly Bilingual[];
      /** True where the document had changed since, and both changes were brought together. */
      readonly isMerged: boolean;
      /** What the document now says, all revisions accepted, and the hash of its bytes. */
      readonly text: string;
      readonly hash: string;
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/** Reads and writes Word documents without holding up anybody: the platform gives it. */
export interface WordDesk {
  /** Reads a document as the text of a regulation. */
  open(source: WordSource, view: RevisionView): Promise<Outcome<OpenedWord, Bilingual>>;
  /** The text of what Word or WPS put on the clipboard as HTML, with the numbers that are written there. */
  pasted(html: string): Promise<Outcome<string, Bilingual>>;
  /** Writes a file anew; gives what the drafter should know. */
  publish(task: PublishTask): Promise<Outcome<readonly Bilingual[], Bilingual>>;
  /** Makes a document with the changes between two versions as tracked revisions (修订). */
  redline(order: RedlineOrder): Promise<Outcome<Redline, Bilingual>>;
  /** Writes a draft back into its document, as tracked revisions. */
  writeBack(order: WriteBackOrder): Promise<Outcome<WriteBackResult, Bilingual>>;
}
