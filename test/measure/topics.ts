import { type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type Clause } from '../../server/src/precedents/clauses/types';
import { nearestSources } from '../../server/src/precedents/mining/clauseLibrary';
import { ArticleWords } from '../../server/src/precedents/roles/wordSharesOfArticles';
import { classifyAll } from '../../server/src/precedents/roles/classifyClause';
import {
  articleVotes,
  expectedRoles,
  roleSequences,
  roleVotes,
} from '../../server/src/precedents/roles/expectedNextRoles';
import { rankTypedArticles } from '../../server/src/precedents/roles/rankTypedArticles';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { ArticleField } from '../../server/src/precedents/topics/likenessAmongArticles';
import { nearestRegulations } from '../../server/src/precedents/topics/nearestRegulations';
import { NextArticlesOnSubject } from '../../server/src/precedents/topics/nextArticlesOnSubject';
import { type LocalRegulation, localRegulations, onCommonSubjects } from './subjects';
import { createRandom, seedOf } from './support/random';
import { replayedPlace } from './support/replay';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** A subject of the goals occurs in so many places; those that occur in half as many are printed apart. */
const COMMON = 8;
const LESS_COMMON = 4;
/** Articles like by half are on one matter. */
const LIKE = 0.5;
const AS_CLOSE = 0.9;
const OFFERED = 5;
const TYPED = 8;
const OFFERED_TYPED = 3;
const ROLES_OFFERED = 5;
/** Wordings of one matter that a reader looks through. */
const WORDINGS = 8;
/** Hits of a plain search, before those of the same place are left out. */
const HITS = 40;

const WAYS = ['offered', 'today', 'search'] as const;
type Way = (typeof WAYS)[number];
type Answers = Readonly<Record<Way, boolean>>;

/** What was offered at one article of a replayed draft. */
interface Step {
  readonly subject: string;
  /** Some precedent has its like. */
  readonly hasLike: boolean;
  readonly first: Answers;
  readonly five: Answers;
  readonly typed: Answers;
  readonly closest: Answers;
  /** One of the first wordings of the five matters is like it. */
  readonly anyWording: boolean;
  /** `undefined` where its role is not told. */
  readonly role: { readonly offered: boolean; readonly today: boolean } | undefined;
}

/** Writes `draft` again without it and whatever is of its place, and looks at what is offered before each article. */
function replay(
  draft: LocalRegulation,
  index: PrecedentCorpus,
  placeOf: (id: string) => string,
): readonly Step[] {
  const { id, title } = draft.source;
  const accepts = (source: { readonly id: string }): boolean => placeOf(source.id) !== draft.place;
  const field = ArticleField.of(nearestRegulations(index, { exclude: id, title, accepts }));
  const sources = nearestSources(index, { exclude: id, subject: title }).filter(({ source }) =>
    accepts(source),
  );
  const today = { words: new ArticleWords(sources), sequences: roleSequences(sources) };
  const search = (query: string, limit: number): readonly Clause[] =>
    index
      .search(query, { limit: HITS, exclude: id })
      .map(({ clause }) => clause)
      .filter(({ source }) => accepts(source))
      .slice(0, limit);
  const roles = classifyAll(draft.clauses);
  const numberOf = new Map(field.articles.map(({ clause }, number) => [clause, number]));
  return draft.clauses.map(({ text }, at) => {
    const place = replayedPlace(draft, at);
    const likeness = field.likenessTo(text);
    const best = likeness.reduce((a, b) => Math.max(a, b), 0);
    const likenessOf = likenessOfClauses(text, numberOf, likeness);
    const next = new NextArticlesOnSubject(field, place);
    const covering = next.covering(OFFERED);
    const clausesAt = (numbers: readonly number[]): readonly Clause[] =>
      numbers.flatMap((number) => field.articles[number]?.clause ?? []);
    const typed = text.slice(0, TYPED);
    const untyped: Readonly<Record<Way, readonly Clause[]>> = {
      offered: clausesAt(covering),
      today: [...articleVotes(place, today.sequences)]
        .sort((a, b) => b.vote - a.vote)
        .slice(0, OFFERED)
        .map(({ clause }) => clause),
      search: search(`${place.written?.at(-1) ?? title} ${place.chapter ?? ''}`, OFFERED),
    };
    const behind: Readonly<Record<Way, readonly Clause[]>> = {
      offered: clausesAt(next.typed(typed, OFFERED_TYPED, () => true)),
      today: rankTypedArticles(typed, place, today, OFFERED_TYPED),
      search: search(typed, OFFERED_TYPED),
    };
    const answers = (
      of: Readonly<Record<Way, readonly Clause[]>>,
      least: number,
      count = Infinity,
    ): Answers => {
      const any = (way: Way): boolean =>
        of[way].slice(0, count).some((clause) => likenessOf(clause) >= least);
      return { offered: any('offered'), today: any('today'), search: any('search') };
    };
    const role = roles[at];
    return {
      subject: draft.subject,
      hasLike: best >= LIKE,
      first: answers(untyped, LIKE, 1),
      five: answers(untyped, LIKE),
      typed: answers(behind, LIKE),
      closest: answers(behind, best * AS_CLOSE),
      anyWording: covering.some((number) =>
        [number, ...field.neighboursOf(number).articles.slice(0, WORDINGS - 1)].some(
          (other) => (likeness[other] ?? 0) >= LIKE,
        ),
      ),
      role: role && {
        offered: next.roles(roleVotes(place, today.sequences)).slice(0, ROLES_OFFERED).includes(role),
        today: expectedRoles(place, today.sequences).slice(0, ROLES_OFFERED).includes(role),
      },
    };
  });
}

