import { bilingual, type Bilingual } from '../base/bilingual';
import { type RemoteHealth } from '../service/remote/remoteCorpus';
import { needsSomebody, type RemoteFault } from './wire/serverFaults';

const PARTIAL = bilingual(
  '语料库服务器只回答了一部分：有的分片没有响应，结果可能不全',
  'The corpus server answered in part: some shards did not respond, better precedents may exist',
);
const ALONE = bilingual('，现在只查本机的先例', '; local precedents only for now');

/** Keeps how a server is and tells of every change, once. */
export class HealthReport {
  readonly #onChange: (health: RemoteHealth) => void;
  #now: RemoteHealth = { state: 'unknown' };

  constructor(onChange: (health: RemoteHealth) => void) {
    this.#onChange = onChange;
  }

  get now(): RemoteHealth {
    return this.#now;
  }

  /** @param fault what went wrong, if anything did */
  note(fault: RemoteFault | undefined, isPartial: boolean): void {
    const next = healthOf(fault, isPartial);
    const isSame = next.state === this.#now.state && next.message?.en === this.#now.message?.en;
    this.#now = next;
    if (!isSame) this.#onChange(next);
  }
}

function healthOf(fault: RemoteFault | undefined, isPartial: boolean): RemoteHealth {
  if (fault === undefined) return isPartial ? { state: 'limited', message: PARTIAL } : { state: 'ready' };
  return { state: needsSomebody(fault) ? 'refused' : 'down', message: alone(fault.message) };
}

const alone = ({ zh, en }: Bilingual): Bilingual => bilingual(`${zh}${ALONE.zh}`, `${en}${ALONE.en}`);
