import { spawn } from 'node:child_process';
import { percentile, summarize } from './statistics';
import { runTextlint, TEXTLINT_NAME } from './textlint';
import { inMilliseconds, timedAsync } from './timing';
import { type Bench, type BenchContext, type BenchResult } from './types';

const RUNS = { warmUp: 1, measured: 3 };
/** For what is compared once: textlint takes a minute. */
const ONCE = { warmUp: 0, measured: 1 };

async function checkFiles(cliBundle: string, args: readonly string[]): Promise<void> {
  const all = [cliBundle, 'check', ...args, '--format', 'json', '--fail-on', 'never'];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`tiaoli check ended with ${String(code)}`);
}

/**
 * `tiaoli check` over the whole corpus, from the start of the process to its end, in threads and in one; beside it
 * `textlint` on the same files.
 */
export const cli: Bench = {
  name: 'cli',
  async run(context: BenchContext) {
    const { corpus, corpusFolder, cliBundle } = context;
    if (corpus.length === 0) {
      context.print('No corpus: skipped.');
      return [];
    }
    const files = `${corpusFolder}/**/*.txt`;
    const ours = await timedAsync(RUNS, () => checkFiles(cliBundle, [files]));
    const alone = await timedAsync(ONCE, () => checkFiles(cliBundle, [files, '--jobs', '1']));
    const theirs = await timedAsync(ONCE, () => runTextlint(files, 'out/bench'));
    const characters = corpus.reduce((sum, { text }) => sum + text.length, 0);
    const times = summarize(ours);
    const rate = (name: string, unit: BenchResult['unit'], amount: number): BenchResult => {
      const perSecond = (milliseconds: number): number => (amount * 1000) / milliseconds;
      const { n, p50, p95, p99 } = times;
      return { name, unit, n, p50: perSecond(p50), p95: perSecond(p95), p99: perSecond(p99) };
    };
    const against = (samples: readonly number[]) => ({
      against: TEXTLINT_NAME,
      ratio: percentile(theirs, 0.5) / percentile(samples, 0.5),
    });
    return [
      inMilliseconds(`cli/check-${corpus.length}-files`, ours, against(ours)),
      inMilliseconds('cli/check-in-one-thread', alone, against(alone)),
      inMilliseconds('cli/textlint', theirs),
      rate('cli/files', 'files/s', corpus.length),
      rate('cli/characters', 'characters/s', characters),
    ];
  },
};
