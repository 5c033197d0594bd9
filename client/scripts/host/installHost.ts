import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths';
import { runNpm } from './runCommand';
import { say } from './say';

/** VS Code's server (with its web workbench) and the Node that runs it. */
export interface HostFiles {
  /** The folder of VS Code's server, with `out/server-main.js` in it. */
  readonly server: string;
  /** A Node of the major version that this server is built for. */
  readonly node: string;
}

const MANIFESTS = ['package.json', 'package-lock.json'];
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs VS Code's server from npm, once: about 800 MB under `.vscode-test/`. The stamp is written last and holds
 * the lock file, so an interrupted install or a changed lock is done again.
 */
export async function installHost(): Promise<HostFiles> {
  const folder = join(cacheFolder, 'server');
  const stamp = join(folder, 'installed');
  const lock = await readFile(join(__dirname, 'package-lock.json'), 'utf8');
  const files = { folder, server: join(folder, 'node_modules/code-server/lib/vscode') };
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== lock) {
    say('Installing VS Code (its server, from npm, 800 MB, once) into .vscode-test/ …');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const name of MANIFESTS) await cp(join(__dirname, name), join(folder, name));
    await npm(['ci', ...QUIET], folder);
    // What code-server's own install script would do, less its compiling: both folders carry an npm-shrinkwrap.json.
    await npm(['install', '--omit=dev', ...QUIET], files.server);
    await npm(['install', '--omit=dev', ...QUIET], join(files.server, 'extensions'));
    await writeFile(stamp, lock);
  }
  return { server: files.server, node: await findNode(folder) };
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const result = await runNpm(args, { cwd });
  if (result.code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${result.output}`);
}

/** npm has installed the one Node package that suits this machine; where there is none, our own Node has to do. */
async function findNode(folder: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const names = (await readdir(modules)).filter((name) => name.startsWith('node-'));
  const binary = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return (
    names.map((name) => join(modules, name, binary)).find((path) => existsSync(path)) ?? process.execPath
  );
}
