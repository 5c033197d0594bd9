import { type Range } from './position';

/** URI scheme of the read-only documents that show a precedent of the extension's own (a seed). */
export const PRECEDENT_SCHEME = 'tiaoli-precedent';

/** Request, client to server: the whole text of a precedent, by its source id. */
export const SOURCE_TEXT = 'tiaoli/sourceText';

/** Which precedent: `PrecedentSource.id`, a file URI or a `seeds/…` path. */
export interface SourceTextParams {
  readonly source: string;
}

/** The text exactly as indexed, or why it cannot be had. */
export type SourceTextResult =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

/**
 * The one command a hover may link to; its arguments are one `OpenPrecedentArgs`. It is the client's own: a server
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

/** The `command:` URI of a link in a Markdown hover that opens a precedent; safe inside `[…](…)`. */
export const openPrecedentLink = (args: OpenPrecedentArgs): string =>
  `command:${OPEN_PRECEDENT_COMMAND}?${encodeURIComponent(JSON.stringify([args]))
    .replaceAll(')', '%29')
    .replaceAll('(', '%28')}`;

/**
 * The URI of a precedent for definitions, links and symbols: file URIs stay as they are, a `seeds/…` path becomes
 * a read-only document whose tab shows the title. The server publishes no diagnostics for such documents.
 */
export const precedentUri = (source: string, title: string): string =>
  isUri(source)
    ? source
    : `${PRECEDENT_SCHEME}:/${encodeURIComponent(title.replaceAll('/', '／'))}.regulation?${encodeURIComponent(source)}`;

const isUri = (source: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(source);
