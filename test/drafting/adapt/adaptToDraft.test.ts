import assert from 'node:assert/strict';
import { adaptChosen, clauseOfText } from '../../../server/src/drafting/adapt/adaptedText';
import { indexOf, snap } from '../../support/snap';
import { WORD_TABLE } from '../../support/wordTable';
import { DRAFT, put } from './putIntoDraft';

describe('a precedent’s text in a draft', () => {
  it('calls text, place and governments what the draft does', () => {
    const { text, changed, reminders } = put(
      '乙省物业管理办法',
      '本省实行物业管理制度。省人民政府应当加强领导，省、市、县人民政府按照本办法执行，乙省财政给予支持。',
      DRAFT,
    );
    assert.equal(
      text,
      '本市实行物业管理制度。市人民政府应当加强领导，市、县（市、区）人民政府按照本条例执行，丙市财政给予支持。',
    );
    assert.ok(changed.some(({ zh }) => zh === '“本省”改为“本市”'));
    assert.deepEqual(reminders, []);
  });

  const DEPARTMENTS: readonly (readonly [own: string, theirs: string, expected: string])[] = [
    ['古树名木主管部门', '古树名木主管部门', '古树名木主管部门'],
    ['绿化行政主管部门', '绿化行政主管部门', '绿化行政主管部门'],
    ['城市管理等主管部门', '城市管理主管部门', '城市管理主管部门'],
    ['住房城乡建设行政主管部门', '住房和城乡建设行政主管部门', '住房城乡建设行政主管部门'],
    ['住房城乡建设主管部门', '住房和城乡建设主管部门', '住房城乡建设主管部门'],
    ['住房城乡建设等部门', '住房和城乡建设等部门', '住房城乡建设等部门'],
    ['房产行政主管部门', '住房保障行政主管部门', '房产行政主管部门'],
    ['房产行政主管部门', '住房保障主管部门', '房产主管部门'],
    ['房产主管部门', '住房保障行政主管部门', '房产行政主管部门'],
    ['房产部门', '住房保障主管部门', '房产主管部门'],
  ];
  for (const [own, theirs, expected] of DEPARTMENTS) {
    it(`writes no part of a department’s name twice: ${own} for ${theirs}`, () => {
      const { text } = put(
        '乙市物业管理条例',
        `市${theirs}负责本市物业管理活动的监督管理工作。`,
        `${DRAFT}第二条　市${own}负责本市物业管理活动的监督管理工作。\n`,
      );
      assert.equal(text, `市${expected}负责本市物业管理活动的监督管理工作。`);
    });
  }

  it('stays as it is in a draft of its own place and genre', () => {
    const article = '市、县（市、区）人民政府应当依照本条例加强物业管理。';
    assert.deepEqual(put('丙市物业管理条例', article, DRAFT), { text: article, changed: [], reminders: [] });
  });

  it('knows the level of a city without districts', () => {
    const { text } = put(
      '乙市物业管理条例',
      '市、县（市、区）人民政府应当建立物业管理制度。',
      '昆山市物业管理办法\n第一条　甲。\n',
    );
    assert.equal(text, '市人民政府应当建立物业管理制度。');
  });

  it('cites the articles of the draft that say the same, and leaves others open', () => {
    const article =
      '违反本条例第三条规定，不交纳费用的，依照本条例第一条处理；依照《中华人民共和国民法典》第九条办理。';
    const { text, reminders } = put(
      '乙市物业管理条例',
      article,
      `${DRAFT}第二条　丁。\n第三条　戊。\n第四条　业主应当按照约定交纳物业服务费用，不得拒绝交纳。\n`,
    );
    assert.equal(
      text,
      '违反本条例第四条规定，不交纳费用的，依照本条例第\u3000\u3000条处理；依照《中华人民共和国民法典》第九条办理。',
    );
    assert.deepEqual(
      reminders.map(({ zh }) => zh),
      ['待填：原文为“第一条”'],
    );
  });

  it('has no foreign place, no foreign body and no local text of others', () => {
    const { text, reminders } = put(
      '乙市物业管理条例',
      '推动与杭州市、粤港澳大湾区的协作，由市通信管理局依照《乙市住宅条例》办理。',
      DRAFT,
    );
    assert.doesNotMatch(text, /杭州|大湾区|通信管理局|乙市/u);
    assert.equal(reminders.length, 4);
  });

  it('names the lead department as the draft does', () => {
    const index = indexOf(
      '//- a.txt\n乙市物业管理条例\n第一条　市住房保障部门负责本市物业管理活动的监督管理工作。\n第二条　市住房保障部门应当公布名单。\n',
    );
    const draft = snap('丙市物业管理条例\n第一条　市城乡建设部门负责本市物业管理活动的监督管理工作。\n');
    const goal = { draft, index, words: WORD_TABLE };
    const clause = clauseOfText('市住房保障部门应当公布名单。', goal, 'draft.txt');
    assert.ok(clause !== undefined);
    assert.equal(adaptChosen(clause, goal).text, '市城乡建设部门应当公布名单。');
  });

  it('of another subject keeps the words that were asked for, and tells them', () => {
    const { text, reminders } = put(
      '乙市物业管理条例',
      '业主委员会应当对算力调度情况进行公示。',
      '丙市养犬管理条例\n第一条　甲。\n',
    );
    assert.equal(text, '业主委员会应当对算力调度情况进行公示。');
    assert.ok(reminders.some(({ zh }) => zh.includes('算力')));
  });

  for (const [subject, article, wanted] of [
    ['环境', '生态环境主管部门应当公布名单。', undefined],
    ['环境', '由市生态环境行政主管部门会同有关部门公布名单。', undefined],
    ['环境', '应当向环境保护委员会报告。', undefined],
    ['环境', '开展环境治理，应当公布名单。', undefined],
    ['环境', '开展环境管理工作，应当公布名单。', '开展养犬管理工作，应当公布名单。'],
    ['文明行为', '对不文明行为相关单位应当公布。', undefined],
    ['垃圾', '普及垃圾分类知识和垃圾知识。', '普及垃圾分类知识和养犬知识。'],
    ['燃气', '不得伪造燃气许可证，燃气管理站应当检查。', undefined],
    ['志愿服务', '志愿服务者应当登记。', undefined],
    ['志愿服务', '组织志愿服务的，应当登记。', undefined],
    ['志愿服务', '志愿服务活动由民政部门指导。', '养犬活动由民政部门指导。'],
    ['教育', '教育主管部门应当公布名单。', undefined],
    ['教育', '教育、公安部门应当公布名单。', undefined],
    ['旅游', '旅游商品应当明码标价，旅游商应当登记。', undefined],
    ['供水', '城市供水率应当公布，供水应当连续。', undefined],
    ['档案', '档案员应当登记，档案应当保存。', undefined],
  ] as const) {
    it(`names the subject as the draft does where ${subject} stands by itself: ${article}`, () => {
      const { text } = put(`乙市${subject}条例`, article, '丙市养犬条例\n第一条　甲。\n');
      assert.equal(text, wanted ?? article);
    });
  }

  it('puts no other words into a title that a text cites', () => {
    const article = '物业管理工作依照《丙市物业管理若干规定》和《中华人民共和国民法典》执行。';
    const { text } = put('丙市物业管理条例', article, '丙市养犬条例\n第一条　甲。\n');
    assert.equal(text, '养犬管理工作依照《丙市物业管理若干规定》和《中华人民共和国民法典》执行。');
  });

  it('knows a government below by its whole name, and departments of two levels', () => {
    const { text } = put(
      '乙市物业管理条例',
      '住宅所在地县（市）区人民政府应当公布，区、县公安部门应当登记。',
      '丙市物业管理条例\n第一条　甲。\n',
    );
    assert.equal(text, '住宅所在地县（市、区）人民政府应当公布，县（市、区）公安部门应当登记。');
  });

  it('founds no zone in another city', () => {
    const { text } = put('乙市物业管理条例', '乙市港区管委会和乙市公安机关应当公布。', DRAFT);
    assert.equal(text, '……和丙市公安机关应当公布。');
  });

  it('repeals nothing that the precedent repeals', () => {
    for (const rest of ['同时废止', '（2010年公布）即行废止', '、《丙市住宅规定》同时废止']) {
      const article = `本条例自2021年1月1日起施行。《丙市物业管理办法》${rest}。`;
      const { text } = put('丙市物业管理条例', article, DRAFT);
      assert.doesNotMatch(text, /物业管理办法|住宅规定/u);
    }
  });

  it('keeps a word of the subject where the draft’s own name holds it', () => {
    const { text } = put('乙市物业条例', '公共物业应当登记。', '丙市物业租赁条例\n第一条　甲。\n');
    assert.equal(text, '公共物业应当登记。');
  });

  for (const [article, isOpen] of [
    ['本市东山区、西山区、北河县为重点管理区。', true],
    ['对自然保护区、风景名胜区、饮用水水源保护区实行保护。', false],
    ['在开发区、保税区、工业区内设立。', false],
  ] as const) {
    it(`opens the districts of another city: ${article}`, () => {
      const { text } = put('乙市物业管理条例', article, DRAFT);
      assert.equal(text.includes('……'), isOpen, text);
    });
  }

  it('does not stumble over a subject with brackets', () => {
    const { text } = put('中国（乙）试验区（一期）条例', '试验区（一期）应当公开。[*', DRAFT);
    assert.equal(text, '试验区（一期）应当公开。[*');
  });

  it('takes 市场 for no level, and leaves no paragraph of an article that is not there', () => {
    const { text } = put(
      '乙省物业管理条例',
      '违反本条例第九条第一款、第二款规定或者未按第三款办理的，由市场监督管理部门责令改正。',
      DRAFT,
    );
    assert.match(text, /由市场监督管理部门责令改正。$/u);
    assert.doesNotMatch(text, /第[一二三九]/u);
  });
});
