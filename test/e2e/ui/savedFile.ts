import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/**
 * The bytes of a file that the editor is about to save; fails as reading it does if it never comes. Ctrl+S writes a text
 * again that has no changes, too, and no mark on its tab tells when that is done: meanwhile the file is empty.
 */
export async function readWhenSaved(path: string): Promise<Buffer> {
  for (let tries = 0; tries < 600; tries++) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined && bytes.length > 0) return bytes;
    await setTimeout(100);
  }
  return readFile(path);
}

/** The same as text. */
export const readSavedText = async (path: string): Promise<string> =>
  (await readWhenSaved(path)).toString('utf8');
