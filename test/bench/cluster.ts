import { writeFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type PrecedentIndex } from '../../server/src/precedents/clauses/types';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { openBuilder, openCorpus } from '../../server/src/remote/openCorpus';
import { MergedIndex } from '../../server/src/service/remote/mergedIndex';
import { AnswerCache } from '../../server/src/service/remote/answerCache';
import { createRandom } from '../measure/support/random';
import { formatTable } from '../measure/support/table';
import { searchNodeArtefacts } from '../cluster/artefacts';
import { SearchCluster } from '../cluster/searchCluster';
import { diskBytes, engineTime, rawCandidates, rawFrequencies, timed, wholeTimes } from './clusterTimes';
import { collect, PERTURBATION } from './search/collection';
import { plot } from './search/plot';
import { KINDS } from './search/queries';
import { percentile } from './statistics';
import { inMilliseconds } from './timing';
import { type Bench, type BenchResult } from './types';

/** The sizes in everyday use; others, as far as 1,000,000, with `--size`. */
const SIZES = [10_000];
/** Queries of each kind. */
const QUERIES = 100;
const EDITORS = 50;
/** What each editor types, one key after another, and the rest between two keys. */
const KEYS = 10;
const BETWEEN_KEYS = 400;
const PLOT = 'out/bench/cluster-growth.svg';
/** Milliseconds of p95 for a whole article at 100,000 articles. */
const GOAL = 60;

/** Searches and gives the texts found, the best first. */
type Ask = (query: string) => Promise<readonly string[]>;

interface Size {
  readonly size: number;
  readonly build: number;
  readonly embedded: readonly number[];
  readonly cluster: readonly number[];
  readonly lucene: readonly number[];
}

/** A cluster of three nodes beside the embedded index: the same articles, the same queries, one run. */
export const cluster: Bench = {
  name: 'cluster',
  async run(context) {
    const artefacts = await searchNodeArtefacts();
    if ('missing' in artefacts) {
      context.print(`Left out: it needs ${artefacts.missing}.`);
      return [];
    }
    context.print(PERTURBATION);
    const nodes = await SearchCluster.start({ ...artefacts, heap: 512, isForSpeed: true });
    try {
      const results: BenchResult[] = [];
      const growth: Size[] = [];
      for (const size of context.sizes.length > 0 ? context.sizes : SIZES) {
        const sources = collect([...context.seeds, ...context.corpus], size);
        const measured = await measure(nodes, size, sources, (text) => {
          context.print(text);
        });
        results.push(...measured.results);
        growth.push(measured.growth);
      }
      context.print(growthTable(growth));
      if (growth.length > 1) writeFileSync(PLOT, growthPlot(growth));
      return results;
    } finally {
      await nodes.stop();
    }
  },
};

async function measure(
  nodes: SearchCluster,
  size: number,
  sources: readonly SourceClauses[],
  print: (text: string) => void,
): Promise<{ readonly results: readonly BenchResult[]; readonly growth: Size }> {
  const name = (what: string): string => `cluster/${size}/${what}`;
  const corpus = `bench${size}`;
  const build = await buildOn(nodes, corpus, sources);
  print(
    `${size} articles: built in ${(build / 1000).toFixed(1)} s, ${Math.round((size * 1000) / build)} articles a second`,
  );
  print(`on disk without the copy: ${Math.round((await diskBytes(nodes, corpus)) / size)} bytes an article`);
  const own = new PrecedentCorpus();
  for (const { source, clauses } of sources) own.update(source, clauses);
  own.flush();
  const embedded = asking(own);
  const remote = openAsk(nodes, corpus);
  const texts = sources.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const results: BenchResult[] = [];
  const rows = [['query', 'embedded', 'cluster', 'difference']];
  for (const kind of KINDS) {
    const queries = queriesOf(texts, size, kind.make);
    const [ours, theirs] = [await reciprocal(embedded, queries), await reciprocal(remote.ask, queries)];
    rows.push([kind.name, ours.toFixed(3), theirs.toFixed(3), (theirs - ours).toFixed(3)]);
    for (const [engine, value] of [
      ['embedded', ours],
      ['cluster', theirs],
    ] as const) {
      results.push({
        name: name(`${engine}/MRR@10/${kind.name}`),
        unit: 'share',
        n: QUERIES,
        p50: value,
        p95: value,
        p99: value,
      });
    }
  }
  print(`MRR@10 of the source article\n${formatTable(rows)}`);
  const whole = queriesOf(texts, size + 1, (text) => text).map(({ query }) => query);
  const times = await wholeTimes(whole, {
    embedded: (query) => timed(() => embedded(query)),
    cluster: (query) => timed(() => remote.ask(query)),
    lucene: (query) => engineTime(nodes, corpus, query),
    candidates: (query) => timed(() => rawCandidates(nodes, corpus, query)),
    frequencies: (query) => timed(() => rawFrequencies(nodes, corpus, query)),
  });
  const growth = { size, build, ...times };
  print(
    Object.entries(times)
      .map(
        ([what, all]) =>
          `${what} ${percentile(all, 0.5).toFixed(1)} / ${percentile(all, 0.95).toFixed(1)} ms`,
      )
      .join(', '),
  );
  remote.close();
  const goal = size === 100_000 ? { goal: GOAL } : {};
  results.push(
    inMilliseconds(name('embedded/whole'), growth.embedded),
    inMilliseconds(name('cluster/whole'), growth.cluster, goal),
    inMilliseconds(name('lucene/whole'), growth.lucene),
    inMilliseconds(name('build'), [build]),
  );
  const typed = await typing(nodes, corpus, texts);
  print(`${EDITORS} editors, ${KEYS} keys each: ${typed.times.length} answers, ${typed.errors} errors`);
  results.push(inMilliseconds(name(`${EDITORS} editors/key`), typed.times));
  return { results, growth };
}

