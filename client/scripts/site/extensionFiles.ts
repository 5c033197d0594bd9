import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { repositoryRoot } from '../host/paths';

/** Programs for Node, which nothing in a browser reads. */
const FOR_NODE = /^dist\/[^/]+\.js$/u;

/** What the manifest says to Node and npm. */
const NOT_IN_BROWSER: ReadonlySet<string> = new Set([
  'main',
  'bin',
  'scripts',
  'dependencies',
  'devDependencies',
]);

type Json = Record<string, unknown>;

/** Copies what the packaged extension has for a browser, with the texts of its manifest in the language of the site. */
export async function copyExtension(folder: string, locale: string): Promise<void> {
  const files = await listFiles({ cwd: repositoryRoot, packageManager: PackageManager.None });
  for (const file of files.filter((name) => !FOR_NODE.test(name))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(repositoryRoot, file), join(folder, file));
  }
  const manifest = Object.entries(await readJson('package.json')).filter(([key]) => !NOT_IN_BROWSER.has(key));
  await writeFile(join(folder, 'package.json'), JSON.stringify(Object.fromEntries(manifest)));
  // A workbench without a server reads this file alone.
  const own = await readJson(`package.nls.${locale}.json`).catch((): Json => ({}));
  const texts = { ...(await readJson('package.nls.json')), ...own };
  await writeFile(join(folder, 'package.nls.json'), JSON.stringify(texts));
}

const readJson = async (name: string): Promise<Json> =>
  JSON.parse(await readFile(join(repositoryRoot, name), 'utf8')) as Json;

/** The extension that keeps drafts in the browser; it is part of the site alone, never of the package. */
export async function buildDrafts(folder: string): Promise<void> {
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['client/src/site/extension.ts'],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    external: ['vscode'],
    minify: true,
    logLevel: 'warning',
  });
  await cp(join(repositoryRoot, 'client/samples/draft.regulation'), join(folder, 'draft.regulation'));
  const { version, publisher, license, engines } = await readJson('package.json');
  const manifest = {
    name: 'drafts-in-browser',
    displayName: '条理：浏览器中的草案',
    version,
    publisher,
    license,
    engines,
    browser: './extension.js',
    activationEvents: ['onFileSystem:tiaoli-drafts'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package.nls.json'), '{}');
}
