import { spawnSync } from 'node:child_process';
import { inMilliseconds } from './timing';
import { type Bench, type BenchResult } from './types';

const RUNS = 8;
const GOAL = { goal: 2000 };

/** The extension in a browser alone: from the double click on a text to the first hover, with a fresh browser each time. */
export const web: Bench = {
  name: 'web',
  run(context) {
    const starts = ['folder', 'site'].flatMap((where) => {
      const { status, stdout } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/bench/webStart.ts', where, String(RUNS)],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
      );
      if (status === 0) return figures(where, stdout);
      context.print(`skipped: no workbench (${where}) could be opened in a browser`);
      return [];
    });
    return Promise.resolve(starts);
  },
};

function figures(where: string, printed: string): readonly BenchResult[] {
  const starts = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as readonly {
    readonly text: number;
    readonly hover: number;
  }[];
  const name = where === 'folder' ? '' : `-${where}`;
  return [
    inMilliseconds(
      `web/first-hover${name}`,
      starts.map(({ hover }) => hover),
      GOAL,
    ),
    inMilliseconds(
      `web/text-shown${name}`,
      starts.map(({ text }) => text),
    ),
  ];
}
