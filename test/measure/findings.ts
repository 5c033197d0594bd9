import { type Finding } from '../../server/src/rules/types';
import { readPlainText } from './plainText';
import { check, isHard } from './support/check';
import { type CorpusDocument } from './support/corpus';
import { excerptOfDocument } from './support/excerpt';
import { createRandom, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

interface Found {
  readonly document: CorpusDocument;
  readonly finding: Finding;
}

interface GroupResult {
  readonly name: string;
  readonly documents: number;
  readonly articles: number;
  readonly found: readonly Found[];
}

const RECENT = 2018;
/** Findings at warning or error per 1,000 articles that `local` and `statutes` may have. */
const GOAL = 0.3;
const JUDGED = ['local', 'local 2018+', 'statutes/raw', 'statutes/administrative'];

const per1000 = (count: number, articles: number): number => (articles === 0 ? 0 : (count * 1000) / articles);

function measureGroups(context: MeasureContext): readonly GroupResult[] {
  const perDocument = [...context.corpus, ...context.seeds].map((document) => ({
    document,
    articles: readPlainText(document.text).articles.length,
    found: check(document.text).map((finding) => ({ document, finding })),
  }));
  const group = (name: string, belongs: (document: CorpusDocument) => boolean): GroupResult => {
    const members = perDocument.filter(({ document }) => belongs(document));
    return {
      name,
      documents: members.length,
      articles: members.reduce((sum, member) => sum + member.articles, 0),
      found: members.flatMap((member) => member.found),
    };
  };
  return [
    group('local', (d) => d.group === 'local'),
    group(`local ${RECENT}+`, (d) => d.group === 'local' && (d.year ?? 0) >= RECENT),
    group('damaged', (d) => d.group === 'damaged'),
    group('statutes/raw', (d) => d.group === 'statutes/raw'),
    group('statutes/administrative', (d) => d.group === 'statutes/administrative'),
    group('rules', (d) => d.group === 'rules'),
    group('interpretations', (d) => d.group === 'interpretations'),
    group('seeds', (d) => d.group === 'seeds'),
  ].filter((result) => result.documents > 0);
}

function countBy(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of found) {
    const key = `${finding.code} ${finding.severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function printTable(groups: readonly GroupResult[], context: MeasureContext): void {
  const counts = groups.map((group) => countBy(group.found));
  const keys = [...new Set(counts.flatMap((count) => [...count.keys()]))].sort();
  const head = ['findings per 1,000 articles (count)', ...groups.map((group) => group.name)];
  const cell = (count: number, articles: number): string =>
    count === 0 ? '' : `${per1000(count, articles).toFixed(2)} (${count})`;
  const rows = keys.map((key) => [
    key,
    ...groups.map((group, i) => cell(counts[i]?.get(key) ?? 0, group.articles)),
  ]);
  const hard = groups.map((group) => group.found.filter(({ finding }) => isHard(finding)));
  context.print(
    formatTable([
      head,
      ['documents', ...groups.map((group) => String(group.documents))],
      ['articles', ...groups.map((group) => String(group.articles))],
      ...rows,
      [
        'numbering, structure, reference at warning+',
        ...groups.map((g, i) => cell(hard[i]?.length ?? 0, g.articles) || '0'),
      ],
      ['  goal', ...groups.map((group) => (JUDGED.includes(group.name) ? `≤ ${GOAL}` : ''))],
      ['  documents with one', ...hard.map((found) => String(new Set(found.map((f) => f.document)).size))],
    ]),
  );
}

function printSamples(groups: readonly GroupResult[], context: MeasureContext): void {
  for (const group of groups.filter(({ name }) => name !== `local ${RECENT}+`)) {
    const codes = [...new Set(group.found.map(({ finding }) => finding.code))].sort();
    for (const code of codes) {
      const all = group.found.filter(({ finding }) => finding.code === code);
      const drawn = createRandom(seedOf(code)).shuffle(all).slice(0, context.samples);
      context.print(`\n${group.name} · ${code} · ${drawn.length} of ${all.length}`);
      for (const { document, finding } of drawn) {
        context.print(`  ${excerptOfDocument(document, finding.span)}\n    ${finding.message.zh}`);
      }
    }
  }
}

/** How often each rule speaks on texts that are in force, where nearly every finding is a false alarm. */
export const findings: Measure = {
  name: 'findings',
  skipsWithoutCorpus: 'all groups but the seeds',
  run(context): readonly Measurement[] {
    const groups = measureGroups(context);
    printTable(groups, context);
    if (context.samples > 0) printSamples(groups, context);
    return groups.map((group) => {
      const by = new Map<string, number>();
      for (const { finding } of group.found) by.set(finding.code, (by.get(finding.code) ?? 0) + 1);
      return {
        name: `findings/${group.name.replace(/ (\d+)\+/, '-$1')}`,
        unit: 'per 1,000 articles',
        value: rounded(per1000(group.found.filter(({ finding }) => isHard(finding)).length, group.articles)),
        n: group.articles,
        by: Object.fromEntries(
          [...by].map(([code, count]) => [code, rounded(per1000(count, group.articles))]),
        ),
      };
    });
  },
};
