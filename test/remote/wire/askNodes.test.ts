import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Breaker } from '../../../server/src/remote/wire/circuitBreaker';
import { Client, type Question } from '../../../server/src/remote/wire/askNodes';
import { type WireConfig } from '../../../server/src/remote/wire/transport';
import { makeCertificates, NAMED_HOST, type Certificates } from '../support/certificates';
import { ConnectProxy } from '../support/connectProxy';
import { FakeServer, sendJson, type Answering } from '../support/fakeServer';

const QUESTION: Question = { method: 'GET', path: '/x', millis: 2_000, most: 100_000, attempts: 3 };

/** Time that passes when somebody rests. */
class TestClock {
  time = 0;
  readonly rests: number[] = [];
  now = (): number => this.time;
  rest = (millis: number): Promise<void> => {
    this.rests.push(millis);
    this.time += millis;
    return Promise.resolve();
  };
}

describe('remote/wire/askNodes', () => {
  const servers: FakeServer[] = [];
  const clients: Client[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const serve = async (answering: Answering): Promise<FakeServer> => {
    const server = await FakeServer.start(answering);
    servers.push(server);
    return server;
  };
  const clientOf = (nodes: readonly string[], config: WireConfig = {}, clock?: TestClock): Client => {
    const client = new Client(nodes, config, clock);
    clients.push(client);
    return client;
  };
  const kindOf = async (answering: Answering, question: Partial<Question> = {}): Promise<string> => {
    const server = await serve(answering);
    const answer = await clientOf([server.url]).ask({ ...QUESTION, ...question });
    if (answer.ok) return 'ok';
    assert.notEqual(answer.reason.message.zh, '');
    return `${answer.reason.kind} ×${server.received.length}`;
  };

  it('gives the value of an answer, packed or not', async () => {
    assert.equal(await kindOf((_, response) => { sendJson(response, { a: 1 }); }), 'ok'); // prettier-ignore
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":"甲"}'));
    });
    const answer = await clientOf([server.url]).ask(QUESTION);
    assert.deepEqual(answer.ok && answer.value, { a: '甲' });
  });

  it('asks again what may pass, and once only what will stay', async () => {
    const status =
      (code: number): Answering =>
      (_, response) => {
        sendJson(response, { error: { type: 'some_exception', reason: 'secret words of a draft' } }, code);
      };
    assert.equal(await kindOf(status(401)), 'denied ×1');
    assert.equal(await kindOf(status(403)), 'denied ×1');
    assert.equal(await kindOf(status(404)), 'missing ×1');
    assert.equal(await kindOf(status(301)), 'garbage ×1');
    for (const code of [429, 503]) assert.equal(await kindOf(status(code)), 'busy ×3');
    for (const code of [500, 502, 504]) assert.equal(await kindOf(status(code)), 'failed ×3');
  });

  it('does not repeat what a server says in words', async () => {
    const server = await serve((_, response) => {
      sendJson(response, { error: { type: 'parse_exception', reason: '甲市数据条例草案' } }, 400);
    });
    const answer = await clientOf([server.url]).ask(QUESTION);
    assert.ok(
      !answer.ok &&
        !JSON.stringify(answer).includes('草案') &&
        answer.reason.message.en.includes('parse_exception'),
    );
  });

  it('tells garbage, what is cut off, and what breaks the protocol', async () => {
    assert.equal(await kindOf((_, response) => { response.end('<html>login</html>'); }), 'garbage ×1'); // prettier-ignore
    const cut: Answering = (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a":');
      setTimeout(() => response.destroy(), 20);
    };
    assert.equal(await kindOf(cut), 'cut ×3');
    const cutPacked: Answering = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '500' });
      response.write(gzipSync('x'.repeat(1000)).subarray(0, 10));
      setTimeout(() => response.destroy(), 20);
    };
    assert.equal(await kindOf(cutPacked), 'cut ×3');
    const raw: Answering = (_, response) => {
      response.socket?.end('nonsense\r\n\r\n');
    };
    assert.equal(await kindOf(raw), 'garbage ×1');
  });

  it('takes no answer of a hundred megabytes, however it comes', async () => {
    const announced: Answering = (_, response) => {
      response.writeHead(200, { 'content-length': '100000000' });
      response.write('[');
    };
    assert.equal(await kindOf(announced), 'tooLarge ×1');
    let sent = 0;
    const endless: Answering = (_, response) => {
      const more = (): void => {
        while (sent < 100_000_000 && !response.destroyed) {
          sent += 65_536;
          if (!response.write(' '.repeat(65_536))) return;
        }
      };
      response.on('drain', more);
      more();
    };
    assert.equal(await kindOf(endless), 'tooLarge ×1');
    assert.ok(sent < 50_000_000, `${sent} bytes were sent before the connection was closed`);
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const packed: Answering = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    };
    assert.ok(bomb.length < 100_000);
    assert.equal(await kindOf(packed), 'tooLarge ×1');
  });

  it('waits no longer than it may for a server that says nothing, or never ends', async () => {
    assert.equal(await kindOf(() => undefined, { millis: 150, attempts: 1 }), 'timeout ×1');
    const slow: Answering = (_, response) => {
      response.writeHead(200).write('[');
    };
    assert.equal(await kindOf(slow, { millis: 150, attempts: 1 }), 'timeout ×1');
  });

  it('goes to the next node when one is gone or silent, and stays there', async () => {
    const good = await serve((_, response) => {
      sendJson(response, 1);
    });
    const silent = await serve(() => undefined);
    const client = clientOf(['http://127.0.0.1:1', silent.url, good.url]);
    const first = await client.ask({ ...QUESTION, millis: 1_000 });
    assert.ok(first.ok);
    const asked = silent.received.length;
    assert.ok((await client.ask(QUESTION)).ok);
    assert.equal(silent.received.length, asked);
    assert.equal(good.received.length, 2);
  });

  it('waits as long as a busy server wants, within its time', async () => {
    const clock = new TestClock();
    const server = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': '1' }).end('{}');
    });
    await clientOf([server.url], {}, clock).ask({ ...QUESTION, millis: 5_000 });
    assert.deepEqual(clock.rests, [1000, 1000]);
  });

  it('leaves a server in peace that does not answer, and tries again later', async () => {
    const clock = new TestClock();
    let isUp = false;
    const server = await serve((_, response) => {
      sendJson(response, 1, isUp ? 200 : 503);
    });
    const client = clientOf([server.url], {}, clock);
    const ask = async (): Promise<boolean> => (await client.ask({ ...QUESTION, attempts: 1 })).ok;
    for (let i = 0; i < 10; i++) assert.equal(await ask(), false);
    assert.equal(server.received.length, 3);
    isUp = true;
    assert.equal(await ask(), false);
    clock.time += 5_000;
    assert.equal(await ask(), true);
    assert.equal(await ask(), true);
    assert.equal(server.received.length, 5);
  });

  it('asks once when credentials are refused: an account is locked soon', async () => {
    const clock = new TestClock();
    const server = await serve((_, response) => {
      sendJson(response, {}, 401);
    });
    const client = clientOf([server.url], { credentials: { user: 'a', password: 'b' } }, clock);
    for (let i = 0; i < 5; i++) assert.ok(!(await client.ask(QUESTION)).ok);
    assert.equal(server.received.length, 1);
    assert.equal(server.received[0]?.headers.authorization, 'Basic YTpi');
  });

  it('doubles the rest of a server with every failed try, up to a minute', () => {
    const clock = new TestClock();
    const breaker = new Breaker(clock);
    for (let i = 0; i < 3; i++) breaker.failed();
    const rests: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      const from = clock.time;
      while (!breaker.mayAsk()) clock.time += 1_000;
      assert.equal(breaker.mayAsk(), false);
      rests.push(clock.time - from);
      breaker.failed();
    }
    assert.deepEqual(rests, [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  describe('over TLS', () => {
    let made: Certificates;
    before(function () {
      const certificates = makeCertificates();
      if (certificates === undefined) this.skip();
      made = certificates;
    });
    const serveSafely = async (): Promise<FakeServer> => {
      const server = await FakeServer.start((_, response) => {
        sendJson(response, 1);
      }, made);
      servers.push(server);
      return server;
    };

    it('sends nothing to a server whose certificate is not trusted', async () => {
      const server = await serveSafely();
      const answer = await clientOf([server.url], { credentials: { apiKey: 'k' } }).ask(QUESTION);
      assert.equal(!answer.ok && answer.reason.kind, 'certificate');
      assert.equal(server.received.length, 0);
    });

    it('trusts the authority of its own file, for the host that the certificate names', async () => {
      const server = await serveSafely();
      const config = { ca: readFileSync(made.caFile, 'utf8'), credentials: { apiKey: 'k' } };
      assert.ok((await clientOf([server.url], config).ask(QUESTION)).ok);
      assert.equal(server.received[0]?.headers.authorization, 'ApiKey k');
      const other = await clientOf([server.url.replace('127.0.0.1', 'localhost')], config).ask(QUESTION);
      assert.equal(!other.ok && other.reason.kind, 'certificate');
    });

    // Loopback is never reached by a proxy: the name stands for a server elsewhere, and the proxy leads it here.
    const throughProxy = async (host: string) => {
      const server = await serveSafely();
      const proxy = await ConnectProxy.start(server.port);
      const config = {
        ca: readFileSync(made.caFile, 'utf8'),
        credentials: { user: 'u', password: 'secret' },
        proxy: { url: `http://p:q@127.0.0.1:${proxy.port}`, except: [] },
      };
      const answer = await clientOf([`https://${host}:9200`], config).ask(QUESTION);
      await proxy.close();
      return { server, proxy, answer };
    };

    it('is answered through a proxy, which sees only encrypted bytes', async () => {
      const { server, proxy, answer } = await throughProxy(NAMED_HOST);
      assert.ok(answer.ok, answer.ok ? '' : answer.reason.message.en);
      assert.equal(server.received[0]?.headers.authorization, `Basic ${btoa('u:secret')}`);
      assert.deepEqual(proxy.asked, [`CONNECT ${NAMED_HOST}:9200 Basic ${btoa('p:q')}`]);
      // The first record of TLS; no credentials stand in the clear, and those for the proxy are not passed on.
      assert.equal(proxy.carried[0], 0x16);
      assert.ok(!proxy.carried.includes(btoa('u:secret')));
      assert.equal(server.received[0].headers['proxy-authorization'], undefined);
    });

    it('sends nothing through a proxy that leads to a server of another name', async () => {
      const { server, proxy, answer } = await throughProxy('other.example');
      assert.equal(!answer.ok && answer.reason.kind, 'certificate');
      assert.equal(proxy.asked.length, 1);
      assert.equal(server.received.length, 0);
    });
  });
});
