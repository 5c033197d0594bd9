import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { createWebHost } from './webHost';

declare const self: DedicatedWorkerGlobalScope;

/** The client names the folder of the installation first: the address of a worker may be one of its own making. */
self.onmessage = ({ data }: MessageEvent<{ readonly installation: string }>) => {
  self.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, createWebHost(connection, data.installation));
};
