import { basename } from 'node:path';
import { LARGEST_CODE, syntheticRegulation } from './synthetic';
import { type BenchContext } from './types';

/** A text to time, under the name its figures bear. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

/** The name of the made-up code in every result. */
export const LARGE = '1260-articles';

/** The goal text: 1,260 articles, 110,000 characters. */
export const largeText = (): BenchText => ({ name: LARGE, text: syntheticRegulation(LARGEST_CODE) });

/** The five seeds, the largest statute of the corpus where there is one, and the made-up code. */
export function benchTexts(context: Pick<BenchContext, 'seeds' | 'corpus' | 'print'>): readonly BenchText[] {
  const statutes = context.corpus.filter(({ group }) => group.startsWith('statutes/'));
  const [largest] = statutes.toSorted((a, b) => b.text.length - a.text.length);
  if (largest === undefined) context.print('No corpus: skipped the largest statute.');
  return [
    ...context.seeds.map(({ path, text }) => ({ name: `seed-${basename(path).slice(0, 3)}`, text })),
    ...(largest === undefined ? [] : [{ name: 'largest-statute', text: largest.text }]),
    largeText(),
  ];
}

/** Reads every character once: the least that any work on the text takes. */
export function scanCharacters(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
