import { type SuiteResults } from '../../client/scripts/host/suiteResults';

/** What a phase of `npm test` counted, and why it counts as failed if no test of it did. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly problem?: string;
  /** What failed, a line each, for those who see only the end of the output. */
  readonly failures?: readonly string[];
  /** Why nothing of it ran although nothing is wrong: whoever started the tests forbade what it needs. */
  readonly leftOut?: string;
  /** Nothing that follows could run either. */
  readonly isFinal?: boolean;
}

/** A phase that is one check, such as the lint. */
export const checked = (isGood: boolean): Tally =>
  isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A run of mocha. One that came to no end, or ran no test, has failed. */
export function tallyMocha(results: SuiteResults | undefined, exitCode: number): Tally {
  if (results === undefined) return { passed: 0, failed: 1, problem: 'mocha came to no end' };
  const { passed, failed, failures } = results;
  if (failed > 0) return { passed, failed, ...(failures !== undefined && { failures }) };
  if (passed === 0) return { passed, failed: 1, problem: 'no test ran' };
  return exitCode === 0 ? { passed, failed } : { passed, failed: 1, problem: `mocha ended with ${exitCode}` };
}

/** With the phase's name before each failure: several phases run the same tests. */
export const inPhase = (phase: string, tally: Tally): Tally => ({
  ...tally,
  ...(tally.failures !== undefined && { failures: tally.failures.map((failure) => `${phase}: ${failure}`) }),
});

/** The sum of several phases or runs, with the first problem among them. */
export function sum(tallies: readonly Tally[]): Tally {
  const problem = tallies.find((tally) => tally.problem !== undefined)?.problem;
  const failures = tallies.flatMap(({ failures }) => failures ?? []);
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    ...(problem === undefined ? {} : { problem }),
    ...(failures.length > 0 && { failures }),
  };
}

/** The last line of `npm test`. */
export const summary = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
