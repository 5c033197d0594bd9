import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCharacterCounts } from '../analysis/typing/characterCounts';
import { TypoFinder } from '../analysis/typing/typoFinder';

const FILE = 'characterCounts.bin';

/**
 * The finder of typing errors of this installation, whose table lies in its `server/data/`; `undefined` where it is
 * missing or damaged.
 * @param from a folder of the installation
 */
export async function loadTypoFinder(from: string): Promise<TypoFinder | undefined> {
  const path = findTable(from);
  if (path === undefined) return undefined;
  try {
    const counts = readCharacterCounts(await readFile(path));
    return counts === undefined ? undefined : new TypoFinder(counts);
  } catch {
    return undefined;
  }
}

function findTable(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at, 'server', 'data', FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}
