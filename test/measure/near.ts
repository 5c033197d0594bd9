import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { isCloseTo, NEAR, nearTo } from '../../server/src/drafting/near/nearClauses';
import { parse } from '../../server/src/syntax/parse';
import { seedCorpus } from '../precedents/seeds';
import { createRandom, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** Articles drawn for reading. */
const DRAWN = 200;
const SHOWN = 90;
/** Bounds of the bands of closeness that are printed. */
const BANDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 1.01];

interface Hover {
  readonly article: string;
  readonly shown: string;
  readonly score: number;
  /** Whether a hover shows it. */
  readonly isNear: boolean;
  /** Whether closeness alone would have it. */
  readonly isClose: boolean;
}

const short = (text: string): string => text.replaceAll('\n', '⏎').slice(0, SHOWN);

/** The closest clause of the index to each of the articles drawn, their own text left out. */
function hovers(
  drawn: readonly SourceClauses['clauses'][number][],
  index: PrecedentCorpus,
): readonly Hover[] {
  return drawn.map((clause) => {
    const sourceId = clause.source.id;
    const draft = createSnapshot(`${clause.source.title}\n第一条　甲。\n`);
    const around = { precedents: index, sourceId };
    const [close] = index.search(clause.text, { limit: 1, exclude: sourceId });
    const isClose = close !== undefined && isCloseTo(draft, close, around);
    const [first] = nearTo(draft, clause.text, around).hits;
    const best = first ?? close;
    return {
      article: `《${clause.source.title}》${clause.label} ${short(clause.text)}`,
      shown:
        best === undefined
          ? ''
          : `《${best.clause.source.title}》${best.clause.label} ${short(best.clause.text)}`,
      score: best?.score ?? 0,
      isNear: first !== undefined,
      isClose,
    };
  });
}

function report(name: string, found: readonly Hover[], context: MeasureContext): Measurement {
  const inBand = (from: number, to: number): number =>
    found.filter(({ score }) => score >= from && score < to).length;
  context.print(`\n${name}`);
  context.print(
    formatTable([
      ['closeness of the first shown', 'articles'],
      ...BANDS.map((to, at) => [`${BANDS[at - 1] ?? 0} – ${to}`, String(inBand(BANDS[at - 1] ?? 0, to))]),
    ]),
  );
  if (context.samples > 0) {
    for (const { article, shown, score, isNear } of found.toSorted((a, b) => a.score - b.score)) {
      context.print(`${isNear ? '*' : ' '} ${score.toFixed(2)}  ${article}\n      ${shown}`);
    }
  }
  const shown = found.filter(({ isNear }) => isNear).length;
  const close = found.filter(({ isClose }) => isClose).length;
  context.print(`a precedent is shown for ${shown}; by closeness alone it would be for ${close}`);
  return {
    name: `near/${name}`,
    unit: `share of articles for which a precedent is shown (closeness ≥ ${NEAR}, on the draft’s subject less)`,
    value: rounded(shown / Math.max(found.length, 1)),
    n: found.length,
  };
}

/** What a hover shows first, for reading: two hundred articles of the corpus, against all others and the seeds alone. */
export const near: Measure = {
  name: 'near',
  skipsWithoutCorpus: 'everything: the articles are drawn from the corpus',
  run(context): readonly Measurement[] {
    const index = new PrecedentCorpus();
    const regulations = context.corpus
      .filter(({ group }) => group === 'local')
      .map(({ path, text }) => clausesOfTree(parse(text), path));
    if (regulations.length === 0) return [];
    for (const { source, clauses } of regulations) index.update(source, clauses);
    const articles = regulations.flatMap(({ clauses }) => clauses.filter(({ label }) => label !== ''));
    const draw = (name: string): typeof articles =>
      createRandom(seedOf(name)).shuffle(articles).slice(0, DRAWN);
    const drawn = draw('near');
    return [
      report('all regulations', hovers(drawn, index), context),
      // Not looked at when the bounds were set.
      report('all regulations, left out', hovers(draw('near: left out'), index), context),
      report('seeds alone', hovers(drawn, seedCorpus()), context),
    ];
  },
};
