import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { runSuite, type SuiteOptions } from '../../client/scripts/host/runSuite';
import { say } from '../../client/scripts/host/say';
import { sum, type Tally } from '../runner/tally';
import { bundleSuite } from './bundleSuite';

/** VS Code's ids of the display languages in which the suite runs; the extension speaks English and Chinese. */
const DISPLAY_LANGUAGES: readonly (string | undefined)[] = [undefined, 'zh-cn'];

/**
 * VS Code in a browser saves by itself a second after a change, and then an explicit save, with the fixes on save, has
 * nothing to do: on a busy machine it came first.
 */
const SETTINGS = { 'files.autoSave': 'off' };

/** Runs the extension's own suite in a real VS Code, once in each display language, each within `timeout` milliseconds. */
export async function runEditorSuite(testFiles: readonly string[], timeout: number): Promise<Tally> {
  const suite = await bundleSuite('suite', testFiles);
  const tallies: Tally[] = [];
  for (const locale of DISPLAY_LANGUAGES) {
    say(`\nVS Code displays ${locale ?? 'en'}`);
    tallies.push(await runOnEmptyFolder({ suite, timeout, ...(locale === undefined ? {} : { locale }) }));
  }
  return sum(tallies);
}

async function runOnEmptyFolder(options: Pick<SuiteOptions, 'suite' | 'timeout' | 'locale'>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-workspace-'));
  try {
    const run = await runSuite({ ...options, extension: repositoryRoot, folder, settings: SETTINGS });
    say(`${run.passed} passing, ${run.failed} failing in VS Code: ${run.verdict}`);
    if (run.verdict === 'passed' || run.verdict === 'failed') return run;
    return { passed: run.passed, failed: run.failed + 1, problem: run.verdict };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
