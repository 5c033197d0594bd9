import { readFile, stat } from 'node:fs/promises';
import { bilingual, type Bilingual } from '../base/bilingual';
import { refused, type Outcome } from '../base/outcome';
import { type Columns } from '../precedents/search/file/columns';
import { pieceSteps, readColumns, type FileFault } from '../precedents/search/file/byteLayout';
import { Pacer, type PacerClock } from '../service/takeTurns';
import { nodeClock } from './nodeClock';
import { replaceFile } from './replaceFile';

/**
 * Writes an index in the place of the old one, with rests.
 * @param clock tells when they are due, and whose turn it is then
 * @throws the error of the file system; the old file stays
 */
export async function writeIndexFile(
  path: string,
  columns: Columns,
  clock: PacerClock = nodeClock,
): Promise<void> {
  await replaceFile(path, await new Pacer(clock).run(pieceSteps(columns)));
}

/**
 * Reads an index and looks through it, with rests; refused, in words for the user, when it cannot be read, is damaged
 * or is no index of this version.
 */
export async function readIndexFile(
  path: string,
  clock: PacerClock = nodeClock,
): Promise<Outcome<Columns, Bilingual>> {
  try {
    const columns = await new Pacer(clock).run(readColumns(await readWhole(path)));
    return columns.ok ? columns : refused(FAULTS[columns.reason]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return refused(bilingual('文件不存在', 'no such file'));
    return refused(bilingual(`无法读取（${code}）`, `cannot be read (${code})`));
  }
}

/** Another string for each state of a file, so that a replaced one is noticed; `undefined` when it cannot be looked at. */
export async function stampOfFile(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size}:${mtimeMs}:${ino}`;
  } catch {
    return undefined;
  }
}

/** The bytes from the beginning of their memory on: the index lays its typed arrays over it. */
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
