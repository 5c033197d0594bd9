import { performance } from 'node:perf_hooks';
import { type BenchResult } from './types';
import { summarize } from './statistics';

/** How often work is done: first unmeasured, until the engine has compiled it, then measured. */
export interface Runs {
  readonly warmUp: number;
  readonly measured: number;
}

/** Enough for a steady p99 of work that takes milliseconds. */
export const MANY: Runs = { warmUp: 40, measured: 200 };
/** For work that takes a good part of a second. */
export const FEW: Runs = { warmUp: 2, measured: 10 };

/** The milliseconds of each measured run of `work`, which gets the number of the run. */
export function timed(runs: Runs, work: (run: number) => unknown): readonly number[] {
  const samples: number[] = [];
  for (let run = -runs.warmUp; run < runs.measured; run++) {
    const start = performance.now();
    work(run);
    if (run >= 0) samples.push(performance.now() - start);
  }
  return samples;
}

/** The same in milliseconds of the processor, of every thread: what else the machine does changes little of it. */
export function timedOnProcessor(runs: Runs, work: (run: number) => unknown): readonly number[] {
  const samples: number[] = [];
  for (let run = -runs.warmUp; run < runs.measured; run++) {
    const time = processorMilliseconds(() => work(run));
    if (run >= 0) samples.push(time);
  }
  return samples;
}

/** What `work` takes of the processor, of every thread. */
export function processorMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same for work that ends later; what it leaves behind is cleared away outside the measured time. */
export async function timedAsync<T>(
  runs: Runs,
  work: (run: number) => Promise<T>,
  clearAway?: (left: T) => Promise<void>,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let run = -runs.warmUp; run < runs.measured; run++) {
    const start = performance.now();
    const left = await work(run);
    if (run >= 0) samples.push(performance.now() - start);
    await clearAway?.(left);
  }
  return samples;
}

/** A result in milliseconds. */
export const inMilliseconds = (
  name: string,
  samples: readonly number[],
  more: Pick<BenchResult, 'against' | 'ratio' | 'goal'> = {},
): BenchResult => ({ name, unit: 'ms', ...summarize(samples), ...more });
