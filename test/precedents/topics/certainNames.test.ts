import { deepEqual, equal } from 'node:assert/strict';
import { agreedConduct } from '../../../server/src/precedents/topics/matterArticlesAgreeOn';
import { punishes } from '../../../server/src/precedents/topics/phraseFragments';
import { provedName } from '../../../server/src/precedents/topics/provedName';
import { hasProof, provesRole } from '../../../server/src/precedents/topics/roleProofs';
import { ROLE_LABELS } from '../../../server/src/precedents/topics/topicNamesByRole';

describe('a name is certain', () => {
  const logs = '水务部门应当建立湖泊巡查日志制度。';
  for (const [why, name, texts, certain] of [
    ['where all articles have it as their matter', '巡查日志制度', [logs, '本市实行巡查日志制度。'], '巡查日志制度'],
    ['where nearly all have', '湖泊名录', ['湖泊名录由市政府公布。', '湖泊名录每年修订。', '湖泊名录应当公开。', '湖泊归国家所有。'], '湖泊名录'],
    ['not where one of three has', '湖泊名录', ['湖泊名录由市政府公布。', '湖泊应当保护。', '湖泊归国家所有。'], undefined],
    ['not where its words are far apart', '岸线巡查', ['岸线的宽度由市政府确定，并在确定之后按月组织巡查。', '岸线归国家所有。'], undefined],
    ['widened to what it is always part of', '养殖制度', ['本市实行限额养殖制度。', '本区依法实行限额养殖制度。'], '限额养殖制度'],
    ['not widened by the words of one article alone', '湖泊名录', ['重点保护湖泊名录由市政府公布。', '湖泊的名录由区政府公布。'], '湖泊名录'],
    ['widened over 的', '综合普查', ['市水务部门负责湖泊资源的综合普查。', '区水务部门组织湖泊资源的综合普查。'], '湖泊资源的综合普查'],
    ['without the end of what stands before it', '清淤费', ['甲湖的清淤费由市政府定价。', '乙湖的清淤费由区政府定价。'], '清淤费'],
    ['not where it is one of several things', '人工岛建设', ['应当加强护岸、人工岛建设。', '应当加强护岸、人工岛建设和清淤。'], undefined],
    ['not where it says by what', '岸线规划', ['码头应当按照岸线规划建设。', '船坞应当符合岸线规划。'], undefined],
    ['not where it says when', '油污事故', ['船员发生油污事故的，应当报告。', '船主在湖上发生油污事故的，应当报告。'], undefined],
    ['not where it says where', '服务区域', ['码头应当制止其服务区域内的违法行为。', '船主应当制止其服务区域内的违法行为。'], undefined],
    ['not where another thing is said first', '投反对票', ['代表可以投赞成票，可以投反对票。', '代表可以投赞成票，可以投反对票，也可以弃权。'], undefined],
    ['not where it is the first of two ways', '投赞成票', ['代表可以投赞成票，可以投反对票。', '代表可以投赞成票，也可以弃权。'], undefined],
    ['not where it is the second of two ways', '联名推荐湖长', ['渔民可以自荐，也可以联名推荐湖长。', '船主可以自荐，或者可以联名推荐湖长。'], undefined],
    ['not where anything is done so', '健全湖泊组织', ['码头应当健全湖泊组织。', '船坞应当健全湖泊组织。'], undefined],
    ['behind by what and when it is done', '湖泊应急预案', ['市政府应当按照国家规定，制定湖泊应急预案。', '区政府应当结合实际，制定湖泊应急预案。'], '湖泊应急预案'],
    ['of a list that is introduced alike', '湖长职责', ['湖长应当履行下列职责：\n（一）巡湖；', '市级湖长履行下列职责：\n（一）巡湖；'], '湖长职责'],
    ['not by what a person must be', '遵守宪法和法律法规', ['凡遵守宪法和法律法规，具备下列条件之一的渔民，可以授予湖区能手称号：', '遵守宪法和法律法规，符合下列条件的船主，可以推荐为湖区能手：'], undefined],
    ['nor by what else a person must be', '享有良好声誉', ['遵守国家法律，享有良好声誉，具备下列条件的渔民，可以申请：', '拥护宪法，享有良好声誉，具备下列条件的船主，可以申请：'], undefined],
    ['but by what he wants to do', '承包湖区网箱', ['遵守湖规，承包湖区网箱应当具备下列条件：', '热爱湖区，承包湖区网箱应当符合下列条件：'], '承包湖区网箱'],
    ['not by what is obeyed', '遵循鱼类生长规律', ['渔船应当遵循鱼类生长规律。', '码头应当遵循鱼类生长规律。'], undefined],
    ['not by a clause with a law as its object', '自觉遵守法律法规', ['渔民应当自觉遵守法律法规。', '船主应当自觉遵守法律法规。'], undefined],
    ['but by a matter that has a law in its name', '湖区法律援助', ['市政府应当做好湖区法律援助工作。', '县政府应当做好湖区法律援助工作。'], '湖区法律援助'],
    ['not of lists that are not', '湖长职责', ['湖长应当履行下列职责：\n（一）巡湖；', '湖长由市政府任命。'], undefined],
  ] as const) {
    it(`${why}: ${name}`, () => {
      equal(provedName(name, texts), certain);
    });
  } // prettier-ignore
});

