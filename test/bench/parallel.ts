import { performance } from 'node:perf_hooks';
import { profileOf } from '../../server/src/analysis/kindAndRegion';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import {
  MOST_PRECEDENTS,
  parallelDraft,
  type ParallelDraft,
} from '../../server/src/features/parallelProvisions/parallelDraft';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { exportTable } from '../../server/src/publish/table/exportTable';
import { parallelTable } from '../../server/src/service/parallelTable';
import { collect } from './search/collection';
import { inMilliseconds, timedOnProcessor } from './timing';
import { type Bench, type BenchResult } from './types';

/** Articles of the draft, and of what it is laid beside. */
const ARTICLES = 500;
const PRECEDENT_CLAUSES = 20_000;
/** So long a key waits, at the most, while the table is made. */
const STRETCH_GOAL_MS = 50;
const RUNS = { warmUp: 1, measured: 5 };

/** A whole draft beside precedents and higher law: all of it, and the longest stretch between two rests. */
export const parallel: Bench = {
  name: 'parallel',
  run(context) {
    const documents = [...context.corpus].sort((a, b) => b.text.length - a.text.length);
    // The draft is a long real regulation, many times over where it has fewer articles.
    const own = documents.find(({ group, text }) => group === 'local' && articlesIn(text) >= 60);
    if (own === undefined) {
      context.print('No corpus: skipped.');
      return Promise.resolve([]);
    }
    const index = new PrecedentCorpus();
    const others = documents.filter((document) => document !== own);
    for (const { source, clauses } of collect(others, PRECEDENT_CLAUSES)) index.update(source, clauses);
    index.flush();
    const text = manyArticles(own.text);
    const chosen = index.sources.slice(0, MOST_PRECEDENTS).map(({ id }) => id);
    return Promise.resolve(measure(text, index, chosen));
  },
};

const ARTICLE = /^第\S{1,9}条[ \u3000]/gmu;
const articlesIn = (text: string): number => text.match(ARTICLE)?.length ?? 0;

/** The articles of a text again and again, numbered from one. */
function manyArticles(text: string): string {
  const start = text.search(ARTICLE);
  const articles = text.slice(start).split(/^(?=第\S{1,9}条[ \u3000])/mu);
  const all = Array.from({ length: ARTICLES }, (_, at) =>
    (articles[at % articles.length] ?? '').replace(/^第\S{1,9}条/u, `第${at + 1}条`).trimEnd(),
  );
  return `${text.slice(0, start)}${all.join('\n')}\n`;
}

function measure(
  text: string,
  precedents: PrecedentCorpus,
  chosen: readonly string[],
): readonly BenchResult[] {
  const stretches: number[] = [];
  const make = (): ParallelDraft => {
    const snapshot = createSnapshot(text);
    const query = { precedents, sourceId: 'draft', profile: profileOf(snapshot, {}), chosen };
    const steps = parallelDraft(snapshot, query);
    for (;;) {
      const start = performance.now();
      const step = steps.next();
      stretches.push(performance.now() - start);
      if (step.done === true) return step.value;
    }
  };
  const whole = timedOnProcessor(RUNS, make);
  const found = make();
  const table = parallelTable(found, ({ zh }) => zh);
  const written = timedOnProcessor(RUNS, () => exportTable(table, 'docx').ok);
  return [
    inMilliseconds(`parallel/${ARTICLES} articles beside ${found.precedents.length}, CPU`, whole),
    inMilliseconds(`parallel/${ARTICLES} articles, between rests`, stretches, { goal: STRETCH_GOAL_MS }),
    inMilliseconds(`parallel/${ARTICLES} articles as Word, CPU`, written),
  ];
}
