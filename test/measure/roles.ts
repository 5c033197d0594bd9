import { classifyAll } from '../../server/src/precedents/roles/classifyClause';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { ROLES } from '../../server/src/precedents/roles/allRoles';
import { parse } from '../../server/src/syntax/parse';
import { issueRoleOf, NONE } from './roles/issueRoles';
import { readLabels, type Label, type SampleName } from './roles/labels';
import { excerptOf } from './support/excerpt';
import { type CorpusDocument } from './support/corpus';
import { groupBy } from './support/groupBy';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Share of labelled articles whose role must be told. */
const GOAL = 0.9;
const SAMPLES: readonly SampleName[] = ['sample', 'heldOut'];

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

/** The same answer in the coarser words of the promise. */
const promised = (answer: Answer): Answer => ({
  ...answer,
  role: issueRoleOf(answer.role),
  label: { ...answer.label, roles: answer.label.roles.map(issueRoleOf) },
});

const FIGURES = ['first', 'any', 'ofNamed', 'ofTold', 'alwaysOther'] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

const NAMES: Readonly<Record<keyof Figures, string>> = {
  first: 'first label',
  any: `any label (goal ≥ ${GOAL * 100} %)`,
  ofNamed: 'any label, where the first is a role',
  ofTold: 'any label, where a role is told',
  alwaysOther: 'always saying other',
};

const figuresOf = (answers: readonly Answer[]): Figures => ({
  first: share(answers, isExact),
  any: share(answers, isAccepted),
  ofNamed: share(
    answers.filter(({ label }) => label.roles[0] !== NONE),
    isAccepted,
  ),
  ofTold: share(
    answers.filter(({ role }) => role !== NONE),
    isAccepted,
  ),
  alwaysOther: share(answers, ({ label }) => label.roles.includes(NONE)),
});

function measureSample(sample: SampleName, context: MeasureContext): readonly Measurement[] {
  const answers = answersTo(readLabels(sample), context);
  if (answers.length === 0) return [];
  const fine = figuresOf(answers);
  const coarse = figuresOf(answers.map(promised));
  context.print(`\n${sample}, ${answers.length} articles`);
  context.print(
    formatTable([
      ['agreement with', `our ${ROLES.length} roles`, 'the promised 31'],
      ...FIGURES.map((figure) => [NAMES[figure], percent(fine[figure]), percent(coarse[figure])]),
    ]),
  );
  printConfusion(answers, context);
  for (const { document, span, label, role } of answers
    .filter((answer) => !isAccepted(answer))
    .slice(0, context.samples)) {
    context.print(`  ${label.roles.join('|')} → ${role}  ${excerptOf(document.path, document.text, span)}`);
  }
  return [
    measurementOf(`roles/${sample}`, fine, answers),
    measurementOf(`roles/${sample}/promised`, coarse, answers),
  ];
}

const measurementOf = (name: string, figures: Figures, answers: readonly Answer[]): Measurement => ({
  name,
  unit: 'share of labelled articles',
  value: rounded(figures.any),
  n: answers.length,
  by: {
    firstLabel: rounded(figures.first),
    whereLabelled: rounded(figures.ofNamed),
    whereTold: rounded(figures.ofTold),
    alwaysOther: rounded(figures.alwaysOther),
  },
});

/** Whether the classifier tells what articles are for as a person does. */
export const roles: Measure = {
  name: 'roles',
  skipsWithoutCorpus: 'everything: the labelled articles are in the corpus',
  run: (context) => SAMPLES.flatMap((sample) => measureSample(sample, context)),
};
