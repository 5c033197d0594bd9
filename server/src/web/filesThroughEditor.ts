import { type Connection } from 'vscode-languageserver';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import {
  type ClientFileAnswer,
  type ClientFolderEntry,
  LIST_CLIENT_FOLDER,
  READ_CLIENT_FILE,
  WRITE_CLIENT_FILE,
} from '../protocol/clientFiles';
import { isIgnoredFolder, isTextFile, NO_SUCH_FILE, type Workspace } from '../service/workspace';
import { pathInFolder } from '../base/fileIdentity';
import { isWordFile } from '../base/fileNames';
import { decodeText } from '../platform/decodeText';
import { tooHeavy } from '../service/declineLargeTexts';
import { readWordBytes } from './webWordDesk';

/** Larger files are no regulations; the same limit as for files of a disk. */
const LARGEST = 10 * 1024 * 1024;

/** The files that the editor shows, asked of it: a worker in a browser reaches none itself. */
export interface ClientFiles {
  /** The URIs of the text files and Word documents under a folder, sorted. */
  list(folder: string): Promise<Outcome<readonly string[], Bilingual>>;
  read(uri: string): Promise<Outcome<Uint8Array, Bilingual>>;
  write(uri: string, bytes: Uint8Array): Promise<Outcome<undefined, Bilingual>>;
  /** Writes a file that is not there yet; false where one of this name is. */
  create(uri: string, bytes: Uint8Array): Promise<Outcome<boolean, Bilingual>>;
}

export function createClientFiles(connection: Connection): ClientFiles {
  const request = async <T>(method: string, params: object): Promise<Outcome<T>> => {
    try {
      const answer = await connection.sendRequest<ClientFileAnswer<T>>(method, params);
      return 'value' in answer ? done(answer.value) : refused(answer.fault);
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  };
  const ask = async <T>(method: string, params: object): Promise<Outcome<T, Bilingual>> => {
    const answer = await request<T>(method, params);
    return answer.ok ? answer : refused(reasonOf(answer.reason));
  };
  return {
    list: (folder) => listBelow(folder, (uri) => ask(LIST_CLIENT_FOLDER, { uri })),
    read: (uri) => ask<Uint8Array>(READ_CLIENT_FILE, { uri, limit: LARGEST }),
    async write(uri, bytes) {
      const answer = await ask<unknown>(WRITE_CLIENT_FILE, { uri, bytes });
      return answer.ok ? done(undefined) : answer;
    },
    async create(uri, bytes) {
      const answer = await request<unknown>(WRITE_CLIENT_FILE, { uri, bytes, isNew: true });
      if (answer.ok) return done(true);
      return answer.reason === 'FileExists' ? done(false) : refused(reasonOf(answer.reason));
    },
  };
}

type ListFolder = (uri: string) => Promise<Outcome<readonly ClientFolderEntry[], Bilingual>>;

/** A folder below that may not be read is passed over; the one that was asked for must be readable. */
async function listBelow(
  folder: string,
  listFolder: ListFolder,
): Promise<Outcome<readonly string[], Bilingual>> {
  const found: string[] = [];
  const pending = [folder];
  let isFirst = true;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = await listFolder(next);
    if (!entries.ok && isFirst) return entries;
    isFirst = false;
    if (!entries.ok) continue;
    for (const { uri, name, isFolder } of entries.value) {
      if (!isFolder && isTextFile(name)) found.push(uri);
      if (isFolder && !isIgnoredFolder(name)) pending.push(uri);
    }
  }
  return done(found.sort());
}

function reasonOf(fault: string): Bilingual {
  if (fault.includes('TooLarge')) return bilingual('文件过大（上限10 MB）', 'too large (limit 10 MB)');
  if (fault === 'FileNotFound') return NO_SUCH_FILE;
  if (fault === 'NoPermissions') return bilingual('没有权限', 'no permission');
  if (fault === 'FileIsADirectory') return bilingual('不是普通文件', 'not a plain file');
  return bilingual(`无法读写（${fault}）`, `cannot be read or written (${fault})`);
}

/** The files of the editor's workspace, whatever holds them. */
export const createClientWorkspace = (files: ClientFiles): Workspace => ({
  keeps: isKept,
  list: (folder) => files.list(folder),
  async read(uri, within) {
    if (within !== undefined && pathInFolder(within, uri) === undefined) return refused(OUTSIDE);
    const bytes = await files.read(uri);
    if (!bytes.ok) return bytes;
    const text = isWordFile(uri) ? wordText(bytes.value) : textOf(bytes.value);
    if (!text.ok) return text;
    const reason = tooHeavy(text.value);
    return reason === undefined ? text : refused(reason);
  },
  write: (uri, text) => files.write(uri, new TextEncoder().encode(text)),
});

/** What the editor shows but keeps nowhere, or keeps for reading alone. */
const NO_FILES = /^(?:untitled|git|output|vscode-[a-z-]*(?:cell|settings)|tiaoli-(?!drafts:)[a-z-]+):/iu;

/** A file lies in a folder, whatever the scheme of what holds it. */
const isKept = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:.*\//isu.test(uri) && !NO_FILES.test(uri);

const OUTSIDE = bilingual('文件在文件夹之外', 'a file outside of the folder');

function wordText(bytes: Uint8Array) {
  const read = readWordBytes(bytes, 'accept');
  return read.ok ? done(read.value.text) : read;
}

function textOf(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  return decoded.ok ? done(decoded.value.text) : refused(decoded.reason.message);
}
