import { commands, type ExtensionContext, workspace } from 'vscode';
import { activateWith } from '../activate';
import { DRAFT_SCHEME } from '../ownSchemes';

export { deactivate } from '../activate';

/** Menus leave out what a browser cannot do where this is set. */
const IN_BROWSER = 'tiaoli.inBrowser';

/** The extension in a browser. */
export function activate(context: ExtensionContext): void {
  void commands.executeCommand('setContext', IN_BROWSER, true);
  const server = activateWith(context, async (log) =>
    (await import('./createWebClient')).createWebClient(context, log),
  );
  // Where the page itself keeps the drafts, nothing else is worked on: all is ready when the first of them is opened.
  if (workspace.workspaceFolders?.some(({ uri }) => uri.scheme === DRAFT_SCHEME)) void server.start();
}
