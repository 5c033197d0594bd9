import { CodeLensRefreshRequest, InlayHintRefreshRequest, type Connection } from 'vscode-languageserver';
import { type ClientFeatures } from './clientFeatures';

/** What is shown without being asked is out of date: settings have changed, or the index has. */
export function refreshAnnotations(connection: Connection, client: ClientFeatures): void {
  if (client.refreshesCodeLens) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.refreshesInlayHints) void connection.sendRequest(InlayHintRefreshRequest.type);
}
