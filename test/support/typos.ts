import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { type CharacterCounts, readCharacterCounts } from '../../server/src/analysis/typing/characterCounts';
import { TypoFinder } from '../../server/src/analysis/typing/typoFinder';

/** The bytes of the table that ships. */
export const tableBytes = (): Uint8Array =>
  readFileSync(join(repositoryRoot, 'server', 'data', 'characterCounts.bin'));

let counts: CharacterCounts | undefined;

/** What ships, read once for all tests. */
export function shippedCounts(): CharacterCounts {
  counts ??= readCharacterCounts(tableBytes());
  if (counts === undefined) throw new Error('server/data/characterCounts.bin is damaged');
  return counts;
}

export const shippedTypoFinder = (): TypoFinder => new TypoFinder(shippedCounts());
