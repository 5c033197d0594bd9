import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a new file may be used for where nothing says otherwise: read by all, as far as the umask lets. */
const NEW_FILE = 0o644;

/**
 * Replaces a file's text in one step, or makes the file: readers see the old text or the new one, never a part, and
 * an error leaves the old one. The file mode stays; a link stays a link.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { target, mode } = await targetOf(path);
  const name = `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  try {
    const file = await open(temporary, 'wx', mode ?? NEW_FILE);
    try {
      // The mode given at creation is cut by the process's umask.
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
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
