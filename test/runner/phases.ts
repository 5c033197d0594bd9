import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { mayInstall } from '../../client/scripts/host/debianPackages';
import { NO_BROWSER } from '../../client/scripts/host/ensureBrowser';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { prepareHost } from '../../client/scripts/host/prepareHost';
import { searchNodeArtefacts } from '../cluster/artefacts';
import { runEditorSuite } from '../e2e/runEditorSuite';
import { runWebSuite } from '../e2e/webHost/runWebSuite';
import { runMocha } from './runMocha';
import { runNode } from './runProcess';
import { checked, sum, type Tally } from './tally';

/** One step of `npm test`; `npm test -- NAME…` runs only those named. */
export interface Phase {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

const MINUTE = 60_000;

/**
 * For everything below: several times what it takes on two slow cores that others use as well. Time only stops what
 * hangs; no test passes or fails by it.
 */
const LONGEST_RUN = 30 * MINUTE;
const LONGEST_TEST = 5 * MINUTE;
const test = join(repositoryRoot, 'test');

/** Test files below a folder of `test/`, in a fixed order. */
function testFiles(folder: string): readonly string[] {
  const names = readdirSync(join(test, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(test, folder, name))
    .sort();
}

/** Folders whose tests start something real beside them, each in a phase of its own. */
const NO_UNITS: readonly (string | undefined)[] = ['e2e', 'cluster'];

const isUnitTest = (file: string): boolean => !NO_UNITS.includes(relative(test, file).split(sep)[0]);

/** Runs a tool of `node_modules` by its script, since its command is a shell script on Windows. */
const tool = (script: string, ...args: readonly string[]): Promise<number> =>
  runNode([join(repositoryRoot, 'node_modules', script), ...args], LONGEST_RUN);

/** Runs what needs a real VS Code, once there is one. */
async function inEditor(run: () => Promise<Tally>): Promise<Tally> {
  if ((await prepareHost()) !== undefined) return run();
  if (!mayInstall()) {
    return { passed: 0, failed: 0, leftOut: 'there is no browser, and none may be installed' };
  }
  return { passed: 0, failed: 1, problem: NO_BROWSER, isFinal: true };
}

/** Types of everything, the tests included. */
async function checkTypes(): Promise<Tally> {
  const project = await tool('typescript/bin/tsc', '-b');
  const tests = await tool('typescript/bin/tsc', '-p', 'test');
  return checked(project === 0 && tests === 0);
}

/** Lint, format or build: good if the tool ends with 0. */
const check = async (exitCode: Promise<number>): Promise<Tally> => checked((await exitCode) === 0);

/** The launcher's own tests, then the extension's suite inside VS Code. */
async function testInEditor(): Promise<Tally> {
  const launcher = await runMocha(testFiles('e2e/launcher'), { run: LONGEST_RUN, test: LONGEST_TEST });
  const suite = await runEditorSuite(testFiles('e2e/suite'), LONGEST_RUN);
  return sum([launcher, suite]);
}

/** The same suites in a browser alone. */
const testInBrowser = (): Promise<Tally> => runWebSuite(testFiles('e2e/suite'), LONGEST_RUN);

const testUnits = (): Promise<Tally> =>
  runMocha(testFiles('.').filter(isUnitTest), { run: LONGEST_RUN, test: LONGEST_TEST });

/** Against a real search server, where the machine can have one. */
async function testCluster(): Promise<Tally> {
  const artefacts = searchNodeArtefacts();
  if ('missing' in artefacts) {
    return { passed: 0, failed: 0, problem: `left out, it needs ${artefacts.missing}` };
  }
  return runMocha(testFiles('cluster'), { run: LONGEST_RUN, test: LONGEST_TEST });
}

const testPackage = (): Promise<Tally> =>
  runMocha(testFiles('e2e/ui'), { run: LONGEST_RUN, test: LONGEST_TEST });

const testOtherEditors = (): Promise<Tally> =>
  runMocha(testFiles('e2e/editors'), { run: LONGEST_RUN, test: LONGEST_TEST });

/** All of `npm test`, in order: what fails fast first. */
export const phases: readonly Phase[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => check(tool('eslint/bin/eslint.js', '-c', 'server/eslint.config.mjs', '.')) },
  { name: 'format', run: () => check(tool('prettier/bin/prettier.cjs', '--check', '.')) },
  { name: 'build', run: () => check(runNode(['server/scripts/build.mjs'], LONGEST_RUN)) },
  { name: 'unit', run: testUnits },
  { name: 'cluster', run: testCluster },
  { name: 'e2e', run: () => inEditor(testInEditor) },
  { name: 'web', run: () => inEditor(testInBrowser) },
  { name: 'ui', run: () => inEditor(testPackage) },
  { name: 'editors', run: testOtherEditors },
];
