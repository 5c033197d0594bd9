// Counts words of published law: npx tsx server/scripts/countWords.ts [CORPUS]   (CORPUS: ../shared/corpus)
// Writes server/data/words.counts: for each word in how many texts and how often, of all and of promotion regulations.
// Only counts leave the corpus, and only of words that several texts have.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCounts } from '../src/base/countTable';
import { clausesOfTree } from '../src/precedents/clauses/cutIntoClauses';
import { wordsOf } from '../src/precedents/clauses/dictionaryWords';
import { parse } from '../src/syntax/parse';

const corpus = process.argv[2] ?? '../shared/corpus';
const FOLDERS = ['local', 'damaged', 'statutes', 'rules'];
/** Fewer texts with a word tell names of their own. */
const FEWEST_TEXTS = 4;
const OUTPUT = new URL('../data/words.counts', import.meta.url);

interface Count {
  texts: number;
  times: number;
  promotionTexts: number;
  promotionTimes: number;
}

const counts = new Map<string, Count>();
const totals: Count = { texts: 0, times: 0, promotionTexts: 0, promotionTimes: 0 };

for (const folder of FOLDERS) {
  for (const name of readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.txt')) count(join(corpus, folder, name));
  }
}

function count(path: string): void {
  const { source, clauses } = clausesOfTree(parse(readFileSync(path, 'utf8')), path);
  if (clauses.length === 0) return;
  const isPromotion = source.title.includes('促进');
  const own = new Map<string, number>();
  for (const { text } of clauses.flatMap((clause) => wordsOf(clause.text))) {
    own.set(text, (own.get(text) ?? 0) + 1);
  }
  totals.texts += 1;
  totals.promotionTexts += Number(isPromotion);
  for (const [word, times] of own) {
    const known = counts.get(word) ?? { texts: 0, times: 0, promotionTexts: 0, promotionTimes: 0 };
    counts.set(word, known);
    add(known, times, isPromotion);
    known.texts += 1;
    known.promotionTexts += Number(isPromotion);
    add(totals, times, isPromotion);
  }
}

function add(to: Count, times: number, isPromotion: boolean): void {
  to.times += times;
  if (isPromotion) to.promotionTimes += times;
}

const columns = ({ texts, times, promotionTexts, promotionTimes }: Count): readonly number[] => [
  texts,
  times,
  promotionTexts,
  promotionTimes,
];
const rows = new Map(
  [...counts]
    .filter(([, { texts }]) => texts >= FEWEST_TEXTS)
    .map(([word, each]) => [word, columns(each)] as const),
);
const packed = packCounts({ totals: columns(totals), rows });
mkdirSync(new URL('.', OUTPUT), { recursive: true });
writeFileSync(OUTPUT, packed);
process.stdout.write(`${totals.texts} texts, ${rows.size} of ${counts.size} words, ${packed.length} bytes\n`);
