import { fieldOf } from '../../server/src/remote/indexMapping';
import { ANSWER_FIELDS, candidateSearch, frequencyQuestion } from '../../server/src/remote/searchQueries';
import { type SearchCluster } from '../cluster/searchCluster';

/** Gives the milliseconds that a query took. */
type Timer = (query: string) => Promise<number>;

/**
 * Every query is asked of all, of another first each time: who is asked later finds the machine warmer, and the load by others
 * changes.
 */
export async function wholeTimes<K extends string>(
  queries: readonly string[],
  timers: Readonly<Record<K, Timer>>,
): Promise<Record<K, number[]>> {
  const all = Object.entries<Timer>(timers) as [K, Timer][];
  const times = Object.fromEntries(all.map(([name]) => [name, [] as number[]])) as Record<K, number[]>;
  for (const [at, query] of queries.entries()) {
    for (let turn = 0; turn < all.length; turn++) {
      const timer = all[(at + turn) % all.length];
      if (timer !== undefined) times[timer[0]].push(await timer[1](query));
    }
  }
  return times;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The time that the engine itself says it took: neither the answer's way nor what is done with it. */
export async function engineTime(nodes: SearchCluster, corpus: string, query: string): Promise<number> {
  const path = `/${corpus}/_search?filter_path=took`;
  const answer = await nodes.ask('POST', path, candidateSearch(query, query.length, undefined));
  return Math.max(Number(fieldOf(answer, 'took')), 1);
}

/** The search for candidates with its whole answer, read as JSON and no further. */
export const rawCandidates = (nodes: SearchCluster, corpus: string, query: string): Promise<unknown> =>
  nodes.ask('POST', `/${corpus}/_search?${ANSWER_FIELDS}`, candidateSearch(query, query.length, undefined));

/** The question that goes beside it, how often the bigrams occur. */
export const rawFrequencies = (nodes: SearchCluster, corpus: string, query: string): Promise<unknown> =>
  nodes.ask('POST', `/${corpus}/_termvectors?filter_path=term_vectors`, frequencyQuestion(query));

/** Bytes of a corpus on disk, each part counted once. */
export async function diskBytes(nodes: SearchCluster, corpus: string): Promise<number> {
  const answer = await nodes.ask('GET', `/${corpus}/_stats/store`);
  const primaries = fieldOf(fieldOf(answer, '_all'), 'primaries');
  return Number(fieldOf(fieldOf(primaries, 'store'), 'size_in_bytes'));
}
