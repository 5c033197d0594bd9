import assert from 'node:assert/strict';
import { findReferences, type Reference } from '../../../server/src/analysis/references';
import { createSnapshot } from '../../../server/src/analysis/snapshot';

/** The numbers in a sentence that are references, each with whose it is and what tells so. */
function read(sentence: string, title = '甲市苗圃条例'): readonly string[] {
  const text = `${title}\n第一条　为了规范苗圃，制定本条例。\n第二条　${sentence}\n第三条　苗圃应当整洁。\n`;
  const say = ({ span, scope, why }: Reference): string =>
    `${text.slice(span.start, span.end)} ${scope.kind === 'named' ? 'other' : scope.kind} ${why}`;
  return createSnapshot(text).derive(findReferences).map(say);
}

const whose = (sentence: string, title?: string): readonly string[] =>
  read(sentence, title).map((said) => said.split(' ').at(-2) ?? '');

/** Kinds of text in which no number belongs to the text itself. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  'laws cited by a bare name': [
    '参照国务院令第三号第二条办理。',
    '依照养老机构管理办法（民政部令第三号）第二条处罚。',
    '依照国务院《条例》第二条执行。',
    '按照省条例第二条、第三条执行。',
    '符合上位法第三条的，从其规定。',
    '入住协议第二条、第三条应当明确收费标准。',
    '依照公司法司法解释三第二条处理。',
    '与《民法典》第二条不一致的，以民法典第三条为准。',
    '违反公司法第二十六条规定的，从其规定。',
    '依照民法通则第九十八条处理。',
    '适用民法总则第八条的规定。',
    '依照刑法修正案（十一）第二十条的规定处理。',
    '适用涉外民事关系法律适用法第三十条的规定。',
    '依据香港基本法第五条的规定。',
    '有立法法第七十二条规定的情形的。',
    '依照劳动合同法第三条处理。',
    '按照担保法司法解释第三条办理。',
    '违反电信条例第一条、互联网信息服务管理办法第二条的。',
    '依照旅游法和消费者权益保护法第三条的规定赔偿。',
    '按照个人所得税法第三条、第四条的规定缴纳。',
    '根据宪法第三十三条的规定。',
    '依照中华人民共和国刑法第二条的规定。',
    '由城市绿化条例第十九条规定的部门负责。',
    '适用渔业法实施细则第七条。',
    '参照维也纳条约法公约第三十一条的规定。',
    '违反某某管理暂行规定第五条的。',
    '适用关于苗木若干问题的解释（二）第六条的规定。',
    '对民法典第三条所称权利。',
  ],
  'a part between the name and the number': [
    '适用《民法典》第四编第三章关于隐私权的规定。',
    '适用《民事诉讼法》第二编审判程序第三章第二节的规定。',
    '适用民法典第七编“侵权责任”第三章。',
    '依照《养老服务规范》第七部分第三章的要求。',
    '适用《中华人民共和国民法典》合同编第九百条的规定。',
    '适用《中华人民共和国民法典》侵权责任编第二章的规定。',
    '适用《中华人民共和国民法典》总则编第六十条的规定。',
    '适用《中华人民共和国民法典》第三编合同第九百条的规定。',
    '适用民法典物权编第二条的规定。',
    '构成刑法分则第三章第三节、第九章规定的犯罪的。',
    '依照《中华人民共和国刑法》总则第三条的规定。',
    '适用《中华人民共和国民法典》的婚姻家庭编第二条。',
    '适用民法典第二编物权第三条的规定。',
    '适用合同编第三条的规定。',
    '依照《甲乙法》附则第二条的规定。',
    '适用《中华人民共和国民法典》（以下简称民法典）合同编第二条的规定。',
  ],
  'enumerations with words between': [
    '依照《甲法》第二条的规定处罚；情节严重的，依照第三条的规定处罚。',
    '《甲法》第二条规定的“苗圃”和第三条规定的“花农”，按照国家规定执行。',
    '违反《甲法》第二条（即登记义务）或第三条（即备案义务）的。',
    '依照《甲法》第一条至第二条、第三条第二款处理。',
    '依照《甲法》第一条之规定，结合第三条之规定，予以处罚。',
    '有《甲法》第一条所列情形之一，且符合第三条规定的。',
    '依照《治安管理处罚法》第二条第一款前段和第三条的规定处罚。',
    '有《治安管理处罚法》第二条（殴打他人）、第三条行为的。',
    '依照《治安管理处罚法》第二条有关罚款的规定、第三条有关拘留的规定处罚。',
    '构成刑法第二条规定的职务侵占罪或者第三条规定的挪用资金罪的。',
    '构成刑法第二条职务侵占罪、第三条挪用资金罪的。',
    '适用《甲乙法》第一条“苗木”、第二条“花木”的规定。',
    '依照《甲乙法》第二条第一款后段、第三条的规定。',
    '适用《甲乙法》第一条所列情形和第二条所列情形。',
    '依照《甲乙法》第一条中有关登记的规定以及第二条的规定。',
    '依照《甲乙法》第二条第一款但书或者第三条的规定。',
    '依照《甲乙法》第一条（登记）；第二条（备案）的规定。',
    '有《甲乙法》第一条规定的违法行为和第二条规定的违法行为的。',
    '符合《甲乙法》第一条规定的苗木，按照第三条的标准出售。',
    '依照《甲乙法》第一条的规定责令改正，可以并处第三条规定的罚款。',
  ],
  'items of annexes and lists': [
    '依照附则之后的附件第三项执行。',
    '属于国家目录第二类第三项的设备。',
    '按照附件一《服务清单》第三项提供服务。',
    '属于评估量表第三项的，应当复核。',
    '按照附件（服务项目）第三项执行。',
    '按照本条例所附《收费目录》第三项执行。',
    '收费项目按照本条例附件第二项执行。',
    '收费项目按照附件2第三项执行。',
    '项目依照《甲市收费办法》附件第二项执行。',
    '设备应当符合目录第一项的要求。',
    '属于附表一第八项的苗木。',
    '按照附件一所列第二项办理。',
    '属于负面清单第二项、第三项的。',
    '列入保护名录第三项的古树。',
    '适用附录B第二章的规定。',
    '符合附件（二）第三项规定的。',
    '依照收费标准一览表第二项收取。',
    '填写附件3的第二项。',
  ],
  'ordinary things that are counted': [
    '实施第三项工程。',
    '学员应当学完第三章内容。',
    '推广第三款智能手环。',
    '第三章乐曲为会歌。',
    '架设第三条索道。',
    '第三条生产线应当停产。',
    '市人民政府应当落实第八条措施。',
    '开通第九条公交线路。',
    '推进第六项任务。',
    '建成第七条供水管道。',
    '培训使用第四章教材、第三节课程。',
    '禁止销售第七款车型。',
    '学习手册第三章。',
    '修建第二条绿道和第三条步道。',
    '打通第一条断头路。',
    '完善第三项机制。',
    '征求对第三条意见。',
    '检查第三条船舶。',
    '播放第二条广告。',
    '完成民生实事第二项。',
    '种植于第三条小巷两侧。',
  ],
  'earlier versions': [
    '依照本条例第三条（修正前）办理的。',
    '本条例（2015年版）第三条规定的优惠。',
    '依照本条例施行前的第三条办理的。',
    '按照本条例草案第三条征求意见。',
    '依照2010年版本条例第三条办理。',
    '第一次修正的本条例第三条继续适用。',
    '首次修订后的本条例第三条。',
    '依照被修改的第三条取得的资格。',
    '依照修订前的条例第三条取得许可的。',
    '依照修改前的本条例第九十条取得的证书，继续有效。',
    '依照修正前的《甲市苗圃条例》第九十条办理。',
    '原第九十条规定的登记，继续有效。',
    '依照原条例第三条取得的证书。',
    '依照本条例修订前的第三条办理。',
    '依照修订前的本条例第二条、第三条办理。',
    '依照本条例（2010年修正）第三条办理。',
    '依照本条例原第三条办理。',
    '依照旧条例第二条登记的。',
    '依照2015年公布的本条例第三条取得的证书。',
    '本条例修改前，依照旧法第三条取得的证书。',
    '依照已经废止的第三条登记的。',
    '第三条（修改前）规定的登记。',
    '依照《甲市苗圃条例》第三条办理。',
  ],
  'names of something else, and none at all': [
    '依照规定第三条办理。',
    '违反合同第三条约定的。',
    '依照该办法第三条办理。',
    '依照本法第三条办理。',
    '将“第三条”改为“第二条”。',
    '按照章程第二条的规定。',
    '香港居民依据《婚姻条例》（香港法例第178章）取得的文书。',
    '《甲乙法》在第三条中规定的。',
    '符合ISO标准第三章的要求。',
    '村规民约第三条的内容。',
    '依法第三条处理。',
  ],
};

/** What a text says of itself. */
const OURS: readonly string[] = [
  '违反本条例第三条规定的，责令改正。',
  '违反本条例第三条、第一条第一款的规定。',
  '违反第三条规定的，责令改正。',
  '有第三条所列情形的。',
  '第三条规定的期限届满后。',
  '依照第一条至第三条的规定。',
  '有前款第一项情形的。',
  '违反本《条例》第三条规定的。',
  '违反本条例总则第三条规定的。',
  '现第三条规定的登记。',
  '前款规定的第（二）项行为。',
  '本条例第三条前段和第一条的规定。',
  '违反本条例第三条规定的苗木和第一条规定的花木。',
  '除第三条外，适用本条例。',
  '提交第三条规定的材料。',
  '未依照第三条备案的。',
  '因违反第三条受到处罚的。',
  '依照本条例第一条处罚；第三条另有规定的除外。',
  '应当提交申请（第三条第一项除外）。',
  '依照《甲乙法》处罚。违反第三条规定的，责令改正。',
];

