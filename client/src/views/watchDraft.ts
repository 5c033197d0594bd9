import { Disposable, type TextDocument, type TreeView, window, workspace } from 'vscode';

/** Milliseconds of rest after an edit before a view of the draft is made anew. */
const REST = 2000;

/**
 * Calls `refresh` when a view of the draft in front may have to show something else: it comes to sight, another editor
 * is in front, or the draft it shows has rested after an edit.
 */
export function watchDraft(
  tree: TreeView<unknown>,
  shown: () => TextDocument | undefined,
  refresh: () => Promise<void>,
): Disposable {
  let rest: NodeJS.Timeout | undefined;
  return Disposable.from(
    tree.onDidChangeVisibility(() => void refresh()),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== shown()) return;
      clearTimeout(rest);
      rest = setTimeout(() => void refresh(), REST);
    }),
    new Disposable(() => {
      clearTimeout(rest);
    }),
  );
}
