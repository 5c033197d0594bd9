// Builds and saves the index of a folder again and again, until it is killed.
import { pathToFileURL } from 'node:url';
import { done } from '../../../server/src/base/outcome';
import { fileWorkspace } from '../../../server/src/node/readFilesFromDisk';
import { createFileIndexStore } from '../../../server/src/node/fileIndexStore';
import { EMPTY_SCOPE } from '../../../server/src/service/precedentFolders';
import { WorkspaceIndex } from '../../../server/src/service/workspaceIndex';

const [, , corpus = '', cache] = process.argv;
const index = new WorkspaceIndex({
  workspace: fileWorkspace,
  store: createFileIndexStore(cache),
  programId: 'test',
  loadSeeds: () => Promise.resolve(done([])),
  clock: { now: () => performance.now(), yieldNow: () => new Promise((rested) => setImmediate(rested)) },
  onProgress: () => undefined,
  onNotice: ({ zh }) => {
    console.error(zh);
  },
});

async function main(): Promise<void> {
  console.log('begun');
  for (;;) {
    await index.rebuild({ ...EMPTY_SCOPE, corpusFolders: [pathToFileURL(corpus).href] }, { isFresh: true });
  }
}

void main();
