// The entry of every suite that runs inside the extension host: loads the *.test.js files bundled beside it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runToResults } from '../../runner/runToResults';
import { reportTests } from './reportTests';

/** Called by VS Code in the extension host. VS Code ends with a failure if the promise is rejected. */
export async function run(): Promise<void> {
  // mocha is an ES module and this bundle is not.
  const { default: Mocha } = await import('mocha');
  class Reporter extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      reportTests(runner);
    }
  }
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, forbidOnly: true, reporter: Reporter });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const file of files) mocha.addFile(join(__dirname, file));
  await mocha.loadFilesAsync();
  const failures = await runToResults(mocha);
  if (failures > 0) throw new Error(`${failures} failed`);
}
