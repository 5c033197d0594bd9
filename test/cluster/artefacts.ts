import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../client/scripts/host/runCommand';

/** npm runs everything from the root of the repository; a bundled benchmark stands elsewhere. */
const root = process.cwd();

/** Where the parts of a node are kept between runs; `out/` is not in the repository. */
const FOLDER = join(root, 'out/search-node');

/** The folder with the parts of a node, or why it cannot be had. */
export type Artefacts = { readonly folder: string } | { readonly missing: string };

/**
 * Finds Java's compiler and the parts of a node, which Maven fetches once where it is there and reaches a repository. A machine
 * without them runs the tests of a real cluster not at all, and says so.
 */
export async function searchNodeArtefacts(): Promise<Artefacts> {
  if (process.env['TIAOLI_NO_CLUSTER'] !== undefined) return { missing: 'TIAOLI_NO_CLUSTER is set' };
  const javac = await runCommand('javac', ['-version']);
  const version = Number(/javac (\d+)/u.exec(javac.output)?.[1]);
  if (!(version >= 17)) return { missing: 'a Java development kit of version 17 or later' };
  if (existsSync(join(FOLDER, 'complete'))) return { folder: FOLDER };
  const fresh = `${FOLDER}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const pom = join(root, 'test/cluster/pom.xml');
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`];
  const copied = await runCommand('mvn', args, { timeout: 240_000 });
  if (copied.code !== 0 || !readdirSync(fresh).some((name) => name.startsWith('opensearch-2'))) {
    rmSync(fresh, { recursive: true, force: true });
    return { missing: 'Maven with the artefacts of OpenSearch 2.19.6' };
  }
  const source = join(root, 'test/cluster/SearchNode.java');
  const compiled = await runCommand('javac', ['-d', fresh, '-cp', `${fresh}/*`, source]);
  if (compiled.code !== 0) throw new Error(`SearchNode.java does not compile: ${compiled.output}`);
  writeFileSync(join(fresh, 'complete'), '');
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(fresh, FOLDER);
  return { folder: FOLDER };
}
