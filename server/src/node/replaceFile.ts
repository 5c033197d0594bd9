import { randomBytes } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What the name of a file that is being written ends with. */
export const TEMPORARY = '.tmp';

/** The mode of a new file: all may read it, as far as the umask lets. */
const NEW_FILE = 0o644;
/** Milliseconds after which a file that is being written and does not grow was left by a process that is no more. */
const ABANDONED_AFTER = 10 * 60 * 1000;

/**
 * Replaces a file in one step, or makes it: whoever reads it, at any moment and also after a crash, finds the old
 * content whole or the new one whole. It is written beside under a name of its own, brought to the disk and renamed.
 * The file mode stays; a link stays a link. Where Windows refuses because somebody reads the file just now, it is tried
 * again for a second. What earlier processes left half-written beside it is cleared away.
 * @param content UTF-8 text, or bytes in pieces
 * @throws the error of the file system; nothing is left behind, and the old content stays
 */
export async function replaceFile(path: string, content: string | readonly Uint8Array[]): Promise<void> {
  const { target, mode } = await targetOf(path);
  const temporary = join(dirname(target), `${prefixOf(target)}${randomBytes(6).toString('hex')}${TEMPORARY}`);
  try {
    const file = await open(temporary, 'wx', mode ?? NEW_FILE);
    try {
      // The mode given at creation is cut by the process's umask.
      if (mode !== undefined) await file.chmod(mode);
      for (const piece of typeof content === 'string' ? [content] : content) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await clearAbandoned(target, temporary);
    await whenFree(() => rename(temporary, target));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** What Windows says of a file that another program holds: one that reads it, or one that looks for viruses. */
const HELD = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds until the next try. */
const PAUSES: readonly number[] = [10, 40, 150, 800];

/**
 * Does what a file may be held against, again after each of the pauses.
 * @throws what it threw last, and at once what is no matter of waiting
 */
export async function whenFree(act: () => Promise<void>, pauses = PAUSES): Promise<void> {
  for (const pause of pauses) {
    try {
      await act();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && HELD.has(error.code))) throw error;
      await setTimeout(pause);
    }
  }
  await act();
}

const prefixOf = (target: string): string => `.${basename(target)}.`;
const UNIQUE = /^[0-9a-f]{12}$/u;

/** Deletes what other processes left of the same file. Its age counts from the file just written: clocks differ. */
async function clearAbandoned(target: string, written: string): Promise<void> {
  try {
    const folder = dirname(target);
    const prefix = prefixOf(target);
    const isLeft = (name: string): boolean =>
      name.startsWith(prefix) &&
      name.endsWith(TEMPORARY) &&
      UNIQUE.test(name.slice(prefix.length, -TEMPORARY.length)) &&
      name !== basename(written);
    const left = (await readdir(folder)).filter(isLeft);
    if (left.length === 0) return;
    const { mtimeMs: now } = await stat(written);
    for (const name of left) {
      const { mtimeMs } = await stat(join(folder, name));
      if (now - mtimeMs > ABANDONED_AFTER) await rm(join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be listed, or another process that was quicker: the next time does it.
  }
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

async function targetOf(
  path: string,
): Promise<{ readonly target: string; readonly mode: number | undefined }> {
  try {
    const target = await realpath(path);
    return { target, mode: (await stat(target)).mode };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { target: path, mode: undefined };
    }
    throw error;
  }
}
