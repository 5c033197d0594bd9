import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { fixAll } from '../../server/src/rules/applySafeFixes';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';

/** The text after every fix that may be applied unseen. */
const fixed = (text: string): string =>
  fixAll(text, (now) => ({
    findings: checkSnapshot(createSnapshot(now), defaultRuleConfig, (code, error) => {
      throw new Error(code, { cause: error });
    }),
    hidden: [],
  })).text;

const inDraft = (words: string): string =>
  `南河市花木条例（草案）\n第一条　为了加强花木管理，制定本条例。\n第二条　${words}\n第三条　本条例自2027年1月1日起施行。\n`;

/** What a fix would be wrong for in at least one reading. */
const LEFT_ALONE: Readonly<Record<string, readonly string[]>> = {
  'words that meet at the border of two words': [
    '遮阳棚帐户外部分不得超出红线。',
    '花木标签定期更换，价格标签定价一致。',
    '列明相应该项目的费用，供应该产品。',
    '可以应当事人的申请组织调解。',
    '花农应当提交纳税证明，递交纳税申报表。',
    '对存在在建工程的苗圃设置围挡。',
    '负有责任的的士司机应当改正。',
    '标明敌我区分标志，开展自我省察。',
    '保护古树，尤其它的根系。',
    '该收入并非法所得称的收益。',
    '双方可以签定期合同、签定金合同。',
    '县级以上以上一年度的数量为准。',
    '遮阳帐单独存放。',
  ],
  'a verb that governs something else': [
    '应当设立集中办理行政许可事项的场所。',
    '在花市设立行政处罚公示栏。',
    '不得牟取合理收入以外的利益。',
    '依照图样做出使用说明书。',
    '展示做出的花艺说明其用途，做出决定性的贡献。',
    '聘请模特制定本季方案，由哥伦布什特制定本人计划。',
    '花木协会应当如实说明，做出成绩认定依据。',
    '主管部门应该农户的申请组织听证。',
  ],
  'quoted words, also where the quotation is not closed': [
    '牌匾写明“其它用途应该申报,违者罚款5000元”。',
    '牌匾写明「其它用途应该申报,违者罚款5000元」。',
    '牌匾写明“其它用途应该申报,违者罚款5000元。',
    '牌匾写明其它用途应该申报,违者罚款5000元”。',
    '依照《花木其它事项办法》办理。',
    '依照《花木法、《苗圃其它办法》办理。',
  ],
  'marks that belong to a number or a list': [
    '申请材料包括甲. 申请书，分为A,B,丙三级。',
    '乡(镇(街道)办事处)负责，缴纳100元/平方米。',
    '附下列情况之一览表。',
  ],
  'numbers that belong to something': [
    '注册资本不少于10 000元，误差±5%，达标率≥95%。',
    '合格率=合格数/总数×100%，数额=1000元×日数。',
    '每月1日、15日前报送；98年以前栽种的花木，从其规定。',
    '实行7×24小时不间断值守。',
    '依据《婚姻条例》（香港法例第178章）第5条取得的文书，可以作为证明。',
    '建成第2条生产线，禁止销售第3款车型。',
    '屏幕为21"至32"的显示器。',
    '采购两千元件，黄金十两千元，每两千元计价。',
    '农历二〇二四年八月十五日举办花节。',
    '登记二〇二四年三月至五月、二〇二五年十、十一月的数量。',
    '停业3个月至9个月，补助10万至20万元。',
    '酒精度为0.50%，误差为01%，另付1万零50元。',
    '每株补助100、200元，或者1或者2万元，或者1万或者2万元。',
    '比例为3、5%，或者3或者5%以上。',
    '应当在3、5、7日内报告，或者在3个或者5个工作日内报告。',
    '期限为3年或者5年以上的，期限为1年零6个月的，未满14周岁或者75周岁以上的。',
    '享受5天、10天年假。',
    '补助1，500元，或者１，５００元以下。',
    '分为甲级（≥90%）、乙级（60%-89%），误差在5%～8%之间，增长率为-5%。',
    '门票10元～20元，缴纳￥5000元，每枝3元5角，每件100.5元。',
    '配制75%酒精和50%多菌灵可湿性粉剂。',
    '依照《花木法》第三条第1款、2款处理。',
  ],
  'words that are prescribed to be said': [
    '规范用语是：根据《花木法》第89条的规定，罚款500元，你应该缴纳,不得拖欠。',
    '告知书采用下列格式：你违反其它规定，没收非法所得。',
  ],
  'marks that may stand for what was lost': [
    '处罚款**元，自20**年**月起执行，由**市负责。',
    '有下列情形：\n（一）攀折；\n（二）践踏的，\n（三）焚烧。',
    '有下列情形：\n（一）攀折；\n（二）践踏。\n（三）焚烧。',
    '处罚款。。。。元。',
    '有下列情形：\n（一）攀折；\n（二）践踏；',
    '有下列情形：\n（一）下列花木：\n（二）践踏。',
    '有下列情形：\n（一）攀折\n（二）践踏。',
    '登记花名"牡丹"与"芍药的，予以公告。',
    '检测N-(2-氯苯基)胺的含量。',
  ],
  'a line of its own that may be a page’s or the text’s': [
    '花农应当登记。\n— 3 —',
    '花农应当登记。\n第 3 页 共 9 页',
    '花农应当\n- 3 -\n登记。',
  ],
};

