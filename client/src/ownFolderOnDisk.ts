import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../server/src/node/replaceFile';
import { type OwnFolder } from './ownFolder';

/**
 * The folder at a path of this machine, which need not be there yet. It is read and written without the editor: that
 * asks its window first, which is busy while it starts and gone while it ends, and replaces no file in one step.
 */
export const createFolderOnDisk = (path: string): OwnFolder => ({
  read: async (name) => {
    try {
      return await readFile(join(path, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  write: async (name, text) => {
    await mkdir(path, { recursive: true });
    await replaceFile(join(path, name), text);
  },
  remove: (name) => rm(join(path, name), { force: true }).catch(() => undefined),
});
