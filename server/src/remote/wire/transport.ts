import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as tlsConnect, rootCertificates } from 'node:tls';
import { type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { done, refused, type Outcome } from '../../base/outcome';
import { type Credentials, type ProxySettings } from '../../service/remote/remoteCorpus';
import { fault, type RemoteFault } from './serverFaults';
import { bypasses, openTunnel } from './proxy';

/** One question to one node. */
export interface WireRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';
  /** With its query, beginning with a slash. */
  readonly path: string;
  /** JSON, or lines of JSON. */
  readonly body?: string;
  readonly isLines?: boolean;
  /** Milliseconds until the whole answer must be there. */
  readonly millis: number;
  /** Bytes of an answer, unpacked, above which it is not taken. */
  readonly most: number;
}

/** An answer that was understood as JSON, whatever its status. */
export interface WireAnswer {
  readonly status: number;
  readonly value: unknown;
}

/** What of the configuration concerns the wire. */
export interface WireConfig {
  /** Certificates of authorities besides those that Node knows, as PEM. */
  readonly ca?: string;
  readonly credentials?: Credentials;
  readonly proxy?: ProxySettings;
}

const MOST_SOCKETS = 8;

/**
 * Asks over HTTP(S) by Node's own modules: the client library of the engine brings 286 KB and features that are not
 * wanted here (sniffing, typed helpers for every endpoint), and leaves what is wanted, bounds on answers, a proxy, one
 * breaker for all nodes, to its user all the same. Certificates are always checked, redirections never followed.
 */
export class Transport {
  readonly #config: WireConfig;
  readonly #https: HttpsAgent;
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  readonly #ca: string[] | undefined;

  constructor(config: WireConfig) {
    this.#config = config;
    this.#ca = config.ca === undefined ? undefined : [...rootCertificates, config.ca];
    this.#https = new HttpsAgent({
      keepAlive: true,
      maxSockets: MOST_SOCKETS,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(this.#ca !== undefined && { ca: this.#ca }),
    });
  }

  close(): void {
    this.#https.destroy();
    this.#http.destroy();
  }

  /** Asks one node once. Never throws, and settles within the time of the request. */
  async ask(node: string, request: WireRequest): Promise<Outcome<WireAnswer, RemoteFault>> {
    const signal = AbortSignal.timeout(request.millis);
    try {
      const response = await this.#send(node, request, signal);
      return await read(response, request, signal);
    } catch (error) {
      return refused(faultOf(error, signal));
    }
  }

  async #send(node: string, request: WireRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const url = new URL(node + request.path);
    const isSafe = url.protocol === 'https:';
    const { proxy } = this.#config;
    const socket =
      isSafe && proxy !== undefined && proxy.url !== '' && !bypasses(url.hostname, proxy)
        ? await this.#throughProxy(new URL(proxy.url), url, signal)
        : undefined;
    return new Promise((settle, fail) => {
      const options = { method: request.method, headers: this.#headers(request), signal };
      const sent =
        socket !== undefined
          ? httpRequest(url.href.replace(/^https/u, 'http'), { ...options, createConnection: () => socket })
          : isSafe
            ? httpsRequest(url, { ...options, agent: this.#https })
            : httpRequest(url, { ...options, agent: this.#http });
      sent.once('response', settle);
      sent.once('error', fail);
      sent.end(request.body);
    });
  }

  /** An encrypted connection to the server, whose certificate has been checked, inside the proxy's tunnel. */
  async #throughProxy(proxy: URL, url: URL, signal: AbortSignal): Promise<Socket> {
    const tunnel = await openTunnel(proxy, url, signal);
    return new Promise((settle, fail) => {
      const socket = tlsConnect({
        socket: tunnel,
        host: url.hostname,
        ...(isIP(url.hostname) === 0 && { servername: url.hostname }),
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
        ...(this.#ca !== undefined && { ca: this.#ca }),
      });
      signal.addEventListener('abort', () => socket.destroy(), { once: true });
      socket.once('secureConnect', () => {
        settle(socket);
      });
      socket.once('error', fail);
    });
  }

  #headers({ body, isLines }: WireRequest): Record<string, string> {
    const authorization = authorizationOf(this.#config.credentials);
    return {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'tiaoli',
      ...(body !== undefined && {
        'content-type': isLines === true ? 'application/x-ndjson' : 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...(authorization !== undefined && { authorization }),
    };
  }
}

function authorizationOf(credentials: Credentials | undefined): string | undefined {
  const { user = '', password = '', apiKey = '' } = credentials ?? {};
  if (apiKey !== '') return `ApiKey ${apiKey}`;
  return user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Reads an answer, no more of it than is wanted. */
async function read(
  response: IncomingMessage,
  { most, method }: WireRequest,
  signal: AbortSignal,
): Promise<Outcome<WireAnswer, RemoteFault>> {
  const status = response.statusCode ?? 0;
  const tooLarge = (): Outcome<WireAnswer, RemoteFault> => {
    response.destroy();
    return refused(fault('tooLarge', `> ${Math.round(most / 1_000_000)} MB`));
  };
  if (Number(response.headers['content-length'] ?? 0) > most) return tooLarge();
  const isPacked = response.headers['content-encoding'] === 'gzip';
  const stream: Readable = isPacked ? response.pipe(createGunzip()) : response;
  // A pipe hands on no error: an answer that ends early would leave the unpacker waiting.
  if (isPacked) response.once('error', (error) => stream.destroy(error));
  if (isPacked) response.once('aborted', () => stream.destroy(new Error('aborted')));
  const end = (): unknown => stream.destroy(new Error('timeout'));
  signal.addEventListener('abort', end, { once: true });
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) return tooLarge();
      pieces.push(piece);
    }
  } catch (error) {
    if (signal.aborted) return refused(fault('timeout'));
    return refused(fault('cut', String(error instanceof Error && 'code' in error ? error.code : '')));
  } finally {
    signal.removeEventListener('abort', end);
  }
  if (!response.complete) return refused(fault('cut'));
  return parsed(status, method === 'HEAD' ? '' : Buffer.concat(pieces).toString('utf8'), response);
}

function parsed(status: number, text: string, response: IncomingMessage): Outcome<WireAnswer, RemoteFault> {
  const retryAfter = Number(response.headers['retry-after']) * 1000;
  const more = { status, ...(retryAfter > 0 && { retryAfter }) };
  if (status === 401 || status === 403) return refused(fault('denied', String(status), more));
  if (status === 429) return refused(fault('busy', '429', more));
  if (status >= 502 && status <= 504) {
    return refused(fault(status === 503 ? 'busy' : 'failed', String(status), more));
  }
  if (status >= 300 && status < 400) return refused(fault('garbage', `${status}`, more));
  try {
    return done({ status, value: text === '' ? undefined : (JSON.parse(text) as unknown) });
  } catch {
    return refused(status >= 500 ? fault('failed', String(status), more) : fault('garbage', '', more));
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME|ERR_SSL|ERR_TLS/u;

/** Errors of Node by their codes; their texts may hold addresses and are left out. */
function faultOf(error: unknown, signal: AbortSignal): RemoteFault {
  if (signal.aborted) return fault('timeout');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return fault('certificate', code);
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('proxy ')) return fault('proxy', message.slice('proxy '.length));
  if (code === 'ECONNRESET' || message === 'socket hang up') return fault('unreachable', 'ECONNRESET');
  if (code.startsWith('HPE_')) return fault('garbage', code);
  return fault('unreachable', code);
}
