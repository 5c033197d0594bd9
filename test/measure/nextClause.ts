import { classifyAll } from '../../server/src/precedents/roles/classifyClause';
import { type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { nearestSources } from '../../server/src/precedents/mining/clauseLibrary';
import {
  expectedRoles,
  roleSequences,
  roleVotes,
  type RoleSequence,
} from '../../server/src/precedents/roles/expectedNextRoles';
import { Closeness } from '../../server/src/precedents/search/closenessOfWording';
import { type ClauseRole } from '../../server/src/precedents/roles/roleTable';
import { rankTypedArticles } from '../../server/src/precedents/roles/rankTypedArticles';
import { ArticleWords } from '../../server/src/precedents/roles/wordSharesOfArticles';
import { type Clause } from '../../server/src/precedents/clauses/types';
import { ArticleField } from '../../server/src/precedents/topics/likenessAmongArticles';
import { nearestRegulations } from '../../server/src/precedents/topics/nearestRegulations';
import { NextArticlesOnSubject } from '../../server/src/precedents/topics/nextArticlesOnSubject';
import { promotionRegulations } from './promotion';
import { replayedPlace } from './support/replay';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

const ROLES_OFFERED = 5;
const ROLES_GOAL = 0.6;
const TYPED = 8;
const ARTICLES_OFFERED = 3;
const ARTICLES_GOAL = 0.7;
/** An article as close to the true one as this share of the closest there is counts as the closest. */
const AS_CLOSE = 0.9;
/** Below this closeness to the true article the precedents have no counterpart of it. */
const COUNTERPART = 0.3;
/** Hits of a plain search in which roles are looked for. */
const HITS = 30;

/** What was offered at one article of a replayed draft. */
interface Step {
  readonly hasRole: boolean;
  /** Some precedent has an article of the role that is like the true one. */
  readonly hasCounterpart: boolean;
  /** The role of the true article is among the first five: by place, by plain search, by frequency. */
  readonly expected: boolean;
  /** The same by the articles of the regulations nearest in subject. */
  readonly onSubject: boolean;
  readonly searched: boolean;
  readonly frequent: boolean;
  /** Among the first three after eight characters: an article of the role, and one that is the closest as well. */
  readonly typedRole: boolean;
  readonly typedClosest: boolean;
  /** The same if the role were known for certain: what better guessing of roles could reach at most. */
  readonly toldClosest: boolean;
  /** How close the closest of the role among the three is, as a share of the closest there is. */
  readonly reached: number;
  readonly searchedRole: boolean;
  readonly searchedClosest: boolean;
}

/** Leaves `draft` out of the index, writes it again article by article, and looks at what is offered before each. */
function replay(draft: SourceClauses, index: PrecedentCorpus): readonly Step[] {
  const { id, title } = draft.source;
  const sources = nearestSources(index, { exclude: id, subject: title });
  const sequences = roleSequences(sources);
  const words = new ArticleWords(sources);
  const field = ArticleField.of(nearestRegulations(index, { exclude: id, title }));
  const roleOf = new Map(sequences.flatMap((sequence) => sequence.map(({ clause, role }) => [clause, role])));
  const byFrequency = rolesByFrequency(sequences);
  const roles = classifyAll(draft.clauses);
  return draft.clauses.map((article, at) => {
    const role = roles[at];
    if (role === undefined) return NOTHING;
    const position = replayedPlace(draft, at);
    const plainRoles = distinct(
      index
        .search(`${title} ${position.chapter ?? ''}`, { limit: HITS, exclude: id })
        .flatMap(({ clause }) => roleOf.get(clause) ?? []),
    );
    const typed = article.text.slice(0, TYPED);
    const ranked = rankTypedArticles(typed, position, { words, sequences }, Infinity);
    const offered = ranked.slice(0, ARTICLES_OFFERED);
    const found = index.search(typed, { limit: ARTICLES_OFFERED, exclude: id }).map(({ clause }) => clause);
    const closeness = new Closeness(article.text);
    const closenessOf = ({ text }: Clause): number => closeness.to(text, 0);
    const ofRole = [...roleOf].filter(([, other]) => other === role).map(([clause]) => clause);
    const best = Math.max(0, ...ofRole.map(closenessOf));
    const isOfRole = (clause: Clause): boolean => roleOf.get(clause) === role;
    const isClosest = (clause: Clause): boolean => isOfRole(clause) && closenessOf(clause) >= best * AS_CLOSE;
    return {
      hasRole: true,
      hasCounterpart: best >= COUNTERPART,
      expected: expectedRoles(position, sequences).slice(0, ROLES_OFFERED).includes(role),
      onSubject: new NextArticlesOnSubject(field, position)
        .roles(roleVotes(position, sequences))
        .slice(0, ROLES_OFFERED)
        .includes(role),
      searched: plainRoles.slice(0, ROLES_OFFERED).includes(role),
      frequent: byFrequency
        .filter((each) => !position.before.includes(each))
        .slice(0, ROLES_OFFERED)
        .includes(role),
      typedRole: offered.some(isOfRole),
      typedClosest: offered.some(isClosest),
      reached: Math.max(0, ...offered.filter(isOfRole).map(closenessOf)) / Math.max(best, Number.MIN_VALUE),
      toldClosest: ranked.filter(isOfRole).slice(0, ARTICLES_OFFERED).some(isClosest),
      searchedRole: found.some(isOfRole),
      searchedClosest: found.some(isClosest),
    };
  });
}

const NOTHING: Step = {
  hasRole: false,
  hasCounterpart: false,
  expected: false,
  onSubject: false,
  searched: false,
  frequent: false,
  typedRole: false,
  typedClosest: false,
  toldClosest: false,
  reached: 0,
  searchedRole: false,
  searchedClosest: false,
};

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function rolesByFrequency(sequences: readonly RoleSequence[]): readonly ClauseRole[] {
  const counts = new Map<ClauseRole, number>();
  for (const { role } of sequences.flat()) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
}

function report(steps: readonly Step[], context: MeasureContext): readonly Measurement[] {
  const told = steps.filter(({ hasRole }) => hasRole);
  const met = steps.filter(({ hasCounterpart }) => hasCounterpart);
  const share = (holds: (step: Step) => boolean, of: readonly Step[] = told): number =>
    of.length === 0 ? 0 : rounded(of.filter(holds).length / of.length);
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const unmet = told.filter(({ hasCounterpart }) => !hasCounterpart);
  const typedRows = (of: readonly Step[]): readonly string[][] => [
    [
      `after ${TYPED} characters, of the role among the first ${ARTICLES_OFFERED}`,
      percent(share((step) => step.typedRole, of)),
      percent(share((step) => step.searchedRole, of)),
      '',
    ],
    [
      `… and of closest wording${of === told ? ` (goal ≥ ${ARTICLES_GOAL * 100} %)` : ''}`,
      percent(share((step) => step.typedClosest, of)),
      percent(share((step) => step.searchedClosest, of)),
      '',
    ],
  ];
  context.print(
    formatTable([
      [`the ${told.length} articles whose role is told`, 'offered', 'plain search', 'most frequent roles'],
      [
        `role among the first ${ROLES_OFFERED} (goal ≥ ${ROLES_GOAL * 100} %)`,
        percent(share((step) => step.expected)),
        percent(share((step) => step.searched)),
        percent(share((step) => step.frequent)),
      ],
      [
        '… by the articles of the regulations nearest in subject',
        percent(share((step) => step.onSubject)),
        '',
        '',
      ],
      ...typedRows(told),
      [`the ${met.length} of them that have a like precedent of their role`, '', '', ''],
      ...typedRows(met),
      [`the ${unmet.length} that have none: the closest says little of the same`, '', '', ''],
      ...typedRows(unmet),
    ]),
  );
  const reached = (of: readonly Step[]): string =>
    percent(of.reduce((sum, step) => sum + step.reached, 0) / Math.max(of.length, 1));
  context.print(
    `Closeness of the closest offered, as a share of the closest there is (0 without the role): ` +
      `${reached(told)}; with a like precedent ${reached(met)}, without ${reached(unmet)}.`,
  );
  context.print(
    `Ceilings: if the role were known for certain, one of closest wording would be among the first ${ARTICLES_OFFERED} ` +
      `in ${percent(share((step) => step.toldClosest))}; ${percent(met.length / Math.max(told.length, 1))} of the articles ` +
      `have a like precedent of their role at all (closeness ≥ ${COUNTERPART} of at most 0.7 without BM25).`,
  );
  context.print(
    `${told.length} of ${steps.length} articles have a role; of all articles the role is expected in ${percent(share((step) => step.expected, steps))}`,
  );
  return [
    {
      name: 'next-clause/role',
      unit: 'share of articles whose role is among the first five expected',
      value: share((step) => step.expected),
      n: told.length,
      by: {
        onSubject: share((step) => step.onSubject),
        plainSearch: share((step) => step.searched),
        mostFrequent: share((step) => step.frequent),
        ofAllArticles: share((step) => step.expected, steps),
      },
    },
    {
      name: 'next-clause/typed',
      unit: 'share of articles of whose role and closest wording one is among the first three after eight characters',
      value: share((step) => step.typedClosest),
      n: told.length,
      by: {
        roleOnly: share((step) => step.typedRole),
        withLikePrecedent: share((step) => step.typedClosest, met),
        withLikePrecedentRoleOnly: share((step) => step.typedRole, met),
        ifRoleWereKnown: share((step) => step.toldClosest),
        plainSearch: share((step) => step.searchedClosest),
        plainSearchRoleOnly: share((step) => step.searchedRole),
      },
    },
  ];
}

/** Whether the next article of a promotion regulation is offered, from others of its kind. */
export const nextClause: Measure = {
  name: 'next-clause',
  skipsWithoutCorpus: 'everything: the regulations to replay are in the corpus',
  run(context): readonly Measurement[] {
    const regulations = promotionRegulations(context);
    if (regulations.length === 0) return [];
    const index = new PrecedentCorpus();
    for (const { source, clauses } of regulations) index.update(source, clauses);
    context.print(`${regulations.length} promotion regulations, each replayed with the others as precedents`);
    return report(
      regulations.flatMap((draft) => replay(draft, index)),
      context,
    );
  },
};
