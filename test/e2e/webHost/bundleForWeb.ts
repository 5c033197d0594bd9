import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { SCHEME } from './place';

/** Below the folder of the extension that the tests bring along. */
export const SUITE = 'suite.js';

/** What a browser has none of is empty: a test that calls it there fails. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'without-node' }));
    bundler.onLoad({ filter: /./, namespace: 'without-node' }, ({ path }) => ({
      contents:
        path === 'node:assert/strict'
          ? `export { assert as default } from './assert';`
          : 'module.exports = {};',
      resolveDir: __dirname,
    }));
  },
};

const forWeb: BuildOptions = {
  absWorkingDir: repositoryRoot,
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  external: ['vscode'],
  logLevel: 'warning',
};

/** Bundles the suites with mocha into an extension of the tests, which keeps files in memory. @param launcher its address */
export async function bundleForWeb(
  folder: string,
  testFiles: readonly string[],
  launcher: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const load = testFiles.map((file) => `require(${JSON.stringify(file)});`).join('\n');
  await build({
    ...forWeb,
    stdin: {
      // Mocha takes itself for the whole program: what that exports is set when mocha was read.
      contents: `require('mocha/mocha.js');
const { runSuites } = require('./run');
module.exports = { run: () => runSuites(() => {\n${load}\n}) };`,
      resolveDir: __dirname,
      sourcefile: SUITE,
    },
    outfile: join(folder, SUITE),
    define: { TIAOLI_LAUNCHER: JSON.stringify(launcher) },
    plugins: [withoutNode],
    sourcemap: 'inline',
  });
  await build({
    ...forWeb,
    entryPoints: [join(__dirname, 'files.ts')],
    outfile: join(folder, 'files.js'),
  });
  const manifest = {
    name: 'files-of-tests',
    publisher: 'tests',
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    browser: './files.js',
    activationEvents: [`onFileSystem:${SCHEME}`],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package.nls.json'), '{}');
}
