import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite, type SuiteRun } from '../../../client/scripts/host/runSuite';

/** A program in place of desktop VS Code: node sees it as a script, and the shell sees it too. */
const fake = (body: string): string => `#!/usr/bin/env node\n${body}\n`;

describe('runSuite with VSCODE_EXECUTABLE', function () {
  this.timeout(120_000);
  let folder = '';
  const inherited = process.env['VSCODE_EXECUTABLE'];

  before(async function () {
    // Only there is a script with a first line of this kind a program.
    if (process.platform === 'win32') this.skip();
    folder = await mkdtemp(join(tmpdir(), 'tiaoli-desktop-'));
  });
  afterEach(() => {
    if (inherited === undefined) delete process.env['VSCODE_EXECUTABLE'];
    else process.env['VSCODE_EXECUTABLE'] = inherited;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = async (program: string): Promise<SuiteRun> => {
    const executable = join(folder, 'code');
    await writeFile(executable, fake(program));
    await chmod(executable, 0o755);
    process.env['VSCODE_EXECUTABLE'] = executable;
    return runSuite({ suite: '/suite.js', extension: '/extension', folder, timeout: 100_000, quiet: true });
  };

  it('hands the extension, the suite and the folder to that program, and reads its results', async () => {
    const { verdict } = await run(`
      const given = ['--extensionDevelopmentPath=/extension', '--extensionTestsPath=/suite.js', ${JSON.stringify(folder)}];
      const isComplete = given.every((argument) => process.argv.includes(argument));
      const results = { passed: isComplete ? 1 : 0, failed: isComplete ? 0 : 1, pending: 0 };
      require('node:fs').writeFileSync(process.env.TIAOLI_TEST_RESULTS, JSON.stringify(results));`);
    assert.equal(verdict, 'passed');
  });

  it('fails if that program ends well without results', async () => {
    assert.equal((await run('process.exit(0);')).verdict, 'host-died');
  });

  it('fails if that program writes good results and ends badly', async () => {
    const { verdict } = await run(`
      require('node:fs').writeFileSync(process.env.TIAOLI_TEST_RESULTS, '{"passed":1,"failed":0,"pending":0}');
      process.exit(3);`);
    assert.equal(verdict, 'host-died');
  });
});
