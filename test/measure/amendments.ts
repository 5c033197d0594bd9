import { measureApplying, measureDamaged } from './amendments/applying';
import { measureDrafting } from './amendments/drafting';
import { measureEdits } from './amendments/edits';
import { measureHistory } from './amendments/history';
import { AMENDMENTS_FOLDER, readTriples } from './amendments/triples';
import { type Measurement } from './support/results';
import { type Measure, type MeasureContext } from './types';

/** Real decisions carried out, and compared with the texts after them. */
export const amendments: Measure = {
  name: 'amendments',
  skipsWithoutCorpus: 'random edits of regulations',
  run(context: MeasureContext): readonly Measurement[] {
    const triples = readTriples(AMENDMENTS_FOLDER);
    if (triples.length === 0) {
      context.print(`No amendments in ${AMENDMENTS_FOLDER}: skipped all.`);
      return [];
    }
    const results = [
      ...measureApplying(context, triples),
      ...measureDrafting(context, triples),
      ...measureHistory(context, triples),
      ...measureDamaged(context, triples),
      ...measureEdits(context),
    ];
    for (const { name, unit, value, n } of results) context.print(`${name}: ${value} of ${n} (${unit})`);
    return results;
  },
};
