import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name for which the server's certificate holds besides. */
export const NAMED_HOST = 'corpus.example';

/** An authority and a server's certificate from it, for 127.0.0.1 and {@link NAMED_HOST}. */
export interface Certificates {
  /** Path of the authority's certificate. */
  readonly caFile: string;
  readonly key: string;
  readonly cert: string;
}

/** Makes certificates with OpenSSL; `undefined` where the machine has none. */
export function makeCertificates(): Certificates | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-tls-'));
  const openssl = (...args: string[]): boolean =>
    spawnSync('openssl', args, { cwd: folder, stdio: 'ignore' }).status === 0;
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const isMade =
    openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=test authority') &&
    openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=127.0.0.1', '-addext', `subjectAltName=IP:127.0.0.1,DNS:${NAMED_HOST}`) &&
    openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy', '-out', 'server.pem'); // prettier-ignore
  if (!isMade) return undefined;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { caFile: join(folder, 'ca.pem'), key: read('server.key'), cert: read('server.pem') };
}
