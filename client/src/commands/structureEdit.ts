import { l10n, Position, Range, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import { STRUCTURE_EDIT, type StructureEditKind } from '../../../server/src/protocol/structureEdit';
import { toRange } from '../toVscode';
import { type Tools } from '../tools';

/**
 * Inserts, deletes, moves, merges, splits or renumbers the article at the cursor, with every reference to it, as one
 * edit that one undo takes back. Says how many references followed, and names those that are left to the drafter.
 */
export async function structureEdit({ server }: Tools, kind: StructureEditKind): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor on an article.'));
    return;
  }
  const { document } = editor;
  const { line, character } = editor.selection.active;
  const result = await server.request(STRUCTURE_EDIT, {
    uri: document.uri.toString(),
    position: { line, character },
    kind,
  });
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'edits') return;
  if (document.version !== result.version) {
    void window.showWarningMessage(l10n.t('The text changed meanwhile. Try again.'));
    return;
  }
  const workspaceEdit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) workspaceEdit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(workspaceEdit))) return;
  if (result.cursor !== undefined) {
    const cursor = new Position(result.cursor.line, result.cursor.character);
    editor.selection = new Selection(cursor, cursor);
    editor.revealRange(new Range(cursor, cursor));
  }
  report(result.references, result.left);
}

function report(references: number, left: readonly string[]): void {
  if (left.length > 0) {
    void window.showWarningMessage(
      l10n.t('{0} references are left to you: {1}', left.length, left.join(l10n.t('; '))),
    );
  } else if (references > 0) {
    void window.showInformationMessage(
      l10n.t('{0} references follow. One undo takes it all back.', references),
    );
  }
}
