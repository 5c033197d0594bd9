import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { type InitializeResult } from 'vscode-languageserver-protocol';
import { INDEX_STATUS, REBUILD_INDEX, type IndexStatus } from '../../server/src/protocol/indexStatus';
import { vsCodeCapabilities } from '../lsp/support/testClient';
import { builtPrograms } from '../support/programs';

const root = join(__dirname, '../..');
const forbidNetwork = pathToFileURL(join(__dirname, 'support/forbidNetwork.mjs')).href;

describe('node/main: the server as a process', function () {
  let bundle: string;
  let child: ChildProcessWithoutNullStreams;
  let connection: MessageConnection;
  let complaints: string;

  before(async () => {
    bundle = join(await builtPrograms(), 'server.js');
  });

  const start = (): void => {
    child = spawn(process.execPath, ['--import', forbidNetwork, bundle, '--stdio']);
    complaints = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => (complaints += data));
    connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
  };
  const exitCode = (): Promise<number | null> =>
    new Promise((settle) => {
      child.once('exit', settle);
    });
  const initialize = (): Promise<InitializeResult> =>
    connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: vsCodeCapabilities,
      workspaceFolders: [{ uri: pathToFileURL(join(root, 'seeds')).href, name: 'seeds' }],
      initializationOptions: { seedsPath: join(root, 'seeds'), opensPrecedents: true },
    });

  it('serves a whole session over stdio without opening a socket', async () => {
    start();
    const exited = exitCode();
    connection.onRequest('workspace/configuration', () => [{ diagnostics: { debounce: 0 } }]);
    connection.onRequest('client/registerCapability', () => null);
    const checked = new Promise<void>((settle) => {
      connection.onNotification('textDocument/publishDiagnostics', () => {
        settle();
      });
    });
    const indexed = new Promise<void>((settle) => {
      connection.onNotification(INDEX_STATUS, ({ state }: IndexStatus) => {
        if (state === 'ready') settle();
      });
    });
    const { capabilities } = await initialize();
    await connection.sendNotification('initialized', {});
    const uri = 'file:///work/draft.txt';
    const text = await readFile(join(root, 'seeds/004_caf71e344d6a8bba.txt'), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'regulation', version: 1, text },
    });
    const line = text.split('\n').findIndex((content) => content.trimStart().startsWith('第十条'));
    const position = { line, character: 2 };
    const range = { start: position, end: position };
    const textDocument = { uri };
    for (const [method, params, isOffered] of [
      ['textDocument/hover', { textDocument, position }, capabilities.hoverProvider],
      ['textDocument/definition', { textDocument, position }, capabilities.definitionProvider],
      ['textDocument/completion', { textDocument, position }, capabilities.completionProvider],
      ['textDocument/documentSymbol', { textDocument }, capabilities.documentSymbolProvider],
      ['textDocument/documentLink', { textDocument }, capabilities.documentLinkProvider],
      ['textDocument/semanticTokens/full', { textDocument }, capabilities.semanticTokensProvider],
      ['textDocument/codeAction', { textDocument, range, context: {} }, capabilities.codeActionProvider],
      ['workspace/symbol', { query: '数据' }, capabilities.workspaceSymbolProvider],
      [REBUILD_INDEX, null, true],
    ] as const) {
      if (isOffered !== undefined) {
        assert.notEqual(await connection.sendRequest(method, params), null, method);
      }
    }
    await Promise.all([checked, indexed]);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await exited, 0, complaints);
    assert.equal(complaints, '');
  });

  it('ends when the editor is gone', async () => {
    start();
    await initialize();
    const exited = exitCode();
    child.stdin.end();
    assert.equal(await exited, 1);
  });

  it('takes no address to listen at or to connect to', async () => {
    child = spawn(process.execPath, ['--import', forbidNetwork, bundle, '--socket=9', '--pipe=x']);
    const exited = exitCode();
    child.stdin.end();
    assert.equal(await exited, 1);
  });

  for (const use of [
    "require('net').connect(9)",
    "require('net').createServer().listen(0)",
    "require('dgram').createSocket('udp4')",
    "require('dns').lookup('localhost', () => {})",
    "require('http').get('http://127.0.0.1:9')",
    "fetch('http://127.0.0.1:8080')",
  ]) {
    it(`would be caught at ${use}`, () => {
      const { status } = spawnSync(process.execPath, ['--import', forbidNetwork, '-e', use]);
      assert.equal(status, 97);
    });
  }
});
