import { REGIONS } from '../../../server/src/syntax/regionTable';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { adaptChosen } from '../../../server/src/drafting/adapt/adaptedText';
import { clausesOfTree } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { bareRegion, namesInTitle } from '../../../server/src/precedents/clauses/regionAndSubject';
import { type Clause } from '../../../server/src/precedents/clauses/types';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { parse } from '../../../server/src/syntax/parse';
import { WORD_TABLE } from '../../support/wordTable';
import { check } from '../support/check';
import { type CorpusDocument } from '../support/corpus';
import { createRandom, seedOf } from '../support/random';

const DRAWN = 500;
/** Regulations of which articles are drawn. */
const REGULATIONS = 120;
const DRAFT = '丙市物业管理条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n';

/** An article put into a draft, with what was left wrong. */
export interface Insertion {
  readonly clause: Clause;
  readonly text: string;
  readonly places: readonly string[];
  readonly dangling: readonly string[];
}

/** Puts five hundred articles of other places into a draft. */
export function insertions(corpus: readonly CorpusDocument[]): readonly Insertion[] {
  const random = createRandom(seedOf('insertions'));
  const local = random.shuffle(corpus.filter(({ group }) => group === 'local')).slice(0, REGULATIONS);
  const index = new PrecedentCorpus();
  const clauses = local.flatMap(({ path, text }) => {
    const parsed = clausesOfTree(parse(text), path);
    index.update(parsed.source, parsed.clauses);
    return parsed.clauses.filter(({ label }) => label !== '');
  });
  const goal = { draft: createSnapshot(DRAFT), index, words: WORD_TABLE };
  return random
    .shuffle(clauses)
    .slice(0, DRAWN)
    .map((clause) => {
      const { text } = adaptChosen(clause, goal);
      const { region } = namesInTitle(clause.source.title);
      const names = [region, bareRegion(region), ...REGIONS.map(({ name }) => name)].filter(
        (name) => name.length >= 2,
      );
      const dangling = check(`${DRAFT}第四条　${text}\n`)
        .filter(({ code }) => /^reference\/missing/u.test(code))
        .map(({ code, message }) => `${code} ${message.zh}`);
      return { clause, text, places: names.filter((name) => text.includes(name)), dangling };
    });
}
