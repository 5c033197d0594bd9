import { completion } from '../../server/src/features/completion';
import { runToEnd } from '../../server/src/base/steps';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { seedCorpus } from '../precedents/seeds';
import { WORD_TABLE } from '../support/wordTable';
import { DIGITAL, placesOf, TITLES } from './foreign/drafts';
import { insertions } from './foreign/insertions';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

interface Offered {
  readonly place: string;
  readonly group: string;
  readonly text: string;
  readonly label: string;
}

/** What is offered at every place of a draft, by where it comes from. */
function offersIn(title: string): readonly Offered[] {
  runToEnd(subjectSteps(INDEX, { exclude: 'draft', title }));
  const ctx = { locale: 'zh', sourceId: 'draft', precedents: INDEX, words: WORD_TABLE } as const;
  return placesOf(title).flatMap((place) =>
    completion(createSnapshot(place), { offset: place.length, clauses: true }, ctx)
      .filter(({ kind }) => kind === 'clause' || kind === 'continuation' || kind === 'heading')
      .map(({ label, insertText, description, detail, kind }) => ({
        place,
        group: [description, detail].includes('通用写法') ? 'standard wording' : kind,
        text: insertText,
        label,
      })),
  );
}

const INDEX = seedCorpus();

/** Whether words of another subject are offered as the draft's own. */
export const foreign: Measure = {
  name: 'foreign',
  skipsWithoutCorpus: 'the insertions: the articles to insert are in the corpus',
  run(context: MeasureContext): readonly Measurement[] {
    const offered = TITLES.flatMap(offersIn);
    const bound = offered.filter(({ text, label }) => DIGITAL.test(text) || DIGITAL.test(label));
    const groups = [...new Set(offered.map(({ group }) => group))];
    context.print(
      formatTable([
        [
          `${TITLES.length} drafts on other subjects, five seeds`,
          'offers',
          'with words of the digital economy',
        ],
        ...groups.map((group) => [
          group,
          String(offered.filter((each) => each.group === group).length),
          String(bound.filter((each) => each.group === group).length),
        ]),
      ]),
    );
    for (const { place, label, text, group } of bound.slice(0, Math.max(context.samples, 20))) {
      context.print(
        `${group} · ${label}\n    ${place.split('\n').at(-1) ?? ''} → ${text.replaceAll('\n', '⏎')}`,
      );
    }
    const inserted = insertions(context.corpus);
    const wrong = inserted.filter(({ places, dangling }) => places.length + dangling.length > 0);
    context.print(
      `\n${inserted.length} articles of other places put into a draft: ` +
        `${inserted.filter(({ places }) => places.length > 0).length} keep a foreign place, ` +
        `${inserted.filter(({ dangling }) => dangling.length > 0).length} cite what is not there`,
    );
    for (const { clause, text, places, dangling } of wrong.slice(0, Math.max(context.samples, 20))) {
      context.print(
        `《${clause.source.title}》${clause.label} ${[...places, ...dangling].join('; ')}\n    ${text}`,
      );
    }
    return [
      {
        name: 'foreign/inserted',
        unit: 'articles of other places that keep a foreign place or a dangling citation',
        value: wrong.length,
        n: inserted.length,
      },
      {
        name: 'foreign/bound',
        unit: 'share of offers that hold words bound to the digital economy',
        value: rounded(bound.length / Math.max(offered.length, 1)),
        n: offered.length,
      },
    ];
  },
};
