import { type Connection } from 'vscode-languageserver';
import { type Host } from '../lsp/session/platformHost';
import { type WorkerStart } from '../protocol/clientFiles';
import { seedsRead } from '../service/seeds';
import { NO_HISTORY } from '../service/committedVersions';
import { createBrowserIndexStore } from './browserIndexStore';
import { createClientFiles, createClientWorkspace } from './filesThroughEditor';
import { webClock } from './webClock';
import { createWebWordDesk } from './webWordDesk';

/** A build of the program; the build script sets it. */
declare const TIAOLI_BUILD: string;

/** A browser as the server sees it. Files come from the editor; the packaged ones lie beside the program. */
export function createWebHost(connection: Connection, { installation }: WorkerStart): Host {
  const files = createClientFiles(connection);
  const packaged = async (path: string): Promise<Uint8Array | undefined> => {
    const bytes = await files.read(`${installation}/${path}`);
    return bytes.ok ? bytes.value : undefined;
  };
  return {
    clock: webClock,
    workspace: createClientWorkspace(files),
    // A repository is read by git, which no browser runs.
    word: createWebWordDesk(files),
    history: NO_HISTORY,
    loadSeeds: seedsRead(async (uri) => {
      const bytes = await files.read(uri);
      if (!bytes.ok) throw new Error(bytes.reason.en);
      return new TextDecoder().decode(bytes.value);
    }),
    loadCharacterCounts: () => packaged('server/data/characterCounts.bin'),
    loadCounts: (name) => packaged(`server/data/${name}.counts`),
    indexStore: (_, clock) => createBrowserIndexStore(files, clock),
    programId: TIAOLI_BUILD,
    seedsFolder: `${installation}/seeds`,
    docsBase: undefined,
    folderUri,
  };
}

/** A browser knows no paths of a disk: a relative one counts from `base`. */
function folderUri(pathOrUri: string, base?: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(pathOrUri)) return pathOrUri.replace(/\/+$/u, '');
  if (pathOrUri.startsWith('/') || base === undefined) return undefined;
  return `${base.replace(/\/+$/u, '')}/${pathOrUri.split('/').map(encodeURIComponent).join('/')}`;
}
