import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/textEdit';
import { brokenParagraph } from '../../../server/src/rules/structure/brokenParagraph';
import { snap } from '../../support/snap';

/** The text as the fixes of all findings leave it. */
function joined(text: string): string {
  const reports = [...brokenParagraph.check(snap(text), {})];
  return applyEdits(
    text,
    reports.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
}
const inArticle = (text: string): string => `甲市乙条例\n第一条　甲。\n第二条　${text}\n第三条　丙。\n`;

describe('structure/broken-paragraph', () => {
  const LEAD_INS: readonly (readonly [string, string])[] = [
    ['禁止从事下列行\n为：', '禁止从事下列行为：'],
    ['禁止从事下\n列行为：', '禁止从事下列行为：'],
    ['有下列情形之\n一的：', '有下列情形之一的：'],
    ['应当具备以下\n条件：', '应当具备以下条件：'],
    ['应当提交下列\n材料：', '应当提交下列材料：'],
    ['具体分工如\n下：', '具体分工如下：'],
    ['处罚的标准如下\n：', '处罚的标准如下：'],
    ['按照下列规\n\n定处罚：', '按照下列规定处罚：'],
    ['履行下列职\r\n责：', '履行下列职责：'],
    ['丁应当公开下列信\n息:', '丁应当公开下列信息:'],
  ];
  for (const [broken, whole] of LEAD_INS) {
    it(`joins a lead-in, however short: ${JSON.stringify(broken)}`, () => {
      const list = '\n（一）戊；\n（二）己。';
      assert.equal(joined(inArticle(broken + list)), inArticle(whole + list));
    });
  }

  const HEADINGS: readonly (readonly [string, string])[] = [
    ['第二章　种植、\n移栽', '第二章　种植、移栽'],
    ['第二章　权利和\n义务', '第二章　权利和义务'],
    ['第二章　登记与\n公示', '第二章　登记与公示'],
    ['第二章　经营者的\n义务', '第二章　经营者的义务'],
    ['第二章　监督以及\n检查', '第二章　监督以及检查'],
    ['第二章　种植（含\n移栽）', '第二章　种植（含移栽）'],
    ['第二章　监督检\n查', '第二章　监督检查'],
    ['第二章\n监督检查', '第二章　监督检查'],
    ['第二章　监督、\n\n　　检查', '第二章　监督、检查'],
    ['第二章　乙\n第一节　种植及\n移栽', '第二章　乙\n第一节　种植及移栽'],
  ];
  for (const [broken, whole] of HEADINGS) {
    it(`joins a heading: ${JSON.stringify(broken)}`, () => {
      const around = (heading: string): string =>
        `甲市乙条例\n第一章　总则\n第一条　甲。\n${heading}\n第二条　丁。\n`;
      assert.equal(joined(around(broken)), around(whole));
    });
  }

  it('knows a heading from the contents', () => {
    const around = (heading: string): string =>
      `甲市乙条例\n目录\n第一章　总则\n第二章　种植移栽管理\n第一章　总则\n第一条　甲。\n${heading}\n第二条　丁。\n`;
    assert.equal(joined(around('第二章　种植移\n栽管理')), around('第二章　种植移栽管理'));
  });

  const TITLES: readonly string[] = [
    '一、健全体系，全面提升生活的质量和水平\n各县应当丙，丁。\n二、组织保障\n戊。',
    '一、健全体系，全面提升生活的质量和水平\n\n各县应当丙。\n\n二、加强巡查，及时处置各类突发的事件\n\n戊，己。',
    '一、健全体系，全面提升生活的质量和水平\n各县应当丙；丁。',
    '一、总体要求\n（一）坚持协同推进，全面提升生活的质量和水平\n丙应当丁。\n（二）坚持依法办事\n戊。',
    '一、总体要求\n1. 坚持协同推进，全面提升生活的质量和水平\n丙应当丁。\n2. 坚持依法办事\n戊。',
    '一、加快建设、升级改造和有序更新各类生活设施\n丙应当丁。\n二、组织保障\n戊。',
  ];
  for (const text of TITLES) {
    it(`takes a long heading for a title: ${JSON.stringify(text)}`, () => {
      const whole = `甲市乙规划\n\n为了丙，制定本规划。\n\n${text}\n`;
      assert.equal(joined(whole), whole);
    });
  }

  it('joins a sentence behind a heading of a policy document', () => {
    const around = (text: string): string =>
      `甲市乙方案\n一、甲\n（一）丙。支持高端软件的研发和应用，加快发展${text}\n（二）丁。戊。\n`;
    assert.equal(joined(around('工\n业互联网平台。')), around('工业互联网平台。'));
  });

  it('joins entries of a list of which most are broken', () => {
    assert.equal(
      joined(
        inArticle(
          '有下列情形之一的：\n（一）擅自生产、出口附着图形的产\n品的；\n（二）未对重要的信\n息进行编辑的。',
        ),
      ),
      inArticle(
        '有下列情形之一的：\n（一）擅自生产、出口附着图形的产品的；\n（二）未对重要的信\n息进行编辑的。',
      ),
    );
  });

  it('leaves items that are titles, and lists that stand apart', () => {
    for (const text of [
      inArticle('文件主要有：\n（一）各类规程和标准操作的规程\n规程包括己，庚。\n（二）记录\n辛。'),
      inArticle('丁。\n戊应当提交下列材料：\n（一）己；\n（二）庚。'),
      '甲市乙条例\n第一章　总则\n物业管理\n第一条　甲。\n',
      '甲市乙条例\n第一章　总则\n为了丙，制定本条例。\n第二条　甲。\n',
    ]) {
      assert.equal(joined(text), text);
    }
  });

  it('leaves the number of a page between the halves to the rule on residues', () => {
    const text = inArticle('市人民政府应当建立健全丁的工作机制，加快发展工\n— 3 —\n业互联网平台。');
    assert.equal(joined(text), text);
  });
});
