import { spawn } from 'node:child_process';
import { summarize } from './statistics';
import { timedAsync } from './timing';
import { type Bench, type BenchContext, type BenchResult } from './types';

const RUNS = { warmUp: 1, measured: 5 };

async function checkFolder({ cliBundle, corpusFolder }: BenchContext): Promise<void> {
  const args = [cliBundle, 'check', corpusFolder, '--format', 'json', '--fail-on', 'never'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`tiaoli check ended with ${String(code)}`);
}

/** `tiaoli check` over the whole corpus, from the start of the process to its end. */
export const cli: Bench = {
  name: 'cli',
  async run(context) {
    const { corpus } = context;
    if (corpus.length === 0) {
      context.print('No corpus: skipped.');
      return [];
    }
    const times = summarize(await timedAsync(RUNS, () => checkFolder(context)));
    const characters = corpus.reduce((sum, { text }) => sum + text.length, 0);
    const rate = (name: string, unit: BenchResult['unit'], amount: number): BenchResult => {
      const perSecond = (milliseconds: number): number => (amount * 1000) / milliseconds;
      const { n, p50, p95, p99 } = times;
      return { name, unit, n, p50: perSecond(p50), p95: perSecond(p95), p99: perSecond(p99) };
    };
    return [
      { name: `cli/check-${corpus.length}-files`, unit: 'ms', ...times },
      rate('cli/files', 'files/s', corpus.length),
      rate('cli/characters', 'characters/s', characters),
    ];
  },
};
