import { createSnapshot } from '../../server/src/analysis/snapshot';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { nearAgreement } from '../support/nearAgreement';
import { localRegulations, onCommonSubjects } from './subjects';
import { createRandom, seedOf } from './support/random';
import { type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure } from './types';

/** Drafts of as many subjects that are compared. */
const DRAFTS = 12;
const SHORTEST = 15;
const COMMON = 6;

/** Whether hover, lens, comparison, tables and search say the same of what is near to an article of a draft left out. */
export const agreement: Measure = {
  name: 'agreement',
  skipsWithoutCorpus: 'everything: the drafts are regulations of the corpus',
  run(context): readonly Measurement[] {
    const regulations = localRegulations(context);
    if (regulations.length === 0) return [];
    const index = new PrecedentCorpus();
    for (const { source, clauses } of regulations) index.update(source, clauses);
    const textOf = new Map(context.corpus.map(({ path, text }) => [path, text]));
    const subjects = new Set<string>();
    // Half of them on subjects that many places have: there matters are known too.
    const random = createRandom(seedOf('agreement'));
    const common = random.shuffle(onCommonSubjects(regulations, COMMON));
    const others = random.shuffle(regulations.filter(({ clauses }) => clauses.length >= SHORTEST));
    const drafts = others
      .flatMap((each, at) => [common[at] ?? each, each])
      .filter(({ subject }) => !subjects.has(subject) && subjects.add(subject))
      .slice(0, Math.min(DRAFTS, context.limit));
    const found = drafts.map(({ source }) => {
      const snapshot = createSnapshot(textOf.get(source.id) ?? '');
      const ctx = { locale: 'zh', sourceId: source.id, precedents: index } as const;
      return { title: source.title, ...nearAgreement(snapshot, ctx) };
    });
    context.print(
      formatTable([
        ['draft', 'articles', 'with something near', 'disagreements'],
        ...found.map((each) => [
          each.title,
          ...[each.articles, each.near.length, each.faults.length].map(String),
        ]),
      ]),
    );
    const faults = found.flatMap((each) => each.faults.map((fault) => `《${each.title}》${fault}`));
    for (const fault of faults.slice(0, context.samples)) context.print(fault);
    return [
      {
        name: 'agreement/near',
        unit: 'disagreements on what is near to an article',
        value: faults.length,
        n: found.reduce((sum, each) => sum + each.articles, 0),
      },
    ];
  },
};
