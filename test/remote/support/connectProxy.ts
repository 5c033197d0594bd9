import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy for encrypted connections (CONNECT) that leads whatever it is asked for to one port of this machine. */
export class ConnectProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #pieces: Buffer[] = [];
  /** What it was asked for: method, host and credentials. */
  readonly asked: string[] = [];

  private constructor(server: Server, target: number) {
    this.#server = server;
    server.on('connect', (request, socket: Socket, head) => {
      this.asked.push(`CONNECT ${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`);
      this.#lead(socket, head, target);
    });
  }

  /** @param target the port that stands for every host */
  static async start(target: number): Promise<ConnectProxy> {
    const server = createServer();
    const proxy = new ConnectProxy(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** All bytes that went through it to the server. */
  get carried(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((settle) => this.#server.close(settle));
  }

  #lead(socket: Socket, head: Buffer, target: number): void {
    const onward = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      socket.on('data', (piece: Buffer) => this.#pieces.push(piece));
      socket.pipe(onward).pipe(socket);
    });
    for (const each of [socket, onward]) {
      this.#sockets.add(each);
      each.on('error', () => {
        socket.destroy();
        onward.destroy();
      });
    }
  }
}
