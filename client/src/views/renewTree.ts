import { type EventEmitter, type TreeView } from 'vscode';

/**
 * Shows the entries of a view anew, and the message above them. VS Code carries out the first of the two at once and the
 * second 200 ms later. Entries that are renewed so late, while a view comes to sight, can lose what stands below them:
 * they go first.
 */
export function renewTree(
  changed: Pick<EventEmitter<undefined>, 'fire'>,
  tree: Pick<TreeView<unknown>, 'message'>,
  message: string,
): void {
  changed.fire(undefined);
  tree.message = message;
}
