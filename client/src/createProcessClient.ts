import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { SERVER_ACCESS, type ServerAccessParams } from '../../server/src/protocol/corpusServerAccess';
import { CLIENT_ID, CLIENT_NAME, setUpClient } from './clientOptions';
import { serverAccess } from './corpusServerCredentials';

/**
 * The client of the bundled server in a process of its own.
 * @throws when the server's program is not there
 */
export async function createProcessClient(
  context: ExtensionContext,
  log: LogOutputChannel,
): Promise<LanguageClient> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  await workspace.fs.stat(module);
  const server: ServerOptions = { module: module.fsPath, transport: TransportKind.ipc };
  const setUp = setUpClient(log, {
    seedsPath: context.asAbsolutePath('seeds'),
    ...(context.storageUri?.scheme === 'file' && { storagePath: context.storageUri.fsPath }),
  });
  const client = new QuietClient(CLIENT_ID, CLIENT_NAME, server, setUp.options);
  // The one bundle that may connect runs in this process; a browser's server reaches no network.
  client.onRequest(SERVER_ACCESS, ({ server: address }: ServerAccessParams) =>
    serverAccess(context.secrets, address),
  );
  setUp.follow(client);
  return client;
}

/** Writes its errors to the log only: what the user needs to know, the extension says itself, once and in words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
