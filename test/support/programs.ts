import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { buildNodePrograms } from '../../server/scripts/nodePrograms.mjs';

const folder = join(repositoryRoot, 'out/test/programs');
let built: Promise<string> | undefined;

/** The folder with `server.js` and `cli.js` as they ship, built once for all tests. */
export function builtPrograms(): Promise<string> {
  built ??= buildNodePrograms({ absWorkingDir: repositoryRoot, logLevel: 'warning' }, folder).then(
    () => folder,
  );
  return built;
}
