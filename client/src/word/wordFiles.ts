import { Uri, workspace } from 'vscode';
import { type OpenWordParams } from '../../../server/src/protocol/word';
import { toBase64 } from './base64';

const WORD_FILE = /\.(?:docx|docm|doc|wps)$/iu;

/** True where a file of this name may be a Word document. */
export const isWordName = (name: string): boolean => WORD_FILE.test(name);

/** The last segment of a path. */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A name without its extension. */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/u, '');

/** A file beside another one. */
export const beside = (uri: Uri, name: string): Uri => Uri.joinPath(uri, '..', name);

/** A document for the server, which reads the files of its machine; of others the client hands over the bytes. */
export async function toOpen(uri: Uri): Promise<Pick<OpenWordParams, 'file' | 'content'>> {
  const file = uri.toString();
  if (uri.scheme === 'file') return { file };
  const bytes = await workspace.fs.readFile(uri);
  return { file, content: toBase64(bytes) };
}
