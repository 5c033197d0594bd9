import { type DraftEntry, type DraftStore, ROOT } from '../../client/src/site/draftFilesAndFolders';

/** A store in memory; `changes` counts what was written, each all or nothing. */
export function memoryDrafts(): DraftStore & { readonly entries: Map<string, DraftEntry>; changes: number } {
  const entries = new Map<string, DraftEntry>();
  return {
    entries,
    changes: 0,
    get: (path) => Promise.resolve(entries.get(path)),
    below: (folder) =>
      Promise.resolve(
        new Map([...entries].filter(([path]) => path.startsWith(folder === ROOT ? ROOT : `${folder}/`))),
      ),
    change(put, removed) {
      this.changes++;
      for (const path of removed) entries.delete(path);
      for (const [path, entry] of put) entries.set(path, entry);
      return Promise.resolve();
    },
  };
}
