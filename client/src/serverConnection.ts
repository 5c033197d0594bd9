import {
  type CancellationToken,
  Disposable,
  EventEmitter,
  type Event,
  type Hover,
  l10n,
  type LogOutputChannel,
  type Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { WORKSPACE_TRUSTED } from '../../server/src/protocol/confirmFindings';
import { INDEX_STATUS, type IndexStatus, STOP_INDEXING } from '../../server/src/protocol/indexStatus';
import { PASSING_NOTE, type PassingNote } from '../../server/src/protocol/passingNote';
import { SERVER_ACCESS_CHANGED } from '../../server/src/protocol/corpusServerAccess';
import { type Requests } from '../../server/src/protocol/requests';
import { type Journal } from './problemJournal';
import { reportFailure } from './reportFailure';

/** LSP's code for a request that was cancelled; its library is loaded with the client only. */
const REQUEST_CANCELLED = -32800;

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
  /**
   * The hover for a place once the server that is starting runs. Undefined: none is starting, or it runs, and then its
   * client has told the editor of its own hovers.
   */
  hoverOnceStarted(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | null | undefined>;
  readonly onIndexStatus: Event<IndexStatus>;
  /** What the index last told of itself. */
  readonly indexStatus: IndexStatus | undefined;
  /** Stops the build of the index that is running; what could be searched before stays. */
  stopIndexing(): Promise<void>;
  /** Tells a server that runs that what opens a corpus server may have changed. */
  accessChanged(): Promise<void>;
  /** Follows the workbench no more; `stop` ends the server itself. */
  dispose(): void;
}

/**
 * Makes the client of a server that does not run yet.
 * @throws when there is no program to run
 */
export type Connect = (log: LogOutputChannel) => Promise<BaseLanguageClient>;

/** Milliseconds that a note stands: as long as it takes to read it and look at what it is about. */
const PASSING_MILLIS = 10_000;

/** One server for the whole window. Nothing of it is loaded before `start`: most plain text needs no server. */
export function createServer(log: LogOutputChannel, journal: Journal, connect: Connect): Server {
  const indexStatus = new EventEmitter<IndexStatus>();
  let lastStatus: IndexStatus | undefined;
  let starting: Promise<BaseLanguageClient | undefined> | undefined;
  let newest: BaseLanguageClient | undefined;

  const launch = async (): Promise<BaseLanguageClient | undefined> => {
    let client: BaseLanguageClient | undefined;
    try {
      client = newest = await connect(log);
      client.onNotification(INDEX_STATUS, (status: IndexStatus) => {
        lastStatus = status;
        noteIndex(journal, status);
        indexStatus.fire(status);
      });
      client.onNotification(PASSING_NOTE, ({ message }: PassingNote) => {
        window.setStatusBarMessage(message, PASSING_MILLIS);
      });
      const started = performance.now();
      await client.start();
      journal.note({ event: 'server-started', millis: performance.now() - started });
      return client;
    } catch (error) {
      log.error(String(error));
      journal.note({ event: 'server-failed', error });
      starting = undefined;
      // Whatever is left of it may be beyond disposing; the failure has been logged.
      await client?.dispose().catch(() => undefined);
      void reportFailure(l10n.t('Tiaoli could not start its language server: {0}', messageOf(error)));
      return undefined;
    }
  };

  const client = (): Promise<BaseLanguageClient | undefined> => (starting ??= launch());

  const stop = async (): Promise<void> => {
    const ending = starting;
    starting = undefined;
    // A server that died has nothing left to stop.
    await (await ending)?.dispose().catch((error: unknown) => {
      log.warn(String(error));
    });
  };

  const accessChanged = async (): Promise<void> => {
    await (await starting)?.sendNotification(SERVER_ACCESS_CHANGED);
  };

  const listeners = Disposable.from(
    indexStatus,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('http')) void accessChanged();
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      void starting?.then((running) => running?.sendNotification(WORKSPACE_TRUSTED));
    }),
  );

  return {
    accessChanged,
    dispose: () => {
      listeners.dispose();
    },
    onIndexStatus: indexStatus.event,
    get indexStatus() {
      return lastStatus;
    },
    stop,
    async stopIndexing() {
      await (await starting)?.sendNotification(STOP_INDEXING);
    },
    async start() {
      await client();
    },
    async hoverOnceStarted(document, position, token) {
      if (starting === undefined || newest?.isRunning() === true) return undefined;
      const running = await starting;
      const provider = running?.getFeature('textDocument/hover').getProvider(document);
      return token.isCancellationRequested ? undefined : provider?.provideHover(document, position, token);
    },
    async restart() {
      // Who asks meanwhile waits for the new one.
      starting = stop().then(launch);
      await starting;
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
        if (token?.isCancellationRequested !== true && !wasCancelled(error)) {
          log.error(`${method}: ${String(error)}`);
          journal.note({ event: 'request-failed', name: method, error });
          void reportFailure(l10n.t('Tiaoli could not carry out the command: {0}', messageOf(error)));
        }
        return undefined;
      }
    },
  };
}

/** Every build that began or ended; how far one has come is for the status item. */
function noteIndex(journal: Journal, { state, regulations, clauses, millis, message }: IndexStatus): void {
  if (state === 'building') return;
  const isComplete = message === undefined;
  journal.note({
    event: 'index',
    state,
    regulations,
    clauses,
    isComplete,
    ...(millis !== undefined && { millis }),
  });
}

/** Answered by the server when what it was asked for was stopped in another way than by the token. */
const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === REQUEST_CANCELLED;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
