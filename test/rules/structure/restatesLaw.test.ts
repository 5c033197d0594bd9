import assert from 'node:assert/strict';
import { restatesLaw } from '../../../server/src/rules/structure/restatesLaw';
import { type RuleContext } from '../../../server/src/rules/types';
import { indexOf, snap } from '../../support/snap';

const LAW = `//- law.txt
中华人民共和国乙法
第一条　为了保护乙，制定本法。
第二条　从事乙活动的单位应当如实记录有关情况，并且按照本法保存五年。
第三条　本法自2020年5月1日起施行。
`;

const draft = (article: string, law = '《中华人民共和国乙法》'): string =>
  `北京市乙条例\n第一条　为了保护乙，根据${law}，制定本条例。\n第二条　${article}\n第三条　本条例自2020年5月1日起施行。\n`;

const SAME = '从事乙活动的单位应当如实记录有关情况，并且按照本条例保存五年。';

const found = (text: string, context: RuleContext): readonly string[] =>
  [...restatesLaw.check(snap(text), {}, context)].map(({ message }) => message.zh);

describe('structure/restates-law', () => {
  const precedents = indexOf(LAW);

  it('names the law and its article, also where the draft cites it without the name of the state', () => {
    for (const law of ['《中华人民共和国乙法》', '《乙法》']) {
      const [message, ...others] = found(draft(SAME, law), { precedents });
      assert.match(message ?? '', /《中华人民共和国乙法》第二条几乎相同/u);
      assert.deepEqual(others, []);
    }
  });

  it('finds what is nearly the same, not what says something of its own', () => {
    const nearly = SAME.replace('从事', '本市从事');
    assert.equal(found(draft(nearly), { precedents }).length, 1);
    const own = SAME.replace('保存五年', '每季度报送市甲部门，由市甲部门保存五年');
    assert.deepEqual(found(draft(own), { precedents }), []);
  });

  it('says nothing without precedents, and never compares a text with itself', () => {
    assert.deepEqual(found(draft(SAME), {}), []);
    assert.deepEqual(found(draft(SAME), { precedents, sourceId: 'law.txt' }), []);
  });

  it('compares with the law as it is now, not as it was', () => {
    const index = indexOf(LAW);
    assert.equal(found(draft(SAME), { precedents: index }).length, 1);
    const changed = indexOf(LAW.replace('如实记录有关情况', '每年向甲部门报告一次'));
    assert.deepEqual(found(draft(SAME), { precedents: changed }), []);
  });
});
