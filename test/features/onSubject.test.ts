import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { closePrecedents } from '../../server/src/features/codeLens';
import { duties } from '../../server/src/features/dutyMatrix';
import { parallelProvisions } from '../../server/src/features/parallelProvisions';
import { profileOf } from '../../server/src/analysis/kindAndRegion';
import { type FeatureContext } from '../../server/src/features/types';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { corpusOf, LAKE, lakeRegulation, reworded } from '../precedents/topics/regulations';
import { contextWith, snap } from '../support/snap';

const TITLE = '戊安市湖泊保护条例';
const FINE = '违反本条例第四条规定，在禁渔期内捕捞的，由渔业部门没收渔获物，处二百元以上二千元以下罚款。';
const FISHING = '本市实行禁渔期制度，禁渔期内不得在湖泊捕捞，禁渔期由渔业部门公布。';
const ALL = [LAKE.scope, LAKE.chief, LAKE.outlet, FISHING, LAKE.boats, FINE];
/** Hardly a word of the others', but for the name of the matter. */
const OTHER_WORDS = '渔业部门依法执行禁渔期制度，设立标牌；渔民不服从的，依法处理。';

const corpus = corpusOf({
  'file:///a': lakeRegulation('甲安市湖泊保护条例', ALL),
  'file:///b': lakeRegulation('乙安市湖泊保护条例', ALL.map(reworded)),
  'file:///c': lakeRegulation('丙安市湖泊保护条例', [LAKE.scope, LAKE.chief, LAKE.outlet, OTHER_WORDS]),
});
const CONTEXT: FeatureContext = contextWith(corpus);
const NOT_YET: FeatureContext = contextWith(
  corpusOf({ 'file:///a': lakeRegulation('甲安市湖泊保护条例', ALL) }),
);
runToEnd(subjectSteps(corpus, { exclude: CONTEXT.sourceId, title: TITLE }));

const DRAFT = snap(lakeRegulation(TITLE, [LAKE.scope, LAKE.chief, FISHING]));
const AT_FISHING = DRAFT.text.indexOf('禁渔期');

describe('what is worked out on a subject', () => {
  it('tells the duties view which clauses of precedents punish a duty', () => {
    const [duty] = duties(DRAFT, CONTEXT)?.duties.filter(({ text }) => text.includes('捕捞')) ?? [];
    assert.deepEqual(
      duty?.precedents.map(({ liability }) => [liability.clause.source.title, liability.conduct]),
      [
        ['甲安市湖泊保护条例', '在禁渔期内捕捞'],
        ['乙安市湖泊保护条例', '在禁渔期内捕捞'],
      ],
    );
    assert.deepEqual(
      duties(DRAFT, NOT_YET)?.duties.flatMap(({ precedents }) => precedents),
      [],
    );
  });

  it('finds the parallel provision that shares the matter and hardly a word', () => {
    const found = parallelProvisions(DRAFT, AT_FISHING, CONTEXT, profileOf(DRAFT, {}));
    const titles = found?.clauses.map(({ clause }) => clause.source.title.slice(0, 3));
    assert.deepEqual(titles?.toSorted(), ['丙安市', '乙安市', '甲安市']);
    assert.deepEqual(found?.without, []);
  });

  it('names the matter of an article for its lens, with how many have it', () => {
    assert.deepEqual(closePrecedents(DRAFT, AT_FISHING, CONTEXT)?.matter, {
      name: '禁渔期制度',
      had: 3,
      of: 3,
    });
    assert.equal(closePrecedents(DRAFT, AT_FISHING, NOT_YET)?.matter, undefined);
    assert.equal(closePrecedents(DRAFT, DRAFT.text.indexOf('适用'), CONTEXT)?.matter, undefined);
  });
});
