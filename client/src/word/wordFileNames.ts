import { Uri, workspace } from 'vscode';
import { type OpenWordParams } from '../../../server/src/protocol/word';

/** So many bytes are handed to one call: a call takes no endless list of arguments. */
const PIECE = 0x2000;

/** Bytes as Base64, by what both hosts have: a browser knows nothing of Node's buffers. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}

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
