import { type ExtensionContext } from 'vscode';
import { activateWith } from './activate';

export { deactivate } from './activate';

/** The extension on a machine with Node: the server runs in a process of its own. */
export function activate(context: ExtensionContext): void {
  activateWith(context, async (log) => (await import('./createClient')).createClient(context, log));
}
