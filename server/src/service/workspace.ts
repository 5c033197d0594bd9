import { bilingual, type Bilingual } from '../base/bilingual';
import { isWordFile, lastSegment } from '../base/fileNames';
import { type Outcome } from '../base/outcome';
import { type DocumentProperty } from '../word/package/documentProperties';

/** The folder of a file or folder URI, without a slash at its end. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** True for a URI without a path (`file://`): the root of a file system, of a server's share, or of what a browser holds. */
export const isRoot = (folder: string): boolean => /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?$/iu.test(folder);

/**
 * Why a file that is not there is refused, and no other: what is there and cannot be read is never taken for missing,
 * and written anew.
 */
export const NO_SUCH_FILE = bilingual('文件或者文件夹不存在', 'no such file or folder');

/** Access to files, the only way the core sees any. Files are named by URIs, in whatever way these are written. */
export interface Workspace {
  /** Whether a document of this URI is a file here, with a folder around it: not one that was never saved, or a page. */
  keeps(uri: string): boolean;
  /**
   * The text files (`.txt .md .regulation .fagui`) and Word documents (`.docx .docm .doc .wps`) under a folder, sorted.
   * Hidden folders, `node_modules` and links that lead out of the folder are left out. A folder that cannot be read is
   * refused with the reason.
   */
  list(folder: string): Promise<Outcome<readonly string[], Bilingual>>;
  /**
   * The text of a file, without a byte order mark; that of a Word document in the form of published regulations.
   * Refused with {@link NO_SUCH_FILE} when there is none, else when it is unreadable, too large or not text, or when a
   * link leads out of the folder `within`.
   */
  read(uri: string, within?: string): Promise<Outcome<string, Bilingual>>;
  /** What the properties of a Word document say; nothing for other files, and where it cannot be read. */
  properties?(uri: string, within?: string): Promise<readonly DocumentProperty[]>;
  /**
   * Writes a file in one step, as UTF-8: whoever reads it sees the old text or the new one. Only files of our own
   * beside the drafts are written so; drafts are changed by the editor.
   */
  write(uri: string, text: string): Promise<Outcome<undefined, Bilingual>>;
}

const TEXT_FILE = /\.(txt|md|regulation|fagui)$/iu;
/** True when a file of this name may be a regulation, as text or as a Word document. */
export const isTextFile = (name: string): boolean => TEXT_FILE.test(name) || isWordFile(name);

/** True for folders that are never searched for regulations. */
export const isIgnoredFolder = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const REGULATION_FILE = /(\.(regulation|fagui)|(条例|规定|办法|细则)[^/]*\.(txt|md))$/iu;

/** True when the file's name alone says that it is a regulation, as the editor's language association does. */
export function isRegulationFile(uri: string): boolean {
  return REGULATION_FILE.test(lastSegment(uri));
}
