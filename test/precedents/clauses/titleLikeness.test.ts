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
  it('knows what is fought from what it stands in', () => {
    for (const [a, b] of [
      ['反食品浪费', '食品安全'],
      ['预防未成年人犯罪', '未成年人保护'],
      ['反家庭暴力', '家庭教育'],
      ['反不正当竞争', '公平竞争'],
      ['预防职务犯罪', '职务消费'],
    ] as const) {
      ok(!isSameSubject(a, b), `${a} ${b}`);
      ok(!isSameSubject(b, a), `${b} ${a}`);
    }
    for (const [a, b] of [
      ['反家庭暴力', '预防和制止家庭暴力'],
      ['反食品浪费', '制止食品浪费行为'],
      ['预防职务犯罪', '职务犯罪预防'],
      ['预防未成年人犯罪', '预防未成年人犯罪'],
    ] as const) {
      ok(isSameSubject(a, b), `${a} ${b}`);
    }
  });
  it('takes a title without a subject for like none', () => {
    equal(likeness('', '甲安市物业管理条例'), 0);
    equal(likenessOfSubjects('', ''), 0);
  });
});
