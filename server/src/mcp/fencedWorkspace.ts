import { isSameFile, pathInFolder } from '../base/fileIdentity';
import { bilingual } from '../base/bilingual';
import { refused } from '../base/outcome';
import { type Workspace } from '../service/workspace';

/**
 * The files of a workspace that lie in the given folders, to be read only. A link that leads out of its folder leads
 * nowhere, and nothing is written.
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
    write: () => Promise.resolve(refused(READ_ONLY)),
  };
}

const OUTSIDE = bilingual(
  '不在给定的文件夹之内（启动时用 --root 指定）',
  'outside the folders given (name them with --root)',
);
const READ_ONLY = bilingual('只读', 'nothing is written here');
