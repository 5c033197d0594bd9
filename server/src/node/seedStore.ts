import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedsRead } from '../service/seeds';

/** Reads the seeds that the manifest of a folder lists. */
export const loadSeeds = seedsRead((uri) => readFile(fileURLToPath(uri), 'utf8'));

/** The `seeds` folder of this installation, as a path: beside `dist/`, or above the sources. */
export function findSeedsFolder(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'seeds');
    if (existsSync(join(folder, 'manifest.json'))) return folder;
    if (dirname(at) === at) return undefined;
  }
}
