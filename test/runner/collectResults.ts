import type Mocha from 'mocha';
import { type SuiteResults } from '../../client/scripts/host/suiteResults';

/** Runs what mocha has loaded. Needs nothing of Node: suites run in browsers as well. */
export async function collectResults(mocha: Pick<Mocha, 'run'>): Promise<SuiteResults> {
  const failed: string[] = [];
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
    runner.on('fail', (test, error: unknown) => {
      failed.push(`${test.fullTitle()}: ${onOneLine(error)}`);
    });
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  return { passed: passes, failed: failures, pending, failures: failed };
}

/** All of it on one line: where only the end of the output is kept, it must tell what was found and what was not. */
const onOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim().slice(0, 500);
