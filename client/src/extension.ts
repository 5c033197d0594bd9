import { type ExtensionContext } from 'vscode';
import { activateWith } from './registerCommandsAndViews';
import { createFolderInEditor } from './ownFolderInEditor';
import { createFolderOnDisk } from './ownFolderOnDisk';
import { begin } from './prepareServer';

export { deactivate } from './registerCommandsAndViews';

/** The extension on a machine with Node: the server runs in a process of its own. */
export function activate(context: ExtensionContext): void {
  const begun = begin(async (log) =>
    (await import('./createProcessClient')).createProcessClient(context, log),
  );
  activateWith(context, begun, (folder) =>
    folder.scheme === 'file' ? createFolderOnDisk(folder.fsPath) : createFolderInEditor(folder),
  );
}