/** Likeness of clauses to a text, also of those that are not in the field. */
function likenessOfClauses(
  text: string,
  numberOf: ReadonlyMap<Clause, number>,
  likeness: Float32Array,
): (clause: Clause) => number {
  return (clause) => {
    const number = numberOf.get(clause);
    if (number !== undefined) return likeness[number] ?? 0;
    const alone: SourceClauses = { source: clause.source, clauses: [{ ...clause, level: 'article' }] };
    return ArticleField.of([{ regulation: alone, subject: 0 }]).likenessTo(text)[0] ?? 0;
  };
}

const GOALS = { five: 0.54, typed: 0.66, closest: 0.56, role: 0.7 } as const;

function report(name: string, steps: readonly Step[], context: MeasureContext): readonly Measurement[] {
  const like = steps.filter(({ hasLike }) => hasLike);
  const told = steps.flatMap(({ role }) => role ?? []);
  if (like.length === 0 || told.length === 0) return [];
  const share = (of: (step: Step) => boolean): number => like.filter(of).length / like.length;
  const shareOfRoles = (way: 'offered' | 'today'): number =>
    told.filter((role) => role[way]).length / told.length;
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const row = (what: string, of: (step: Step) => Answers): readonly string[] => [
    what,
    ...WAYS.map((way) => percent(share((step) => of(step)[way]))),
  ];
  context.print(
    formatTable([
      [
        `${name}: ${like.length} of ${steps.length} articles have a like precedent`,
        'offered',
        'today',
        'plain search',
      ],
      row('nothing typed: the first is like it', ({ first }) => first),
      row(`one of the first ${OFFERED} (goal ≥ ${percent(GOALS.five)})`, ({ five }) => five),
      row(
        `${TYPED} characters: one of the first ${OFFERED_TYPED} (goal ≥ ${percent(GOALS.typed)})`,
        (s) => s.typed,
      ),
      row(`… and of the closest wording (goal ≥ ${percent(GOALS.closest)})`, ({ closest }) => closest),
      [
        `role among ${ROLES_OFFERED}, of ${told.length} told (goal ≥ ${percent(GOALS.role)})`,
        percent(shareOfRoles('offered')),
        percent(shareOfRoles('today')),
        '',
      ],
    ]),
  );
  const anyWording = share((step) => step.anyWording);
  context.print(
    `Ceiling: ${percent(like.length / steps.length)} of the articles have a like precedent at all; with ${WORDINGS} wordings ` +
      `of each matter offered one is like it in ${percent(anyWording)}.`,
  );
  const by = (of: (step: Step) => Answers): Readonly<Record<string, number>> => ({
    today: rounded(share((step) => of(step).today)),
    plainSearch: rounded(share((step) => of(step).search)),
  });
  const measured = (what: 'five' | 'typed' | 'closest', unit: string): Measurement => ({
    name: `topics/${name}/${what}`,
    unit,
    value: rounded(share((step) => step[what].offered)),
    n: like.length,
    by: by((step) => step[what]),
  });
  return [
    measured(
      'five',
      'share of articles with a like precedent of which one is among the first five, nothing typed',
    ),
    measured('typed', 'the same among the first three after eight characters'),
    measured('closest', 'the same within a tenth of the closest there is'),
    {
      name: `topics/${name}/role`,
      unit: 'share of articles whose role is among the first five',
      value: rounded(shareOfRoles('offered')),
      n: told.length,
      by: { today: rounded(shareOfRoles('today')), ceilingAnyWording: rounded(anyWording) },
    },
  ];
}

function printSubjects(steps: readonly Step[], context: MeasureContext): void {
  const subjects = [...new Set(steps.map(({ subject }) => subject))];
  context.print(
    formatTable([
      ['subject', 'articles with a like', 'five', 'typed', 'closest'],
      ...subjects.map((subject) => {
        const like = steps.filter((step) => step.hasLike && step.subject === subject);
        const share = (what: 'five' | 'typed' | 'closest'): string =>
          like.length === 0
            ? ''
            : (like.filter((step) => step[what].offered).length / like.length).toFixed(2);
        return [subject, String(like.length), share('five'), share('typed'), share('closest')];
      }),
    ]),
  );
}

/** Whether the next article of a regulation is offered from those of other places on its subject. */
export const topics: Measure = {
  name: 'topics',
  skipsWithoutCorpus: 'everything: the regulations to replay are in the corpus',
  run(context): readonly Measurement[] {
    const regulations = localRegulations(context);
    const index = new PrecedentCorpus();
    for (const { source, clauses } of regulations) index.update(source, clauses);
    const places = new Map(regulations.map(({ source, place }) => [source.id, place]));
    const common = new Set(onCommonSubjects(regulations, COMMON));
    const all = onCommonSubjects(regulations, LESS_COMMON);
    const drawn = createRandom(seedOf('topics')).shuffle(all).slice(0, context.limit);
    context.print(
      `${regulations.length} local regulations; ${drawn.length} of ${all.length} on subjects of at least ${LESS_COMMON} places ` +
        `replayed, never beside a text of the same place (the goals were set over 1,570 regulations)`,
    );
    const replayed = drawn.map((draft) => ({
      draft,
      steps: replay(draft, index, (id) => places.get(id) ?? ''),
    }));
    const stepsOf = (isCommon: boolean): readonly Step[] =>
      replayed.filter(({ draft }) => common.has(draft) === isCommon).flatMap(({ steps }) => steps);
    printSubjects(
      replayed.flatMap(({ steps }) => steps),
      context,
    );
    return [
      ...report(`at least ${COMMON} places`, stepsOf(true), context),
      ...report(`${LESS_COMMON} to ${COMMON - 1} places`, stepsOf(false), context),
    ];
  },
};
