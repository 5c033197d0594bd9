import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CountTable } from '../../server/src/base/countTable';

/** The table of words that ships with the product; tests and bundled benchmarks both run in the repository. */
export const WORD_TABLE = CountTable.open(new Uint8Array(readFileSync(resolve('server/data/words.counts'))));
