import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type RemoteBuilder } from '../../service/remote/remoteBuilder';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { openClient } from '../open';
import { type BreakerClock } from '../wire/breaker';
import { USUAL_SHAPE, type IndexShape } from '../mapping';
import { ServerBuilder } from './serverBuilder';

/** Opens who builds the corpus of a configuration. */
export function openBuilder(
  config: RemoteConfig,
  shape: IndexShape = USUAL_SHAPE,
  clock?: BreakerClock,
): Outcome<RemoteBuilder, Bilingual> {
  const opened = openClient(config, clock);
  if (!opened.ok) return opened;
  const { client, address } = opened.value;
  return done(new ServerBuilder(client, address.corpus, shape));
}
