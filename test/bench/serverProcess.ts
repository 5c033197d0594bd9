import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { INDEX_STATUS, type IndexStatus } from '../../server/src/protocol/indexStatus';
import { DEFAULT_SETTINGS } from '../../server/src/protocol/settings';

/** No answer within this time is an error, not a slow answer. */
const PATIENCE_MS = 120_000;
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  annotations: { enabled: true },
  diagnostics: { ...DEFAULT_SETTINGS.diagnostics, debounce: 0 },
};

/** How a server's process is started. */
export interface NodeOptions {
  readonly nodeOptions?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** The real server process at the other end of a real JSON-RPC connection, driven as an editor drives it. */
export class ServerProcess {
  readonly connection: MessageConnection;
  readonly #child: ChildProcess;
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  #indexed = false;
  #published = new Map<string, number | undefined>();
  readonly #waiting = new Set<() => void>();

  /**
   * @param settings in place of the usual ones
   * @param node options of Node, and variables besides those of this process
   */
  constructor(bundle: string, settings: Partial<typeof SETTINGS> = {}, node: NodeOptions = {}) {
    const child = spawn(process.execPath, [...(node.nodeOptions ?? []), bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...node.env },
    });
    this.#child = child;
    this.ended = new Promise((settle) => {
      child.once('exit', () => {
        settle();
      });
    });
    const reader = new StreamMessageReader(child.stdout);
    const writer = new StreamMessageWriter(child.stdin);
    this.connection = createMessageConnection(reader, writer);
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params.version);
      this.#wake();
    });
    this.connection.onNotification(INDEX_STATUS, ({ state }: IndexStatus) => {
      if (state === 'failed') throw new Error('the server could not build its index');
      this.#indexed = state === 'ready';
      this.#wake();
    });
    this.connection.onRequest(
      'workspace/configuration',
      ({ items }: { readonly items: readonly unknown[] }) => items.map(() => ({ ...SETTINGS, ...settings })),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  /**
   * The handshake of an editor that has settings and takes pushed diagnostics, with these folders open; gives what the
   * server advertises.
   * @param storagePath the folder in which the index is kept
   */
  async initialize(folders: readonly string[] = [], storagePath = ''): Promise<ServerCapabilities> {
    const { capabilities } = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
        },
      },
      initializationOptions: { locale: 'zh-cn', opensPrecedents: true, storagePath },
    });
    await this.connection.sendNotification('initialized', {});
    return capabilities;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'regulation', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Resolves when diagnostics of exactly this version have come. */
  diagnosed(uri: string, version: number): Promise<void> {
    return this.#until(() => this.#published.get(uri) === version, `diagnostics of version ${version}`);
  }

  indexed(): Promise<void> {
    return this.#until(() => this.#indexed, 'the index');
  }

  /** Resident memory in MiB; `undefined` where the system does not tell. */
  memory(): number | undefined {
    const path = `/proc/${this.#child.pid ?? 0}/status`;
    if (!existsSync(path)) return undefined;
    const kibibytes = /VmRSS:\s*(\d+)/.exec(readFileSync(path, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  }

  /** Milliseconds of processor time that its main thread has had; `undefined` where the system does not tell. */
  threadTime(): number | undefined {
    const id = this.#child.pid ?? 0;
    const path = `/proc/${id}/task/${id}/schedstat`;
    if (!existsSync(path)) return undefined;
    return Number.parseInt(readFileSync(path, 'latin1'), 10) / 1e6;
  }

  /** Ends the process as an editor does. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }

  #until(isDone: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (then: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        then();
      };
      const timer = setTimeout(() => {
        end(() => {
          reject(new Error(`${what} did not come within ${PATIENCE_MS} ms`));
        });
      }, PATIENCE_MS);
      const check = (): void => {
        if (isDone()) end(resolve);
      };
      this.#waiting.add(check);
      check();
    });
  }
}