describe('a stock label is proved by the grammar of an article', () => {
  for (const [role, text, is] of [
    ['prohibition', '禁止下列危害湖泊的行为：\n（一）取土；', true],
    ['prohibition', '在湖泊管理范围内不得从事下列活动：\n（一）取土；', true],
    ['prohibition', '禁止携带犬只进入下列区域：\n（一）浴场；', true],
    ['prohibition', '任何单位和个人不得损坏界桩。任何人有权举报损坏界桩的行为。', true],
    // How it is allowed is what it is about.
    ['prohibition', '禁止擅自砍伐护岸树木。确需砍伐的，应当向水务部门申请。', false],
    ['prohibition', '不得擅自占用岸线。因防洪需要占用的，应当经市政府批准。', false],
    ['prohibition', '湖长应当巡查湖泊。', false],
    ['prohibition', '码头不得进行下列有奖售票：\n（一）谎称有奖；', false],
    ['planning', '市水务部门应当组织编制湖泊保护规划，报市政府批准。', true],
    ['planning', '湖泊保护规划由市水务部门会同有关部门编制。', true],
    ['planning', '编制国土空间规划，应当进行湖泊影响论证。', false],
    ['other-departments', '公安、交通等部门应当按照各自职责，做好湖泊保护工作。', true],
    ['other-departments', '公安、水务等部门应当在各自职责范围内查处违法停泊。', false],
    ['other-departments', '任何人有权向负有监督管理职责的部门举报。', false],
    ['publicity', '各级人民政府应当加强湖泊保护的宣传教育。', true],
    ['publicity', '鼓励湖泊科学技术研究，普及湖泊知识。', false],
    ['emergency', '市人民政府应当制定湖泊污染应急预案。', true],
    ['emergency', '气象台站应当根据应急预案的要求发布预报。', false],
    ['analogous-application', '水库的保护，参照本条例执行。', true],
    ['analogous-application', '本条例施行前建成的码头，按照本条例的规定执行。', false],
    ['complaint', '任何单位和个人都有保护湖泊的义务，有权举报破坏湖泊的行为。', true],
    ['effective-date', '本条例自公布之日起施行。', true],
    ['effective-date', '自申请之日起十日内答复。', false],
    ['lead-department', '市水务部门主管全市湖泊保护工作。', true],
    ['lead-department', '市水务行政部门（以下称湖泊主管部门）负责本市湖泊保护的监督管理工作。', true],
    ['lead-department', '市水务局是本市湖泊保护的主管部门。', true],
    ['lead-department', '市水务委员会是本市湖泊保护的行政主管部门，负责本条例的组织实施。', true],
    ['lead-department', '县级以上水务主管部门对湖泊污染防治实施统一监督管理。', true],
    ['lead-department', '市人民政府统一领导湖泊保护工作。市水务部门主管湖泊保护工作。', true],
    ['lead-department', '湖泊保护专家委员会负责湖泊规划的评审工作。', false],
    ['lead-department', '市人大常委会任免工作机构负责有关任免事项的具体工作。', false],
    ['lead-department', '市人大常委会办公室负责湖泊立法的统筹工作。', false],
    ['lead-department', '符合湖区能手条件的，由有关部门推荐，市水务部门负责审核工作。', false],
    ['lead-department', '水务主管部门应当组织开展湖泊保护宣传。', false],
    ['lead-department', '市水务部门负责编制湖泊名录的工作。', false],
    ['principles', '湖泊保护是公益事业。\n保护湖泊应当坚持政府主导、社会参与。', true],
    ['principles', '湖泊应当保护。', false],
    ['scope', '在本市从事湖泊养殖，应当遵守有关法律和本条例。', true],
    ['scope', '渔民应当遵守湖泊规约。', false],
    ['definition', '本条例适用于本市湖泊的保护。\n本条例所称湖泊，是指天然水体。', true],
    ['definition', '湖泊由市政府公布。', false],
    ['purpose', '为了保护湖泊，制定本条例。', true],
    ['purpose', '违反湖泊法的行为，从其规定。', false],
    ['government-duty', '市、县人民政府应当加强对湖泊保护工作的领导。', true],
    ['government-duty', '湖泊保护领导机构统一领导湖泊保护工作。', false],
    ['commendation', '对保护湖泊有突出贡献的单位和个人，市政府应当给予表彰。', true],
    ['commendation', '湖长应当巡查。巡查得力的，给予表彰。', false],
    ['criminal-liability', '违反本条例，构成犯罪的，依法追究刑事责任。', true],
    ['criminal-liability', '擅自捕捞的，没收渔具，处二百元罚款；构成犯罪的，依法追究刑事责任。', false],
  ] as const) {
    it(`${role} ${is ? 'is' : 'is not'}: ${text.slice(0, 24)}`, () => {
      equal(provesRole(role, text), is);
    });
  }
});

