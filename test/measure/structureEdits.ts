import { changedCitations, foreignCitations, randomWishes } from '../analysis/numbering/foreignCitations';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { AMENDMENTS_FOLDER, readTriples } from './amendments/triples';
import { excerptOf } from './support/excerpt';
import { createRandom, seedOf } from './support/random';
import { type Measure } from './types';

/** Places of each text at which each of the six edits is made. */
const PLACES = 3;

/** Whether a structure edit ever changes a citation of something else, in every text that has such citations. */
export const structureEdits: Measure = {
  name: 'structure-edits',
  skipsWithoutCorpus: 'all but the seeds and the texts of real amendments',
  run(context) {
    const amended = readTriples(AMENDMENTS_FOLDER).flatMap(({ name, before, after }) => [
      { path: `${name}/before`, text: before },
      { path: `${name}/after`, text: after },
    ]);
    const random = createRandom(seedOf('structure-edits'));
    let made = 0;
    let shown = 0;
    const changed: string[] = [];
    const texts = [...context.seeds, ...context.corpus, ...amended].filter(
      ({ text }) => foreignCitations(text).size > 0,
    );
    for (const { path, text } of texts) {
      const snapshot = createSnapshot(text);
      for (const wish of randomWishes(snapshot, random, PLACES)) {
        const citations = changedCitations(snapshot, wish);
        if (citations === undefined) continue;
        made++;
        if (citations.length === 0) continue;
        changed.push(path);
        const span = { start: wish.offset, end: wish.offset + 1 };
        if (shown++ < context.samples) {
          context.print(`${wish.kind}: ${citations.join('、')}\n    ${excerptOf(path, text, span)}`);
        }
      }
    }
    context.print(
      `${made} edits in ${texts.length} texts: ${changed.length} changed a citation of something else`,
    );
    return [{ name: 'structure-edits/changed', unit: 'edits', value: changed.length, n: made }];
  },
};
