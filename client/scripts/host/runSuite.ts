import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type TestOptions } from '@vscode/test-electron';
import { findDesktop } from './desktop';
import { repositoryRoot } from './paths';
import { endGroup, spawnGroup } from './processGroup';
import { say } from './say';
import { readSuiteResults, RESULTS_VARIABLE, type SuiteResults } from './suiteResults';
import { writeEmptyLanguagePack, writeUserSettings } from './userData';

export interface SuiteOptions {
  /** The bundled suite: a CommonJS module with an exported `run`, which writes the results file. */
  readonly suite: string;
  /** The extension under development. */
  readonly extension: string;
  /** The folder that VS Code opens. */
  readonly folder: string;
  /** Milliseconds after which everything is killed and the run has failed. */
  readonly timeout: number;
  readonly locale?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Print nothing; the verdict says it all. */
  readonly quiet?: boolean;
}

/** How a run went. Only `passed` is good: at least one test, none failed, and VS Code ended well. */
export type SuiteVerdict = 'passed' | 'failed' | 'no-tests' | 'host-died' | 'timed-out';

export interface SuiteRun extends SuiteResults {
  readonly verdict: SuiteVerdict;
}

const NOTHING: SuiteResults = { passed: 0, failed: 0, pending: 0 };

/** Milliseconds for the launcher to close the browser and the server after its time was up. */
const CLEANUP = 15_000;

/** Loads TypeScript in the process that stands in for desktop VS Code. */
const TSX = pathToFileURL(require.resolve('tsx')).href;

/** Runs a mocha suite inside the extension host of a real VS Code, desktop or server, with fresh user data. */
export async function runSuite(options: SuiteOptions): Promise<SuiteRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'tiaoli-host-'));
  try {
    return await runIn(temporary, options);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function runIn(temporary: string, options: SuiteOptions): Promise<SuiteRun> {
  const userData = join(temporary, 'data');
  const extensions = join(temporary, 'extensions');
  const results = join(temporary, 'results.json');
  await mkdir(extensions);
  await writeUserSettings(userData, { 'git.enabled': false, ...options.settings });
  if (options.locale !== undefined) await writeEmptyLanguagePack(userData, extensions, options.locale);

  const desktop = await findDesktop();
  const place =
    desktop === undefined ? "VS Code's server, in a headless browser" : `desktop VS Code, ${desktop}`;
  if (options.quiet !== true) say(`In ${place}`);
  const testOptions: TestOptions = {
    vscodeExecutablePath: desktop ?? process.execPath,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.suite,
    extensionTestsEnv: {
      [RESULTS_VARIABLE]: results,
      ...(desktop === undefined ? {} : { HOME: temporary }),
    },
    launchArgs: [
      ...(desktop === undefined ? ['--import', TSX, join(__dirname, 'serverHostMain.ts')] : []),
      options.folder,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
      ...(options.locale === undefined ? [] : [`--locale=${options.locale}`]),
    ],
  };
  const ended = await runToEnd(JSON.stringify(testOptions), options);
  const run = judge(ended, await readSuiteResults(results));
  const isBroken = run.verdict === 'host-died' || run.verdict === 'timed-out';
  if (isBroken && options.quiet !== true) await sayLog(join(temporary, 'host.log'));
  return run;
}

/** The exit code, or undefined if the time was up. */
async function runToEnd(testOptions: string, { timeout, quiet }: SuiteOptions): Promise<number | undefined> {
  const child = spawnGroup(
    process.execPath,
    ['--import', TSX, join(__dirname, 'runTestsMain.ts'), testOptions],
    { cwd: repositoryRoot, stdio: quiet === true ? 'ignore' : ['ignore', 'inherit', 'inherit'] },
  );
  const time = new AbortController();
  const code = await Promise.race([
    once(child, 'exit').then(([code]) => (code as number | null) ?? -1),
    delay(timeout, undefined, { signal: time.signal }),
  ]);
  time.abort();
  await endGroup(child, CLEANUP);
  return code;
}

/** VS Code reports an extension host that died as a success, so its exit code counts only beside a results file. */
function judge(exitCode: number | undefined, results: SuiteResults | undefined): SuiteRun {
  if (exitCode === undefined) return { ...(results ?? NOTHING), verdict: 'timed-out' };
  if (results === undefined) return { ...NOTHING, verdict: 'host-died' };
  if (results.failed > 0) return { ...results, verdict: 'failed' };
  if (results.passed === 0) return { ...results, verdict: 'no-tests' };
  return { ...results, verdict: exitCode === 0 ? 'passed' : 'host-died' };
}

async function sayLog(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const log = await readFile(path, 'utf8');
  const lines = log.split('\n').filter((line) => line !== '' && !line.startsWith('    at '));
  say(`The end of VS Code's log:\n${lines.slice(-12).join('\n')}`);
}
