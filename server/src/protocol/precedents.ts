import { isWordFile } from '../base/fileNames';
import { type Range } from './position';

/** URI scheme of the read-only documents that show a precedent of the extension's own (a seed). */
export const PRECEDENT_SCHEME = 'tiaoli-precedent';

/** Request, client to server: the text of a precedent or an open document, by its source id. */
export const SOURCE_TEXT = 'tiaoli/sourceText';

/** Which precedent: `PrecedentSource.id`, a file URI or a `seeds/…` path. */
export interface SourceTextParams {
  readonly source: string;
  /** Only what stands there, without indents and blank lines; absent: the whole text. */
  readonly range?: Range;
}

/** The text exactly as indexed, or why it cannot be had. */
export type SourceTextResult =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

/**
 * One of the two commands a hover may link to; its arguments are one `OpenPrecedentArgs`. It is the client's own: a server
 * that listed it in `executeCommandProvider` would have it registered twice.
 */
export const OPEN_PRECEDENT_COMMAND = 'tiaoli.openPrecedent';

/** Opens a precedent and selects a range of it. */
export interface OpenPrecedentArgs {
  /** A file or untitled URI, or a `seeds/…` path. */
  readonly source: string;
  /** For the tab of the read-only document of a seed. */
  readonly title?: string;
  readonly range: Range;
}

/** The other command of hovers, the client's own too; its arguments are one `ComparePrecedentArgs`. */
export const COMPARE_PRECEDENT_COMMAND = 'tiaoli.comparePrecedent';

/** Shows an article of a draft and a precedent's clause side by side. */
export interface ComparePrecedentArgs {
  readonly draft: ClausePlace;
  readonly precedent: ClausePlace;
}

/** A clause by where it stands. */
export interface ClausePlace {
  /** As in `OpenPrecedentArgs`. */
  readonly source: string;
  /** How it is called: `《甲市数据条例》第二条`. */
  readonly name: string;
  readonly range: Range;
}

/** The `command:` URI of a link in a Markdown hover that opens a precedent; safe inside `[…](…)`. */
export const openPrecedentLink = (args: OpenPrecedentArgs): string =>
  commandLink(OPEN_PRECEDENT_COMMAND, args);

/** The same for a link that compares. */
export const comparePrecedentLink = (args: ComparePrecedentArgs): string =>
  commandLink(COMPARE_PRECEDENT_COMMAND, args);

const commandLink = (command: string, args: object): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([args]))
    .replaceAll(')', '%29')
    .replaceAll('(', '%28')}`;

/**
 * The URI of a precedent for definitions, links and symbols: file URIs stay as they are, a `seeds/…` path becomes
 * a read-only document whose tab shows the title, and so does a Word document, which editors cannot open. The server publishes no diagnostics for such documents.
 */
export const precedentUri = (source: string, title: string): string =>
  isUri(source) && !isWordFile(source) ? source : documentUri(source, title);

/** The URI of a read-only document that shows one clause: the precedent's with the place in its fragment. */
export const clauseUri = ({ source, name, range: { start, end } }: ClausePlace): string =>
  `${documentUri(source, name)}#${start.line},${start.character}-${end.line},${end.character}`;

/** The range that the fragment of a clause's URI names; `undefined` for a document that shows a whole text. */
export function clauseRangeOf(fragment: string): Range | undefined {
  const numbers = /^(\d+),(\d+)-(\d+),(\d+)$/.exec(fragment)?.slice(1).map(Number);
  if (numbers === undefined) return undefined;
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = numbers;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

const documentUri = (source: string, title: string): string =>
  `${PRECEDENT_SCHEME}:/${encodeURIComponent(title.replaceAll('/', '／'))}.regulation?${encodeURIComponent(source)}`;

const isUri = (source: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(source);
