import { writeFileSync } from 'node:fs';
import { describeMachine } from './machine';

/** One measured figure, in the form of `interfaces.md`; `by` splits it by rule, fault or form. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** How many things the figure is taken over. */
  readonly n: number;
  readonly by?: Readonly<Record<string, number>>;
}

/** Three decimals: more would only pretend. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Writes results of measurements or benchmarks where `--json` asked. */
export function writeResults(path: string, results: readonly object[]): void {
  writeFileSync(path, `${JSON.stringify({ version: 1, machine: describeMachine(), results }, null, 2)}\n`);
}
