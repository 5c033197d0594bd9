import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done } from '../../../server/src/base/outcome';
import { fileWorkspace } from '../../../server/src/node/readFilesFromDisk';
import { createFileIndexStore } from '../../../server/src/node/fileIndexStore';
import { EMPTY_SCOPE, type IndexScope } from '../../../server/src/service/precedentFolders';
import { type Workspace } from '../../../server/src/service/workspace';
import { type IndexProgress } from '../../../server/src/service/buildIndex';
import { WorkspaceIndex } from '../../../server/src/service/workspaceIndex';

/** A corpus folder and a cache folder on the disk, for one test. */
export class DiskCorpus {
  readonly path = mkdtempSync(join(tmpdir(), 'tiaoli-corpus-'));
  readonly corpus = join(this.path, 'corpus');
  readonly cache = join(this.path, 'cache');
  readonly scope: IndexScope = { ...EMPTY_SCOPE, corpusFolders: [pathToFileURL(this.corpus).href] };
  readonly notices: string[] = [];

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    await mkdir(this.corpus, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(this.corpus, name), content);
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  /** A session on the folder, with the cache in `cache`. */
  start(workspace: Workspace = fileWorkspace, cache = this.cache): WorkspaceIndex {
    return new WorkspaceIndex({
      workspace,
      store: createFileIndexStore(cache),
      programId: 'test',
      loadSeeds: () => Promise.resolve(done([])),
      clock: { now: () => performance.now(), yieldNow: () => new Promise((rested) => setImmediate(rested)) },
      onProgress: () => undefined,
      onNotice: ({ zh }) => this.notices.push(zh),
    });
  }

  rebuild(index = this.start()): Promise<IndexProgress> {
    return index.rebuild(this.scope);
  }
}

/** Small regulations, each with words of its own. */
export const smallRegulations = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${at}.txt`,
      `甲${at}条例\n第一条　为了促进事项${at}，制定本条例。\n第二条　事项${at}应当公开。\n`,
    ]),
  );

/** The names of the files in which the words are found. */
export const filesWith = (index: WorkspaceIndex, words: string): readonly string[] =>
  index
    .precedentsFor('')
    .search(words, { limit: 10 })
    .filter(({ clause }) => clause.text.includes(words))
    .map(({ clause }) => clause.source.id.slice(clause.source.id.lastIndexOf('/') + 1));
