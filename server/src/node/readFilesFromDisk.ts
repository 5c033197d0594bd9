import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { isWordFile } from '../base/fileNames';
import { isIgnoredFolder, isTextFile, NO_SUCH_FILE, type Workspace } from '../service/workspace';
import { tooHeavy } from '../service/declineLargeTexts';
import { decodeText } from '../platform/decodeText';
import { nodeClock } from './nodeClock';
import { replaceFile } from './replaceFile';
import { documentProperties } from '../word/package/documentProperties';
import { readHere, type ReadWordBytes } from './word/wordTextsOfPrecedents';
import { inflate } from './word/readWordText';

/** In bytes. Larger files are no regulations: the largest statute of the national database has 0.3 MB. */
export const largestFile = 10 * 1024 * 1024;

/**
 * The files of this machine, by `file:` URIs.
 * @param readWord gives the text of Word documents
 */
export const createFileWorkspace = (readWord: ReadWordBytes): Workspace => ({
  keeps: (uri) => /^file:/iu.test(uri),
  async list(folder) {
    const path = pathOf(folder);
    if (!path.ok) return path;
    const files = await listTextFiles(path.value);
    return files.ok ? done(await urisOf(files.value)) : files;
  },
  async read(uri, within) {
    const path = pathOf(uri);
    if (!path.ok) return path;
    const folder = within === undefined ? undefined : pathOf(within);
    if (folder?.ok === true && (await leadsOutOf(folder.value, path.value))) return refused(LEADS_OUT);
    return isWordFile(path.value) ? readWordFile(path.value, readWord) : readTextFile(path.value);
  },
  async properties(uri, within) {
    const path = pathOf(uri);
    const folder = within === undefined ? undefined : pathOf(within);
    if (!path.ok || !PACKAGED.test(path.value)) return [];
    if (folder?.ok === true && (await leadsOutOf(folder.value, path.value))) return [];
    const bytes = await readBytes(path.value);
    return bytes.ok ? documentProperties(bytes.value, inflate) : [];
  },
  async write(uri, text) {
    const path = pathOf(uri);
    if (!path.ok) return path;
    try {
      await replaceFile(path.value, text);
      return done(undefined);
    } catch (error) {
      return refused(unwritable(error));
    }
  },
});

const PACKAGED = /\.doc[xm]$/iu;

/** The files of this machine for a program in which nobody waits meanwhile: Word documents are read on its own thread. */
export const fileWorkspace = /* @__PURE__ */ createFileWorkspace(readHere);

/** So many paths become URIs before others have their turn: a thousand take as long as a keystroke may wait. */
const AT_ONCE = 100;

async function urisOf(paths: readonly string[]): Promise<readonly string[]> {
  const uris: string[] = [];
  for (const [at, path] of paths.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await nodeClock.yieldNow();
    uris.push(pathToFileURL(path).href);
  }
  return uris;
}

function pathOf(uri: string): Outcome<string, Bilingual> {
  try {
    return done(fileURLToPath(uri));
  } catch {
    return refused(bilingual(`不是本机文件：${uri}`, `not a file of this machine: ${uri}`));
  }
}

/** The text of a file; refused when it is unreadable, not a plain file, over {@link largestFile} or not text. */
export async function readTextFile(path: string): Promise<Outcome<string, Bilingual>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return refused(decoded.reason.message);
  return lightEnough(decoded.value.text);
}

async function readWordFile(path: string, read: ReadWordBytes): Promise<Outcome<string, Bilingual>> {
  const bytes = await readBytes(path);
  const text = bytes.ok ? await read(bytes.value) : bytes;
  return text.ok ? lightEnough(text.value) : text;
}

function lightEnough(text: string): Outcome<string, Bilingual> {
  const reason = tooHeavy(text);
  return reason === undefined ? done(text) : refused(reason);
}

async function readBytes(path: string): Promise<Outcome<Uint8Array, Bilingual>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return refused(bilingual('不是普通文件', 'not a plain file'));
    if (facts.size > largestFile) return refused(tooLarge(facts.size));
    return done(await readFile(path));
  } catch (error) {
    return refused(unreadable(error));
  }
}

/**
 * Paths of the text files and Word documents under `folder`, sorted. Hidden folders and `node_modules` are left out, and
 * links that lead out of the folder, so that a corpus never reaches files it was not given. A linked folder is not
 * walked.
 */
export async function listTextFiles(folder: string): Promise<Outcome<readonly string[], Bilingual>> {
  try {
    const root = await realpath(folder);
    const found: string[] = [];
    const pending = [folder];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
      for (const entry of await entriesOf(directory, directory === folder)) {
        const path = join(directory, entry.name);
        if (entry.isDirectory()) {
          if (!isIgnoredFolder(entry.name)) pending.push(path);
        } else if (isTextFile(entry.name)) {
          if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFileWithin(path, root)))) {
            found.push(path);
          }
        }
      }
    }
    return done(found.sort());
  } catch (error) {
    return refused(unreadable(error));
  }
}

/** A subfolder that may not be read is passed over; the folder that was asked for must be readable. */
async function entriesOf(directory: string, isRoot: boolean): ReturnType<typeof readEntries> {
  try {
    return await readEntries(directory);
  } catch (error) {
    if (isRoot) throw error;
    return [];
  }
}

const readEntries = (directory: string) => readdir(directory, { withFileTypes: true });

const LEADS_OUT = bilingual('符号链接指向文件夹之外', 'a link that leads out of the folder');

/** Whether a real path lies in a real folder. The root of a disk (`/`, `D:\\`) ends in a separator already. */
const isBelow = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** True for a file that lies outside of the folder, links resolved. */
async function leadsOutOf(folder: string, path: string): Promise<boolean> {
  try {
    return !isBelow(await realpath(folder), await realpath(path));
  } catch {
    return false; // reading it will say what is wrong
  }
}

async function leadsToFileWithin(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link);
    return isBelow(root, target) && (await stat(target)).isFile();
  } catch {
    return false; // a broken link
  }
}

const tooLarge = (size: number): Bilingual => {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  const limit = largestFile / 1024 / 1024;
  return bilingual(
    `文件过大（${megabytes} MB，上限 ${limit} MB）`,
    `too large (${megabytes} MB, limit ${limit} MB)`,
  );
};

/** Why a file could not be written, in words. */
export function unwritable(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return bilingual('没有写入权限', 'no permission to write');
  }
  if (code === 'ENOENT') return bilingual('文件夹不存在', 'no such folder');
  if (code === 'ENOSPC') return bilingual('磁盘空间不足', 'the disk is full');
  return bilingual(`无法写入（${code}）`, `cannot be written (${code})`);
}

function unreadable(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return NO_SUCH_FILE;
  if (code === 'EACCES' || code === 'EPERM') return bilingual('没有读取权限', 'no permission to read');
  if (code === 'EBUSY') return bilingual('文件正被其他程序占用', 'in use by another program');
  return bilingual(`无法读取（${code}）`, `cannot be read (${code})`);
}
