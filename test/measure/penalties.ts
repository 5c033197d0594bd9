import { createSnapshot } from '../../server/src/analysis/snapshot';
import { completion } from '../../server/src/features/completion';
import { type PrecedentIndex } from '../../server/src/precedents/clauses/types';
import { likenessOf, Penalties } from '../../server/src/precedents/penalties/penaltiesByConduct';
import {
  conductOf,
  liabilityClausesOf,
  type LiabilityClause,
} from '../../server/src/precedents/penalties/liabilityClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { ArticleField, pairsOf } from '../../server/src/precedents/topics/likenessAmongArticles';
import { nearestRegulations } from '../../server/src/precedents/topics/nearestRegulations';
import { type LocalRegulation, localRegulations, onCommonSubjects } from './subjects';
import { createRandom, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

const COMMON = 8;
const LESS_COMMON = 4;
/** A clause like the true one by half … */
const LIKE = 0.5;
/** … that punishes a conduct like this one's. */
const LIKE_CONDUCT = 0.3;
const OFFERED = 3;
const MORE = 5;
const GOAL = 0.66;
/** Hits of a plain search, before those of the same place are left out. */
const HITS = 40;

/** A liability clause of a replayed draft, and whether one like it was offered. */
interface Step {
  readonly hasLike: boolean;
  readonly offered: boolean;
  readonly amongMore: boolean;
  readonly today: boolean;
  readonly search: boolean;
}

const isLike = (text: string, { text: true_, conduct }: LiabilityClause): boolean =>
  likenessOf(pairsOf(text), pairsOf(true_)) >= LIKE &&
  likenessOf(pairsOf(conductOf(text)), pairsOf(conduct)) >= LIKE_CONDUCT;

/** The words up to which a drafter has typed: 违反本条例第十二条规定，. */
const typedOf = ({ text }: LiabilityClause): string =>
  /违反本(?:条例|办法|规定)[^，。；]{0,60}?规定[，,]?/u.exec(text)?.[0] ?? '违反本条例规定，';

function replay(
  draft: LocalRegulation,
  index: PrecedentCorpus,
  placeOf: (id: string) => string,
): readonly Step[] {
  const { id, title } = draft.source;
  const accepts = (source: { readonly id: string }): boolean => placeOf(source.id) !== draft.place;
  const field = ArticleField.of(nearestRegulations(index, { exclude: id, title, accepts }));
  const penalties = Penalties.of(field);
  const known = field.regulations.flatMap(({ regulation }) => liabilityClausesOf(regulation));
  const others = withoutPlace(index, accepts);
  const own = liabilityClausesOf(draft);
  return own.map((liability, at) => {
    const typed = typedOf(liability);
    const offers = penalties.punishing(liability.cited, own[at - 1]?.text, MORE);
    const snapshot = createSnapshot(`${title}\n第一条　${typed}`);
    const entries = completion(
      snapshot,
      { offset: snapshot.text.length, clauses: true },
      { locale: 'zh', sourceId: id, precedents: others },
    );
    const found = others.search(typed, { limit: OFFERED, exclude: id });
    return {
      hasLike: known.some(({ text }) => isLike(text, liability)),
      offered: offers.slice(0, OFFERED).some((offer) => isLike(offer.liability.text, liability)),
      amongMore: offers.some((offer) => isLike(offer.liability.text, liability)),
      today: entries
        .filter(({ kind }) => kind === 'continuation')
        .slice(0, OFFERED)
        .some(({ insertText }) => isLike(insertText, liability)),
      search: found.some(({ clause }) => clause.text.split('\n').some((text) => isLike(text, liability))),
    };
  });
}

/** The index as one that has no text of a draft's place. */
const withoutPlace = (
  index: PrecedentCorpus,
  accepts: (source: { readonly id: string }) => boolean,
): PrecedentIndex => ({
  sources: index.sources,
  clauseCount: index.clauseCount,
  facts: index.facts,
  clausesOf: (id) => index.clausesOf(id),
  search: (query, options) =>
    index
      .search(query, { ...options, limit: Math.max(HITS, options.limit) })
      .filter(({ clause }) => accepts(clause.source))
      .slice(0, options.limit),
});

function report(name: string, steps: readonly Step[], context: MeasureContext): readonly Measurement[] {
  const like = steps.filter(({ hasLike }) => hasLike);
  if (like.length === 0) return [];
  const share = (what: keyof Step): number => rounded(like.filter((step) => step[what]).length / like.length);
  const percent = (what: keyof Step): string => `${(share(what) * 100).toFixed(1)} %`;
  context.print(
    formatTable([
      [
        `${name}: ${like.length} of ${steps.length} clauses have a like one`,
        'offered',
        'today',
        'plain search',
      ],
      [
        `a like clause among the first ${OFFERED} (goal ≥ ${GOAL * 100} %)`,
        percent('offered'),
        percent('today'),
        percent('search'),
      ],
      [`among the first ${MORE}`, percent('amongMore'), '', ''],
    ]),
  );
  return [
    {
      name: `penalties/${name}`,
      unit: 'share of liability clauses with a like precedent of which one is among the first three',
      value: share('offered'),
      n: like.length,
      by: { today: share('today'), plainSearch: share('search'), amongFive: share('amongMore') },
    },
  ];
}

/** Whether behind 违反本条例第X条规定 it is offered how regulations on the subject punish what article X says. */
export const penalties: Measure = {
  name: 'penalties',
  skipsWithoutCorpus: 'everything: the regulations to replay are in the corpus',
  run(context): readonly Measurement[] {
    const regulations = localRegulations(context);
    const index = new PrecedentCorpus();
    for (const { source, clauses } of regulations) index.update(source, clauses);
    const places = new Map(regulations.map(({ source, place }) => [source.id, place]));
    const common = new Set(onCommonSubjects(regulations, COMMON));
    const all = onCommonSubjects(regulations, LESS_COMMON);
    const drawn = createRandom(seedOf('penalties')).shuffle(all).slice(0, context.limit);
    context.print(
      `${regulations.length} local regulations; ${drawn.length} of ${all.length} on subjects of at least ${LESS_COMMON} places, ` +
        'their liability clauses written again beside those of other places',
    );
    const replayed = drawn.map((draft) => ({
      draft,
      steps: replay(draft, index, (id) => places.get(id) ?? ''),
    }));
    const stepsOf = (isCommon: boolean): readonly Step[] =>
      replayed.filter(({ draft }) => common.has(draft) === isCommon).flatMap(({ steps }) => steps);
    return [
      ...report(`at least ${COMMON} places`, stepsOf(true), context),
      ...report(`${LESS_COMMON} to ${COMMON - 1} places`, stepsOf(false), context),
    ];
  },
};
