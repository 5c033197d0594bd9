import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  CancellationToken,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import {
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { createConnection } from 'vscode-languageserver/node';
import { type Host } from '../../../server/src/lsp/session/platformHost';
import { startServer } from '../../../server/src/lsp/server';
import { createNodeHost } from '../../../server/src/node/nodeHost';
import { INDEX_STATUS, type IndexStatus } from '../../../server/src/protocol/indexStatus';
import { type InitOptions } from '../../../server/src/protocol/initOptions';
import { NO_HISTORY } from '../../../server/src/service/committedVersions';
import { InMemoryWorkspace } from '../../support/inMemoryWorkspace';

/** What a test sets; the rest is as in a VS Code that set nothing. */
export interface ClientOptions {
  readonly host?: Partial<Host>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitOptions;
  readonly locale?: string;
  readonly workspaceFolders?: readonly string[];
  /**
   * The answers to `workspace/configuration`, by document; '' is the window. Clauses are not offered unless a test
   * says so: otherwise what regulations on the subject have is worked out for each draft that is opened.
   */
  readonly settings?: (uri: string) => object;
  /** These answers come only then; at once without it. */
  readonly whenTold?: Promise<void>;
  /** True: the index is not built before the test goes on. */
  readonly skipIndex?: boolean;
}

/** What VS Code announces, as far as the server looks at it. */
export const vsCodeCapabilities: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

/** The setting under which nothing is prepared for completion. */
const NO_CLAUSES = { completion: { clauses: false } };

/** The host of tests: files in memory, the real seeds, no rest before a check. */
export const testHost = (more: Partial<Host> = {}): Host => ({
  ...createNodeHost(__dirname),
  workspace: new InMemoryWorkspace(),
  history: NO_HISTORY,
  docsBase: 'file:///docs/rules',
  ...more,
});

/** A client and a server in one process, talking JSON-RPC over two streams. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly logged: string[] = [];
  readonly statuses: IndexStatus[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  initializeResult: InitializeResult | undefined;
  settings: (uri: string) => object;
  readonly #whenTold: Promise<void> | undefined;
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  readonly #end: () => void;

  constructor(options: ClientOptions) {
    const up = new PassThrough();
    const down = new PassThrough();
    this.settings = options.settings ?? (() => ({ diagnostics: { debounce: 0 } }));
    this.#whenTold = options.whenTold;
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, testHost(options.host));
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
    this.connection.listen();
    this.#end = () => {
      server.dispose();
      this.connection.dispose();
    };
  }

  #listen(): void {
    const { connection } = this;
    const keep = (method: string, take: (params: never) => void): void => {
      connection.onNotification(method, (params) => {
        take(params as never);
        for (const check of [...this.#waiting]) check();
      });
    };
    keep('window/logMessage', ({ message }: LogMessageParams) => this.logged.push(message));
    keep(INDEX_STATUS, (status: IndexStatus) => this.statuses.push(status));
    keep('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.published.push(params),
    );
    connection.onRequest('workspace/configuration', async ({ items }: { items: { scopeUri?: string }[] }) => {
      await this.#whenTold;
      return items.map(({ scopeUri }) => ({ ...NO_CLAUSES, ...this.settings(scopeUri ?? '') }));
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('client/unregisterCapability', () => null);
  }

  /** Settles when `isDone`, looked at after each notification, is true. */
  until(isDone: () => boolean): Promise<void> {
    return new Promise((settle) => {
      const check = (): void => {
        if (!isDone()) return;
        this.#waiting.delete(check);
        settle();
      };
      this.#waiting.add(check);
      check();
    });
  }

  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    return this.connection.sendRequest<R>(method, params, token ?? CancellationToken.None);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a document and waits for its first diagnostics. */
  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    await this.sendOpen(uri, text);
    return this.diagnostics(uri);
  }

  /** Opens a document, without waiting. */
  sendOpen(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'regulation', version: 1, text };
    return this.notify('textDocument/didOpen', { textDocument });
  }

  /** Sends changes as the next version, without waiting. */
  async change(uri: string, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  /** The diagnostics of the newest version, once they are published. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const version = this.#versions.get(uri);
    const newest = (): PublishDiagnosticsParams | undefined => this.published.findLast((p) => p.uri === uri);
    await this.until(() => newest()?.version === version);
    return newest()?.diagnostics ?? [];
  }

  close(): void {
    this.#end();
  }
}

/** Starts a client and a server, and waits for the index unless the test does not want it. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const client = new TestClient(options);
  client.initializeResult = await client.request<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? vsCodeCapabilities,
    ...(options.locale !== undefined && { locale: options.locale }),
    initializationOptions: { opensPrecedents: true, ...options.initializationOptions },
    workspaceFolders: (options.workspaceFolders ?? []).map((uri) => ({ uri, name: uri })),
  });
  await client.notify('initialized', {});
  if (options.skipIndex === true) return client;
  await client.until(() => ['ready', 'failed'].includes(client.statuses.at(-1)?.state ?? ''));
  assert.equal(client.statuses.at(-1)?.state, 'ready', client.logged.join('\n'));
  return client;
}
