import assert from 'node:assert/strict';
import { repeal } from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { checkSnapshot, defaultRuleConfig } from '../../../server/src/rules/runRules';
import { snap } from '../../support/snap';

describe('a repeal decision', () => {
  it('names the regulation and its adoption, and has no finding of ours', () => {
    const drafted = repeal(
      snap(
        '甲市实施《中华人民共和国乙法》办法\n（2010年3月30日甲市第一届人民代表大会常务委员会第二次会议通过）\n\n第一条　为了实施《中华人民共和国乙法》，制定本办法。\n',
      ),
    );
    assert.ok(drafted.ok);
    assert.equal(
      drafted.value.text,
      '（制定机关）关于废止《甲市实施〈中华人民共和国乙法〉办法》的决定\n\n（制定机关）决定：\n废止《甲市实施〈中华人民共和国乙法〉办法》（2010年3月30日甲市第一届人民代表大会常务委员会第二次会议通过）。\n本决定自　年　月　日起施行。\n',
    );
    const parsed = snap(drafted.value.text);
    assert.equal(parsed.tree.kind, 'amendment');
    const found = checkSnapshot(parsed, defaultRuleConfig, (code) => assert.fail(code));
    assert.deepEqual(
      found.map(({ code }) => code),
      [],
    );
  });

  it('is refused for what is no regulation', () => {
    assert.equal(repeal(snap('关于甲的通知\n一、乙。\n二、丙。\n')).ok, false);
  });
});
