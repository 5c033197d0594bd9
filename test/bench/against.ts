// `npx tsx test/bench/against.ts COMMIT [RUNS]`: the second check, after one key more, of this tree beside that of an
// earlier commit. Both are bundled and run by turns in one process, by processor time, so that what else the machine
// does tells on both alike: with the same code on both sides the medians differ by 2 %.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type * as snapshots from '../../server/src/analysis/snapshot';
import { type Snapshot } from '../../server/src/analysis/snapshot';
import type * as registry from '../../server/src/rules/allRules';
import type * as run from '../../server/src/rules/runRules';
import { type Rule } from '../../server/src/rules/types';
import { readCorpus, readSeeds } from '../measure/support/corpus';
import { DEFAULT_CORPUS } from '../measure/support/options';
import { formatTable } from '../measure/support/table';
import { percentile } from './statistics';
import { benchTexts } from './texts';
import { processorMilliseconds } from './timing';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out/bench/against');

/** What is measured of one state of the code. */
type Core = typeof snapshots & typeof registry & typeof run;

/** What is bundled, each under its name of today and those it had before. */
const MODULES = [
  ['analysis/snapshot'],
  ['rules/allRules', 'rules/registry'],
  ['rules/runRules', 'rules/run'],
] as const;

/** The sources in `root`, bundled as they ship. */
function bundled(root: string, name: string): Core {
  const outfile = join(OUT, `${name}.cjs`);
  const paths = MODULES.map((names) =>
    names.map((path) => `./server/src/${path}.ts`).find((path) => existsSync(join(root, path))),
  );
  const contents = paths.map((path = '') => `export * from '${path}';`).join('\n');
  buildSync({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile) as Core;
}

/** The sources of a commit, in a folder of their own below the modules of this one. */
function unpacked(commit: string): string {
  const folder = join(OUT, 'sources');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit, 'server/src'], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  return folder;
}

/** The work of one run: the n-th character in the middle of `text`, and the check of the new version. */
function secondCheck(core: Core, rules: readonly Rule[], text: string): (n: number) => void {
  const middle = text.indexOf('。', text.length / 2);
  const check = (snapshot: Snapshot): unknown =>
    core.checkSnapshot(
      snapshot,
      core.defaultRuleConfig,
      (code, error) => {
        throw new Error(`rule ${code} failed`, { cause: error });
      },
      rules,
    );
  let before = core.createSnapshot(text);
  check(before);
  return (n) => {
    const typed = String.fromCharCode(0x4e00 + n);
    before = core.createSnapshot(`${text.slice(0, middle)}${typed}${text.slice(middle)}`, before);
    check(before);
  };
}

/** The samples of both, taken by turns. */
function byTurns(runs: number, earlier: (n: number) => void, now: (n: number) => void): readonly number[][] {
  const samples: [number[], number[]] = [[], []];
  for (let n = 0; n < runs * 1.5; n++) {
    // Each goes first every other time.
    const order = n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const time = processorMilliseconds(() => {
        (which === 0 ? earlier : now)(n);
      });
      if (n >= runs / 2) samples[which].push(time);
    }
  }
  return samples;
}

const [, , commit = 'HEAD', runs = '400'] = process.argv;
const earlier = bundled(unpacked(commit), 'earlier');
const now = bundled(ROOT, 'now');
const codesBefore = new Set(earlier.allRules.map(({ code }) => code));
const codesNow = new Set(now.allRules.map(({ code }) => code));
const RULES = {
  'all rules of each': [earlier.allRules, now.allRules],
  'the rules of both': [
    earlier.allRules.filter(({ code }) => codesNow.has(code)),
    now.allRules.filter(({ code }) => codesBefore.has(code)),
  ],
} as const;
const corpus = readCorpus(DEFAULT_CORPUS);
const texts = benchTexts({
  seeds: readSeeds(),
  corpus,
  print: (line) => {
    console.log(line);
  },
});
for (const [name, [before, after]] of Object.entries(RULES)) {
  console.log(`${name}: ${before.length} and ${after.length}, second check, ms of processor time`);
  const rows = texts.map(({ name: textName, text }) => {
    const samples = byTurns(Number(runs), secondCheck(earlier, before, text), secondCheck(now, after, text));
    const [old = 0, young = 0] = samples.map((each) => percentile(each, 0.5));
    return [textName, old.toFixed(2), young.toFixed(2), (young / old).toFixed(2)];
  });
  console.log(formatTable([['text', `p50 ${commit}`, 'p50 now', '×'], ...rows]));
}
