import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const isWritten = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

/** The bytes of a file that the editor is about to save; fails as reading it does if it never comes. */
export async function readWhenSaved(path: string): Promise<Buffer> {
  for (let tries = 0; tries < 600 && !isWritten(path); tries++) await setTimeout(100);
  return readFile(path);
}
