import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, setUpClient } from '../clientOptions';
import { type WorkerStart } from '../../../server/src/protocol/clientFiles';
import { answerFiles } from './answerFileRequests';
import { readFirstFiles, seedsOf } from './firstFiles';

/**
 * The client of the bundled server in a worker of the browser.
 * @throws when the server's program is not there
 */
export async function createWebClient(
  context: ExtensionContext,
  log: LogOutputChannel,
): Promise<LanguageClient> {
  const { extensionUri } = context;
  const firstFiles = readFirstFiles(extensionUri);
  const program = addressOf(Uri.joinPath(extensionUri, 'dist', 'web', 'server.packed'));
  const setUp = setUpClient(log, {
    seedsPath: seedsOf(extensionUri).toString(),
    ...(context.storageUri !== undefined && { storagePath: context.storageUri.toString() }),
  });
  const worker = new Worker(await program);
  const start: WorkerStart = { installation: extensionUri.toString(), firstFiles: await firstFiles };
  worker.postMessage(start);
  const client = new QuietClient(CLIENT_ID, CLIENT_NAME, worker, setUp.options);
  answerFiles(client);
  setUp.follow(client);
  return client;
}

/** A worker may only be started from the page's own origin, so that the program is handed to it as it was read. */
async function addressOf(program: Uri): Promise<string> {
  const packed = Uint8Array.from(await workspace.fs.readFile(program));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(unpacked).arrayBuffer();
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** Writes its errors to the log only: what the user needs to know, the extension says itself, once and in words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
