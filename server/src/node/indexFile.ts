import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { bilingual, type Bilingual } from '../base/bilingual';
import { refused, type Outcome } from '../base/outcome';
import { type Columns } from '../precedents/search/file/columns';
import { columnsOf, piecesOf, type FileFault } from '../precedents/search/file/container';

/** What the name of a file that is being written ends with. */
export const TEMPORARY = '.tmp';

/**
 * Writes an index so that whoever reads `path`, at any moment and also after a crash, finds the old file whole or the
 * new one whole: written beside under a name of its own, brought to the disk, renamed.
 * @throws the error of the file system; nothing is left behind
 */
export async function writeIndexFile(path: string, columns: Columns): Promise<void> {
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const piece of piecesOf(columns)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Brings the renaming to the disk, where folders can be synced; elsewhere the system does it in its own time. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows and some network folders refuse; the file itself is safe.
  }
}

/** Reads an index; refused, in words for the user, when it cannot be read or is no index of this version. */
export async function readIndexFile(path: string): Promise<Outcome<Columns, Bilingual>> {
  try {
    const columns = columnsOf(await readWhole(path));
    return columns.ok ? columns : refused(FAULTS[columns.reason]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return refused(bilingual('文件不存在', 'no such file'));
    return refused(bilingual(`无法读取（${code}）`, `cannot be read (${code})`));
  }
}

/** Tells whether a file was replaced: differs for any two states of it; `undefined` when it cannot be looked at. */
export async function stampOfFile(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size}:${mtimeMs}:${ino}`;
  } catch {
    return undefined;
  }
}

/** In memory of its own: the arrays of the index lie over it. */
async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const rebuild = (zh: string, en: string): Bilingual =>
  bilingual(`${zh}，请用 tiaoli index 重新建立`, `${en}; build it again with tiaoli index`);

const FAULTS: Readonly<Record<FileFault, Bilingual>> = {
  foreign: rebuild('不是条理的索引文件', 'not an index file of Tiaoli'),
  older: rebuild('索引文件的格式版本过旧', 'an index file of an older format'),
  newer: bilingual(
    '索引文件由更新版本的条理建立，请升级条理，或者请用 tiaoli index 重新建立',
    'an index file of a newer Tiaoli; update Tiaoli, or build it again with tiaoli index',
  ),
  truncated: rebuild('索引文件不完整', 'the index file is cut off'),
  damaged: rebuild('索引文件已损坏', 'the index file is damaged'),
};
