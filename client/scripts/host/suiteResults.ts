import { readFile, writeFile } from 'node:fs/promises';

/** The environment variable that tells a mocha run where to leave its results. */
export const RESULTS_VARIABLE = 'TIAOLI_TEST_RESULTS';

/** How many tests passed, failed and were skipped. */
export interface SuiteResults {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  /** For each that failed: what it is called, and why, on one line. */
  readonly failures?: readonly string[];
}

/** Leaves the results where the launcher that set the variable looks for them. */
export async function writeSuiteResults(results: SuiteResults): Promise<void> {
  const path = process.env[RESULTS_VARIABLE];
  if (path !== undefined) await writeFile(path, JSON.stringify(results));
}

/** The results that a run left, or undefined if it came to no end. */
export async function readSuiteResults(path: string): Promise<SuiteResults | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as SuiteResults;
  } catch {
    return undefined;
  }
}
