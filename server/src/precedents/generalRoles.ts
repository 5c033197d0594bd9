import { row, type RoleFacts } from './roleFacts';

const GOVERNMENT = '(?:[市省区县乡镇州旗盟各级以上属地设的、（）]|自治)*人民政府';

/** The roles that occur in regulations of any field. At equal evidence the earlier row wins. */
export const GENERAL_ROLES: readonly RoleFacts[] = [
  row('purpose', '立法目的', 'purpose', {
    form: /^为了?[^。]*制定本(?:条例|办法|规定|细则|法|决定)/u,
    place: 'first',
  }),
  row('repeal', '施行日期与废止', 'effective date and repeal', {
    form: /^[^]{0,200}(?:同时|即行)废止/u,
    place: 'last',
  }),
  row('effective-date', '施行日期', 'effective date', {
    form: /^[^。]{0,30}自.{2,20}起(?:施行|实施|生效)/u,
    place: 'last',
  }),
  row('supplementary-definitions', '用语含义', 'meaning of terms', {
    form: /(?:下列|相关)?用语的?(?:含义|是指)/u,
    place: 'last',
  }),
  row('analogous-application', '参照适用', 'analogous application', {
    form: /参照(?:适用)?本(?:条例|办法|规定|法)/u,
  }),
  row('scope', '适用范围', 'scope', {
    form: /^[^。]{0,60}(?:适用于[^。]{2,60}|适用本(?:条例|办法|规定|细则|法))/u,
    place: 'first',
  }),
  row('definition', '定义', 'definition', {
    form: /^(?:[^。]{0,12})本(?:条例|办法|规定|细则|法)所称/u,
    place: 'first',
  }),
  row('principles', '基本原则', 'principles', {
    form: /^[^。；]{0,40}(?:应当)?(?:遵循|坚持|贯彻)[^。]*的原则/u,
    place: 'first',
  }),
  row('official-liability', '公职人员责任', 'liability of officials', {
    form: /(?:(?:国家|公职|国家机关|其)(?:机关)?工作人员|主管人员)[^。]*(?:给予处分|政务处分|追究[^。]*责任)/u,
    place: 'last',
  }),
  row('tolerance', '容错免责', 'tolerance of honest mistakes', {
    form: /^[^。]*(?:失误|偏差|未达到预期)[^]*(?:不承担责任|不作负面评价|免(?:予|除)|从轻)/u,
  }),
  row('criminal-liability', '刑事责任', 'criminal liability', {
    form: /^(?!.*(?:罚款|处分))[^。]*构成犯罪的，?依法追究刑事责任/u,
    place: 'last',
  }),
  row('administrative-liability', '行政处罚', 'administrative liability', {
    form: /^[^]{0,160}(?:(?<!事)处[^。；，]{0,24}罚款|责令[^。；]*(?:改正|停止)|给予警告|没收违法所得)/u,
    chapter: /法律责任/u,
  }),
  row('reference-liability', '转致责任', 'liability under other laws', {
    form: /违反本(?:条例|办法|规定)[^。]*(?:法律、(?:行政)?法规|有关法律)[^。]*(?:已有规定|从其规定|予以处罚|处罚)/u,
  }),
  row('other-rules', '从其规定', 'other rules prevail', { form: /^[^。]{0,60}另有规定的，从其规定。$/u }),
  row('oversight', '人大监督', 'oversight by the people’s congress', {
    form: /^[^。]*人民代表大会常务委员会[^。]*(?:监督|报告|执法检查)/u,
  }),
  row('transfer', '移送', 'transfer of cases', { form: /移送[^。]*(?:公安|司法|监察)机关/u }),
  row('complaint', '投诉举报', 'complaints', {
    form: /(?:有权|可以)[^。]{0,20}(?:投诉|举报)/u,
    words: /投诉|举报/gu,
  }),
  row('commendation', '表彰奖励', 'commendation', { form: /(?:给予|予以)(?:表彰|奖励)/u }),
  row('reporting', '工作报告', 'reporting', { form: /向[^。]{2,30}报告[^。]{2,20}(?:情况|工作)/u }),
  row('prudent-regulation', '包容审慎监管', 'tolerant and prudent regulation', {
    form: /包容审慎(?:的)?监管/u,
    words: /包容|审慎|试错/gu,
  }),
  row('lead-department', '主管部门职责', 'duties of the lead department', {
    form: /^[^。，；]{2,20}部门(?:是[^。]*主管部门|(?:应当)?负责[^。]*(?:统筹|推进|协调|督促|指导|监督管理)[^。]*(?:工作|发展|实施)?)/u,
    place: 'first',
  }),
  row('other-departments', '有关部门职责', 'duties of other departments', {
    form: /部门[^。]*(?:按照(?:各自)?职责(?:分工)?|在各自职责范围内|依照各自职责)/u,
    place: 'first',
  }),
  row('government-duty', '政府职责', 'duties of governments', {
    form: new RegExp(
      `^${GOVERNMENT}应当[^。]*(?:加强[^。]*(?:领导|工作)|纳入国民经济和社会发展规划|协调机制|协调解决)`,
      'u',
    ),
    place: 'first',
  }),
  row('planning', '规划编制', 'planning', {
    form: /(?:编制|拟制|拟定|制定)[^，。；]*规划/u,
    words: /规划/gu,
  }),
  row('regional-layout', '区域布局', 'regional layout', {
    form: /^[^。]*(?:差异化发展|空间布局|功能布局|功能定位|试验区)/u,
    words: /差异化|功能布局|功能定位|空间布局|片区|试验区|示范区/gu,
  }),
  row('statistics', '统计监测', 'statistics', {
    form: /^[^。，]{0,8}统计部门|统计监测/u,
    words: /统计|监测分析|核算/gu,
  }),
  row('participation', '社会参与', 'participation of society', {
    form: /^[^。]*组织和个人参与[^。]*(?:活动|治理|工作)/u,
    place: 'first',
  }),
  row('expert-advice', '专家咨询', 'expert advice', {
    form: /专家(?:咨询)?委员会/u,
    words: /第三方机构|咨询|评审/gu,
  }),
  row('publicity', '宣传普及', 'publicity and education', {
    form: /宣传(?:普及|教育|、教育)|知识普及|(?:数字|科学|法治)素养/u,
    words: /宣传|普及|素养/gu,
  }),
  row('standards', '标准化', 'standards', {
    form: /^[^。]*(?:标准体系建设|参与制定[^。]*标准)|标准体系/u,
    words: /(?:国际|国家|行业|地方|团体|企业)标准|标准化|检验检测/gu,
  }),
  row('industry-bodies', '行业组织', 'industry bodies', {
    form: /^[^。]{0,10}行业(?:协会|组织)[^。]{0,4}应当/u,
    words: /行业协会|行业组织|自律/gu,
  }),
  row('prohibition', '禁止行为', 'prohibitions', {
    form: /^(?:任何)?(?:单位|组织)(?:和|、|或者)个人不得|^禁止/u,
  }),
  row('implementing-rules', '配套办法', 'implementing rules', {
    form: /^[^。]{0,40}(?:具体|实施)(?:办法|细则)[^。]{0,6}由[^。]*制定/u,
  }),
  row('guiding-aims', '发展目标', 'aims', {
    form: /^[^。]{0,14}发展(?:应当)?以[^。]*为(?:核心|主线|重点)/u,
    place: 'first',
  }),
];
