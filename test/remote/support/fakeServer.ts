import { once } from 'node:events';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, type Socket } from 'node:net';
import { MAPPING } from '../../../server/src/remote/indexMapping';

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers a request; what it does not answer stays open. */
export type Answering = (request: Received, response: ServerResponse) => void;

/** A server that keeps what it is sent and answers as a test says. */
export class FakeServer {
  readonly received: Received[] = [];
  answering: Answering;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #scheme: string;

  private constructor(server: Server, scheme: string, answering: Answering) {
    this.#server = server;
    this.#scheme = scheme;
    this.answering = answering;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.#take(request, response);
    });
  }

  static async start(
    answering: Answering,
    tls?: { readonly key: string; readonly cert: string },
  ): Promise<FakeServer> {
    const server = tls === undefined ? createHttp() : createHttps(tls);
    const fake = new FakeServer(server, tls === undefined ? 'http' : 'https', answering);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.port}`;
  }

  /** What was asked: method and path without its query. */
  get asked(): readonly string[] {
    return this.received.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((settle) => this.#server.close(settle));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const { method = '', url: path = '', headers } = request;
    const received = { method, path, headers, body: Buffer.concat(pieces).toString('utf8') };
    this.received.push(received);
    this.answering(received, response);
  }
}

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

/** A clause as a server has it. */
export interface FakeClause {
  readonly text: string;
  readonly regulation?: string;
  readonly title?: string;
  readonly ordinal?: number;
  readonly count?: number;
  readonly version?: string;
  readonly date?: string;
  readonly index?: string;
}

export const fakeHit = ({
  text,
  regulation = '库/甲市数据条例.txt',
  title = '甲市数据条例',
  ordinal = 0,
  count = 1,
  version = 'v1',
  date = '2020-01-01',
  index = 'tiaoli-1-a',
}: FakeClause): object => ({
  _index: index,
  _score: 1,
  _source: {
    regulation, title, titleKey: title, version, count, ordinal, date, text,
    level: 'article', label: `第${ordinal}条`, path: [`第${ordinal}条`], start: 10, end: 20,
  },
  sort: [regulation, ordinal],
}); // prettier-ignore

export const fakeHits = (hits: readonly object[], successful = 3): object => ({
  timed_out: false,
  _shards: { total: 3, successful },
  hits: { hits },
});

/** Answers as a corpus of this version that gives `hits` to every search. */
export const corpusAnswering =
  (hits: () => object, mapping: number = MAPPING): Answering =>
  ({ path }, response) => {
    if (path.includes('/_mapping')) {
      sendJson(response, {
        'tiaoli-1-a': { mappings: { _meta: { tiaoli: { mapping, state: 'complete' } } } },
      });
    } else if (path.includes('/_termvectors')) sendJson(response, {});
    else sendJson(response, hits());
  };
