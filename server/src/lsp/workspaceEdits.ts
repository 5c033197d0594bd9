import { type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { localize, type Bilingual } from '../base/bilingual';
import { type TextEdit } from '../base/textEdit';
import { type OpenDocument } from '../service/documents';
import { type Session } from './session';
import { protoEdit } from './toProto';

const CONFIRM = 'confirm';

/**
 * Edits of one document in the best form the client takes. `confirm`, where given, says what they do: the drafter
 * is to look at them first.
 */
export function workspaceEditOf(
  { client, options }: Session,
  { uri, version, snapshot }: OpenDocument,
  edits: readonly TextEdit[],
  confirm?: Bilingual,
): WorkspaceEdit {
  const changes = edits.map((edit) => protoEdit(snapshot, edit));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  const asks = confirm !== undefined && client.changeAnnotations;
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: asks ? changes.map((edit) => ({ ...edit, annotationId: CONFIRM })) : changes,
  };
  if (!asks) return { documentChanges: [change] };
  return {
    documentChanges: [change],
    changeAnnotations: { [CONFIRM]: { label: localize(confirm, options.locale), needsConfirmation: true } },
  };
}
