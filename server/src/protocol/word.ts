/** Request, client to server: a Word document as the text of a regulation. */
export const OPEN_WORD = 'tiaoli/openWord';

export interface OpenWordParams {
  /** URI of the document. */
  readonly file: string;
  /** Its bytes in Base64, where the client has read them: the server reads files of its machine only. */
  readonly content?: string;
  /** Revisions all accepted (default) or all rejected. */
  readonly revisions?: 'accept' | 'reject';
}

/** One line of what the reading of a document guessed or left out. */
export interface WordReportLine {
  /** Text is missing, something was guessed, or it is only told. */
  readonly weight: 'lost' | 'guessed' | 'told';
  readonly message: string;
}

export type OpenWordResult =
  | {
      readonly kind: 'opened';
      readonly text: string;
      /** Names the bytes of the document. */
      readonly hash: string;
      /** Insertions, deletions and moves that it tracks; 0 where both views give the same text. */
      readonly revisions: number;
      readonly lines: readonly WordReportLine[];
      /** All of it to be read, as Markdown. */
      readonly page: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Request, client to server: the text of what Word or WPS put on the clipboard. */
export const PASTED_HTML = 'tiaoli/pastedHtml';

export interface PastedHtmlParams {
  readonly html: string;
}

/** `text` is empty where there is none, or nothing could be read. */
export interface PastedHtmlResult {
  readonly text: string;
}

/** Request, client to server: an open draft as a file in the official layout. */
export const PUBLISH = 'tiaoli/publish';

/** Word, a web page, Markdown that the tool reads back, and Akoma Ntoso (XML). */
export const PUBLISH_FORMS = ['docx', 'html', 'md', 'akn'] as const;
export type PublishForm = (typeof PUBLISH_FORMS)[number];

export interface PublishParams {
  readonly uri: string;
  readonly form: PublishForm;
  /** URI of the file, which is replaced if it is there: the drafter was asked. */
  readonly target: string;
  /** For `docx`: a path or URI of the office's own document; a relative path counts from `folder`. */
  readonly template?: string;
  readonly folder?: string;
  readonly numbers?: 'written' | 'automatic';
  readonly liveReferences?: boolean;
}

export type PublishResult =
  | { readonly kind: 'published'; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Request, client to server: an open draft into the document that it was made from, as tracked revisions. */
export const WRITE_BACK = 'tiaoli/writeBack';

export interface WriteBackParams {
  readonly uri: string;
  /** URI of the document. */
  readonly document: string;
  /** What the document said when the draft was made from it. */
  readonly before?: string;
  /** Names the bytes that it had then. */
  readonly hash?: string;
  /** Empty: the system's user. */
  readonly author: string;
  readonly place: 'beside' | 'inPlace';
}

export type WriteBackResponse =
  | {
      readonly kind: 'written';
      /** URI of the file that was written; absent where there was nothing to write. */
      readonly file?: string;
      /** URI of the copy that was kept of the document. */
      readonly kept?: string;
      readonly revisions: number;
      /** How many lines could not be written. */
      readonly left: number;
      /** True where the document had changed meanwhile, and both were brought together. */
      readonly isMerged: boolean;
      /** What the document with the revisions says, and the hash of its bytes. */
      readonly text: string;
      readonly hash: string;
      /** What was not written and what else is to be known, as Markdown; empty where there is nothing. */
      readonly page: string;
    }
  | { readonly kind: 'conflicts'; readonly count: number; readonly page: string }
  | { readonly kind: 'refused'; readonly reason: string };
