import { type ExtensionContext } from 'vscode';
import { activateWith } from './activate';
import { begin } from './begin';

export { deactivate } from './activate';

/** The extension on a machine with Node: the server runs in a process of its own. */
export function activate(context: ExtensionContext): void {
  const begun = begin(async (log) => (await import('./createClient')).createClient(context, log));
  activateWith(context, begun);
}
