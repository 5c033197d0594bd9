import type Mocha from 'mocha';
import { writeSuiteResults } from '../../client/scripts/host/suiteResults';
import { collectResults } from './collectResults';

/** Runs what `mocha` has loaded, leaves the figures in the results file, and gives the number of failures. */
export async function runToResults(mocha: Mocha): Promise<number> {
  const results = await collectResults(mocha);
  await writeSuiteResults(results);
  return results.failed;
}
