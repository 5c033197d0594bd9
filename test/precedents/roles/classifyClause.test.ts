import assert from 'node:assert/strict';
import { classify, classifyAll, matterOf } from '../../../server/src/precedents/roles/classifyClause';
import { ROLES } from '../../../server/src/precedents/roles/allRoles';
import { assertLinear } from '../../support/growth';
import { seedClauses } from '../seeds';

/** Role, place in the text (0 to 1), a made-up clause. */
const CLAUSES: readonly (readonly [string, number, string])[] = [
  ['purpose', 0, '为了规范甲活动，根据有关法律，结合本市实际，制定本办法。'],
  ['scope', 0.02, '本市行政区域内的甲活动，适用本条例。'],
  ['definition', 0.03, '本条例所称甲，是指乙。'],
  ['principles', 0.04, '甲工作应当遵循公开、公平、便民的原则。'],
  ['government-duty', 0.05, '区人民政府应当加强对甲工作的领导，将其纳入国民经济和社会发展规划。'],
  ['lead-department', 0.06, '市甲主管部门负责全市甲工作的统筹协调。'],
  ['other-departments', 0.07, '公安、财政等部门按照各自职责做好甲工作。'],
  ['planning', 0.3, '甲部门应当会同有关部门编制甲规划。'],
  ['funding', 0.5, '市、区人民政府应当在财政预算中安排资金支持甲发展。'],
  ['talent', 0.5, '本市加强甲人才的培养，支持高等院校开设甲专业。'],
  ['publicity', 0.5, '新闻媒体应当开展甲知识的宣传教育。'],
  ['tolerance', 0.8, '在甲工作中出现失误，符合下列条件的，不作负面评价：\n（一）乙；\n（二）丙。'],
  ['administrative-liability', 0.9, '违反本条例第五条规定的，由甲部门责令改正，处一千元以上五千元以下罚款。'],
  [
    'official-liability',
    0.95,
    '国家工作人员在甲工作中滥用职权的，依法给予处分；构成犯罪的，依法追究刑事责任。',
  ],
  ['supplementary-definitions', 0.97, '本条例中下列用语的含义：\n（一）甲，是指乙。'],
  ['effective-date', 1, '本条例自2030年1月1日起施行。'],
  ['repeal', 1, '本条例自2030年1月1日起施行。《甲办法》同时废止。'],
];

describe('classify', () => {
  for (const [role, position, text] of CLAUSES) {
    it(`tells ${role}`, () => {
      assert.equal(classify(text, { path: ['第一条'], position }), role);
    });
  }

  it('is not misled by the departments that are to act', () => {
    const text = '市教育、文化旅游、卫生健康等部门应当支持中小企业数字化转型。';
    assert.equal(classify(text, { path: [], position: 0.5 }), 'small-business');
  });

  it('keeps a subject that is no actor', () => {
    assert.equal(classify('政府采购活动应当公开。', { path: [], position: 0.5 }), 'procurement');
  });

  it('does not take one of a list for the matter', () => {
    const text =
      '本市鼓励单位和个人按照规定在生产经营和日常生活的各个方面以及公共服务中使用甲，包括商业、农业生产。';
    assert.equal(classify(text, { path: [], position: 0.5 }), undefined);
  });

  it('does not take an aside for the matter', () => {
    const text = '甲应当乙。乙应当丙。丙应当丁。丁应当戊，政府给予资金支持。';
    assert.equal(classify(text, { path: [], position: 0.5 }), undefined);
  });

  it('tells nothing by the subject of the whole text', () => {
    const text = '鼓励使用智慧农业设备。';
    const place = { path: [], position: 0.5 };
    assert.equal(classify(text, { ...place, title: '甲市数字经济条例' }), 'agriculture');
    assert.equal(classify(text, { ...place, title: '甲市农业条例' }), undefined);
  });

  it('asks the chapter whether a clause stands among the first', () => {
    const text = '选举委员会负责组织选举工作。';
    const role = (chapter: string) => classify(text, { path: [chapter, '第五条'], position: 0.15 });
    assert.equal(role('第一章 总则'), 'lead-department');
    assert.equal(role('第二章 选举程序'), undefined);
  });

  it('takes what is left in a chapter on liability for a penalty, but not damages', () => {
    const place = { path: ['第六章 法律责任', '第五十条'], position: 0.9 };
    assert.equal(classify('以欺骗手段取得甲的，由乙部门撤销。', place), 'administrative-liability');
    assert.equal(classify('造成他人损害的，依法承担赔偿责任。', place), undefined);
  });

  it('gives no role where nothing speaks for any', () => {
    assert.equal(classify('甲应当乙。', { path: [], position: 0.5 }), undefined);
  });

  it('finds the frame of every regulation among the seeds', () => {
    const frames = seedClauses
      .filter(({ clauses }) => clauses.some((clause) => clause.level === 'article'))
      .map(({ clauses }) => new Set(classifyAll(clauses)));
    assert.equal(frames.length, 4);
    for (const role of [
      'purpose',
      'scope',
      'principles',
      'government-duty',
      'lead-department',
      'official-liability',
    ] as const) {
      assert.ok(
        frames.every((roles) => roles.has(role)),
        role,
      );
    }
  });

  it('names each role once, in both languages', () => {
    assert.equal(new Set(ROLES.map(({ role }) => role)).size, ROLES.length);
    assert.equal(new Set(ROLES.map(({ name }) => name.zh)).size, ROLES.length);
    assert.equal(new Set(ROLES.map(({ name }) => name.en)).size, ROLES.length);
  });
});

describe('classify on a line that was never broken', () => {
  for (const unit of ['市部门应当', '人民政府、', '工作人员', '违反本条例第']) {
    it(`takes time in proportion to a text of ${unit}`, () => {
      assertLinear(
        125_000,
        (size) => unit.repeat(size / unit.length),
        (text) => classify(text, { path: ['第一章 总则', ''], position: 0.1 }),
      );
    });
  }

  it('looks at the headings as often for many roles as for one', () => {
    for (const [, position, text] of CLAUSES) {
      let looks = 0;
      const place = {
        position,
        get path(): readonly string[] {
          looks++;
          return ['第一章 总则', '第一条'];
        },
      };
      classify(text, place);
      assert.equal(looks, 1, text);
    }
  });

  it('leaves out the names of departments and of those who act, and nothing else', () => {
    for (const [text, matter] of [
      ['市科技、工业和信息化等部门应当建立名录。', '建立名录。'],
      ['名录由市水行政主管部门公布。', '公布。'],
      ['名录报财政部门备案，并抄送审计部门。', '备案，。'],
      ['名录报财政、审计、农业农村（渔业）部门和有关单位备案', '和有关单位备案'],
      ['部门', '部门'],
      ['甲部门', '甲部门'],
      ['A部门的名录', 'A部门的名录'],
      ['名录，包括部门和部门', '名录，和部门'],
      ['名录由部门间的部门会议、审计部门公布、公开、公示', '公布、公开、公示'],
      ['名录没有所说的机关', '名录没有所说的机关'],
    ] as const) {
      assert.equal(matterOf(text), matter, text);
    }
  });
});
