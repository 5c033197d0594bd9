// Counts which characters stand together in the regulations of a corpus, for `wording/typo`.
// tsx server/scripts/countCharacters.ts [CORPUS]      writes server/data/characterCounts.bin
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countCharacters } from './characterCounts/count';
import { packCounts } from './characterCounts/pack';
import { soundsOf } from './characterCounts/sounds';
import { textsBelow } from './characterCounts/texts';

const corpus = process.argv[2] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const texts = textsBelow(corpus, ['local', 'statutes', 'rules', 'interpretations']);
const table = packCounts(countCharacters(texts), soundsOf);
const out = new URL('../data/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('characterCounts.bin', out), table);
process.stdout.write(`${texts.length} texts, ${table.length} bytes\n`);
