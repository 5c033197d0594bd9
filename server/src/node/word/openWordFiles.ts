import { access, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { namesBeside } from '../../platform/namesBeside';

/** In bytes; pictures may make a document large. */
const LARGEST = 64 * 1024 * 1024;

/** The path of a file of this machine. */
export function pathOf(uri: string): Outcome<string, Bilingual> {
  try {
    return done(fileURLToPath(uri));
  } catch {
    return refused(
      bilingual('不是本机文件，请先复制到本机', 'not a file of this machine; copy it there first'),
    );
  }
}

/** The bytes of a Word document. Refused in words for the drafter; so is the mark that Word leaves beside an open one. */
export async function readDocument(path: string): Promise<Outcome<Uint8Array, Bilingual>> {
  const marked = /^(?:~\$|\.~)(.+)$/u.exec(basename(path))?.[1];
  if (marked !== undefined) return refused(isMark(marked));
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return refused(bilingual('不是普通文件', 'not a plain file'));
    if (facts.size > LARGEST) return refused(tooLarge(facts.size));
    return done(await readFile(path));
  } catch (error) {
    return refused(faultOf(error));
  }
}

const isMark = (name: string): Bilingual =>
  bilingual(
    `这是 Word、WPS 打开文档时留下的临时标记，不是文档；请打开“…${name}”`,
    `a mark that Word or WPS leaves while a document is open, no document; open “…${name}”`,
  );

const tooLarge = (size: number): Bilingual => {
  const megabytes = (size / 1024 / 1024).toFixed(0);
  return bilingual(`文件过大（${megabytes} MB，上限 64 MB）`, `too large (${megabytes} MB, limit 64 MB)`);
};

/** Why a document could not be read or written, in words. */
export function faultOf(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
      return bilingual('文件不存在，可能已经移动或者删除', 'no such file; it may have been moved or deleted');
    case 'EBUSY':
      return IN_USE;
    case 'EACCES':
    case 'EPERM':
      return bilingual(
        '没有权限，或者文件正被 Word、WPS 占用；请在其中关闭后再试',
        'no permission, or the file is in use by Word or WPS; close it there and try again',
      );
    case 'EROFS':
      return bilingual('文件夹是只读的', 'the folder is read-only');
    case 'ENOSPC':
      return bilingual('磁盘空间不足', 'the disk is full');
    default:
      return bilingual(`无法读写（${code}）`, `cannot be read or written (${code})`);
  }
}

/** Said where a document is open in another program. */
export const IN_USE = bilingual(
  '文件正在 Word 或者 WPS 中打开，请在其中关闭后再试',
  'the file is open in Word or WPS; close it there and try again',
);

/**
 * True where another program has left the mark that it works on a document: Word `~$` (in place of the first two
 * characters of a long name), WPS `.~`, LibreOffice `.~lock.…#`.
 */
export async function isOpenElsewhere(path: string): Promise<boolean> {
  const [folder, name] = [dirname(path), basename(path)];
  const stem = basename(path, extname(path));
  const cut = stem.length >= 8 ? 2 : stem.length === 7 ? 1 : 0;
  const marks = [`~$${name.slice(cut)}`, `~$${name}`, `.~${name}`, `.~lock.${name}#`];
  const found = await Promise.all(marks.map((mark) => isThere(join(folder, mark))));
  return found.includes(true);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes a file beside another one under a name that is still free, and gives its path.
 * @param word what the name adds to that of the other
 * @param make is to fail with `EEXIST` where the file is there
 * @throws the error of the file system
 */
async function underFreeName(
  beside: string,
  word: string,
  make: (path: string) => Promise<void>,
): Promise<string> {
  let last: unknown;
  for (const path of namesBeside(beside, word)) {
    try {
      await make(path);
      return path;
    } catch (error) {
      last = error;
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) break;
    }
  }
  throw last;
}

/** Writes a new file beside another; nothing that is there is touched, and nothing half-written is left. */
export const writeBeside = (beside: string, word: string, bytes: Uint8Array): Promise<string> =>
  underFreeName(beside, word, async (path) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
  });
