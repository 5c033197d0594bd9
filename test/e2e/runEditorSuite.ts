import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { runSuite } from '../../client/scripts/host/runSuite';
import { say } from '../../client/scripts/host/say';
import { type Tally } from '../runner/tally';
import { bundleSuite } from './bundleSuite';

/** Runs the extension's own suite in a real VS Code, opened on an empty folder, within `timeout` milliseconds. */
export async function runEditorSuite(testFiles: readonly string[], timeout: number): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-workspace-'));
  try {
    const suite = await bundleSuite('suite', testFiles);
    const run = await runSuite({ suite, extension: repositoryRoot, folder, timeout });
    say(`${run.passed} passing, ${run.failed} failing in VS Code: ${run.verdict}`);
    if (run.verdict === 'passed' || run.verdict === 'failed') return run;
    return { passed: run.passed, failed: run.failed + 1, problem: run.verdict };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
