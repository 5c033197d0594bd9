import Fuse from 'fuse.js';
import { PrecedentCorpus } from '../../server/src/precedents/corpus';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses';
import { type Clause } from '../../server/src/precedents/types';
import { parse } from '../../server/src/syntax/parse';
import { type CorpusDocument } from '../measure/support/corpus';
import { createRandom } from '../measure/support/random';
import { percentile } from './statistics';
import { inMilliseconds, MANY, timed, type Runs } from './timing';
import { type Bench, type BenchResult } from './types';

/** The seeds have about 300 clauses; the corpus gives the larger sizes. */
const SMALL = 300;
const LARGE = 10_000;
const PHRASE_LENGTH = 12;
const HITS = 10;
const BUILDS: Runs = { warmUp: 2, measured: 20 };
const LARGE_BUILDS: Runs = { warmUp: 1, measured: 5 };

/** Whole sources until there are `count` clauses; the last is cut, so that the size is what its name says. */
function takeClauses(documents: readonly CorpusDocument[], count: number): readonly SourceClauses[] {
  const taken: SourceClauses[] = [];
  let left = count;
  for (const { path, text } of documents) {
    if (left === 0) break;
    const { source, clauses } = clausesOfTree(parse(text), path);
    taken.push({ source, clauses: clauses.slice(0, left) });
    left -= Math.min(left, clauses.length);
  }
  return taken;
}

function build(sources: readonly SourceClauses[]): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of sources) corpus.update(source, clauses);
  corpus.flush();
  return corpus;
}

/** Phrases from inside the clauses: what a drafter remembers of a clause. */
function phrasesOf(clauses: readonly Clause[]): readonly string[] {
  const random = createRandom(clauses.length);
  return Array.from({ length: MANY.measured }, () => {
    const text = random.pick(clauses)?.text ?? '';
    const at = random.int(Math.max(1, text.length - PHRASE_LENGTH));
    return text.slice(at, at + PHRASE_LENGTH);
  });
}

const at = (list: readonly string[], run: number): string => list[(run + list.length) % list.length] ?? '';

function benchSize(sources: readonly SourceClauses[], size: number, builds: Runs): readonly BenchResult[] {
  const clauses = sources.flatMap((each) => each.clauses);
  const corpus = build(sources);
  const phrases = phrasesOf(clauses);
  const wholes = createRandom(size)
    .shuffle(clauses)
    .slice(0, MANY.measured)
    .map(({ text }) => text);
  const json = JSON.stringify(clauses);
  const building = timed(builds, () => build(sources));
  const parsing = timed(builds, () => JSON.parse(json) as unknown);
  const searching = timed(MANY, (run) => corpus.search(at(phrases, run), { limit: HITS }));
  const whole = timed(MANY, (run) => corpus.search(at(wholes, run), { limit: HITS }));
  const scanning = timed(MANY, (run) => clauses.filter(({ text }) => text.includes(at(phrases, run))));
  const times = (a: readonly number[], b: readonly number[]): number =>
    percentile(a, 0.5) / percentile(b, 0.5);
  return [
    inMilliseconds(`search/${size}/build`, building, {
      against: 'JSON.parse',
      ratio: times(parsing, building),
    }),
    inMilliseconds(`search/${size}/phrase`, searching, {
      against: 'String.includes',
      ratio: times(scanning, searching),
    }),
    inMilliseconds(`search/${size}/whole-clause`, whole),
    inMilliseconds(`search/${size}/String.includes`, scanning),
  ];
}

/** Fuzzy search over whole clauses, the alternative that needs no index. */
function benchFuse(sources: readonly SourceClauses[]): BenchResult {
  const clauses = sources.flatMap((each) => each.clauses);
  const fuse = new Fuse(clauses, { keys: ['text'], ignoreLocation: true });
  const phrases = phrasesOf(clauses);
  const runs: Runs = { warmUp: 3, measured: 30 };
  return inMilliseconds(
    `search/${clauses.length}/fuse.js`,
    timed(runs, (run) => fuse.search(at(phrases, run), { limit: HITS })),
  );
}

/** Building and asking the precedent index, beside the plainest ways to do the same. */
export const search: Bench = {
  name: 'search',
  run(context) {
    const { seeds, corpus } = context;
    const small = takeClauses(seeds, SMALL);
    const results = [...benchSize(small, SMALL, BUILDS), benchFuse(small)];
    if (corpus.length === 0) context.print(`No corpus: skipped the index of ${LARGE} clauses.`);
    else results.push(...benchSize(takeClauses(corpus, LARGE), LARGE, LARGE_BUILDS));
    return Promise.resolve(results);
  },
};
