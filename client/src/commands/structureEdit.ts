import { l10n, window, Position, Range, Uri } from 'vscode';
import {
  STRUCTURE_EDIT,
  type StructureEditKind,
  STRUCTURE_OFFERS,
} from '../../../server/src/protocol/structureEdit';
import { applyStructureEdit } from '../applyPlannedEdit';
import { placeIn } from '../currentDraft';
import { type Tools } from '../whatCommandsUse';
import { isArticlePlace } from '../checkLinkArguments';

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

/** Lets the drafter pick among the structure edits that are possible at the cursor, or at a place of the light bulb. */
export async function pickStructureEdit(tools: Tools, arg: unknown): Promise<void> {
  if (isArticlePlace(arg)) {
    const { line, character } = arg.position;
    const cursor = new Position(line, character);
    await window.showTextDocument(Uri.parse(arg.uri), { selection: new Range(cursor, cursor) });
  }
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'regulation') {
    void window.showInformationMessage(l10n.t('Open a regulation and put the cursor on an article.'));
    return;
  }
  const result = await tools.server.request(STRUCTURE_OFFERS, placeIn(editor));
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind !== 'offers') return;
  const picks = result.offers.map(({ kind, title }) => ({ label: title, edit: kind }));
  const pick = await window.showQuickPick(picks, { placeHolder: l10n.t('What is to be done here?') });
  if (pick !== undefined) await structureEdit(tools, pick.edit);
}
