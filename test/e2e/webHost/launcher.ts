import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type SuiteResults } from '../../../client/scripts/host/suiteResults';

/** Listens to a suite in a browser, on this machine alone. */
export interface Launcher {
  readonly address: string;
  /** Settles when the suite tells how it went; fails where it could not run. */
  readonly results: Promise<SuiteResults>;
  readonly stop: () => void;
}

/** @param show is given each line of the suite */
export async function listen(show: (line: string) => void): Promise<Launcher> {
  let settle: (results: SuiteResults) => void;
  let fail: (error: Error) => void;
  const results = new Promise<SuiteResults>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  results.catch(() => undefined);
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await text(request);
    if (request.url === '/line') show(body);
    if (request.url === '/results') settle(JSON.parse(body) as SuiteResults);
    if (request.url === '/broken') fail(new Error(body));
  };
  const server = createServer((request, response) => {
    void take(request)
      .catch(fail)
      .finally(() => response.end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    results,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
