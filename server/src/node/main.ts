import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Connection,
} from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodeHost } from './nodeHost';
import { isWordThread, serveWord } from './word/wordThread';

/**
 * VS Code talks over the channel to its child process, every other editor over the standard streams. The other
 * transports of the library are sockets, which this server never opens.
 */
function connect(): Connection {
  if (!process.argv.includes('--node-ipc')) return createConnection(process.stdin, process.stdout);
  process.on('disconnect', () => process.exit(1)); // the editor is gone
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}

// The same program runs in the thread that reads Word files.
if (isWordThread()) serveWord();
else startServer(connect(), createNodeHost(__dirname));
