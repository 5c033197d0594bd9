import { resolve } from 'node:path';
import { bilingual } from '../base/bilingual';
import { replaceFile } from '../node/replaceFile';
import { complain, type Context } from './command';

/** Writes to a file, or to standard output where none is named. False where the file cannot be written, which is told. */
export async function writeOut(text: string, path: string | undefined, context: Context): Promise<boolean> {
  if (path === undefined) {
    await context.io.stdout.write(text);
    return true;
  }
  try {
    await replaceFile(resolve(context.io.cwd, path), text);
    return true;
  } catch (error) {
    const reason = String(error);
    await complain(context, bilingual(`无法写入 ${path}：${reason}`, `cannot write ${path}: ${reason}`));
    return false;
  }
}
