import { performance } from 'node:perf_hooks';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { draftSubject } from '../../server/src/drafting/knowledgeOnDraftSubject';
import { completion } from '../../server/src/features/completion';
import { warmUpSteps } from '../../server/src/features/completion/warmUpCompletion';
import { type FeatureContext } from '../../server/src/features/types';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { WORD_TABLE } from '../support/wordTable';
import { collect } from './search/collection';
import { inMilliseconds } from './timing';
import { type Bench, type BenchResult } from './types';

const SIZES = [10_000, 100_000];
/** A subject that many regulations of the corpus are on. */
const SUBJECT = /物业管理条例/u;
/** Where in the draft somebody writes, and what, key by key. */
const WRITTEN = 24;
const TYPED = '物业服务人应当按照合同约定';
const ROUNDS = 12;
/** Lists asked for at the empty article: so many that a single slow first one is not the p95. */
const LISTS = 100;
const GOALS = { key: 60, first: 1000, subject: 5000 } as const;

/** The first articles of a regulation with an empty one behind them. */
function halfDraft(text: string): string {
  const at = [...text.matchAll(/^第\S+?条[ 　]/gmu)][WRITTEN]?.index ?? text.length;
  return `${text.slice(0, at)}第二十五条　`;
}

function measure(size: number, sources: ReturnType<typeof collect>, text: string): readonly BenchResult[] {
  const index = new PrecedentCorpus();
  for (const { source, clauses } of sources) index.update(source, clauses);
  index.flush();
  const ctx: FeatureContext = { locale: 'zh', sourceId: 'draft', precedents: index, words: WORD_TABLE };
  const ask = (snapshot: Snapshot): number => {
    const start = performance.now();
    completion(snapshot, { offset: snapshot.text.length, clauses: true }, ctx);
    return performance.now() - start;
  };
  const draft = createSnapshot(text);
  const first = ask(draft);
  const stretches: number[] = [];
  const rehearsed: number[] = [];
  const query = draftSubject(draft, ctx);
  const steps = query && subjectSteps(index, query);
  for (let isDone = steps === undefined; !isDone;) {
    const start = performance.now();
    isDone = steps?.next().done ?? true;
    stretches.push(performance.now() - start);
  }
  // As the server does in the background.
  const rehearsal = warmUpSteps(draft, ctx);
  for (let isDone = false; !isDone;) {
    const start = performance.now();
    isDone = rehearsal.next().done ?? true;
    rehearsed.push(performance.now() - start);
  }
  const empty: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < LISTS; round++) empty.push(ask(createSnapshot(text)));
  for (let round = 0; round < ROUNDS; round++) {
    let snapshot = createSnapshot(text);
    for (let typed = 1; typed <= TYPED.length; typed++) {
      snapshot = createSnapshot(text + TYPED.slice(0, typed), snapshot);
      keys.push(ask(snapshot));
    }
  }
  const whole = stretches.reduce((sum, each) => sum + each, 0);
  return [
    inMilliseconds(`drafting/${size}/first completion`, [first], { goal: GOALS.first }),
    inMilliseconds(`drafting/${size}/subject, whole`, [whole], { goal: GOALS.subject }),
    inMilliseconds(`drafting/${size}/subject, between rests`, stretches),
    inMilliseconds(`drafting/${size}/rehearsal, between rests`, rehearsed),
    inMilliseconds(`drafting/${size}/completion, nothing typed`, empty, { goal: GOALS.key }),
    inMilliseconds(`drafting/${size}/completion, a key`, keys, { goal: GOALS.key }),
  ];
}

/** What a drafter waits for with many precedents: the first list, and the list at each key. */
export const drafting: Bench = {
  name: 'drafting',
  run(context) {
    const own = context.corpus.find(({ path }) => SUBJECT.test(path));
    if (own === undefined) {
      context.print('No corpus: skipped.');
      return Promise.resolve([]);
    }
    const documents = context.corpus.filter((document) => document !== own);
    const sizes = context.sizes.length > 0 ? context.sizes : SIZES;
    const text = halfDraft(own.text);
    return Promise.resolve(sizes.flatMap((size) => measure(size, collect(documents, size), text)));
  },
};
