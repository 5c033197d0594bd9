import { equal, ok } from 'node:assert/strict';
import {
  coreOfTitle,
  isSameSubject,
  likenessOfSubjects,
  SAME_SUBJECT,
} from '../../../server/src/precedents/clauses/titleLikeness';

const likeness = (a: string, b: string): number => likenessOfSubjects(coreOfTitle(a), coreOfTitle(b));

describe('likeness of subjects', () => {
  const SAME = [
    ['甲安市物业管理条例', '乙安省物业管理条例'],
    ['甲安市养犬管理条例', '乙安市城市养犬管理规定'],
    ['甲安市数字经济促进条例', '乙安省数字经济产业促进条例'],
    ['甲安市大气污染防治条例', '乙安省大气污染防治规定'],
    ['甲安省实施《中华人民共和国水法》办法', '乙安省实施《中华人民共和国水法》办法'],
  ] as const;
  for (const [a, b] of SAME) {
    it(`takes ${a} and ${b} for one subject`, () => {
      ok(likeness(a, b) >= SAME_SUBJECT, String(likeness(a, b)));
    });
  }
  const OTHER = [
    ['甲安市水污染防治条例', '乙安市大气污染防治条例'],
    ['甲安市低空经济促进条例', '乙安市数字经济促进条例'],
    ['甲安市城市绿化条例', '乙安市城市规划条例'],
    ['甲安市道路运输条例', '乙安市道路交通安全条例'],
    ['甲安市水资源管理条例', '乙安市水污染防治条例'],
    ['甲安市养犬管理条例', '乙安市养老服务条例'],
  ] as const;
  for (const [a, b] of OTHER) {
    it(`does not take ${a} and ${b} for one subject`, () => {
      ok(likeness(a, b) < SAME_SUBJECT, String(likeness(a, b)));
    });
  }
  it('is asked of subjects as well: two branches of one field are two', () => {
    ok(isSameSubject('数字经济', '数字经济产业'));
    ok(isSameSubject('物业管理', '住宅物业'));
    ok(!isSameSubject('大气污染防治', '水污染防治'));
    ok(!isSameSubject('养犬', '养老'));
    ok(!isSameSubject('', ''));
  });
  it('takes a title without a subject for like none', () => {
    equal(likeness('', '甲安市物业管理条例'), 0);
    equal(likenessOfSubjects('', ''), 0);
  });
});
