import { CodeLensRefreshRequest, InlayHintRefreshRequest, type Connection } from 'vscode-languageserver';
import { type ClientFeatures } from './clientFeatures';

/** Has the client ask again for what it shows without being asked: settings have changed, or the index has. */
export function refreshAnnotations(connection: Connection, client: ClientFeatures): void {
  if (client.refreshesCodeLens) ask(connection, CodeLensRefreshRequest.type);
  if (client.refreshesInlayHints) ask(connection, InlayHintRefreshRequest.type);
}

/** A client that refuses, or is gone, goes on showing what it has: a rejection nobody hears would end the process. */
function ask(connection: Connection, type: typeof CodeLensRefreshRequest.type): void {
  connection.sendRequest(type).catch((error: unknown) => {
    connection.console.warn(`${type.method}: ${String(error)}`);
  });
}
