import { either, row, type RoleFacts } from './roleFacts';

/** A government that acts itself, not one whose department does. */
const GOVERNMENT =
  '(?:[市省区县乡镇州旗盟各级以上属地设的和及、（）]|自治|新区)*人民政府(?![^，。、]{2,14}(?:主管部门|行政部门))';
const COMMITTEE = '[^。；，]{2,40}(?<!村民|居民|业主|常务)委员会';
/** What governments do for a matter as a whole. */
const GOVERNING = [
  '加强[^。]*(?:领导|组织|统筹)',
  '(?:列入|纳入)[^。，]{0,24}(?:国民经济|议事日程|规划)',
  '(?:协调|联席会议|议事)[^。，]{0,8}(?:机制|制度|机构)',
  '协调解决|重大问题|统一(?:领导|部署)|规划委员会',
  '(?<!部门[^。]{0,40})履行下列[^。，：]{0,24}职责',
  '统筹[^。，]{0,30}工作',
  '制定[^。，]{0,20}(?:政策|措施)',
].join('|');
/** Chapters on liability 法律责任 hold nothing else. */
export const LIABILITY = /法律责任|罚则/u;
const SELF = '本(?:条例|办法|规定|细则|规则|法|决定)';
/** Liability that other laws have laid down, or lay down by themselves. */
const OTHER_LAWS = [
  '(?:法律|法规)[^。；：]{0,12}(?:已有|另有|有|已经|已)[^。；：]{0,10}规定[^。，；：]{0,8}，?(?:从其规定|依照其规定|适用其规定)',
  '(?:依照|按照|根据)[^。；：]{0,30}(?:法律|法规|《)[^。；：]{0,40}(?:处罚|处理|追究|查处)',
].join('|');
/** Who leads, and what leading is. */
const LEAD = '[^。；]{2,40}?(?:部门|机构|委员会|办公[室厅]|管理局|农委)';
const LEADING = [
  '是[^。]*主管部门',
  '(?:应当)?(?:具体)?(?:主管(?!部门)|负责)[^。]*(?:工作|统筹|推进|协调|督促|指导|监督|管理|组织|实施)',
  '依法对[^。]*(?:管理|监督)',
  '对[^。；，]{2,40}(?:实施|实行|进行)[^。；，]{0,6}(?:监督|管理|指导)',
].join('|');

