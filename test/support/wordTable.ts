import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { CountTable } from '../../server/src/base/countTable';

/** The table of words that ships with the product. */
export const WORD_TABLE = CountTable.open(
  new Uint8Array(readFileSync(join(repositoryRoot, 'server/data/words.counts'))),
);
