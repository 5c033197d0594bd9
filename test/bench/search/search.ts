import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { formatTable } from '../../measure/support/table';
import { percentile } from '../statistics';
import { inMilliseconds } from '../timing';
import { type Bench, type BenchContext, type BenchResult } from '../types';
import { collect, PERTURBATION } from './collection';
import { ENGINES, own } from './engines';
import { growthPlot, growthTable, type Growth } from './growth';
import { meanOf, measure, timeQueries, yardsticks, type Collection, type Figures } from './measure';
import { KINDS, prefixOf } from './queries';

const SIZES = [300, 10_000, 100_000];
/** The goals of issue 3, by size: p95 in ms, but build and load. */
const GOALS: Readonly<
  Record<number, Partial<Record<'build' | 'load' | 'whole' | 'prefix' | 'memory', number>>>
> = {
  100_000: { build: 1500, load: 150, whole: 3, prefix: 3, memory: 150 },
  1_000_000: { whole: 8, prefix: 8, memory: 600 },
};
/** Ties within this count as equal quality. */
const TIE = 0.002;
const PLOT = 'out/bench/search-growth.svg';
const MIB = 1024 * 1024;

const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Building, saving, loading and asking the precedent index, beside libraries and the plainest ways to do the same. */
export const search: Bench = {
  name: 'search',
  async run(context) {
    const documents = [...context.seeds, ...context.corpus];
    if (context.corpus.length === 0) context.print('No corpus: only the size of the seeds is measured.');
    else context.print(PERTURBATION);
    const usual = context.corpus.length === 0 ? SIZES.slice(0, 1) : SIZES;
    const sizes = context.sizes.length > 0 ? context.sizes : usual;
    const results: BenchResult[] = [];
    const growth: Growth[] = [];
    for (const size of sizes) {
      const sources = collect(documents, size);
      const texts = sources.flatMap(({ clauses }) => clauses.map(({ text }) => text));
      const collection: Collection = { size, sources, texts };
      const sticks = yardsticks(collection);
      const all: Figures[] = [];
      for (const engine of ENGINES.filter(({ largest }) => size <= largest)) {
        context.print(`${size} articles: ${engine.name} …`);
        all.push(await measure(engine, collection));
      }
      growth.push(...all.slice(0, 1).map((figures) => ({ figures, ...sticks })));
      results.push(...all.flatMap((figures) => resultsOf(figures, all[0], sticks)));
      results.push(...(await memoryOf(collection, context)));
      results.push(
        inMilliseconds(`search/${size}/String.includes`, sticks.scan),
        inMilliseconds(`search/${size}/JSON.parse`, sticks.parse),
      );
      if (size === SIZES[0]) results.push(fuseOver(texts));
      context.print(qualityTable(all, size));
    }
    if (growth.length > 1) {
      writeFileSync(PLOT, growthPlot(growth));
      context.print(`Growth, times in ms; as a plot: ${PLOT}\n\n${growthTable(growth)}\n`);
    }
    return results;
  },
};

function resultsOf(
  figures: Figures,
  ours: Figures | undefined,
  { parse, scan }: ReturnType<typeof yardsticks>,
): readonly BenchResult[] {
  const name = (what: string): string => `search/${figures.size}/${figures.engine}/${what}`;
  const isOurs = figures === ours || ours === undefined;
  const goal = isOurs ? GOALS[figures.size] : undefined;
  /** Ours against the yardstick, the others against ours: as many times slower as the product is faster. */
  const against = (
    what: 'build' | 'load' | 'whole' | 'prefix',
  ): Pick<BenchResult, 'against' | 'ratio' | 'goal'> => {
    const stick = what === 'build' || what === 'load' ? parse : scan;
    const other = isOurs ? median(stick) : median(ours[what]);
    const label = isOurs ? (stick === parse ? 'JSON.parse' : 'String.includes') : ours.engine;
    const limit = goal?.[what];
    return {
      against: label,
      ratio: other / median(figures[what]),
      ...(limit !== undefined && { goal: limit }),
    };
  };
  return [
    inMilliseconds(name('build'), figures.build, against('build')),
    inMilliseconds(name('save'), [figures.save]),
    inMebibytes(name('saved'), figures.savedBytes),
    inMilliseconds(name('load'), figures.load, against('load')),
    inMilliseconds(name('whole'), figures.whole, against('whole')),
    inMilliseconds(name('prefix'), figures.prefix, against('prefix')),
    ...figures.quality.map((quality): BenchResult => {
      const mean = meanOf(quality);
      const n = quality.reciprocalRanks.length;
      return { name: name(`MRR@10/${quality.kind.name}`), unit: 'share', n, p50: mean, p95: mean, p99: mean };
    }),
  ];
}

const inMebibytes = (name: string, bytes: number, more: Pick<BenchResult, 'goal'> = {}): BenchResult => {
  const value = bytes / MIB;
  return { name, unit: 'MiB', n: 1, p50: value, p95: value, p99: value, ...more };
};

/** In a process of its own, where nothing else takes memory or gives it back. */
async function memoryOf(
  { size, sources }: Collection,
  context: BenchContext,
): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  try {
    const path = join(folder, 'index');
    writeFileSync(path, (await own.build(sources, [])).save());
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--expose-gc', context.memoryBundle, path],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) {
      context.print(`The memory of ${size} articles could not be measured: ${stderr}`);
      return [];
    }
    const { bytes } = JSON.parse(stdout) as { readonly bytes: number };
    const goal = GOALS[size]?.memory;
    return [inMebibytes(`search/${size}/${own.name}/memory`, bytes, goal === undefined ? {} : { goal })];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fuzzy search over whole clauses, the alternative that needs no index. */
function fuseOver(texts: readonly string[]): BenchResult {
  const fuse = new Fuse(texts, { ignoreLocation: true });
  const times = timeQueries(
    (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item),
    texts,
    prefixOf,
  );
  return inMilliseconds(`search/${texts.length}/fuse.js/prefix`, times);
}

/** How often the article itself comes first, by engine; the product is to reach its goals and be behind nobody. */
function qualityTable([ours, ...others]: readonly Figures[], size: number): string {
  if (ours === undefined) return '';
  const rows = [ours, ...others].map(({ engine, quality, literal }) => [
    engine,
    ...quality.map((each) => `${meanOf(each).toFixed(3)} (${each.reciprocalRanks.length})`),
    literal.toFixed(3),
  ]);
  const verdicts = ours.quality.map((each, at) => {
    const isBehind = others.some(({ quality }) => {
      const other = quality[at];
      return other !== undefined && meanOf(other) - TIE > meanOf(each, other.reciprocalRanks.length);
    });
    const { goal } = each.kind;
    return `≥ ${goal}: ${meanOf(each) >= goal && !isBehind ? 'met' : 'missed'}`;
  });
  const heads = [`MRR@10, ${size}`, ...KINDS.map(({ name }) => name), 'literal in first ten'];
  return `\n${formatTable([heads, ...rows, ['goal', ...verdicts, '']])}\n`;
}