/** The roles that occur in regulations of any field. At equal evidence the earlier row wins. */
export const GENERAL_ROLES: readonly RoleFacts[] = [
  row('purpose', '立法目的', 'purpose', {
    form: new RegExp(`^(?:为了?|根据)[^。]*制定${SELF}`, 'u'),
    settles: true,
    place: 'first',
  }),
  row('repeal', '施行日期与废止', 'effective date and repeal', {
    form: /^[^]{0,200}(?:同时|即行)废止/u,
    settles: true,
    place: 'last',
  }),
  row('effective-date', '施行日期', 'effective date', {
    form: /^[^。]{0,30}自.{2,20}起(?:施行|实施|生效)/u,
    settles: true,
    place: 'last',
  }),
  row('supplementary-definitions', '用语含义', 'meaning of terms', {
    form: new RegExp(`(?:下列|相关|有关)?用语的?(?:含义|是指)|^${SELF}(?:中)?(?:所称|下列)`, 'u'),
    place: 'last',
  }),
  row('analogous-application', '参照适用', 'analogous application', {
    form: new RegExp(
      `参照(?:适用|执行)?${SELF}|(?:参照|依照|按照)${SELF}[^。]{0,16}(?:执行|适用)|^${SELF}有关[^。]*规定适用于`,
      'u',
    ),
    place: 'last',
  }),
  row('scope', '适用范围', 'scope', {
    form: new RegExp(
      `^[^。；]{0,200}(?:(?:${SELF}|^)(?:[^。，]{0,6})适用于[^。]{2,}|(?<!参照)适用${SELF}|(?:都应当|均应当|应当|必须)遵守${SELF})`,
      'u',
    ),
    settles: true,
    place: 'first',
  }),
  row('definition', '定义', 'definition', {
    form: new RegExp(`^(?:[^。]{0,12})${SELF}所称`, 'u'),
    settles: true,
  }),
  row('prudent-regulation', '包容审慎监管', 'tolerant and prudent regulation', {
    form: /包容审慎(?:的)?监管/u,
    words: /包容|审慎|试错/gu,
  }),
  row('principles', '基本原则', 'principles', {
    form: /^(?:[^。]{0,80}。)?[^。；]{0,60}(?:(?:遵循|坚持|实行|贯彻)[^。]*(?:的|等)(?:原则|方针)|原则是|(?:坚持|遵循)[^。，；、]{2,14}、[^。，；、]{2,14}、[^。，；]{2,40}[，。]|(?:坚持|遵循)[^。]{2,60}，(?:坚持|遵循|尊重|落实|建立|构建|实行))/u,
    place: 'first',
  }),
  row('criminal-liability', '刑事责任', 'criminal liability', {
    form: /^(?!.*(?:罚款|处分|工作人员|责令|吊销))[^。]*构成犯罪的，?依法追究(?:其)?刑事责任/u,
    place: 'last',
    chapter: LIABILITY,
  }),
  row('official-liability', '公职人员责任', 'liability of officials', {
    form: either(
      /^(?![^。]*(?:处[^。，]{0,40}罚款|(?:妨碍|阻碍|抗拒|拒绝)[^。，]{0,24}工作人员))[^]*(?:工作人员|公职人员|主管人员|主要负责人|责任人员)[^。]*(?:处分|追究[^。]*责任)/u,
      /玩忽职守|徇私舞弊/u,
    ),
    words: /玩忽职守|滥用职权|徇私舞弊|处分|国家工作人员|机关/gu,
    chapter: LIABILITY,
  }),
  row('tolerance', '容错免责', 'tolerance of honest mistakes', {
    form: /^[^]*(?:失误|偏差|失败|未达到预期|勤勉尽责|勤勉义务)[^]*(?:不承担(?:相关)?责任|不作负面评价|不影响|免(?:予|除|责)|从轻|减轻)/u,
  }),
  row('reference-liability', '转致责任', 'liability under other laws', {
    form: new RegExp(
      `^(?!.*(?:罚款|责令|没收))[^。；：]{0,60}违反[^。；：]*(?:${OTHER_LAWS}|${SELF}[^。，]{0,4}，依法追究法律责任)`,
      'u',
    ),
    settles: true,
    chapter: LIABILITY,
  }),
  row('administrative-liability', '行政处罚', 'administrative liability', {
    form: /^(?:[^。]{0,60}违反(?:本|前款)[^。，]{0,14}(?:第|规定)|[^]{0,260}?(?:(?<!事)处[^。；，]{0,30}罚款|责令[^。；]{0,12}(?:改正|停止|退还|拆除)|给予(?:警告|通报批评)|没收(?!的)|行政处罚由|予以处罚))/u,
    words: /罚款|责令|警告|没收|吊销|停产停业|处罚|查处|通报批评/gu,
    chapter: LIABILITY,
  }),
  row('remedies', '复议与诉讼', 'administrative review and litigation', {
    form: /(?:申请|提起)行政复议|提起行政诉讼|《(?:中华人民共和国)?行政复议法》/u,
    words: /复议|行政诉讼|强制执行/gu,
    place: 'last',
    chapter: LIABILITY,
  }),
  row('other-rules', '从其规定', 'other rules prevail', { form: /^[^。]{0,60}另有规定的，从其规定。$/u }),
  row('oversight', '人大监督', 'oversight by the people’s congress', {
    form: either(
      /^[^。]*(?:人民代表大会常务委员会|人大常委会|财经委员会)[^。]*(?:监督|报告|执法检查|审查)|预算[^。]{0,20}(?:审查|监督)/u,
      /^[^。]*向(?:同级|本级)?[^。，]{0,6}人民代表大会[^。]*报告/u,
    ),
    words: /人大|人民代表大会|地方性法规|专题询问|执法检查|审议|初步审查/gu,
    isSector: true,
    chapter: /监督/u,
  }),
  row('transfer', '移送', 'transfer of cases', {
    form: /移送[^。]*(?:公安|司法|监察)机关|向[^。，]{0,10}(?:公安|司法|监察)机关[^。，]{0,6}移送/u,
    chapter: LIABILITY,
  }),
  row('complaint', '投诉举报', 'complaints', {
    form: either(
      /^[^。]{0,120}(?:有权|可以|的权利)[^。]{0,60}(?:投诉|举报|检举|控告)|^[^。]{0,60}(?:举报|投诉)(?:制度|机制|奖励|渠道|电话)/u,
      /^[^。]{0,60}有[^。]{0,12}(?:劝阻|制止)[^。]{0,20}举报/u,
      /^[^。]{0,60}(?:投诉事项|(?:受理|处理|收到|接到)[^。，]{0,16}(?:投诉|举报))|鼓励[^。]{0,60}(?:举报|投诉)/u,
    ),
    words: /投诉|举报|检举/gu,
    chapter: LIABILITY,
  }),
  row('commendation', '表彰奖励', 'commendation', {
    form: either(
      /表彰|(?:奖励|优待)[^。，]{0,8}制度|授予[^。，]{0,16}称号|设立[^。，]{0,16}(?:奖|奖项|奖励基金)(?=[。，；、]|或者)|优先(?:录用|招用|聘用)/u,
      /(?:给予|予以)表扬|(?:贡献|成绩|成效)[^。，]{0,8}(?:单位|组织|集体|个人|公民)[^。]{0,30}奖励/u,
    ),
    words: /表彰|表扬|先进|奖励/gu,
  }),
  row('reporting', '工作报告', 'reporting', {
    form: /向[^。]{2,30}报告[^。]{2,20}(?:情况|工作)|(?:发布|报送|提交)[^。]{0,40}(?:年度报告|情况的?报告)/u,
    words: /年度报告|实施情况|转化情况/gu,
  }),
  row('credit', '信用管理', 'credit records', {
    form: /信用(?:信息|记录|档案|体系|修复|监管|评价|惩戒|分级)|诚信(?:体系|档案)/u,
    words: /失信|守信|信用|诚信/gu,
  }),
  row('assessment', '考核评价', 'assessment of duties', {
    form: either(
      /(?:纳入|作为)[^。，]{0,30}(?:考核|绩效|督查|督导|评价体系)|(?:评议|评价|绩效)、?考核|考核(?:评价)?(?:制度|机制|内容|结果|办法)/u,
      /(?:绩效|发展|工作)评价|(?:质量|水平)[^。，]{0,6}评价(?:制度|机制|体系)|检查、评估|评估结果|目标(?:管理)?责任制/u,
      /(?:开展|组织)[^。，]{0,20}(?:测评|考评)/u,
    ),
    words: /考核|测评|目标责任|奖惩/gu,
  }),
  row('government-duty', '政府职责', 'duties of governments', {
    form: new RegExp(
      [
        `^(?:${GOVERNMENT}|本[市省]|各级|[市、区和两级]{1,6}建立|${COMMITTEE})[^。]*?(?:${GOVERNING})`,
        '^[^。]{0,30}(?:领导机构|领导小组)[^。]{0,60}(?:领导|指挥|协调)',
        '^[^。]{0,30}实行[^。]{0,40}人民政府[^。]{0,40}体制',
        '^[^。]*由[^。，]{0,8}人民政府(?:统一)?(?:领导|部署|组织)',
      ].join('|'),
      'mu',
    ),
    place: 'first',
  }),
  row('lead-department', '主管部门职责', 'duties of the lead department', {
    form: new RegExp(`^(?:[^。]{0,60}。)?${LEAD}[^。；]{0,30}?(?:${LEADING})`, 'mu'),
    place: 'first',
  }),
  row('other-departments', '有关部门职责', 'duties of other departments', {
    form: /^[^。]*(?:部门|机构|组织|办事处)[^。]*(?:(?:按照|依照|根据|依据)[^。，；]{0,14}职责(?:分工)?|在各自(?:的)?职责范围内|依法履行[^。，]{0,4}职责|履行下列[^。，：]{0,24}职责)/mu,
    place: 'first',
  }),
  row('planning', '规划编制', 'planning', {
    isSector: true,
    form: either(
      /^[^。；]{0,120}(?:编制|拟制|拟定|拟订|制定|制订)[^，。；]{0,40}规划(?!许可|条件)|规划体系/u,
      /^[^。]{0,14}规划[^。]{0,30}由[^。]*(?:编制|制定)|编制[^，。；]{0,24}规划|(?<!设施)统一规划|^[^。]{0,40}规划的(?:编制|制定|修改|调整)/u,
    ),
    words: /总体规划|专项规划|规划(?!许可)/gu,
    chapter: /规划/u,
  }),
  row('regional-layout', '区域布局', 'regional layout', {
    form: /(?:优化|统筹|完善|明确|形成|构建|推动|促进|调整|实施)[^。，；]{0,24}(?:空间布局|功能布局|功能定位|空间结构|产业布局|区域布局|发展格局)|差异化发展/u,
    words: /差异化|功能布局|功能定位|空间布局|片区|试验区|示范区|产业布局/gu,
  }),
  row('statistics', '统计监测', 'statistics', {
    isSector: true,
    form: /^[^。，]{0,8}统计(?:部门|机构)|统计(?:监测|调查|制度|指标|、分析)|发展指数|监测(?:和|与)?评估/u,
    words: /统计|监测分析|核算/gu,
  }),
  row('participation', '社会参与', 'participation of society', {
    isSector: true,
    form: either(
      /^[^。]{0,20}(?:工会、|人民团体)[^。]{0,80}(?:发挥|参与|协助|做好)/u,
      /^[^。，；]{0,20}(?:鼓励|支持|引导)[^。]*(?:组织|单位)和个人[^。，]{0,6}参与|(?:支持|(?<!本[市省])积极)[^。，]{0,6}参与/u,
      /(?:社会力量|社会组织|社会各界|公众|志愿[^。，]{0,6})[^。，]{0,12}参与|全社会[^。，]{0,4}参与/u,
      /(?:鼓励|支持|引导)[^。]{0,16}(?:公民|法人|群众)[^。，]{0,16}参与|(?:鼓励|支持)[^。，]{0,6}(?:群众|公众|市民)|志愿服务|(?<!接受)捐赠|捐资/u,
    ),
    words: /志愿|捐赠|慈善|社会力量|社会组织|参与/gu,
    chapter: /社会参与/u,
  }),
  row('expert-advice', '专家咨询', 'expert advice', {
    form: /(?:设立|建立|组建|成立|聘请)[^。，]{0,30}(?:专家|咨询)[^。，]{0,4}(?:委员会|库|组)|决策咨询/u,
    words: /第三方机构|咨询|评审/gu,
  }),
  row('publicity', '宣传普及', 'publicity and education', {
    form: either(
      /宣传(?:普及|教育|、教育|活动|和|与|工作)|公益性?宣传|宣传、倡导|(?:开展|加强|做好)[^。，]{0,24}宣传|(?:知识|法律)[^。，]{0,6}普及/u,
      /(?:数字|科学|法治)素养|宣传[^。，]{0,30}(?:知识|意识|教育)|普及[^。，]{0,30}(?:知识|意识)|公益广告|普及[^。，]{0,12}活动/u,
      /(?:国防|法治|安全|防空|健康|科普)[^。，]{0,6}教育/u,
    ),
    words: /宣传|普及|素养|媒体/gu,
    chapter: /宣传|教育|普及/u,
  }),
  row('standards', '标准化', 'standards', {
    form: either(
      /^[^。]*(?:标准体系建设|参与制定[^。]*标准)|标准体系/u,
      /(?:制定|制订|执行|实施)[^。，；]{0,40}(?:地方|团体|企业|行业|国家|强制性|实施|服务|技术)(?:强制性)?标准|标准认证|采用[^。，]{0,16}标准/u,
    ),
    words: /(?:国际|国家|行业|地方|团体|企业)标准|标准化|检验检测|规范/gu,
  }),
  row('industry-bodies', '行业组织', 'industry bodies', {
    form: either(
      /^(?:本[市省])?[^。，；]{0,30}(?:协会|商会)[^。，；]{0,8}(?:应当|可以)/u,
      /^[^。]{0,80}(?:行业(?:协会|组织|自律)|协会|商会)[^。]{0,8}(?:应当|可以|依法|开展|加强|规范|制定)|发挥行业(?:协会|组织)/u,
      /成立[^。，]{0,10}(?:协会|商会|行业组织)|(?:鼓励|支持|引导)[^。，、]{0,6}(?:行业协会|商会|行业组织)/u,
      /对[^。，]{0,30}行业协会[^。，]{0,4}(?:指导|监督)/u,
    ),
    words: /行业协会|行业组织|自律/gu,
  }),
  row('prohibition', '禁止行为', 'prohibitions', {
    form: either(
      /^(?:任何)?(?:单位|组织)(?:和|、|或者|与)个人(?:都|均)?不得|^禁止|禁止(?:进行|从事|实施)?下列/u,
      /^[^。；]{0,60}(?:禁止(?:下列|从事|进行|实施|在)|不得(?:有|从事|实施|进行)[^。]{0,20}(?:下列|行为|活动))/u,
    ),
  }),
  row('implementing-rules', '配套办法', 'implementing rules', {
    form: /^[^。]{0,60}(?:(?:具体|实施)(?:办法|细则)[^。]{0,12}由|由)[^。，]{0,24}(?:另行制定|制定|规定)。$/u,
  }),
  row('guiding-aims', '发展目标', 'aims', {
    form: /^[^。]{0,14}发展(?:应当)?以[^。]*为(?:核心|主线|重点)/u,
    place: 'first',
  }),
];
