// An extension of the tests: files that are in no place but the memory of a browser, as those of a repository on the net are.
import { type ExtensionContext, workspace } from 'vscode';
import { DraftFileSystem } from '../../../client/src/site/draftFileSystem';
import { DraftTree } from '../../../client/src/site/draftFilesAndFolders';
import { memoryDrafts } from '../../support/memoryDrafts';
import { FOLDER, SCHEME } from './place';

export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  const tree = new DraftTree(memoryDrafts(), () => Date.now());
  await tree.makeFolder(FOLDER);
  const files = new DraftFileSystem(tree, SCHEME);
  subscriptions.push(files, workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }));
}
