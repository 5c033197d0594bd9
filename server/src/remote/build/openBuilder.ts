import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type RemoteBuilder } from '../../service/remote/remoteBuilder';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { openClient } from '../openCorpus';
import { type BreakerClock } from '../wire/breaker';
import { type IndexShape } from '../mapping';
import { ServerBuilder } from './corpusBuilder';

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
