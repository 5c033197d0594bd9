import { commands, type ExtensionContext } from 'vscode';
import { activateWith } from '../activate';

export { deactivate } from '../activate';

/** Menus leave out what a browser cannot do where this is set. */
const IN_BROWSER = 'tiaoli.inBrowser';

/** The extension in a browser. */
export function activate(context: ExtensionContext): void {
  void commands.executeCommand('setContext', IN_BROWSER, true);
  activateWith(context, async (log) => (await import('./createWebClient')).createWebClient(context, log));
}
