import { overlaps } from '../../server/src/base/span';
import { type Finding } from '../../server/src/rules/types';
import { allFaults } from './faults/index';
import { accepts, type Fault, type Injection } from './faults/types';
import { readPlainText, type PlainText } from './plainText';
import { check } from './support/check';
import { type CorpusDocument } from './support/corpus';
import { excerptOf } from './support/excerpt';
import { createRandom, seedOf, type Random } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** How many faults of each kind are put in, where the documents offer so many places. */
const TRIES = 300;
/** Share of injected faults that must be found. */
const GOAL = 0.98;

/** Damaged copies, and copies of public sites whose faults nobody has sorted out. */
const COPIED_LOOSELY: readonly string[] = ['damaged', 'rules', 'interpretations'];

/** A text before anything is put into it. Read once, because each fault kind draws from all of them. */
interface Candidate {
  readonly document: CorpusDocument;
  readonly plain: PlainText;
  readonly findings: readonly Finding[];
}

interface Trial {
  readonly document: CorpusDocument;
  readonly injection: Injection;
  /** `weak`: only an info or a hint speaks of it, which counts as a miss. */
  readonly result: 'found' | 'weak' | 'missed';
}

interface FaultResult {
  readonly fault: Fault;
  readonly trials: readonly Trial[];
  /** Documents left out because an accepted code already speaks there. */
  readonly unclean: number;
}

function judge(fault: Fault, injection: Injection): Trial['result'] {
  const touching = check(injection.text).filter(
    (finding) =>
      accepts(fault.accepts, finding.code) && injection.where.some((place) => overlaps(place, finding.span)),
  );
  if (touching.some(({ severity }) => severity === 'error' || severity === 'warning')) return 'found';
  return touching.length > 0 ? 'weak' : 'missed';
}

/** One fault a document at most, so that no single text weighs more than another. */
function tryFault(fault: Fault, candidates: readonly Candidate[], random: Random): FaultResult {
  const trials: Trial[] = [];
  let unclean = 0;
  for (const { document, plain, findings } of random.shuffle(candidates)) {
    if (trials.length === TRIES) break;
    const injection = fault.inject(plain, random);
    if (injection === undefined) continue;
    if (findings.some(({ code }) => accepts(fault.accepts, code))) unclean++;
    else trials.push({ document, injection, result: judge(fault, injection) });
  }
  return { fault, trials, unclean };
}

const count = ({ trials }: FaultResult, result: Trial['result']): number =>
  trials.filter((trial) => trial.result === result).length;

function printTable(results: readonly FaultResult[], context: MeasureContext): void {
  const rows = results.map((result) => {
    const n = result.trials.length;
    const found = count(result, 'found');
    const share = n === 0 ? '' : `${((found * 100) / n).toFixed(1)} %`;
    return [result.fault.name, n, found, count(result, 'weak'), result.unclean, share, result.fault.summary];
  });
  const all = results.flatMap((result) => result.trials);
  const found = all.filter((trial) => trial.result === 'found').length;
  const share = all.length === 0 ? '' : `${((found * 100) / all.length).toFixed(1)} %`;
  context.print(
    formatTable([
      ['fault', 'n', 'found', 'info only', 'unclean', `found (goal ≥ ${GOAL * 100} %)`, 'what is put in'],
      ...rows.map((row) => row.map(String)),
      ['all', String(all.length), String(found), '', '', share, ''],
    ]),
  );
}

function printMisses(results: readonly FaultResult[], context: MeasureContext): void {
  for (const { fault, trials } of results) {
    const missed = trials.filter(({ result }) => result !== 'found');
    if (missed.length === 0) continue;
    context.print(`\n${fault.name} · ${Math.min(context.samples, missed.length)} of ${missed.length} missed`);
    for (const { document, injection, result } of missed.slice(0, context.samples)) {
      const where = injection.where[0];
      if (where === undefined) continue;
      context.print(`  ${result}  ${excerptOf(document.path, injection.text, where)}`);
    }
  }
}

/** How many faults of known kind and place the rules find: recall, on faults put into sound texts. */
export const faults: Measure = {
  name: 'faults',
  skipsWithoutCorpus: 'everything: five seeds are too few to put faults into',
  run(context): readonly Measurement[] {
    const sound = context.corpus.filter(({ group }) => !COPIED_LOOSELY.includes(group));
    if (sound.length === 0) return [];
    const candidates = sound.map((document) => ({
      document,
      plain: readPlainText(document.text),
      findings: check(document.text),
    }));
    const results = allFaults.map((fault) => tryFault(fault, candidates, createRandom(seedOf(fault.name))));
    printTable(results, context);
    if (context.samples > 0) printMisses(results, context);
    const n = results.reduce((sum, result) => sum + result.trials.length, 0);
    const found = results.reduce((sum, result) => sum + count(result, 'found'), 0);
    const share = (result: FaultResult): number =>
      result.trials.length === 0 ? 0 : rounded(count(result, 'found') / result.trials.length);
    return [
      {
        name: 'faults/recall',
        unit: 'share found',
        value: n === 0 ? 0 : rounded(found / n),
        n,
        by: Object.fromEntries(results.map((result) => [result.fault.name, share(result)])),
      },
    ];
  },
};
