import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** A folder that is served just like that by any web server. */
export interface ServedFolder {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves the files of a folder to this machine alone. @param port 0 for one that is free */
export async function serveFolder(folder: string, port = 0): Promise<ServedFolder> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void fileFor(root, request.url ?? '/').then((file) => {
      if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
        response.writeHead(404).end();
        return;
      }
      const { path, tag } = file;
      // A browser that asks whether its copy is still good keeps what it has made of the program, too.
      const headers = { 'Cache-Control': 'no-cache', ETag: tag };
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers).end();
        return;
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, ...headers });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      createReadStream(path)
        .on('error', () => response.destroy())
        .pipe(response);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** A file, and what tells this state of it from another. */
interface ServedFile {
  readonly path: string;
  readonly tag: string;
}

/** The file that an address names, unless there is none or it lies outside of the folder. */
async function fileFor(root: string, address: string): Promise<ServedFile | undefined> {
  try {
    const name = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
    const path = resolve(join(root, name.endsWith('/') ? `${name}index.html` : name));
    const real = await realpath(path);
    if (!real.startsWith(root + sep)) return undefined;
    const state = await stat(real);
    return state.isFile() ? { path: real, tag: `"${state.size}-${state.mtimeMs}"` } : undefined;
  } catch {
    return undefined;
  }
}
