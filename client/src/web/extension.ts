import { commands, type ExtensionContext, extensions, workspace } from 'vscode';
import { activateWith } from '../registerCommandsAndViews';
import { createFolderInEditor } from '../ownFolderInEditor';
import { begin, type Begun } from '../prepareServer';
import { OWN_ID } from '../ownId';
import { DRAFT_SCHEME } from '../ownDocumentSchemes';

export { deactivate } from '../registerCommandsAndViews';

/** Menus leave out what a browser cannot do where this is set. */
const IN_BROWSER = 'tiaoli.inBrowser';

/**
 * VS Code runs this program once something asks for the extension, and calls `activate` only when it has made the folder
 * for what extensions store: where that lies on the net, this has taken more than a second. The server needs no such
 * folder, so that it starts before.
 */
const begun = beginInBrowser();

/** The extension in a browser. */
export function activate(context: ExtensionContext): void {
  void commands.executeCommand('setContext', IN_BROWSER, true);
  activateWith(context, begun, createFolderInEditor);
}

function beginInBrowser(): Begun {
  const begun = begin(async (log) => {
    const own = extensions.getExtension(OWN_ID);
    if (own === undefined) throw new Error(`there is no extension ${OWN_ID}`);
    return (await import('./createWorkerClient')).createWorkerClient(own.extensionUri, log);
  });
  // Where the page itself keeps the drafts, nothing else is worked on: all is ready when the first of them is opened.
  if (workspace.workspaceFolders?.some(({ uri }) => uri.scheme === DRAFT_SCHEME)) void begun.server.start();
  return begun;
}
