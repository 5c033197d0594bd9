import assert from 'node:assert/strict';
import { adaptChosen, clauseOfText } from '../../../server/src/drafting/adapt/adaptedText';
import { isOfNoUse } from '../../../server/src/drafting/adapt/adaptToDraft';
import { indexOf, snap } from '../../support/snap';
import { WORD_TABLE } from '../../support/wordTable';
import { DRAFT, put } from './putIntoDraft';

describe('names and days of a precedent in a draft', () => {
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

  for (const [region, article, expected] of [
    ['深圳市', '有关部门和区、县人民政府应当协助。', '有关部门和区人民政府应当协助。'],
    ['深圳市', '市人民政府组织区、县人民政府编制物业名录。', '市人民政府组织区人民政府编制物业名录。'],
    ['丙自治县', '市人大常委会应当加强对物业管理的监督。', '自治县人大常委会应当加强对物业管理的监督。'],
    ['重庆市', '市、区人民政府应当加强物业管理。', '市、区县（自治县）人民政府应当加强物业管理。'],
    ['大理白族自治州', '市、区县人民政府应当加强物业管理。', '自治州、县（市）人民政府应当加强物业管理。'],
  ] as const) {
    it(`names governments as ${region} does: ${expected}`, () => {
      const draft = `${region}物业管理条例\n第一条　甲。\n`;
      assert.equal(put('乙市物业管理条例', article, draft).text, expected);
    });
  }

  for (const [text, bound, isUseless] of [
    [
      '违反本规定第三条规定，未按照要求清理，由综合行政执法部门责令改正，可以处二十元以上五十元以下罚款，并依法予以公布。',
      '未按照要求清理',
      true,
    ],
    [
      '汛期以前，市人民政府应当定期组织有关部门或者委托专业机构，对有关状况进行调查、评估，并将结果及时向社会公布。',
      '汛期以前',
      true,
    ],
    [
      '流域内县级以上人民政府及其有关主管部门未依法履行监督管理职责的，对直接负责的主管人员和其他直接责任人员依法给予处分。',
      '流域',
      true,
    ],
    [
      '市人民政府应当定期组织有关部门或者委托专业机构，对河湖状况进行调查、评估，并将结果及时向社会公布，接受监督。',
      '河湖状况',
      false,
    ],
  ] as const) {
    it(`${isUseless ? 'offers no' : 'offers a'} text in which ${bound} is left blank`, () => {
      const start = text.indexOf(bound);
      const end = start + bound.length;
      const adapted = [{ start, end, newText: '……', isOpen: true, why: 'bound' }] as const;
      assert.equal(isOfNoUse(text, adapted), isUseless);
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
});
