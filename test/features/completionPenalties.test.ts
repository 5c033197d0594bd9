import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { type FeatureContext } from '../../server/src/features/types';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { corpusOf, LAKE } from '../precedents/topics/regulations';
import { contextWith } from '../support/snap';
import { at, taken } from './completionFixture';

const TITLE = '戊安市湖泊保护条例';

const precedent = (city: string, fine: string): string =>
  [
    `${city}湖泊保护条例`,
    `第一条　${LAKE.scope}`,
    `第二条　${LAKE.outlet}`,
    `第三条　${LAKE.fishing}`,
    `第四条　违反本条例第二条规定，设置排污口的，由生态环境部门责令限期拆除，处二万元以上十万元以下罚款。`,
    `第五条　违反本条例第三条规定，在禁渔期内捕捞的，由渔业部门没收渔获物，处${fine}罚款。`,
  ].join('\n');

const corpus = corpusOf({
  'file:///a': precedent('甲安市', '二百元以上二千元以下'),
  'file:///b': precedent('乙安市', '二百元以上二千元以下'),
  'file:///c': precedent('丙安市', '五百元以上五千元以下'),
});

const CONTEXT: FeatureContext = contextWith(corpus);
runToEnd(subjectSteps(corpus, { exclude: CONTEXT.sourceId, title: TITLE }));

/** Here it is article 2 that speaks of fishing: the numbers of the precedents are others. */
const DRAFT = [
  TITLE,
  `第一条　${LAKE.scope}`,
  '第二条　禁渔期内，任何人不得在湖泊捕捞，禁渔期由市渔业部门公布。',
  '在湖泊设置排污口的，应当限期拆除，禁止新设排污口。',
].join('\n');

const penaltiesAt = (typed: string): ReturnType<typeof at> =>
  at(`${DRAFT}\n第三条　${typed}‸`, CONTEXT).filter(({ sortText }) => sortText.startsWith(PENALTY));

/** The group of penalties, as the first entry behind a breach has it. */
const PENALTY = (
  at(`${DRAFT}\n第三条　违反本条例第二条规定，‸`, CONTEXT).find(({ insertText }) =>
    insertText.includes('捕捞'),
  )?.sortText ?? '?'
).charAt(0);

describe('completion behind 违反本条例第…条规定', () => {
  it('offers how precedents punish what the article cited forbids, whatever its number there', () => {
    const typed = '违反本条例第二条第一款规定，';
    const [first, second] = penaltiesAt(typed);
    assert.equal(
      taken(`${DRAFT}\n第三条　${typed}‸`, first).split('\n').at(-1),
      '第三条　违反本条例第二条第一款规定，在禁渔期内捕捞的，由渔业部门没收渔获物，处二百元以上二千元以下罚款。',
    );
    // The other of like wording is one offer with it.
    assert.ok(!second?.insertText.includes('捕捞'));
  });

  it('tells 款 apart', () => {
    assert.match(penaltiesAt('违反本条例第二条第二款规定，')[0]?.insertText ?? '', /设置排污口的/u);
  });

  it('shows the amounts of all that punish the like', () => {
    const [first] = penaltiesAt('违反本条例第二条第一款规定，');
    const [amounts] = first?.documentation ?? [];
    assert.equal(amounts?.heading, '3 部先例对同类行为的处罚幅度');
    assert.equal(amounts.body, '二百元以上二千元以下（2 部）、五百元以上五千元以下（1 部）');
  });

  it('adds the comma that is not typed yet', () => {
    assert.match(penaltiesAt('违反本条例第二条第一款规定')[0]?.insertText ?? '', /规定，在禁渔期内/u);
  });

  for (const typed of [
    '违反本条例规定，',
    '违反《甲法》第二条规定，',
    '违反本条例第九条规定，',
    '依照本条例第二条规定，',
    '违反本条例第二条',
  ]) {
    it(`offers no penalty behind ${typed}`, () => {
      assert.deepEqual(penaltiesAt(typed), []);
    });
  }
});
