import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  agreedConduct,
  matterArticlesAgreeOn,
} from '../../../server/src/precedents/topics/matterArticlesAgreeOn';
import { canPhraseBeName } from '../../../server/src/precedents/topics/canPhraseBeName';
import { mattersArticleStates } from '../../../server/src/precedents/topics/mattersArticleStates';

describe('what an article says it is about', () => {
  for (const [text, name] of [
    ['市水务部门应当建立健全湖泊保护工作的公众参与制度。', '公众参与制度'],
    ['市人民政府应当组织编制湖泊保护专项规划，并向社会公布。', '湖泊保护专项规划'],
    [
      '法人或者其他组织申请设立湖泊检测机构的，应当具备下列条件：\n（一）有固定场所；',
      '设立湖泊检测机构条件',
    ],
    ['禁止下列危害湖泊堤岸的行为：\n（一）取土；', '危害湖泊堤岸的行为'],
    ['有下列情形之一的，检测机构应当终止检测：\n（一）甲；', '终止检测的情形'],
    ['湖长应当履行下列职责：\n（一）巡湖；', '湖长职责'],
    ['本条例具体应用中的问题，由市水务部门负责解释。', '解释权'],
    ['湖泊保护工作所需经费，由本级财政列支。', '经费保障'],
    ['湖泊保护规划应当与国土空间规划、水功能区规划相衔接。', '规划衔接'],
    ['修改湖泊岸线的，应当征求公众意见。', '修改湖泊岸线'],
  ] as const) {
    it(`is ${name}`, () => {
      const names = mattersArticleStates(text).map((each) => each.name);
      ok(names.includes(name), names.join(' '));
    });
  }

  for (const text of [
    '编制城镇规划以及道路建设等规划，应当考虑湖泊。',
    '市人民政府组织道路建设、湖泊保护、水利部门制定办法。',
    '单位应当遵守有关规定。',
    '检测机构，应当依法设立。',
    '',
    '\ud800，\0：',
  ]) {
    it(`is not told by ${JSON.stringify(text)}`, () => {
      deepEqual(
        mattersArticleStates(text)
          .filter(({ weight }) => weight === 1)
          .map(({ name }) => name)
          .filter((name) => /道路建设|有关|检测机构$/u.test(name)),
        [],
      );
    });
  }
});

describe('what an article says at its beginning', () => {
  const named = (text: string): readonly string[] => mattersArticleStates(text).map((each) => each.name);
  for (const [text, wrong] of [
    ['码头经营者出售船票，应当开具发票。', '码头经营者出售船票'],
    ['承租人公开招租的，应当发布公告。', '承租人公开招租'],
    ['招租文件要求承租人提交保证金的，数额不得超过租金的百分之二。', '招租文件要求承租人提交保证金'],
    ['依法必须招租的岸线，应当先办理审批手续。', '依法必须招租的岸线'],
    ['没有约定清淤时限的，应当按照规定的时限完成。', '没有约定清淤时限'],
    ['未办理登记的船舶，不得下湖。', '未办理登记的船舶'],
    ['船员单位发现油污的，应当立即报告。', '船员单位发现油污'],
    ['乘客携带宠物的，应当装笼。', '乘客携带宠物'],
  ] as const) {
    it(`is not ${wrong}: that is when something is demanded, and of whom`, () => {
      ok(!named(text).includes(wrong), named(text).join(' '));
    });
  }
  for (const [text, right] of [
    ['使用湖泊岸线的，应当交纳费用。', '使用湖泊岸线'],
    ['封闭湖面的，应当提前公告。', '封闭湖面'],
  ] as const) {
    it(`is ${right}`, () => {
      ok(named(text).includes(right), named(text).join(' '));
    });
  }
});

describe('the name of articles alike', () => {
  const all = (): boolean => true;
  it('is what most of them say', () => {
    equal(
      matterArticlesAgreeOn(
        ['市水务部门应当建立湖泊名录制度。', '本市实行湖泊名录制度。', '湖泊名录由市水务部门公布。'],
        all,
      ),
      '湖泊名录制度',
    );
  });
  it('is none where they do not agree, or where what they say is the subject itself', () => {
    equal(matterArticlesAgreeOn(['本市建立湖长制度。', '本市实行清淤计划公开制度。'], all), undefined);
    equal(
      matterArticlesAgreeOn(['本市建立湖长制度。', '本市建立湖长制度。'], () => false),
      undefined,
    );
    equal(matterArticlesAgreeOn([], all), undefined);
  });
  it('is the conduct that most of them punish, or whom they punish', () => {
    const fine = (what: string): string => `违反本条例规定，${what}的，由水务部门处二百元罚款。`;
    equal(agreedConduct([fine('擅自捕捞'), fine('在湖区擅自捕捞')]), '擅自捕捞的处罚');
    equal(agreedConduct([fine('擅自捕捞'), fine('擅自捕捞或者损毁界桩')]), '擅自捕捞等行为的处罚');
    equal(agreedConduct([fine('擅自捕捞'), fine('损毁界桩')]), undefined);
    const listed = '检测机构有下列情形之一的，由水务部门处罚：\n';
    equal(agreedConduct([`${listed}（一）伪造数据的；`, `${listed}（一）拒绝检查的；`]), '检测机构的处罚');
  });
});

describe('a phrase stands as a name', () => {
  for (const [phrase, text, is] of [
    ['禁渔期', '禁渔期由渔业部门公布。', true],
    ['禁渔期', '禁渔期内不得捕捞。', true],
    ['统计信息', '各级政府应当加强统计信息化建设。', false],
    ['检测机构', '检测机构应当公布结果。', false],
    ['岸线规划', '单位应当按照岸线规划使用岸线。', false],
    ['科学研究', '开展养殖、科学研究、旅游的，应当登记。', false],
    ['满十八周岁', '满十八周岁的，可以申请。', false],
    ['管理规范', '禁止下列行为：\n（一）违反\n管理规范；', false],
    ['甲', '', false],
    // Who acts may be a place.
    ['清洗场所', '养殖小区、清洗场所应当取得湖泊使用证。', false],
    ['旅游码头', '旅游码头由水务部门规划。', true],
    // What is done to the things listed is not what the article is about; a list is called by its name.
    ['进湖游览', '禁止携带下列物品进湖游览：\n（一）汽油；', false],
    ['信息服务', '湖泊管理单位应当提供下列信息服务：\n（一）水位；', true],
    // … nor is what something is for.
    ['签订合同', '招租文件应当规定有效期，以保证有时间签订合同。', false],
    ['合理时间', '船主应当留出合理时间。', false],
    ['登记证明', '申请人持码头登记证明，到税务部门办理手续。', false],
    ['核准文件', '一年内未取得核准文件，许可证失效。', false],
    ['租赁各方', '经纪人应当将情况告知租赁各方。', false],
    ['规划和建设', '规划和建设应当尊重自然。', false],
    ['直接利害关系', '检测人员与湖泊有直接利害关系的，应当回避。', false],
    ['服务成本', '管理单位确有服务成本的，可以收取费用。', false],
    ['科学精神', '湖泊保护应当坚持科学精神。', false],
    ['名额另行选举', '不足的名额另行选举。', false],
    ['书面形式', '投诉应当采用书面形式。', false],
    ['建设阶段', '建设阶段应当保护湖岸。', false],
    ['构成犯罪', '毁坏湖岸，构成犯罪的，依法追究刑事责任。', false],
  ] as const) {
    it(`${phrase} in ${JSON.stringify(text)}: ${is}`, () => {
      equal(canPhraseBeName(phrase, [text]), is);
    });
  }
});
