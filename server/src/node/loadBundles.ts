import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';
import { type RemoteBundle } from '../service/remote/remoteCorpus';

/** Where the bundle `remote` lies: beside this bundle; for a run from the sources, its source file. */
const PATH = __filename.endsWith('.js') ? join(__dirname, 'remote.js') : join(__dirname, '../remote/main.ts');

/**
 * Reads the one bundle that may connect. Called when a trusted setting or `--server` names a server, and at no other
 * time: whoever sets nothing runs a program without any network module.
 */
export const loadRemote = (): RemoteBundle => createRequire(__filename)(PATH) as RemoteBundle;

/**
 * Runs a program of this installation that is shipped packed (Brotli), and gives what it exports. `require`, `__filename`
 * and `__dirname` are those of its place.
 * @param path of the packed program
 * @throws where it is damaged
 */
export function runPacked(path: string): unknown {
  const program = brotliDecompressSync(readFileSync(path)).toString('utf8');
  const filename = path.replace(/\.packed$/u, '.js');
  const loaded: { exports: unknown } = { exports: {} };
  const names = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(program, names, { filename }) as (...values: readonly unknown[]) => void;
  run(loaded.exports, createRequire(filename), loaded, filename, dirname(filename));
  return loaded.exports;
}
