import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { createRandom } from '../../measure/support/random';
import { type Ask, type Engine } from './engines';
import { KINDS, prefixOf, type Kind } from './queries';

const HITS = 10;
const QUERIES = 240;
/** Queries before the measured ones, until the engine is compiled. */
const WARM_UP = 30;
/** Slow libraries are asked as many of the same queries as they answer in this time. */
const LONGEST_MS = 20_000;
/** Builds and loads of quick engines are repeated: the median counts. */
const REPEAT_BELOW_MS = 3000;
const REPEATS = 3;

/** What a size is made of. */
export interface Collection {
  readonly size: number;
  readonly sources: readonly SourceClauses[];
  readonly texts: readonly string[];
}

/** How the queries of a kind were answered, in their order. */
export interface Quality {
  readonly kind: Kind;
  /** Of each query: 1 by the rank of the article it was made of, 0 where that is not among the first ten. */
  readonly reciprocalRanks: readonly number[];
}

/** MRR@10, of the first `n` queries where a slow library answered no more. */
export const meanOf = ({ reciprocalRanks }: Quality, n = Infinity): number => {
  const some = reciprocalRanks.slice(0, n);
  return some.reduce((sum, each) => sum + each, 0) / some.length;
};

/** All figures of one engine at one size; times in ms. */
export interface Figures {
  readonly engine: string;
  readonly size: number;
  readonly build: readonly number[];
  readonly save: number;
  readonly savedBytes: number;
  /** Reading the file, loading it, and the first answer. */
  readonly load: readonly number[];
  readonly whole: readonly number[];
  readonly prefix: readonly number[];
  readonly quality: readonly Quality[];
  /** The share of literal matches of a typed phrase that stand in the first ten, of as many as can. */
  readonly literal: number;
}

/** The figures of an engine; every engine gets the same queries. */
export async function measure(engine: Engine, { size, sources, texts }: Collection): Promise<Figures> {
  const build: number[] = [];
  const timeBuild = async (): ReturnType<Engine['build']> => {
    const begin = performance.now();
    const made = await engine.build(sources, texts);
    build.push(performance.now() - begin);
    return made;
  };
  let built = await timeBuild();
  while (build.length < REPEATS && (build[0] ?? 0) < REPEAT_BELOW_MS) built = await timeBuild();
  const begin = performance.now();
  const saved = built.save();
  const save = performance.now() - begin;
  const load = await timeLoads(engine, saved, texts);
  const { ask } = built;
  return {
    engine: engine.name,
    size,
    build,
    save,
    savedBytes: saved.length,
    load,
    whole: timeQueries(ask, texts, (text) => text),
    prefix: timeQueries(ask, texts, prefixOf),
    quality: KINDS.map((kind) => qualityOf(ask, texts, kind)),
    literal: literalShare(ask, texts),
  };
}

async function timeLoads(
  engine: Engine,
  saved: Buffer,
  texts: readonly string[],
): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const path = join(folder, 'index');
  const times: number[] = [];
  try {
    writeFileSync(path, saved);
    do {
      const begin = performance.now();
      const ask = await engine.load(readFileSync(path), texts);
      ask('数据应当依法共享', HITS);
      times.push(performance.now() - begin);
    } while (times.length < REPEATS && (times[0] ?? 0) < REPEAT_BELOW_MS);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return times;
}

type Make = Kind['make'];

/** Articles of 20 characters and more, each with a query made of it; the same for every engine. */
function* queriesOf(texts: readonly string[], make: Make, seed: number): Generator<[string, string]> {
  const random = createRandom(seed);
  for (let made = 0; made < QUERIES + WARM_UP;) {
    const text = random.pick(texts) ?? '';
    if (text.length < 20 && texts.some(({ length }) => length >= 20)) continue;
    made++;
    yield [text, make(text, random)];
  }
}

/** The times of one engine over the queries made of articles. */
export function timeQueries(ask: Ask, texts: readonly string[], make: Make): readonly number[] {
  const times: number[] = [];
  const begin = performance.now();
  for (const [, query] of queriesOf(texts, make, 1)) {
    const before = performance.now();
    ask(query, HITS);
    times.push(performance.now() - before);
    if (performance.now() - begin > LONGEST_MS) break;
  }
  return times.length > WARM_UP * 2 ? times.slice(WARM_UP) : times;
}

function qualityOf(ask: Ask, texts: readonly string[], kind: Kind): Quality {
  const reciprocalRanks: number[] = [];
  const begin = performance.now();
  for (const [text, query] of queriesOf(texts, kind.make, 2)) {
    const rank = ask(query, HITS).indexOf(text) + 1;
    reciprocalRanks.push(rank > 0 ? 1 / rank : 0);
    if (performance.now() - begin > LONGEST_MS) break;
  }
  return { kind, reciprocalRanks };
}

/** Phrases from anywhere in a text: a scan tells which texts hold them. */
function literalShare(ask: Ask, texts: readonly string[]): number {
  const random = createRandom(3);
  let found = 0;
  let findable = 0;
  const begin = performance.now();
  for (let i = 0; i < QUERIES && performance.now() - begin < LONGEST_MS; i++) {
    const phrase = /[\p{Script=Han}]{4,12}/u.exec((random.pick(texts) ?? '').slice(random.int(40)))?.[0];
    if (phrase === undefined) continue;
    const matches = new Set(texts.filter((text) => text.includes(phrase)));
    findable += Math.min(matches.size, HITS);
    found += ask(phrase, HITS).filter((text) => matches.has(text)).length;
  }
  return found / findable;
}

/** The two yardsticks that travel between machines: reading the collection as JSON, looking through all its texts. */
export function yardsticks({ sources, texts }: Collection): {
  readonly parse: readonly number[];
  readonly scan: readonly number[];
} {
  const json = JSON.stringify(sources.flatMap(({ clauses }) => clauses));
  const parse = Array.from({ length: REPEATS }, () => {
    const begin = performance.now();
    JSON.parse(json);
    return performance.now() - begin;
  });
  const scan = timeQueries((query) => texts.filter((text) => text.includes(query)), texts, prefixOf);
  return { parse, scan };
}
