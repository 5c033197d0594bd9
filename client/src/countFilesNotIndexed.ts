import { FileType, Uri, workspace } from 'vscode';
import { isIgnoredName, OtherKinds } from './fileKinds';

/** So many entries are looked at: enough to tell what a folder holds, and soon done. */
const MOST_ENTRIES = 5000;

/** Counts the files in folders that no index reads, by their kind. A folder that cannot be read counts as empty. */
export async function countFilesNotIndexed(folders: readonly Uri[]): Promise<OtherKinds> {
  const kinds = new OtherKinds();
  const pending = [...folders];
  let seen = 0;
  for (let folder = pending.pop(); folder !== undefined && seen < MOST_ENTRIES; folder = pending.pop()) {
    const entries = await workspace.fs.readDirectory(folder).then(
      (read) => read,
      () => [],
    );
    for (const [name, type] of entries) {
      seen++;
      if (isIgnoredName(name)) continue;
      if (type === FileType.Directory) pending.push(Uri.joinPath(folder, name));
      else if (type === FileType.File) kinds.add(name);
    }
  }
  return kinds;
}
