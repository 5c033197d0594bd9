import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadCounts } from '../service/countTables';

/** Reads the packed tables of counts in `server/data` of an installation. */
export const countFilesIn =
  (packageRoot: string): LoadCounts =>
  async (name) => {
    try {
      return new Uint8Array(await readFile(join(packageRoot, 'server', 'data', `${name}.counts`)));
    } catch {
      return undefined;
    }
  };