async function buildOn(
  nodes: SearchCluster,
  corpus: string,
  sources: readonly SourceClauses[],
): Promise<number> {
  const builder = openBuilder({ server: nodes.setting(corpus) });
  if (!builder.ok) throw new Error(builder.reason.en);
  const byId = new Map(sources.map((source) => [source.source.id, source]));
  const from = performance.now();
  const regulations = [...byId.keys()].map((id) => ({ id, version: 'v1' }));
  const read = (id: string): Promise<SourceClauses | undefined> => Promise.resolve(byId.get(id));
  const built = await builder.value.build({ regulations, read }, () => Promise.resolve());
  builder.value.close();
  if (!built.ok) throw new Error(built.reason.en);
  return performance.now() - from;
}

const searchIn = (index: PrecedentIndex, query: string): readonly string[] =>
  index.search(query, { limit: 10 }).map(({ clause }) => clause.text);

const asking =
  (index: PrecedentIndex): Ask =>
  (query) =>
    Promise.resolve(searchIn(index, query));

/** The whole way of an answer: the wire, the reading, the exact re-rank. */
function openAsk(nodes: SearchCluster, corpus: string): { readonly ask: Ask; readonly close: () => void } {
  const opened = openCorpus({ server: nodes.setting(corpus), patience: 30_000 }, () => undefined);
  if (!opened.ok) throw new Error(opened.reason.en);
  const answers = new AnswerCache(opened.value, () => performance.now());
  const index = new MergedIndex(new PrecedentCorpus(), answers);
  return {
    ask: async (query) => {
      const found = await answers.asking(() => searchIn(index, query));
      if (opened.value.health.state !== 'ready') throw new Error(opened.value.health.message?.en);
      return found;
    },
    close: () => {
      opened.value.close();
    },
  };
}

interface Query {
  readonly text: string;
  readonly query: string;
}

function queriesOf(
  texts: readonly string[],
  seed: number,
  make: (typeof KINDS)[number]['make'],
): readonly Query[] {
  const random = createRandom(seed);
  const long = texts.filter(({ length }) => length >= 40);
  return Array.from({ length: QUERIES }, () => random.pick(long) ?? '').map((text) => ({
    text,
    query: make(text, random),
  }));
}

async function reciprocal(ask: Ask, queries: readonly Query[]): Promise<number> {
  let sum = 0;
  for (const { text, query } of queries) {
    const at = (await ask(query)).indexOf(text);
    if (at >= 0) sum += 1 / (at + 1);
  }
  return sum / queries.length;
}

/** Many editors that type at once, each over connections of its own. */
async function typing(
  nodes: SearchCluster,
  corpus: string,
  texts: readonly string[],
): Promise<{ readonly times: readonly number[]; readonly errors: number }> {
  const random = createRandom(EDITORS);
  const times: number[] = [];
  let errors = 0;
  const editor = async (text: string): Promise<void> => {
    const { ask, close } = openAsk(nodes, corpus);
    await rest(random.int(BETWEEN_KEYS));
    for (let key = 4; key < 4 + KEYS; key++) {
      const from = performance.now();
      await ask(text.slice(0, key)).then(
        () => times.push(performance.now() - from),
        () => errors++,
      );
      await rest(BETWEEN_KEYS);
    }
    close();
  };
  await Promise.all(Array.from({ length: EDITORS }, () => editor(random.pick(texts) ?? '')));
  return { times, errors };
}

const LINES: readonly (readonly [name: string, valueOf: (size: Size) => number])[] = [
  ['build, ms', ({ build }) => build],
  ['embedded, p50', ({ embedded }) => percentile(embedded, 0.5)],
  ['embedded, p95', ({ embedded }) => percentile(embedded, 0.95)],
  ['cluster, p50', ({ cluster: times }) => percentile(times, 0.5)],
  ['cluster, p95', ({ cluster: times }) => percentile(times, 0.95)],
  ['its engine, p50', ({ lucene }) => percentile(lucene, 0.5)],
];

const growthTable = (sizes: readonly Size[]): string =>
  formatTable([
    ['articles', ...LINES.map(([name]) => name)],
    ...sizes.map((size) => [
      size.size.toLocaleString('en'),
      ...LINES.map(([, valueOf]) => valueOf(size).toFixed(2)),
    ]),
  ]);

const growthPlot = (sizes: readonly Size[]): string =>
  plot(
    'Milliseconds by number of articles',
    LINES.map(([name, valueOf]) => ({
      name,
      points: sizes.map((size) => [size.size, valueOf(size)] as const),
    })),
  );
