import { isSameFile, pathInFolder } from '../base/fileIdentity';
import { bilingual } from '../base/bilingual';
import { refused } from '../base/outcome';
import { type Workspace } from '../service/workspace';

/**
 * A workspace cut down to the files in the given folders, and to reading. A link that leads out of its folder is not
 * followed; writing is refused.
 * @param folders URIs
 */
export function fenced(workspace: Workspace, folders: readonly string[]): Workspace {
  const folderOf = (uri: string): string | undefined =>
    folders.find((folder) => pathInFolder(folder, uri) !== undefined || isSameFile(folder, uri));
  return {
    keeps: (uri) => workspace.keeps(uri),
    list: (folder) =>
      folderOf(folder) === undefined ? Promise.resolve(refused(OUTSIDE)) : workspace.list(folder),
    read(uri) {
      const folder = folderOf(uri);
      return folder === undefined ? Promise.resolve(refused(OUTSIDE)) : workspace.read(uri, folder);
    },
    properties(uri) {
      const folder = folderOf(uri);
      return folder === undefined
        ? Promise.resolve([])
        : (workspace.properties?.(uri, folder) ?? Promise.resolve([]));
    },
    write: () => Promise.resolve(refused(READ_ONLY)),
  };
}

const OUTSIDE = bilingual(
  '不在给定的文件夹之内（启动时用 --root 指定）',
  'outside the folders given (name them with --root)',
);
const READ_ONLY = bilingual('只读', 'nothing is written here');
