import { columnsOf } from '../../server/src/precedents/search/file/byteLayout';
import { sourceWith } from '../precedents/corpusModel';
import { fileOf } from '../precedents/savedModel';
import { damage as damageBytes } from './support/damage';
import { createRandom } from './support/random';
import { type Measure } from './types';

const DAMAGES = 1_000_000;

/** Whether a small index file that was damaged is ever taken for a whole one. */
export const damage: Measure = {
  name: 'damage',
  skipsWithoutCorpus: 'nothing',
  run(context) {
    const bytes = fileOf([
      sourceWith('a', ['甲乙丙', '丁戊', '为了甲，制定本条例。'], '2020-01-01'),
      sourceWith('b', ['甲乙丙', '己庚']),
    ]);
    const random = createRandom(1);
    let accepted = 0;
    for (let at = 0; at < DAMAGES; at++) {
      const undo = damageBytes(bytes, random);
      if (columnsOf(bytes).ok) accepted++;
      undo();
    }
    context.print(
      `${DAMAGES} damages of one to eight bits in a file of ${bytes.length} bytes: ${accepted} accepted`,
    );
    return [{ name: 'damage/accepted', unit: 'files', value: accepted, n: DAMAGES }];
  },
};