describe('whose a reference is', () => {
  for (const [kind, sentences] of Object.entries(NOT_OURS)) {
    describe(kind, () => {
      for (const sentence of sentences) {
        it(sentence, () => {
          assert.ok(!whose(sentence).includes('own'), read(sentence).join('；'));
        });
      }
    });
  }

  describe('the text’s own', () => {
    for (const sentence of OURS) {
      it(sentence, () => {
        const said = whose(sentence);
        assert.ok(said.length > 0);
        assert.ok(
          said.every((kind) => kind === 'own'),
          read(sentence).join('；'),
        );
      });
    }
  });

  it('tells what decides', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['依照公司法第三条、本条例第一条和第三条。', ['bare-name', 'self-name', 'self-name']],
      ['依照《甲法》第一条第一款前段和第三条。', ['titled', 'chain']],
      ['依照《甲法》处理，违反该法第三条的。', ['that']],
      ['依照《甲法》和劳动合同法第三条。', ['bare-name']],
      ['依照下条、后条的规定。', ['relative', 'relative']],
      ['依照本条例附件第三项。', ['annex']],
      ['原第三条（现第一条）规定的。', ['earlier', 'nothing-before']],
      ['依照规定第三条办理。', ['unnamed-text']],
      ['《甲市苗圃条例》第三条。', ['own-title']],
      ['依照本法第三条。', ['other-genre']],
      ['依照《甲法》第一条处罚，第三条除外。', ['titled', 'beside-other']],
      ['落实第八条措施。', ['context']],
      ['本条前款', ['relative']],
      ['开通第八条公交线路。', []],
    ];
    for (const [sentence, expected] of cases) {
      assert.deepEqual(
        read(sentence).map((said) => said.split(' ').at(-1)),
        expected,
        sentence,
      );
    }
  });

  it('takes the end of the text’s own title behind 本 for its name', () => {
    assert.deepEqual(whose('依照本安排第三条。', '甲市与乙市苗圃合作安排'), ['own']);
    assert.deepEqual(whose('依照本纲要第三条。', '甲市苗圃发展纲要'), ['own']);
    assert.deepEqual(whose('依照本解释第三条。', '关于苗圃案件的解释（二）'), ['own']);
    assert.deepEqual(whose('依照本条例第三条。', '甲市苗圃条例实施细则'), ['unknown']);
    assert.deepEqual(whose('依照本法第三条。', '甲法'), ['own']);
    assert.deepEqual(whose('依照本法第三条。', '甲法典'), ['own']);
    assert.deepEqual(whose('依照本法第三条。', '甲市苗圃管理办法'), ['unknown']);
    assert.deepEqual(whose('依照本办法第三条。', '甲市苗圃管理办法'), ['own']);
  });

  it('does not take the entries of a list for its own where the lead-in ends with another text', () => {
    const kinds = whose('有《甲法》第九条规定的下列情形之一的：\n（一）第二款规定的；\n（二）前款规定的。');
    assert.deepEqual(kinds, ['other', 'unknown', 'own']);
  });

  it('counts 前两款 behind a number from the beginning of that article', () => {
    const snapshot = createSnapshot(
      '甲市苗圃条例\n第一条　甲。\n乙。\n丙。\n第二条　违反第一条前两款规定的。\n',
    );
    const [reference] = snapshot.derive(findReferences);
    assert.deepEqual(reference?.target.paragraph, { kind: 'first', count: 2 });
  });
});
