// The benchmarks themselves; `main.ts` bundles and starts them.
import { amend } from './amend';
import { readCorpus, readSeeds } from '../measure/support/corpus';
import { describeMachine } from '../measure/support/machine';
import { parseOptions } from '../measure/support/options';
import { rounded, writeResults } from '../measure/support/results';
import { formatTable } from '../measure/support/table';
import { beside } from './beside';
import { check } from './check';
import { cli } from './cli';
import { cluster } from './cluster';
import { drafting } from './drafting';
import { parallel } from './parallel';
import { search } from './search/search';
import { server } from './server';
import { syntax } from './syntax';
import { web } from './web';
import { word } from './word';
import { type Bench, type BenchContext, type BenchResult } from './types';

const BENCHES: readonly Bench[] = [
  syntax,
  check,
  server,
  beside,
  drafting,
  search,
  cli,
  word,
  amend,
  parallel,
  web,
  cluster,
];

/** Three figures that count: 0.04, 4.12, 412. */
const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const comparison = (against: string | undefined, ratio: number | undefined): string => {
  if (against === undefined || ratio === undefined) return '';
  return ratio >= 1
    ? `${figure(ratio)} × faster than ${against}`
    : `${figure(1 / ratio)} × slower than ${against}`;
};

function tableOf(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, unit, n, p50, p95, p99, against, ratio, goal }) => [
    name,
    unit,
    String(n),
    ...[p50, p95, p99].map(figure),
    goal === undefined ? '' : `≤ ${goal}`,
    goal === undefined ? '' : p95 <= goal ? 'met' : 'missed',
    comparison(against, ratio),
  ]);
  return formatTable([['benchmark', 'unit', 'n', 'p50', 'p95', 'p99', 'goal p95', '', 'compared'], ...rows]);
}

/** The form of `interfaces.md`: three decimals, and no goals, which belong to the issue. */
function toJson(result: BenchResult): object {
  const entries = Object.entries(result).filter(([key]) => key !== 'goal');
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
  );
}

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(
    args,
    BENCHES.map(({ name }) => name),
  );
  if (!options.ok) {
    console.error(options.reason);
    return 2;
  }
  const { corpus: corpusFolder, json, names, sizes } = options.value;
  const context: BenchContext = {
    seeds: readSeeds(),
    corpus: readCorpus(corpusFolder),
    corpusFolder,
    serverBundle: 'out/bench/server.js',
    cliBundle: 'out/bench/cli.js',
    memoryBundle: 'out/bench/memory.js',
    wordMemoryBundle: 'out/bench/wordMemory.js',
    turnWatchBundle: './out/bench/turnWatch.js',
    sizes,
    print: (text) => {
      console.log(text);
    },
  };
  console.log(describeMachine());
  const results: BenchResult[] = [];
  for (const bench of BENCHES.filter(({ name }) => names.includes(name))) {
    console.log(`\n── ${bench.name}`);
    const measured = await bench.run(context);
    if (measured.length > 0) console.log(tableOf(measured));
    results.push(...measured);
  }
  if (json !== undefined) writeResults(json, results.map(toJson));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
