import { l10n, Position, Range, window } from 'vscode';
import { STRUCTURE_EDIT, type StructureEditKind } from '../../../server/src/protocol/structureEdit';
import { applyPlanned } from '../applyPlanned';
import { type Tools } from '../tools';

/**
 * Inserts, deletes, moves, merges, splits or renumbers the article at the cursor, with every reference to it, as one
 * edit that one undo takes back. Says how many references followed, and names those that are left to the drafter.
 */
export async function structureEdit(tools: Tools, kind: StructureEditKind): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor on an article.'));
    return;
  }
  const { document, viewColumn } = editor;
  const { line, character } = editor.selection.active;
  const result = await tools.server.request(STRUCTURE_EDIT, {
    uri: document.uri.toString(),
    position: { line, character },
    kind,
  });
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'edits') return;
  const application = await applyPlanned(tools, { document, ...result });
  if (application === 'none') return;
  const cursor = result.cursor && new Position(result.cursor.line, result.cursor.character);
  await window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    ...(cursor !== undefined && { selection: new Range(cursor, cursor) }),
  });
  if (application === 'applied' && result.left.length === 0 && result.references > 0) {
    void window.showInformationMessage(
      l10n.t('{0} references follow. One undo takes it all back.', result.references),
    );
  }
}
