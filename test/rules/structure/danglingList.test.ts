import assert from 'node:assert/strict';
import { catchAllLast } from '../../../server/src/rules/structure/catchAllLast';
import { danglingList } from '../../../server/src/rules/structure/danglingList';
import { type Rule } from '../../../server/src/rules/types';
import { snap } from '../../support/snap';

const reported = (rule: Rule, text: string): readonly string[] =>
  [...rule.check(snap(text), {})].map(({ span }) => text.slice(span.start, span.end));
const inArticle = (text: string): string => `甲市乙条例\n第一条　甲。\n第二条　${text}\n第三条　丙。\n`;

describe('structure/dangling-list', () => {
  const DEFINITIONS: readonly string[] = [
    '本条例下列用语的含义：\n花木，是指木本植物。\n苗圃，是指培育花木的场所。',
    '本条例下列用语的含义：\n花木，是指木本植物。',
    '本条例下列用语的含义是：\n花木，指木本植物。\n苗圃，指场所。',
    '本条例有关用语的含义如下：\n花木：木本植物。\n苗圃：培育花木的场所。',
    '下列用语的含义：\n“花木”是指木本植物。\n“苗圃”是指场所。',
    '下列名词的定义：\n花木（含盆花），是指木本植物。\n苗圃，包括花圃。',
    '本条例下列术语：\n花木，即指由市人民政府公布的植物。\n苗圃，系指负责培育花木的场所。',
    '本条例所使用的下列概念：\n花木是指木本植物。\n苗圃是指场所。',
    '本条例下列词语的含义：\n承担任务的机构，指按照要求承担职责的机构。\n有风险的人，指丁。',
    '下列用语的含义是：\n单位负责人，是指法定代表人或者依法代表单位行使职权的人。\n统一的制度，是指依照本条例制定的制度。',
  ];
  for (const text of DEFINITIONS) {
    it(`takes definitions without numbers for the list: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reported(danglingList, inArticle(text)), []);
    });
  }

  const LISTED: readonly string[] = [
    '有下列情形之一的，予以处罚：\n未经批准的；\n未按期的。',
    '应当公开下列信息：\n姓名、年龄和职业。',
    '具备下列条件：\n甲；乙；丙。',
    '办理的程序：\n申请人应当提出申请。',
    '收费应当参照以下因素：\n成本一般包括：\n（一）丁；\n（二）戊。',
    '有下列行为之一的，处以警告；\n情节严重的，处以罚款：\n（一）丁；\n（二）戊。',
    '按照下列规\n定办理：\n（一）丁；\n（二）戊。',
  ];
  for (const text of LISTED) {
    it(`accepts a list in another form: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reported(danglingList, inArticle(text)), []);
    });
  }

  const LOST: readonly (readonly [string, string])[] = [
    ['符合下列条件之一的花木，应当列入名录：\n名录以外的花木列入一般名录。', '下列条件之一的'],
    ['有下列情形之一的企业，应当审核：\n排放超标的企业由丁、戊公布。', '下列情形之一的'],
    ['应当提交下列材料：\n民政部门应当自收到之日起五日内答复。', '下列材料：'],
    ['应当具备下列条件：', '下列条件：'],
    ['应当提交下列材料：\n有下列情形之一的，不予批准：\n（一）丁；\n（二）戊。', '下列材料：'],
    ['禁止下列行为：\n前款规定的行为由丁查处。', '下列行为：'],
    ['审议按照下列规定进行：\n议案经审议后由丁修改。', '下列规定进行：'],
    ['具体标准如下：\n标准由丁每年公布。', '如下：'],
    ['禁止从事下列活动：\n', '下列活动：'],
    ['登记表应当载明下列事项：\n当事人可以在登记表上写明意愿。', '下列事项：'],
  ];
  for (const [text, words] of LOST) {
    it(`says that the entries are lost: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reported(danglingList, inArticle(text)), [words]);
    });
  }
});

describe('structure/catch-all-last', () => {
  const list = (...items: readonly string[]): string =>
    inArticle(
      `报告应当载明下列事项：\n${items.map((item, i) => `（${'一二三四五'.charAt(i)}）${item}`).join('；\n')}。`,
    );
  const CLOSED: readonly (readonly string[])[] = [
    ['结论', '其他需要说明的事项', '鉴定人的签名', '作出报告的日期'],
    ['案由', '其他听证内容', '听证参与人签名或者盖章'],
    ['案由', '其他有关材料', '案卷封底'],
    ['案由', '其他应当记录的事项', '记录的时间'],
    ['结论', '其他内容', '单位印章', '出具日期'],
    ['结论', '其他情况', '附件'],
    ['结论', '其他需要载明的事项', '鉴定机构公章'],
    ['结论', '其他需要载明的内容', '年、月、日'],
    ['结论', '其他必要的内容', '承办人签字'],
    ['结论', '其他事项', '证书编号', '签发日期'],
  ];
  for (const items of CLOSED) {
    it(`accepts what closes a report behind it: ${items.join('；')}`, () => {
      assert.deepEqual(reported(catchAllLast, list(...items)), []);
    });
  }

  it('names the catch-all before matters of substance', () => {
    assert.deepEqual(reported(catchAllLast, list('结论', '其他需要说明的事项', '鉴定的方法')), [
      '其他需要说明的事项',
    ]);
    assert.deepEqual(reported(catchAllLast, list('结论', '其他情形', '作出报告的日期', '丁')), ['其他情形']);
  });
});
