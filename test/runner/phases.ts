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
import { type Phase } from './runPhases';
import { type Print, runNode } from './runProcess';
import { checked, sum, type Tally } from './tally';

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
const tool =
  (script: string, ...args: readonly string[]) =>
  (hold?: Print): Promise<number> =>
    runNode([join(repositoryRoot, 'node_modules', script), ...args], LONGEST_RUN, { hold });

/** Runs what needs a real VS Code, once there is one. */
async function inEditor(run: () => Promise<Tally>): Promise<Tally> {
  if ((await prepareHost()) !== undefined) return run();
  if (!mayInstall()) {
    return { passed: 0, failed: 0, leftOut: 'there is no browser, and none may be installed' };
  }
  return { passed: 0, failed: 1, problem: NO_BROWSER, isFinal: true };
}

/** Good if each tool ends with 0. */
const check =
  (...tools: readonly ((hold?: Print) => Promise<number>)[]) =>
  async (hold?: Print): Promise<Tally> => {
    let isGood = true;
    for (const run of tools) if ((await run(hold)) !== 0) isGood = false;
    return checked(isGood);
  };

/** Types of everything, the tests included. */
const checkTypes = check(tool('typescript/bin/tsc', '-b'), tool('typescript/bin/tsc', '-p', 'test'));
const lint = check(tool('eslint/bin/eslint.js', '-c', 'server/eslint.config.mjs', '.'));
const checkFormat = check(tool('prettier/bin/prettier.cjs', '--check', '.'));
const build = check(() => runNode(['server/scripts/build.mjs'], LONGEST_RUN));

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
async function testCluster(hold?: Print): Promise<Tally> {
  const artefacts = await searchNodeArtefacts();
  if ('missing' in artefacts) {
    return { passed: 0, failed: 0, problem: `left out, it needs ${artefacts.missing}` };
  }
  return runMocha(testFiles('cluster'), { run: LONGEST_RUN, test: LONGEST_TEST }, hold);
}

const testPackage = (): Promise<Tally> =>
  runMocha(testFiles('e2e/ui'), { run: LONGEST_RUN, test: LONGEST_TEST });

const testOtherEditors = (): Promise<Tally> =>
  runMocha(testFiles('e2e/editors'), { run: LONGEST_RUN, test: LONGEST_TEST });

/** All of `npm test`: those in front and those beside them, each in this order, what fails fast first. */
export const phases: readonly Phase[] = [
  { name: 'types', run: checkTypes, isBeside: true },
  { name: 'lint', run: lint, isBeside: true },
  { name: 'format', run: checkFormat, isBeside: true },
  { name: 'build', run: build },
  { name: 'unit', run: testUnits },
  { name: 'cluster', run: testCluster, isBeside: true },
  { name: 'e2e', run: () => inEditor(testInEditor) },
  { name: 'web', run: () => inEditor(testInBrowser) },
  { name: 'ui', run: () => inEditor(testPackage) },
  { name: 'editors', run: testOtherEditors },
];
