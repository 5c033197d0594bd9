import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toAkn } from '../../server/src/akn/toAkn';
import { hasAknSchema, NO_SCHEMA, schemaFaults } from '../support/aknSchema';
import { type Measurement } from './support/results';
import { type Measure } from './types';

/** So many texts of the corpus are written, evenly taken from all of it. */
const TEXTS = 500;

/** Whether texts as they are published become valid Akoma Ntoso, and come back to the letter. */
export const akn: Measure = {
  name: 'akn',
  skipsWithoutCorpus: 'the texts of the corpus; the seeds are measured',
  async run(context) {
    const { seeds, corpus, samples } = context;
    const step = Math.max(1, Math.floor(corpus.length / TEXTS));
    const texts = [...seeds, ...corpus.filter((_, index) => index % step === 0).slice(0, TEXTS)];
    const files = texts.map(({ text }) => toAkn(createSnapshot(text)));
    const changed = texts.filter((_, index) => (files[index]?.notes.length ?? 0) > 0);
    for (const { path } of changed.slice(0, samples)) context.print(`not the same when read back: ${path}`);
    const measurements: Measurement[] = [
      {
        name: 'akn/changed',
        unit: 'texts not read back to the letter',
        value: changed.length,
        n: texts.length,
      },
    ];
    context.print(`${texts.length - changed.length} of ${texts.length} texts come back to the letter`);
    if (!hasAknSchema) {
      context.print(NO_SCHEMA);
      return measurements;
    }
    const faults = await schemaFaults(files.map(({ xml }) => xml));
    for (const fault of faults.slice(0, samples)) context.print(fault);
    context.print(`${faults.length} faults against the schema`);
    const invalid = {
      name: 'akn/faults',
      unit: 'faults against the schema',
      value: faults.length,
      n: texts.length,
    };
    return [...measurements, invalid];
  },
};
