import { spawn } from 'node:child_process';
import { percentile, summarize } from './statistics';
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
    const samples = await timedAsync(RUNS, () => checkFolder(context));
    const seconds = percentile(samples, 0.5) / 1000;
    const characters = corpus.reduce((sum, { text }) => sum + text.length, 0);
    const rate = (name: string, unit: BenchResult['unit'], amount: number): BenchResult => ({
      name,
      unit,
      ...summarize(samples.map(() => amount / seconds)),
    });
    return [
      { name: `cli/check-${corpus.length}-files`, unit: 'ms', ...summarize(samples) },
      rate('cli/files', 'files/s', corpus.length),
      rate('cli/characters', 'characters/s', characters),
    ];
  },
};
