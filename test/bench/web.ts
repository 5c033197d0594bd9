import { spawnSync } from 'node:child_process';
import { inMilliseconds } from './timing';
import { type Bench } from './types';

const RUNS = 8;

/** The extension in a browser alone: from the double click on a text to the first hover, with a fresh browser each time. */
export const web: Bench = {
  name: 'web',
  run(context) {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/bench/webStart.ts', String(RUNS)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (status !== 0) {
      context.print('skipped: no workbench could be opened in a browser');
      return Promise.resolve([]);
    }
    const starts = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as readonly {
      readonly text: number;
      readonly hover: number;
    }[];
    return Promise.resolve([
      inMilliseconds(
        'web/first-hover',
        starts.map(({ hover }) => hover),
        { goal: 2000 },
      ),
      inMilliseconds(
        'web/text-shown',
        starts.map(({ text }) => text),
      ),
    ]);
  },
};
