import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Host } from '../lsp/session/platformHost';
import { loadCharacterCounts, countFilesIn } from './loadCountTables';
import { nodeClock } from './nodeClock';
import { createFileWorkspace } from './readFilesFromDisk';
import { gitHistory } from './gitHistory';
import { createFileIndexStore } from './fileIndexStore';
import { loadRemote } from './loadBundles';
import { serverAccess } from './serverAccessFromEnvironment';
import { findSeedsFolder, loadSeeds } from './seedStore';
import { createNodeWordDesk } from './word/nodeWordDesk';
import { jobsHere, JobThread } from './word/wordThread';
import { WordTexts } from './word/wordTextsOfPrecedents';

/** This machine as the server sees it. `from` is a folder of the installation, where seeds and pages are found. */
export function createNodeHost(from: string): Host {
  const seeds = findSeedsFolder(from);
  const pages = seeds === undefined ? undefined : join(dirname(seeds), 'docs', 'rules');
  // Threads take no loader along: the sources themselves work on Word documents on their own thread.
  const jobs = __filename.endsWith('.js') ? new JobThread(__filename) : jobsHere;
  return {
    clock: nodeClock,
    workspace: createFileWorkspace(new WordTexts(jobs).read),
    word: createNodeWordDesk(jobs),
    history: gitHistory,
    loadSeeds,
    loadCharacterCounts: () => loadCharacterCounts(from),
    loadCounts: seeds === undefined ? () => Promise.resolve(undefined) : countFilesIn(dirname(seeds)),
    indexStore: (folder, clock) =>
      createFileIndexStore(folder?.startsWith('file:') === true ? fileURLToPath(folder) : undefined, clock),
    loadRemote,
    serverAccess,
    programId: programId(),
    seedsFolder: seeds === undefined ? undefined : pathToFileURL(seeds).href,
    docsBase: pages !== undefined && existsSync(pages) ? pathToFileURL(pages).href : undefined,
    folderUri,
  };
}

/**
 * Another string for each version of the program: what an index holds depends on it. The file of the server names the
 * others that it is made of, so that its size and time tell of all.
 */
function programId(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${size}:${mtimeMs}`;
}

/** A folder of the settings as a URI: `~` is the home folder, and a relative path begins at `base`, a URI. */
function folderUri(pathOrUri: string, base?: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pathOrUri)) return pathOrUri.replace(/\/+$/, '');
  const path = pathOrUri.replace(/^~(?=[/\\]|$)/, homedir());
  if (isAbsolute(path)) return pathToFileURL(resolve(path)).href;
  return base?.startsWith('file:') === true
    ? pathToFileURL(resolve(fileURLToPath(base), path)).href
    : undefined;
}
