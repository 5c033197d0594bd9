import assert from 'node:assert/strict';
import { adaptChosen, clauseOfText, type AdaptedText } from '../../../server/src/drafting/adapt/adaptedText';
import { indexOf, snap } from '../../support/snap';
import { WORD_TABLE } from '../../support/wordTable';

/** The second article of a precedent, put into a draft. */
function put(title: string, article: string, draft: string, rest = ''): AdaptedText {
  const index = indexOf(
    `//- a.txt\n${title}\n第一条　为了加强物业管理，制定本条例。\n第二条　${article}\n第三条　业主应当按照约定交纳物业服务费用，不得拒绝。\n${rest}`,
  );
  const goal = { draft: snap(draft), index, words: WORD_TABLE };
  const clause = clauseOfText(article, goal, 'draft.txt');
  assert.ok(clause !== undefined);
  return adaptChosen(clause, goal);
}

const DRAFT = '丙市物业管理条例\n第一条　甲。\n';

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

  const TEXTS: readonly (readonly [what: string, article: string, expected: string])[] = [
    ['the day of another text', '本办法自2021年1月1日起施行。', '本条例自　　年　　月　　日起施行。'],
    ['a year that is over', '到2015年，物业管理应当覆盖全部住宅。', '到　　年，物业管理应当覆盖全部住宅。'],
    [
      'districts of another city',
      '东湖区人民政府和西湖区人民政府应当协助。',
      '……人民政府和……人民政府应当协助。',
    ],
    [
      'any district',
      '所在地的区人民政府、各区人民政府应当协助。',
      '所在地的区人民政府、各区人民政府应当协助。',
    ],
    ['an office of another city', '由乙市物业管理处负责登记。', '由……负责登记。'],
    ['a park of another city', '乙市东湖湿地公园管理委员会应当公布。', '……应当公布。'],
  ];
  for (const [what, article, expected] of TEXTS) {
    it(`takes over ${what} as it should`, () => {
      assert.equal(put('乙市物业管理办法', article, DRAFT).text, expected);
    });
  }

  it('puts what a government keeps on its level', () => {
    const { text } = put(
      '乙市物业管理条例',
      '失信信息归集至市公共信用信息服务平台，由市人民政府公布；除市人民政府批准的外，不得在市区和市场使用。',
      '丙省物业管理条例\n第一条　甲。\n',
    );
    assert.equal(
      text,
      '失信信息归集至省公共信用信息服务平台，由省人民政府公布；除省人民政府批准的外，不得在市区和市场使用。',
    );
  });

  it('writes 规定 once where the draft is called so', () => {
    const draft = '丙市物业管理规定\n第一条　甲。\n';
    const text = (article: string): string => put('乙市物业管理条例', article, draft).text;
    assert.equal(text('违反本条例规定的，依照本条例第九条处理。'), '违反本规定的，依照本规定第　　条处理。');
    assert.equal(text('应当在本条例规定期限内办理物业登记。'), '应当在本规定规定期限内办理物业登记。');
  });

  for (const [theirs, ours, article, expected] of [
    [
      '城市河道管理条例',
      '河道采砂管理条例',
      '禁止填堵城市河道；城市河道管理工作应当公开。',
      '禁止填堵城市河道；河道采砂管理工作应当公开。',
    ],
    ['群众体育管理条例', '大型群众性活动管理条例', '群众体育活动应当公开。', '大型群众性活动应当公开。'],
    ['养老服务促进条例', '养老机构服务条例', '养老服务工作应当公开。', '养老机构服务工作应当公开。'],
  ] as const) {
    it(`writes ${ours} by ${theirs}: ${expected}`, () => {
      const index = indexOf(
        `//- a.txt\n乙市${theirs}\n第一条　为了甲，制定本条例。\n第二条　${article}\n第三条　城市河道、养老服务应当完好。\n`,
      );
      const goal = {
        draft: snap(`丙市${ours}\n第一条　甲。\n`),
        index,
        words: WORD_TABLE,
        isOnSubject: () => true,
      };
      const clause = clauseOfText(article, goal, 'draft.txt');
      assert.ok(clause !== undefined);
      assert.equal(adaptChosen(clause, goal).text, expected);
    });
  }

  it('tells an office from the department named behind it, and knows the levels of both', () => {
    const { text } = put(
      '乙市物业管理条例',
      '由市物业执法总队或者区物业行政主管部门责令改正；对市房屋主管部门、市物业监察大队的决定不服的，可以申请复议。',
      '丙省物业管理条例\n第一条　甲。\n',
    );
    assert.equal(
      text,
      '由……或者市、县（市、区）物业行政主管部门责令改正；对省房屋主管部门、……的决定不服的，可以申请复议。',
    );
  });

  it('knows the city of a title that leaves out 市', () => {
    const { text } = put('杭州物业管理条例', '本市设立杭州湿地公园管理委员会，由杭州市人民政府领导。', DRAFT);
    assert.equal(text, '本市设立……，由丙市人民政府领导。');
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
