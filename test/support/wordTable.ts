import { readFileSync } from 'node:fs';
import { CountTable } from '../../server/src/base/countTable';

/** The table of words that ships with the product. */
export const WORD_TABLE = CountTable.open(
  new Uint8Array(readFileSync(new URL('../../server/data/words.counts', import.meta.url))),
);
