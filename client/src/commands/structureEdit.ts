import { l10n, window } from 'vscode';
import { STRUCTURE_EDIT, type StructureEditKind } from '../../../server/src/protocol/structureEdit';
import { applyStructureEdit } from '../applyStructureEdit';
import { placeIn } from '../draftEditor';
import { type Tools } from '../commandContext';

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
  const result = await tools.server.request(STRUCTURE_EDIT, { ...placeIn(editor), kind });
  await applyStructureEdit(tools, editor, result);
}
