import { readFileSync } from 'node:fs';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type RemoteConfig, type RemoteCorpus, type RemoteHealth } from '../service/remote/remoteCorpus';
import { ServerCorpus } from './serverCorpus';
import { readAddress, type Address } from './wire/serverAddress';
import { type BreakerClock } from './wire/circuitBreaker';
import { Client } from './wire/askNodes';
import { type RemoteBuilder } from '../service/remote/remoteBuilder';
import { type IndexShape } from './indexMapping';
import { ServerBuilder } from './build/buildCorpusOnServer';

/** A client for the server of a configuration; refused where its address or its certificates cannot be used. */
function openClient(
  { server, caFile, credentials, proxy }: RemoteConfig,
  clock?: BreakerClock,
): Outcome<{ readonly client: Client; readonly address: Address }, Bilingual> {
  const address = readAddress(server);
  if (!address.ok) return address;
  const ca = caFile === undefined || caFile === '' ? done(undefined) : readCertificates(caFile);
  if (!ca.ok) return ca;
  const config = {
    ...(ca.value !== undefined && { ca: ca.value }),
    ...(credentials !== undefined && { credentials }),
    ...(proxy !== undefined && { proxy }),
  };
  return done({ client: new Client(address.value.nodes, config, clock), address: address.value });
}

/** Opens the corpus of a configuration. Nothing is sent before something is asked. */
export function openCorpus(
  config: RemoteConfig,
  onHealth: (health: RemoteHealth) => void,
  clock?: BreakerClock,
): Outcome<RemoteCorpus, Bilingual> {
  const opened = openClient(config, clock);
  if (!opened.ok) return opened;
  const { client, address } = opened.value;
  return done(new ServerCorpus(client, address.corpus, onHealth, config.patience));
}

function readCertificates(path: string): Outcome<string, Bilingual> {
  const unusable = bilingual(
    `证书文件 ${path} 无法读取，或者不是 PEM 格式`,
    `the file of certificates ${path} cannot be read, or is not PEM`,
  );
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('-----BEGIN CERTIFICATE-----') ? done(text) : refused(unusable);
  } catch {
    return refused(unusable);
  }
}

/** Opens who builds the corpus of a configuration; without a shape it keeps that of the corpus in use. */
export function openBuilder(
  config: RemoteConfig,
  shape: Partial<IndexShape> = {},
  clock?: BreakerClock,
): Outcome<RemoteBuilder, Bilingual> {
  const opened = openClient(config, clock);
  if (!opened.ok) return opened;
  const { client, address } = opened.value;
  return done(new ServerBuilder(client, address.corpus, shape));
}
