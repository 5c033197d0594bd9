import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sharedCountsSteps } from '../analysis/typing/sharedCounts';
import { TypoFinder } from '../analysis/typing/typoFinder';
import { runToEnd } from '../base/steps';
import { type LoadCounts } from '../service/loadedCountTables';

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

const FILE = 'characterCounts.bin';

/** The finder of typing errors of this installation; `undefined` where its table is missing or damaged. */
export async function loadTypoFinder(from: string): Promise<TypoFinder | undefined> {
  const bytes = await loadCharacterCounts(from);
  const counts = bytes && runToEnd(sharedCountsSteps(bytes));
  return counts && new TypoFinder(counts);
}

/**
 * The packed counts of characters in `server/data/` of an installation; `undefined` where they cannot be read.
 * @param from a folder of the installation
 */
export async function loadCharacterCounts(from: string): Promise<Uint8Array | undefined> {
  const path = findTable(from);
  if (path === undefined) return undefined;
  try {
    const bytes = tables.get(path) ?? (await readFile(path));
    tables.set(path, bytes);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Tables that were read, by their paths: what ships does not change while the program runs. */
const tables = new Map<string, Uint8Array>();

function findTable(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at, 'server', 'data', FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}