describe('the stock labels', () => {
  it('all have a proof', () => {
    deepEqual(
      ROLE_LABELS.filter((role) => !hasProof(role)),
      [],
    );
  });
});

describe('the name of a penalty', () => {
  const fine = (what: string): string => `违反本条例规定，${what}的，由水务部门责令改正，处二百元罚款。`;
  for (const [why, texts, name] of [
    ['says that it is one', [fine('擅自捕捞'), fine('在湖区擅自捕捞')], '擅自捕捞的处罚'],
    [
      'says that there is more',
      [fine('擅自捕捞'), fine('擅自捕捞的，或者损毁界桩'), fine('随意停泊')],
      '擅自捕捞等行为的处罚',
    ],
    [
      'is none of one act among unlike ones',
      [fine('擅自捕捞'), fine('损毁界桩'), fine('随意停泊')],
      undefined,
    ],
    [
      'is none where the conduct is cut short',
      [fine('使用不符合规定的网具'), fine('超过限额捕捞')],
      undefined,
    ],
    [
      'is none of a piece of the conduct',
      [fine('修建妨碍瞭望的房屋'), fine('修建妨碍通行的房屋')],
      undefined,
    ],
    [
      'is none of half the conduct',
      [fine('新建地面码头不建或者少建规定的防撞护栏'), fine('新建地面船坞不建或者少建规定的防撞护栏')],
      undefined,
    ],
    ['is none of what happens afterwards', [fine('未引起湖区火灾'), fine('未引起湖岸火灾')], undefined],
    [
      'is none of what officials answer for',
      ['码头未停用的，由上级责令改正，给予处分。', '船坞未停用的，由上级责令改正，给予处分。'],
      undefined,
    ],
  ] as const) {
    it(why, () => {
      equal(agreedConduct(texts), name);
    });
  }
  it('is not asked of an article that demands something and ends in a penalty', () => {
    equal(punishes(fine('擅自捕捞')), true);
    equal(punishes('渔船应当保持整洁。违反前款规定的，责令改正。'), false);
    equal(punishes('镇人民政府发现违法捕捞的，应当责令改正。'), false);
    equal(punishes('擅自捕捞的，由水务部门责令改正。'), true);
  });
});
