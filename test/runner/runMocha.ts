import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSuiteResults, RESULTS_VARIABLE } from '../../client/scripts/host/suiteResults';
import { type Print, runNode } from './runProcess';
import { type Tally, tallyMocha } from './tally';

/** Milliseconds for one run of mocha, and for each of its tests unless the test says otherwise. */
export interface Limits {
  readonly run: number;
  readonly test: number;
}

/**
 * Megabytes of each half of the young heap. With V8's own limit a third of the tests' time goes into collecting what they
 * leave behind at once.
 */
const YOUNG_HEAP = 64;

/**
 * How much bytecode V8 runs of a function before it compiles it better, eight times its own limit: most functions run for
 * one test only, and compiling them took more processor time than it saved. So did helpers of the garbage collector.
 */
const COMPILE_LATER = 8 * 66 * 1024;

/** Runs test files in a process of their own and counts their tests. @param hold takes what it prints */
export async function runMocha(files: readonly string[], limits: Limits, hold?: Print): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-mocha-'));
  try {
    const results = join(folder, 'results.json');
    const main = join(__dirname, 'mochaMain.ts');
    const options = [
      `--max-semi-space-size=${YOUNG_HEAP}`,
      `--interrupt-budget=${COMPILE_LATER}`,
      '--single-threaded-gc',
      '--import',
      'tsx',
    ];
    const env = { [RESULTS_VARIABLE]: results };
    const code = await runNode([...options, main, String(limits.test), ...files], limits.run, { env, hold });
    return tallyMocha(await readSuiteResults(results), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
