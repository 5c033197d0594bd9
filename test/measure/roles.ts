import { classifyAll } from '../../server/src/precedents/classify';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses';
import { parse } from '../../server/src/syntax/parse';
import { readLabels, type Label, type SampleName } from './roles/labels';
import { excerptOf } from './support/excerpt';
import { type CorpusDocument } from './support/corpus';
import { groupBy } from './support/groupBy';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Share of labelled articles whose role must be told. */
const GOAL = 0.9;
/** The label of an article that no role fits; the classifier says `undefined`. */
const NONE = 'other';
const SAMPLES: readonly SampleName[] = ['sample', 'check'];

interface Answer {
  readonly label: Label;
  readonly role: string;
  readonly document: CorpusDocument;
  readonly span: { readonly start: number; readonly end: number };
}

const isExact = ({ label, role }: Answer): boolean => label.roles[0] === role;
const isAccepted = ({ label, role }: Answer): boolean => label.roles.includes(role);
const share = (answers: readonly Answer[], holds: (answer: Answer) => boolean): number =>
  answers.length === 0 ? 1 : answers.filter(holds).length / answers.length;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** The regulations of the corpus by title; of several versions the first by path. */
function regulationsByTitle(context: MeasureContext): ReadonlyMap<string, CorpusDocument & SourceClauses> {
  const byTitle = new Map<string, CorpusDocument & SourceClauses>();
  for (const document of context.corpus.filter(({ group }) => group === 'local')) {
    const parsed = clausesOfTree(parse(document.text), document.path);
    if (!byTitle.has(parsed.source.title)) byTitle.set(parsed.source.title, { ...document, ...parsed });
  }
  return byTitle;
}

function answersTo(labels: readonly Label[], context: MeasureContext): readonly Answer[] {
  const regulations = regulationsByTitle(context);
  return labels.flatMap((label) => {
    const regulation = regulations.get(label.title);
    const at = regulation?.clauses.findIndex((clause) => clause.label === label.article) ?? -1;
    const span = regulation?.clauses[at]?.span;
    if (regulation === undefined || span === undefined) {
      context.print(`not in this corpus, left out: ${label.title} ${label.article}`);
      return [];
    }
    const role = classifyAll(regulation.clauses)[at] ?? NONE;
    return [{ label, role, document: regulation, span }];
  });
}

function printConfusion(answers: readonly Answer[], context: MeasureContext): void {
  const byRole = [...groupBy(answers, ({ label }) => label.roles[0] ?? NONE)];
  const said = (role: string): number => answers.filter((answer) => answer.role === role).length;
  context.print(
    formatTable([
      ['labelled', 'n', 'told', 'accepted', 'said in all', 'told instead (× = not accepted either)'],
      ...byRole
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([role, members]) => [
          role,
          String(members.length),
          String(members.filter(isExact).length),
          String(members.filter(isAccepted).length),
          String(said(role)),
          instead(members),
        ]),
    ]),
  );
}

const instead = (members: readonly Answer[]): string =>
  [
    ...groupBy(
      members.filter((member) => !isExact(member)),
      ({ role }) => role,
    ),
  ]
    .map(([role, all]) => {
      const wrong = all.filter((member) => !isAccepted(member)).length;
      return `${role} ${all.length}${wrong > 0 ? ` (×${wrong})` : ''}`;
    })
    .join(', ');

function measureSample(sample: SampleName, context: MeasureContext): readonly Measurement[] {
  const answers = answersTo(readLabels(sample), context);
  if (answers.length === 0) return [];
  const named = answers.filter(({ label }) => label.roles[0] !== NONE);
  const said = answers.filter(({ role }) => role !== NONE);
  const figures = [
    ['first label', share(answers, isExact), answers.length],
    [`any label (goal ≥ ${GOAL * 100} %)`, share(answers, isAccepted), answers.length],
    ['any label, where the first is a role', share(named, isAccepted), named.length],
    ['any label, where a role is told', share(said, isAccepted), said.length],
    ['always saying other', share(answers, ({ label }) => label.roles.includes(NONE)), answers.length],
  ] as const;
  context.print(`\n${sample}, ${answers.length} articles`);
  context.print(
    formatTable([
      ['agreement with', 'share', 'n'],
      ...figures.map(([name, value, n]) => [name, percent(value), String(n)]),
    ]),
  );
  printConfusion(answers, context);
  for (const { document, span, label, role } of answers
    .filter((answer) => !isAccepted(answer))
    .slice(0, context.samples)) {
    context.print(`  ${label.roles.join('|')} → ${role}  ${excerptOf(document.path, document.text, span)}`);
  }
  const [exact, accepted, ofNamed, ofSaid] = figures.map(([, value]) => rounded(value));
  return [
    {
      name: `roles/${sample}`,
      unit: 'share of labelled articles',
      value: accepted ?? 0,
      n: answers.length,
      by: { firstLabel: exact ?? 0, whereLabelled: ofNamed ?? 0, whereTold: ofSaid ?? 0 },
    },
  ];
}

/** Whether the classifier tells what articles are for as a person does. */
export const roles: Measure = {
  name: 'roles',
  skipsWithoutCorpus: 'everything: the labelled articles are in the corpus',
  run: (context) => SAMPLES.flatMap((sample) => measureSample(sample, context)),
};
