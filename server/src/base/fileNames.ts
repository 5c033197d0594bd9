const WORD_FILE = /\.(docx|docm|doc|wps)$/iu;

/** True when a file of this name may be a Word document. `~$甲.docx` only says that somebody has 甲.docx open. */
export const isWordFile = (nameOrUri: string): boolean =>
  WORD_FILE.test(nameOrUri) && !lastSegment(nameOrUri).startsWith('~$');

/** The decoded last segment of a URI or path: a name to show. */
export function lastSegment(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a `%` that is part of the name
  }
}
