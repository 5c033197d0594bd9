import { type LogOutputChannel, Uri, workspace } from 'vscode';
import packedServer from 'server.packed';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, setUpClient } from '../clientOptions';
import { type WorkerStart } from '../../../server/src/protocol/clientFiles';
import { answerFiles } from './answerFileRequests';
import { readFirstFiles } from './firstFiles';

/**
 * The client of the bundled server in a worker of the browser.
 * @param installation the extension's folder
 */
export async function createWorkerClient(installation: Uri, log: LogOutputChannel): Promise<LanguageClient> {
  const folder = installation.toString();
  const program = unpackedServer();
  const firstFiles = readFirstFiles(folder, (uri) => workspace.fs.readFile(Uri.parse(uri)));
  const setUp = setUpClient(log, { seedsPath: `${folder}/seeds` });
  const worker = new Worker(await program);
  const start: WorkerStart = { installation: folder };
  worker.postMessage(start);
  const client = new QuietClient(CLIENT_ID, CLIENT_NAME, worker, setUp.options);
  answerFiles(client, firstFiles);
  setUp.follow(client);
  return client;
}

/**
 * The address of the server's program. A worker may only be started from the page's own origin, so that the program is
 * handed to it; it comes with ours, because a file more is a way more through a page that is busy with its own start.
 */
async function unpackedServer(): Promise<string> {
  const unpacked = new Blob([packedServer]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(unpacked).arrayBuffer();
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** Writes its errors to the log only: what the user needs to know, the extension says itself, once and in words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
