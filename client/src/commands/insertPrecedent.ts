import { l10n, window } from 'vscode';
import { INSERT_CLAUSE } from '../../../server/src/protocol/insertClause';
import { applyStructureEdit } from '../applyPlannedEdit';
import { placeIn, showDraft } from '../currentDraft';
import { precedentOf } from '../checkLinkArguments';
import { type Tools } from '../whatCommandsUse';

/** Puts the text of a precedent's clause into the draft at the cursor, and goes on there. */
export async function insertPrecedent(tools: Tools, arg: unknown): Promise<void> {
  const precedent = precedentOf(arg);
  if (precedent === undefined) return;
  const editor = await showDraft();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open the regulation that the text is to be inserted into.'));
    return;
  }
  const { uri, position } = placeIn(editor);
  const { text, place } = precedent;
  const result = await tools.server.request(INSERT_CLAUSE, { uri, text, name: place.name, at: { position } });
  await applyStructureEdit(tools, editor, result);
}
