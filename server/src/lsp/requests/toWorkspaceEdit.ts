import { type WorkspaceEdit } from 'vscode-languageserver';
import { type TextEdit } from '../../base/textEdit';
import { type OpenDocument } from '../../service/openDocuments';
import { type Session } from '../session/session';
import { protoEdit } from '../render/toProtocol';

/**
 * Edits of one document, bound to its version where the client can do that. They never ask for confirmation: VS Code
 * then opens its preview with every change unticked, and applying it does nothing. Its light bulb previews on request.
 */
export function workspaceEditOf(
  { client }: Session,
  { uri, version, snapshot }: OpenDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes = edits.map((edit) => protoEdit(snapshot, edit));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
