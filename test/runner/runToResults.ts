import type Mocha from 'mocha';
import { writeSuiteResults } from '../../client/scripts/host/suiteResults';

/** Runs what `mocha` has loaded, leaves the figures in the results file, and gives the number of failures. */
export async function runToResults(mocha: Mocha): Promise<number> {
  const failed: string[] = [];
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
    runner.on('fail', (test, error: unknown) => {
      failed.push(`${test.fullTitle()}: ${firstLine(error)}`);
    });
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  await writeSuiteResults({ passed: passes, failed: failures, pending, failures: failed });
  return failures;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
