import { applyInstructions } from '../../server/src/amendments/apply/applyInstructions';
import { lawPartFor } from '../../server/src/amendments/apply/applyDecision';
import { provedDraft } from '../../server/src/amendments/draft/proveDecision';
import { readDecision } from '../../server/src/amendments/read/readDecision';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { comparisonRows } from '../../server/src/comparison/comparisonRows';
import { exportComparison } from '../../server/src/publish/comparison/writeComparisonFile';
import { formatOrdinal, ordinal } from '../../server/src/base/ordinal';
import { AMENDMENTS_FOLDER, readTriples } from '../measure/amendments/triples';
import { FEW, inMilliseconds, timed, timedOnProcessor } from './timing';
import { type Bench, type BenchResult } from './types';

/** How many instructions a made-up decision on a text of that many articles has: the time must grow with them. */
const SIZES = [50, 200, 800];

/** Articles of a table before/after: a second is the most that it may take. */
const ROWS = 500;
const TABLE_GOAL_MS = 1000;

/** Reading and applying decisions: a large real one, all of a chain, and made-up ones that grow; drafting one; and a table of two versions. */
export const amend: Bench = {
  name: 'amend',
  run(context) {
    const results: BenchResult[] = SIZES.map((count) => {
      const [base, decision] = madeUp(count);
      return inMilliseconds(
        `amend/apply-${count}-instructions`,
        timed(FEW, () => carriedOut(base, decision)),
      );
    });
    // Linear: so many times the instructions take so many times as long.
    for (const [at, count] of SIZES.entries()) {
      const [small, large] = [results[at - 1], results[at]];
      if (small === undefined || large === undefined) continue;
      const [more, longer] = [count / (SIZES[at - 1] ?? count), large.p50 / small.p50];
      context.print(`${count} instructions: ${more} × as many take ${longer.toFixed(1)} × the time`);
    }
    const triples = readTriples(AMENDMENTS_FOLDER);
    if (triples.length === 0) context.print(`No amendments in ${AMENDMENTS_FOLDER}: skipped real decisions.`);
    const largest = [...triples]
      .filter(({ decisions }) => decisions.length === 1)
      .sort(
        (a, b) =>
          (b.decisions[0]?.length ?? 0) * Number(b.isSingleLaw) -
          (a.decisions[0]?.length ?? 0) * Number(a.isSingleLaw),
      )[0];
    if (largest !== undefined) {
      const { before, after, decisions, law } = largest;
      results.push(
        inMilliseconds(
          'amend/apply-largest-law',
          timed(FEW, () => carriedOut(before, decisions[0] ?? '', law)),
        ),
        inMilliseconds(
          'amend/draft-largest-law',
          timed(FEW, () => provedDraft(createSnapshot(before), createSnapshot(after))),
        ),
      );
    }
    const [before, after] = edited(ROWS);
    for (const form of ['docx', 'html', 'md'] as const) {
      const run = (): boolean => {
        const comparison = comparisonRows(createSnapshot(before), createSnapshot(after));
        return exportComparison(comparison, form, { unchanged: true }).ok;
      };
      const name = `amend/compare-${ROWS}-articles-${form}, CPU`;
      results.push(inMilliseconds(name, timedOnProcessor(FEW, run), { goal: TABLE_GOAL_MS }));
    }
    const chain = triples.find(({ decisions }) => decisions.length > 6);
    if (chain !== undefined) {
      const run = (): string =>
        chain.decisions.reduce((text, decision) => carriedOut(text, decision, chain.law), chain.before);
      results.push(inMilliseconds(`amend/apply-chain-of-${chain.decisions.length}`, timed(FEW, run)));
    }
    return Promise.resolve(results);
  },
};

function carriedOut(before: string, source: string, law?: string): string {
  const base = createSnapshot(before);
  const decision = readDecision(source);
  const part = decision && lawPartFor(base, decision, law);
  return decision !== undefined && part?.ok === true
    ? applyInstructions(base, decision, part.value).text
    : before;
}

/** A text of `count` articles of the length of real ones, and a later one in which every fifth is changed and one is new. */
function edited(count: number): readonly [string, string] {
  const words = (at: number): string =>
    `甲部门应当在${at}日内对第${at}项事务进行登记，并将登记的结果告知申请人；逾期未登记的，申请人可以向乙部门申请办理。`.repeat(
      3,
    );
  const text = (articles: readonly string[]): string =>
    ['甲市乙条例', ...articles.map((each, at) => `${formatOrdinal(ordinal(at + 1), '条')}　${each}`)].join(
      '\n',
    );
  const before = Array.from({ length: count }, (_, at) => words(at));
  const after = before.map((each, at) => (at % 5 === 0 ? each.replace('申请人', '当事人') : each));
  return [text(before), text([...after.slice(0, 9), '丙部门每年公布统计的结果。', ...after.slice(9)])];
}

/** A text of `count` articles, and a decision that changes words in each. */
function madeUp(count: number): readonly [string, string] {
  const articles = Array.from(
    { length: count },
    (_, at) => `${formatOrdinal(ordinal(at + 1), '条')}　甲部门负责第${at}项工作，依照本条例第一条办理。`,
  );
  const items = articles.map(
    (_, at) => `${at + 1}.将${formatOrdinal(ordinal(at + 1), '条')}中的“甲部门”修改为“乙部门”。`,
  );
  const title = '甲市乙条例';
  return [
    `${title}\n${articles.join('\n')}\n`,
    `甲市人民代表大会常务委员会关于修改《${title}》的决定\n对《${title}》作如下修改：\n${items.join('\n')}\n`,
  ];
}
