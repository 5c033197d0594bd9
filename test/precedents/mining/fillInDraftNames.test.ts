import assert from 'node:assert/strict';
import { draftNames, fillIn } from '../../../server/src/precedents/mining/fillInDraftNames';
import { mineClauses } from '../../../server/src/precedents/mining/mineClauses';
import { seedClauses } from '../seeds';

const mined = mineClauses(seedClauses);
const names = draftNames('甲乙市智能制造促进条例', '市经济和信息化部门负责推进、协调全市智能制造发展工作。');

const filled = (role: string): string => {
  const clause = mined.find((each) => each.role === role);
  assert.ok(clause);
  return fillIn(clause, names).snippet;
};

describe('fillIn', () => {
  it('reads the names of a draft from its title and its article on the lead department', () => {
    assert.deepEqual(names, { region: '甲乙市', subject: '智能制造', leadDepartment: '市经济和信息化' });
    assert.deepEqual(draftNames('', ''), { region: '', subject: '', leadDepartment: '' });
  });

  it('fills in the subject, which stays a place to change', () => {
    assert.equal(filled('scope'), '本条例适用于本市行政区域内促进${1:智能制造}发展的相关活动。$0');
  });

  it('fills in the lead department where the precedent names its own, and leaves other departments', () => {
    assert.ok(filled('planning').startsWith('${1:市经济和信息化}部门应当会同'));
    assert.ok(filled('statistics').startsWith('${1:市统计}部门'));
  });

  it('leaves a clause as it is where the draft does not say', () => {
    const nothing = draftNames('', '');
    for (const clause of mined) assert.equal(fillIn(clause, nothing).snippet, clause.snippet);
  });
});
