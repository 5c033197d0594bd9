import { done, refused, type Outcome } from '../../base/outcome';
import { readHits } from '../readHits';
import { fieldOf, indexBody, metaBody, readMeta, type IndexMeta, type IndexShape } from '../indexMapping';
import { type Client, type Question } from '../wire/askNodes';
import { fault, type RemoteFault } from '../wire/serverFaults';

/** A build may wait so long for one step: a node that fails is replaced within a minute. */
const MILLIS = 180_000;
const ATTEMPTS = 12;
const MOST = 64_000_000;
const PAGE = 5_000;

type Answer<T> = Promise<Outcome<T, RemoteFault>>;

/** A regulation as an index has it: its first clause is written last, so that who has it has all. */
export interface IndexedHead {
  readonly version: string;
  readonly count: number;
}

/** All that the cluster is about to do has been done, and no copy is still being filled. Copies for which there is no node do not count. */
const COPIES_ARE_THERE = 'wait_for_no_initializing_shards=true&wait_for_events=languid';

/** What a builder asks of a cluster, step by step. Every step may be done twice. */
export class Admin {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  ask(
    method: Question['method'],
    path: string,
    body?: object | string,
    accepts: readonly number[] = [],
  ): Answer<unknown> {
    return this.#client.ask({
      method,
      path,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(typeof body === 'string' && { isLines: true }),
      millis: MILLIS,
      most: MOST,
      attempts: ATTEMPTS,
      accepts,
    });
  }

  /** The index behind a name; refused where the name is that of an index. */
  async indexBehind(corpus: string): Answer<string | undefined> {
    const answer = await this.ask('GET', `/_alias/${corpus}`, undefined, [404]);
    if (!answer.ok) return answer;
    const names = Object.entries(asObject(answer.value))
      .filter(([, about]) => fieldOf(about, 'aliases') !== undefined)
      .map(([name]) => name);
    return done(names[0]);
  }

  /** What an index says of itself; `undefined` where there is none of this name. */
  async metaOf(index: string): Answer<{ readonly meta: IndexMeta | undefined } | undefined> {
    const answer = await this.ask('GET', `/${index}/_mapping`, undefined, [404]);
    if (!answer.ok) return answer;
    const about = fieldOf(answer.value, index);
    if (about === undefined) return done(undefined);
    return done({ meta: readMeta(fieldOf(fieldOf(about, 'mappings'), '_meta')) });
  }

  /** Into how many parts an index is split. */
  async shardsOf(index: string): Answer<number | undefined> {
    const answer = await this.ask('GET', `/${index}/_settings/index.number_of_shards`);
    if (!answer.ok) return answer;
    const about = fieldOf(fieldOf(fieldOf(answer.value, index), 'settings'), 'index');
    return done(Number(fieldOf(about, 'number_of_shards')) || undefined);
  }

  async create(index: string, shape: IndexShape, meta: IndexMeta): Answer<unknown> {
    return this.#unlessThere(await this.ask('PUT', `/${index}`, indexBody(shape, meta), [400]));
  }

  /** Makes an index of all that another holds. Files are shared, nothing is copied. */
  async clone(from: string, to: string): Answer<unknown> {
    const blocked = await this.close(from);
    if (!blocked.ok) return blocked;
    const settings = { 'index.blocks.write': false, 'index.refresh_interval': '-1' };
    return this.#unlessThere(await this.ask('PUT', `/${from}/_clone/${to}`, { settings }, [400]));
  }

  /** Somebody else who builds the same may have made it meanwhile. */
  #unlessThere(answer: Outcome<unknown, RemoteFault>): Outcome<unknown, RemoteFault> {
    if (!answer.ok) return answer;
    const type = fieldOf(fieldOf(answer.value, 'error'), 'type');
    if (type === undefined || type === 'resource_already_exists_exception') return answer;
    return refused(fault('failed', typeof type === 'string' ? type : ''));
  }

  /**
   * Waits until every part of an index can be written and the copies that find a node stand beside: a part that is written without
   * a copy is lost with its node. Copies of a large index take their time, and are not waited for longer than a minute.
   */
  async whenWritable(index: string): Answer<undefined> {
    const answer = await this.ask(
      'GET',
      `/_cluster/health/${index}?wait_for_status=yellow&${COPIES_ARE_THERE}&timeout=60s`,
      undefined,
      [408],
    );
    if (!answer.ok) return answer;
    const status = fieldOf(answer.value, 'status');
    return status === 'yellow' || status === 'green' ? done(undefined) : refused(fault('failed', 'red'));
  }

  refresh(index: string): Answer<unknown> {
    return this.ask('POST', `/${index}/_refresh`);
  }

  putMeta(index: string, meta: IndexMeta): Answer<unknown> {
    return this.ask('PUT', `/${index}/_mapping`, { _meta: metaBody(meta) });
  }

  /** From now on nobody writes into it. */
  close(index: string): Answer<unknown> {
    return this.ask('PUT', `/${index}/_settings`, { index: { 'blocks.write': true } });
  }

  /** New clauses are searched soon after they were written. */
  open(index: string): Answer<unknown> {
    return this.ask('PUT', `/${index}/_settings`, { index: { refresh_interval: null } });
  }

  /** The name stands for another index from one moment to the next. */
  swap(corpus: string, index: string): Answer<unknown> {
    const actions = [
      { remove: { index: `${corpus}-*`, alias: corpus, must_exist: false } },
      { add: { index, alias: corpus } },
    ];
    return this.ask('POST', '/_aliases', { actions });
  }

  /** The regulations that an index has whole. */
  async headsOf(index: string): Answer<ReadonlyMap<string, IndexedHead>> {
    const heads = new Map<string, IndexedHead>();
    for (let after: readonly unknown[] | undefined; ;) {
      const answer = await this.ask('POST', `/${index}/_search?allow_partial_search_results=false`, {
        size: PAGE,
        track_total_hits: false,
        _source: ['regulation', 'version', 'count'],
        query: { bool: { filter: [{ term: { ordinal: 0 } }] } },
        sort: [{ regulation: 'asc' }],
        ...(after !== undefined && { search_after: after }),
      });
      if (!answer.ok) return answer;
      const found = readHits(answer.value);
      if (found === undefined || found.isPartial) return refused(fault('failed', 'partial'));
      for (const { body } of found.hits) {
        const [id, version] = [fieldOf(body, 'regulation'), fieldOf(body, 'version')];
        if (typeof id !== 'string' || typeof version !== 'string') continue;
        heads.set(id, { version, count: Number(fieldOf(body, 'count')) || 0 });
      }
      after = found.hits.at(-1)?.sort;
      if (found.hits.length < PAGE || after === undefined) return done(heads);
    }
  }

  /** Documents in all of an index. */
  async countOf(index: string): Answer<number> {
    const answer = await this.ask('GET', `/${index}/_count`);
    if (!answer.ok) return answer;
    const [count, failed] = [
      fieldOf(answer.value, 'count'),
      fieldOf(fieldOf(answer.value, '_shards'), 'failed'),
    ];
    return typeof count === 'number' && failed === 0 ? done(count) : refused(fault('failed', 'partial'));
  }
}

export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
