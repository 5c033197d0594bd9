import { type Finding } from '../../server/src/rules/types';
import { readPlainText } from './plainText';
import { asDraft } from './support/asDraft';
import { check } from './support/check';
import { excerptOf } from './support/excerpt';
import { createRandom, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Older texts follow the custom of their time. */
const SINCE = 2018;
/** How many findings are drawn for reading; at least 97 % of them should be right, and 90 % of those of each rule. */
const DRAWN = 200;

interface Found {
  readonly path: string;
  readonly text: string;
  readonly finding: Finding;
}

const isTold = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

function countByCode(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of found) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  return counts;
}

function printSample(found: readonly Found[], context: MeasureContext): void {
  const drawn = createRandom(seedOf('drafts')).shuffle(found).slice(0, DRAWN);
  context.print(`\n${drawn.length} of ${found.length}, drawn at random`);
  for (const { path, text, finding } of drawn) {
    context.print(`${finding.code}  ${excerptOf(path, text, finding.span)}\n    ${finding.message.zh}`);
  }
}

/** What is told at warning or error of published texts taken as drafts, where what stands for an adopted one is not spared. */
export const drafts: Measure = {
  name: 'drafts',
  skipsWithoutCorpus: 'everything: the texts to take as drafts are in the corpus',
  run(context): readonly Measurement[] {
    const recent = context.corpus.filter(({ year }) => (year ?? 0) >= SINCE);
    if (recent.length === 0) return [];
    const articles = recent.reduce((sum, { text }) => sum + readPlainText(text).articles.length, 0);
    const found = recent.flatMap(({ path, text }) => {
      const draft = asDraft(text);
      return check(draft)
        .filter(isTold)
        .map((finding) => ({ path, text: draft, finding }));
    });
    const per1000 = (count: number): number => rounded((count * 1000) / articles);
    const counts = [...countByCode(found)].sort((a, b) => b[1] - a[1]);
    context.print(
      formatTable([
        [`${recent.length} texts of ${SINCE} and later as drafts`, 'findings', 'per 1,000 articles'],
        ...counts.map(([code, count]) => [code, String(count), String(per1000(count))]),
        ['all', String(found.length), String(per1000(found.length))],
      ]),
    );
    if (context.samples > 0) printSample(found, context);
    return [
      {
        name: 'drafts/told',
        unit: 'findings at warning or error per 1,000 articles',
        value: per1000(found.length),
        n: articles,
        by: Object.fromEntries(counts.map(([code, count]) => [code, per1000(count)])),
      },
    ];
  },
};
