import { Uri, window, workspace } from 'vscode';
import { INSERT_CLAUSE } from '../../../server/src/protocol/insertClause';
import { applyStructureEdit } from '../applyPlannedEdit';
import { draftEditor } from '../currentDraft';
import { isRecord, precedentOf } from '../checkLinkArguments';
import { type Tools } from '../whatCommandsUse';

/** Puts a precedent's text for a provision that the draft lacks where precedents have it. */
export async function insertProvision(tools: Tools, arg: unknown): Promise<void> {
  const precedent = precedentOf(arg);
  const provision = isRecord(arg) ? arg['provision'] : undefined;
  const role = isRecord(provision) ? provision['role'] : undefined;
  const uri = isRecord(arg) ? arg['uri'] : undefined;
  if (precedent === undefined || typeof role !== 'string' || typeof uri !== 'string') return;
  const { text, place } = precedent;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const column = draftEditor()?.viewColumn;
  const result = await tools.server.request(INSERT_CLAUSE, { uri, text, name: place.name, at: { role } });
  await applyStructureEdit(tools, await window.showTextDocument(document, column), result);
}
