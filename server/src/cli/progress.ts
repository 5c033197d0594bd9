import { bilingual, localize } from '../base/bilingual';
import { type Context } from './command';
import { type OnProgress } from './readCorpus';

/** Shows how far a reading is: at a terminal one line that changes, in a log a line for each tenth. */
export function showProgress({ io, locale }: Context): OnProgress {
  let shownTenth = 0;
  return async (read, total) => {
    const line = localize(bilingual(`已读 ${read}/${total}`, `${read}/${total} read`), locale);
    if (io.stderr.isTerminal) {
      await io.stderr.write(`\r${line}${read === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor((read * 10) / total);
    if (tenth > shownTenth) await io.stderr.write(`${line}\n`);
    shownTenth = tenth;
  };
}
