import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { type LanguageClient } from 'vscode-languageclient/browser';
import {
  type ClientFileAnswer,
  type ClientFileParams,
  type ClientFolderEntry,
  LIST_CLIENT_FOLDER,
  READ_CLIENT_FILE,
  type ReadClientFileParams,
  WRITE_CLIENT_FILE,
  type WriteClientFileParams,
} from '../../../server/src/protocol/clientFiles';
import { type TakeFirst } from './firstFiles';

/**
 * Answers the server of a browser, which reaches files only through the editor.
 * @param first gives what is being read already
 */
export function answerFiles(client: LanguageClient, first: TakeFirst): void {
  client.onRequest(LIST_CLIENT_FOLDER, ({ uri }: ClientFileParams) => answer(() => list(Uri.parse(uri))));
  client.onRequest(READ_CLIENT_FILE, ({ uri, limit }: ReadClientFileParams) =>
    answer(() => first(uri) ?? read(Uri.parse(uri), limit)),
  );
  client.onRequest(WRITE_CLIENT_FILE, (params: WriteClientFileParams) => answer(() => write(params)));
}

async function answer<T>(act: () => PromiseLike<T>): Promise<ClientFileAnswer<T>> {
  try {
    return { value: await act() };
  } catch (error) {
    return { fault: error instanceof FileSystemError ? error.code : String(error) };
  }
}

async function read(uri: Uri, limit: number): Promise<Uint8Array> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) !== 0) throw FileSystemError.FileIsADirectory(uri);
  if (size > limit) return Promise.reject(new Error('TooLarge'));
  return workspace.fs.readFile(uri);
}

async function write({ uri, bytes, isNew }: WriteClientFileParams): Promise<void> {
  const file = Uri.parse(uri);
  if (isNew === true && (await isThere(file))) throw FileSystemError.FileExists(file);
  await workspace.fs.writeFile(file, bytes);
}

/** @throws where the editor cannot tell */
async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

async function list(folder: Uri): Promise<readonly ClientFolderEntry[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([, type]) => type === FileType.Directory || type === FileType.File)
    .map(([name, type]) => ({
      uri: Uri.joinPath(folder, name).toString(),
      name,
      isFolder: type === FileType.Directory,
    }));
}
