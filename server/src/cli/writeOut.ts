import { resolve } from 'node:path';
import { inFile } from '../node/findProjectFile';
import { unwritable } from '../node/readFilesFromDisk';
import { replaceFile } from '../node/replaceFile';
import { complain, type Context } from './command';

/**
 * Writes to a file, or text to standard output where none is named. False where the file cannot be written, which is
 * told.
 * @throws TypeError for bytes without a file
 */
export async function writeOut(
  content: string | Uint8Array,
  path: string | undefined,
  context: Context,
): Promise<boolean> {
  if (path === undefined) {
    if (typeof content !== 'string') throw new TypeError('bytes need a file');
    await context.io.stdout.write(content);
    return true;
  }
  try {
    await replaceFile(resolve(context.io.cwd, path), typeof content === 'string' ? content : [content]);
    return true;
  } catch (error) {
    await complain(context, inFile(path, unwritable(error)));
    return false;
  }
}
