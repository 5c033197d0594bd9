import {
  type CancellationToken,
  EventEmitter,
  type Event,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import { type LanguageClient } from 'vscode-languageclient/node';
import { WORKSPACE_TRUSTED } from '../../server/src/protocol/confirm';
import { INDEX_STATUS, type IndexStatus } from '../../server/src/protocol/indexStatus';
import { type Requests } from '../../server/src/protocol/requests';
import { reportFailure } from './reportFailure';

/** The language server as the rest of the client sees it. */
export interface Server {
  /** Starts the server unless it runs. Settles when it answers, or when the user has been told why it cannot. */
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** Starts the server if need be. Undefined: it could not answer, and the user has been told, or cancelled. */
  request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: CancellationToken,
  ): Promise<Requests[M]['result'] | undefined>;
  readonly onIndexStatus: Event<IndexStatus>;
}

/** One server for the whole window. Nothing of it is loaded before `start`: most plain text needs no server. */
export function createServer(context: ExtensionContext, log: LogOutputChannel): Server {
  const indexStatus = new EventEmitter<IndexStatus>();
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  let starting: Promise<LanguageClient | undefined> | undefined;

  const launch = async (): Promise<LanguageClient | undefined> => {
    let client: LanguageClient | undefined;
    try {
      await workspace.fs.stat(module);
      const { createClient } = await import('./createClient');
      client = createClient(context, log, module.fsPath);
      client.onNotification(INDEX_STATUS, (status: IndexStatus) => {
        indexStatus.fire(status);
      });
      await client.start();
      return client;
    } catch (error) {
      log.error(String(error));
      starting = undefined;
      // Whatever is left of it may be beyond disposing; the failure has been logged.
      await client?.dispose().catch(() => undefined);
      void reportFailure(l10n.t('Tiaoli could not start its language server: {0}', messageOf(error)));
      return undefined;
    }
  };

  const client = (): Promise<LanguageClient | undefined> => (starting ??= launch());

  const stop = async (): Promise<void> => {
    const running = await starting;
    starting = undefined;
    // A server that died has nothing left to stop.
    await running?.dispose().catch((error: unknown) => {
      log.warn(String(error));
    });
  };

  context.subscriptions.push(
    indexStatus,
    workspace.onDidGrantWorkspaceTrust(() => {
      void starting?.then((running) => running?.sendNotification(WORKSPACE_TRUSTED));
    }),
  );

  return {
    onIndexStatus: indexStatus.event,
    stop,
    async start() {
      await client();
    },
    async restart() {
      await stop();
      await client();
    },
    async request(method, params, token) {
      const running = await client();
      if (running === undefined) return undefined;
      try {
        // An absent token must not be handed on: it would count as a second parameter of the request.
        return await (token === undefined
          ? running.sendRequest(method, params)
          : running.sendRequest(method, params, token));
      } catch (error) {
        if (token?.isCancellationRequested !== true) {
          log.error(`${method}: ${String(error)}`);
          void reportFailure(l10n.t('Tiaoli could not carry out the command: {0}', messageOf(error)));
        }
        return undefined;
      }
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