describe('what is fixed unseen', () => {
  for (const [kind, sentences] of Object.entries(LEFT_ALONE)) {
    describe(`is not ${kind}`, () => {
      for (const words of sentences) {
        it(words, () => {
          assert.equal(fixed(inDraft(words)), inDraft(words));
        });
      }
    });
  }

  const mended: readonly (readonly [string, string])[] = [
    ['台帐应当保存，款项转入帐户。', '台账应当保存，款项转入账户。'],
    ['依照《花木法》第三条第（一）至第（三）项、第四条第（一）项、（二）项处理。', '依照《花木法》第三条第一项至第三项、第四条第一项、第二项处理。'],
    ['每株补助100元、200元和300元，比例为5%、10%左右。', '每株补助一百元、二百元和三百元，比例为百分之五、百分之十左右。'],
    ['双方应当签定供水合同。', '双方应当签订供水合同。'],
    ['其它单位应该如实申报,不得隐瞒。', '其他单位应当如实申报，不得隐瞒。'],
    ['处5000元以上2万元以下罚款。', '处五千元以上二万元以下罚款。'],
    ['在30日内答复，比例不低于5%。', '在三十日内答复，比例不低于百分之五。'],
    ['不得擅自设立行政许可。', '不得擅自设定行政许可。'],
    ['乡(镇)人民政府(以下简称“镇”)负责。', '乡（镇）人民政府（以下简称“镇”）负责。'],
    ['没收非法所得；审查后做出决定。', '没收违法所得；审查后作出决定。'],
    ['反映我市特色，负有责任的的人员改正。', '反映本市特色，负有责任的人员改正。'],
    ['有下列情形：\n（一）攀折；\n（二）践踏。\n（三）盗伐；\n（四）焚烧。', '有下列情形：\n（一）攀折；\n（二）践踏；\n（三）盗伐；\n（四）焚烧。'],
    ['有下列情形：\n（一）攀折，\n（二）践踏，\n（三）焚烧。', '有下列情形：\n（一）攀折；\n（二）践踏；\n（三）焚烧。'],
    ['处五千元以上一万两千元以下罚款。', '处五千元以上一万二千元以下罚款。'],
    ['试营不少于1年且不超过3年。', '试营不少于一年且不超过三年。'],
    ['做出准予许可的决定，提交作出的说明。', '作出准予许可的决定，提交作出的说明。'],
    ['二〇二四年十月一日以前栽种的，应当登记.', '2024年10月1日以前栽种的，应当登记。'],
  ]; // prettier-ignore
  for (const [words, better] of mended) {
    it(`is ${words}`, () => {
      assert.equal(fixed(inDraft(words)), inDraft(better));
    });
  }
});

describe('a set form that is fixed unseen', () => {
  const withEnds = (first: string, last: string): string =>
    `南河市花木条例（草案）\n第一条　${first}，制定本条例。\n第二条　花农应当登记。\n第三条　${last}\n`;

  it('is one that can mean nothing else', () => {
    assert.equal(
      fixed(withEnds('为切实加强花木管理', '本条例于2027年1月1日实施。')),
      withEnds('为了切实加强花木管理', '本条例自2027年1月1日起施行。'),
    );
  });

  for (const [first, last] of [
    ['为企业减负', '本条例自2027年1月1日生效。'],
    ['为乡村振兴保驾护航', '《南河市苗圃办法》于2020年1月1日实施，同时废止。'],
    ['为建设单位减负', '本条例自2027年1月1日生效。'],
    ['为发展中国家培训花农', '于2020年1月1日起实施的办法同时废止。'],
  ] as const) {
    it(`is not ${first}, ${last}`, () => {
      assert.equal(fixed(withEnds(first, last)), withEnds(first, last));
    });
  }
});

describe('numbers that are fixed unseen', () => {
  const withArticles = (...lines: readonly string[]): string =>
    `南河市花木条例（草案）\n${lines.join('\n')}\n第八条　本条例自2027年1月1日起施行。\n`;

  it('are those of a label that nothing cites', () => {
    const text = withArticles('第一条　为了加强花木管理，制定本条例。', '第二条　乙。', '第二条　丙。', '第四条　丁。', '第五条　戊。', '第六条　己。', '第七条　庚。'); // prettier-ignore
    assert.equal(fixed(text), text.replace('第二条　丙', '第三条　丙'));
  });

  it('are not those of two articles that were exchanged, beside each other or apart', () => {
    for (const numbers of ['一二四三五六七', '一二六四五三七', '一五三四二六七']) {
      const cited = withArticles(
        ...Array.from(numbers, (n) => `第${n}条　${n === '七' ? '违反本条例第三条规定的，由林业主管部门责令改正。' : n === '一' ? '为了加强花木管理，制定本条例。' : `花农应当${n}。`}`),
      ); // prettier-ignore
      assert.equal(fixed(cited), cited);
    }
  });

  it('are not those of a label that something cites', () => {
    const text = withArticles('第一条　为了加强花木管理，制定本条例。', '第二条　花农应当登记。', '第九条　苗圃应当整洁。', '第四条　花市应当开放。', '第五条　违反第九条的，责令改正。', '第六条　己。', '第七条　庚。'); // prettier-ignore
    assert.equal(fixed(text), text);
  });

  it('are not the name by which the text calls itself', () => {
    const text = withArticles('第一条　为了加强花木管理，制定本条例。', '第二条　违反本办法第三条规定的，责令改正。', '第三条　老年人权益保障法所称本法施行前，是指2013年以前。', '第四条　丁。', '第五条　戊。', '第六条　己。', '第七条　庚。'); // prettier-ignore
    assert.equal(fixed(text), text);
  });
});
