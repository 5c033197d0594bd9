import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { readWordText } from '../../../server/src/node/word/readWordText';
import { toWord } from '../../../server/src/publish/toWord';
import { type Measurement } from '../support/results';
import { type MeasureContext } from '../types';

/** So many texts of the corpus are taken, evenly over all of it. */
const TEXTS = 500;

/** text → .docx → text, to the letter. */
export function roundTrips(context: MeasureContext): Measurement {
  const { corpus, seeds, samples } = context;
  const step = Math.max(1, Math.floor(corpus.length / TEXTS));
  const texts = [...seeds, ...corpus.filter((_, index) => index % step === 0).slice(0, TEXTS)];
  const different = texts.filter(({ text }) => {
    const file = toWord(createSnapshot(text));
    const read = file.ok ? readWordText(file.value.bytes, 'accept') : undefined;
    return read?.ok !== true || read.value.text !== text;
  });
  context.print(
    `text → Word → text: ${texts.length - different.length} of ${texts.length} texts the same to the letter`,
  );
  for (const { path } of different.slice(0, samples)) context.print(`  not the same: ${path}`);
  return {
    name: 'word/round-trip',
    unit: 'texts that are not the same',
    value: different.length,
    n: texts.length,
  };
}
