import { deepEqual, equal, ok } from 'node:assert/strict';
import { amountsOf, Penalties } from '../../../server/src/precedents/penalties/penaltiesByConduct';
import {
  conductOf,
  liabilityClausesOf,
  passagesOf,
} from '../../../server/src/precedents/penalties/liabilityClauses';
import { ArticleField } from '../../../server/src/precedents/topics/likenessAmongArticles';
import { nearestRegulations } from '../../../server/src/precedents/topics/nearestRegulations';
import { corpusOf } from '../topics/regulations';

const REGULATION = (city: string, fine: string): string =>
  [
    `${city}湖泊保护条例`,
    '第一条　本市行政区域内的湖泊保护，适用本条例。',
    '第二条　禁渔期内不得在湖泊捕捞水产品。',
    '第三条　禁止下列行为：',
    '（一）在湖泊设置排污口；',
    '（二）驾驶机动船舶进入湖泊核心区。',
    `第四条　违反本条例第二条规定，在禁渔期内捕捞水产品的，由渔业部门没收渔获物，处${fine}罚款。`,
    '违反本条例第三条第一项规定，设置排污口的，由生态环境部门责令限期拆除，处二万元以上十万元以下罚款。',
    '第五条　有下列行为之一的，由交通运输部门责令改正：',
    '（一）违反本条例第三条第二项规定，驾驶机动船舶进入核心区的，处五百元以上五千元以下罚款；',
    '（二）违反《甲法》第二条规定的，依照其规定处罚。',
  ].join('\n');

const corpus = corpusOf({
  'file:///a': REGULATION('甲安市', '二百元以上二千元以下'),
  'file:///b': REGULATION('乙安市', '五百元以上五千元以下').replace(
    '捕捞水产品的，由',
    '捕捞水产品或者销售渔获物的，由',
  ),
  'file:///c': REGULATION('丙安市', '二百元以上二千元以下'),
});

const penalties = Penalties.of(
  ArticleField.of(nearestRegulations(corpus, { exclude: '', title: '丁安市湖泊保护条例' })),
);

describe('liability clauses', () => {
  it('are told with what they punish and what they cite', () => {
    const source = corpus.facts.sourceWith('file:///a');
    ok(source);
    deepEqual(
      liabilityClausesOf(source).map(({ conduct, cited }) => [conduct, cited]),
      [
        ['在禁渔期内捕捞水产品', ['禁渔期内不得在湖泊捕捞水产品。']],
        ['设置排污口', ['禁止下列行为：\n（一）在湖泊设置排污口；']],
        ['驾驶机动船舶进入核心区', ['禁止下列行为：\n（二）驾驶机动船舶进入湖泊核心区。']],
      ],
    );
  });
  it('are 款, or items that cite articles of their own', () => {
    deepEqual(passagesOf('甲：\n（一）乙；\n（二）丙。\n丁。'), ['甲：\n（一）乙；\n（二）丙。', '丁。']);
    deepEqual(passagesOf('甲：\n（一）违反本条例第二条规定；\n（二）丙。'), [
      '甲：\n（一）违反本条例第二条规定；',
      '甲：\n（二）丙。',
    ]);
    deepEqual(passagesOf(''), []);
  });
  it('have a conduct, whatever follows it', () => {
    const CONDUCTS = [
      ['违反本条例第二条规定，在湖泊游泳的，由水务部门责令改正。', '在湖泊游泳'],
      ['违反本条例第二条第一款规定，在湖泊游泳的，责令改正，处五十元罚款。', '在湖泊游泳'],
      ['违反本条例第二条规定，在湖泊游泳的，处五十元以上二百元以下罚款。', '在湖泊游泳'],
      ['违反本条例第二条规定，泄露资料的，对直接责任人员依法给予处分。', '泄露资料'],
      ['单位违反本条例第二条规定，在湖泊游泳的，给予警告。', '在湖泊游泳'],
    ] as const;
    for (const [text, conduct] of CONDUCTS) equal(conductOf(text), conduct);
    equal(conductOf(''), '');
  });
});

describe('penalties by conduct', () => {
  it('are found by what the cited article forbids, one of each wording', () => {
    const found = penalties.punishing(['在禁渔期内，任何人不得捕捞水产品。'], undefined, 3);
    deepEqual(
      found.slice(0, 2).map(({ liability }) => liability.conduct),
      ['在禁渔期内捕捞水产品', '在禁渔期内捕捞水产品或者销售渔获物'],
    );
  });
  it('are found for an item alone', () => {
    const [first] = penalties.punishing(['禁止下列行为：\n（一）机动船舶驶入湖泊核心区。'], undefined, 3);
    equal(first?.liability.conduct, '驾驶机动船舶进入核心区');
  });
  it('tell the amounts of all, what most have first', () => {
    const like = penalties.likeConduct(['禁渔期内不得在湖泊捕捞水产品。']);
    deepEqual(
      amountsOf(like).map(({ amount, sources }) => [amount, sources.length]),
      [
        ['二百元以上二千元以下', 2],
        ['五百元以上五千元以下', 1],
      ],
    );
  });
  it('do not take unlike conduct for like', () => {
    deepEqual(penalties.likeConduct(['业主大会由全体业主组成。']), []);
  });
  it('answer calmly without precedents or text', () => {
    const none = Penalties.of(ArticleField.of([]));
    deepEqual([none.size, none.punishing(['甲'], '乙', 3), none.likeConduct([''])], [0, [], []]);
    ok(penalties.punishing([], undefined, 3).length > 0);
    ok(penalties.punishing(['\ud800\u0000', ''], '', 3).length > 0);
  });
});
