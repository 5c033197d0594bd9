import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../client/scripts/host/paths';

/**
 * Bundles test files with the entry that VS Code calls, into `out/e2e/<name>`, and returns that entry. Mocha stays
 * outside: the bundle lies inside the repository and finds it there.
 */
export async function bundleSuite(name: string, testFiles: readonly string[]): Promise<string> {
  const outdir = join(repositoryRoot, 'out/e2e', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [join(__dirname, 'host/index.ts'), ...testFiles],
    entryNames: '[name]',
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
