import { type AppliedDecision, applyDecision } from '../../../server/src/amendments/apply/applyDecision';
import { folded } from '../../../server/src/amendments/apply/foldPunctuation';
import { readDecision } from '../../../server/src/amendments/read/readDecision';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { damagedDecision } from '../../support/damagedDecision';
import { unexplained } from '../../support/unexplained';
import { createRandom, seedOf } from '../support/random';
import { rounded, type Measurement } from '../support/results';
import { formatTable } from '../support/table';
import { type MeasureContext } from '../types';
import { articlesByNumber, differingArticles } from './compare';
import { type Triple } from './triples';

/** Decisions carried out one after the other. */
function carryOutAll({ before, decisions, law }: Triple): {
  readonly text: string;
  readonly steps: readonly AppliedDecision[];
} {
  const steps: AppliedDecision[] = [];
  let text = before;
  for (const source of decisions) {
    const decision = readDecision(source);
    const applied = decision && applyDecision(createSnapshot(text), decision, law);
    if (applied?.ok !== true) continue;
    steps.push(applied.value);
    ({ text } = applied.value);
  }
  return { text, steps };
}

const isTold = (steps: readonly AppliedDecision[]): boolean =>
  steps.some(({ results, notes }) => notes.length > 0 || results.some(({ status }) => status !== 'applied'));

/** Each triple carried out and compared with the official text after, article by article. */
export function measureApplying(context: MeasureContext, triples: readonly Triple[]): readonly Measurement[] {
  const rows: string[][] = [['amendment', 'articles', 'instructions', 'applied', 'differ', 'not known']];
  const total = {
    n: 0,
    whole: 0,
    asKnown: 0,
    articles: 0,
    differ: 0,
    silent: 0,
    instructions: 0,
    applied: 0,
  };
  const chains: Measurement[] = [];
  for (const triple of triples) {
    const { text, steps } = carryOutAll(triple);
    const differ = differingArticles(text, triple.after);
    const ours = articlesByNumber(text);
    const unknown = differ.filter((number) => {
      const reading = triple.readings.get(number);
      return (
        reading === undefined || ours.get(number)?.includes(folded(reading.replace(/\|/gu, ''))) !== true
      );
    });
    const results = steps.flatMap((step) => step.results);
    const applied = results.filter(({ status }) => status === 'applied').length;
    const articles = articlesByNumber(triple.after).size;
    rows.push(
      [triple.name.slice(0, 24), articles, results.length, applied, differ.length, unknown.length].map(
        String,
      ),
    );
    for (const { instruction, status, reason } of results
      .filter(({ status: is }) => is !== 'applied')
      .slice(0, context.samples)) {
      context.print(
        `  ${triple.name.slice(0, 16)} ${status}: ${instruction.number} ${instruction.quote.slice(0, 60)} (${reason?.en ?? ''})`,
      );
    }
    if (triple.quality === 'chain') {
      chains.push({
        name: `amendments/chain/${triple.law}`,
        unit: 'articles that differ',
        value: differ.length,
        n: articles,
      });
      continue;
    }
    total.n++;
    total.articles += articles;
    total.differ += differ.length;
    total.instructions += results.length;
    total.applied += applied;
    if (differ.length === 0) total.whole++;
    if (unknown.length === 0) total.asKnown++;
    if (unknown.length > 0 && !isTold(steps)) total.silent++;
  }
  context.print(formatTable(rows));
  return [
    { name: 'amendments/equal', unit: 'triples equal in every article', value: total.whole, n: total.n },
    {
      name: 'amendments/equal-but-for-known',
      unit: 'triples equal but where the official text deviates',
      value: total.asKnown,
      n: total.n,
    },
    {
      name: 'amendments/silent',
      unit: 'triples that differ and nothing is told',
      value: total.silent,
      n: total.n,
    },
    { name: 'amendments/articles', unit: 'articles that differ', value: total.differ, n: total.articles },
    {
      name: 'amendments/applied',
      unit: 'share of instructions',
      value: rounded(total.applied / total.instructions),
      n: total.instructions,
    },
    ...chains,
  ];
}

const DAMAGED = 10_000;

/** Real decisions with words, numbers and marks changed: nothing may throw, nothing change silently. */
export function measureDamaged(context: MeasureContext, triples: readonly Triple[]): readonly Measurement[] {
  const random = createRandom(seedOf('damaged decisions'));
  // The long ones would take all the time.
  const usable = triples.filter(
    ({ before, decisions }) => before.length < 40_000 && (decisions[0]?.length ?? 0) < 8_000,
  );
  let thrown = 0;
  let silent = 0;
  for (let count = 0; count < DAMAGED; count++) {
    const triple = usable[count % Math.max(1, usable.length)];
    const source = triple?.decisions[0];
    if (triple === undefined || source === undefined) break;
    const damaged = damagedDecision(source, random);
    try {
      const decision = readDecision(damaged);
      const applied = decision && applyDecision(createSnapshot(triple.before), decision, triple.law);
      if (applied?.ok !== true) continue;
      const odd = unexplained(triple.before, applied.value);
      if (odd.length === 0) continue;
      silent++;
      if (silent <= Math.max(3, context.samples)) {
        context.print(`  silent (${triple.name.slice(0, 12)}, ${count}): ${odd[0]?.slice(0, 80) ?? ''}`);
      }
    } catch (error) {
      thrown++;
      context.print(`  thrown (${triple.name.slice(0, 12)}, ${count}): ${String(error)}`);
    }
  }
  return [
    { name: 'amendments/damaged-thrown', unit: 'decisions', value: thrown, n: DAMAGED },
    { name: 'amendments/damaged-silent', unit: 'decisions', value: silent, n: DAMAGED },
  ];
}
