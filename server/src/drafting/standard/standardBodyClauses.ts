import { clausesOf, CUSTOM, law, norms1, norms2, type StandardKind } from './types';

const PLANNING = /规划|布局|编制|名录|普查/u;
const PROMOTION = /促进|发展|培育|创新|产业|支持|扶持|激励|应用/u;
const SUPPORT = /保障|支持|扶持|激励|服务|环境|措施/u;
const CONDUCT = /行为|规范|秩序|义务|使用|经营|运营|活动|(?<!监督)管理/u;
const PROTECTION = /保护|保育|修复|养护|传承|利用/u;
const SERVICE = /服务|便民|优化|环境/u;
const SAFETY = /安全|应急|风险|防范/u;

/** The kinds of regulations that develop their subject; those that fight it, and those that keep order, have none of it. */
const DEVELOPING: readonly StandardKind[] = ['促进', 'other'];
/** Those whose subject is a trade: nobody fosters a market for the giving of blood. */
const TRADES: readonly StandardKind[] = ['促进'];
const NOT_FIGHTING: readonly StandardKind[] = ['促进', '倡导', '管理', '保护', 'other'];
/** Those that say how people are to act. */
const ORDERING: readonly StandardKind[] = ['管理', 'other'];
/** All but those on safety and on what is 保障: nobody acts 从事 in them. */
const ACTING: readonly StandardKind[] = ['促进', '倡导', '管理', '保护', '防治', 'other'];
const KEEPING: readonly StandardKind[] = ['保护'];

const LICENSING = law('行政许可法第三十八条、第四十二条', 'Law on Administrative Licensing, arts. 38, 42');

/** The clauses of the chapters on the matter: planning, promotion and support, conduct, protection, safety. */
export const BODY_CLAUSES = clausesOf('body', [
  [
    'planning', '规划编制', 'planning', norms1('19'),
    {
      促进: '〔主管部门〕应当会同有关部门编制〔主题〕发展规划，报本级人民政府批准后公布实施。',
      保护: '〔主管部门〕应当会同有关部门编制〔主题〕保护规划，明确保护范围、保护重点和保护措施，报本级人民政府批准后公布实施。',
      other: '〔主管部门〕应当会同有关部门编制〔主题〕专项规划，报本级人民政府批准后公布实施。',
    },
    PLANNING,
  ],
  [
    'planning', '规划衔接', 'how plans fit together', CUSTOM,
    '〔主题〕规划应当符合国民经济和社会发展规划、国土空间规划，并与有关专项规划相衔接。',
    PLANNING,
  ],
  [
    'planning', '规划征求意见', 'hearing opinions on a plan', CUSTOM,
    '编制〔主题〕规划，应当采取论证会、听证会或者其他方式征求有关单位、专家和社会公众的意见。',
    PLANNING,
  ],
  [
    'planning', '规划修改', 'changing a plan', CUSTOM,
    '经批准的〔主题〕规划不得擅自修改；确需修改的，应当按照原程序报批。',
    PLANNING,
  ],
  [
    'regional-layout', '空间布局', 'layout', CUSTOM,
    '〔政府〕应当根据资源条件和发展需要，优化〔主题〕空间布局，促进各区域协调发展。',
    PLANNING,
    DEVELOPING,
  ],
  [
    'statistics', '调查和档案', 'survey and files', CUSTOM,
    '〔主管部门〕应当会同有关部门定期开展〔主题〕〔=资源〕调查，建立档案，并根据变化情况及时更新。',
    /规划|名录|普查|调查|保护/u,
    ACTING,
  ],
  [
    'statistics', '统计监测', 'statistics', CUSTOM,
    '统计部门应当会同〔主管部门〕建立健全〔主题〕统计监测制度，依法开展统计调查和分析。',
    /统计|监测|保障|规划/u,
  ],
  [
    'standards', '标准制定', 'standards', CUSTOM,
    '标准化主管部门应当会同〔主管部门〕组织制定〔主题〕地方标准。\n鼓励社会团体、企业制定高于推荐性标准相关技术要求的团体标准、企业标准。',
    /标准|规范|创新|促进|发展|服务/u,
  ],
  [
    'infrastructure', '设施建设', 'facilities', CUSTOM,
    {
      促进: '〔政府〕应当统筹规划、建设〔主题〕〔=基础〕设施，完善设施功能，保障设施正常运行。',
      other: '〔政府〕应当统筹规划、建设〔主题〕〔=公共〕设施，完善设施功能，保障设施正常运行。',
    },
    /设施|建设|规划/u,
  ],
  [
    'policy-support', '扶持政策', 'policies of support', CUSTOM,
    {
      倡导: '〔政府〕应当制定促进〔主题〕的政策措施，在〔=资金、场所、人才〕等方面给予支持。',
      other: '〔政府〕应当制定促进〔主题〕发展的政策措施，在〔=用地、融资、技术、人才〕等方面给予支持。',
    },
    PROMOTION,
    [...DEVELOPING, '倡导'],
  ],
  [
    'emerging-industries', '主体培育', 'growing enterprises', CUSTOM,
    '〔政府〕及其有关部门应当培育〔主题〕市场主体，支持龙头企业发展，引导中小微企业专业化经营。',
    PROMOTION,
    TRADES,
  ],
  [
    'research-platforms', '创新平台', 'innovation platforms', CUSTOM,
    '支持企业、高等学校、科研机构建设〔主题〕〔=重点实验室、技术创新中心〕等创新平台，开展关键技术攻关。',
    PROMOTION,
    TRADES,
  ],
  [
    'research', '成果转化', 'putting results to use', CUSTOM,
    '鼓励高等学校、科研机构和企业开展合作，推动〔主题〕科技成果转化和应用。',
    PROMOTION,
    NOT_FIGHTING,
  ],
  [
    'scenarios', '示范应用', 'demonstration', CUSTOM,
    '〔政府〕及其有关部门可以选择条件成熟的区域、领域开展〔主题〕试点示范，及时总结、推广经验。',
    PROMOTION,
    NOT_FIGHTING,
  ],
  [
    'funding', '资金保障', 'funds', CUSTOM,
    '〔政府〕应当统筹安排相关资金，支持〔主题〕〔=重点项目〕；资金的使用应当遵循公开、公平、公正的原则，并依法接受审计监督。',
    SUPPORT,
  ],
  [
    'financing', '金融支持', 'financing', CUSTOM,
    '鼓励金融机构依法开发适合〔主题〕特点的金融产品，为〔主题〕相关单位提供信贷、担保、保险等服务。',
    SUPPORT,
    TRADES,
  ],
  [
    'talent', '人才保障', 'talent', CUSTOM,
    '〔政府〕及其有关部门应当完善〔主题〕人才培养、引进、使用、评价和激励机制，支持高等学校、职业学校设置相关专业和课程。',
    SUPPORT,
    NOT_FIGHTING,
  ],
  [
    'land', '用地保障', 'land', CUSTOM,
    '自然资源主管部门应当依法保障〔主题〕〔=重点项目〕合理用地需求。',
    SUPPORT,
    TRADES,
  ],
  [
    'procurement', '政府采购', 'public procurement', CUSTOM,
    '政府采购应当依法支持符合条件的〔主题〕相关产品和服务。',
    SUPPORT,
    TRADES,
  ],
  [
    'intellectual-property', '知识产权保护', 'intellectual property', CUSTOM,
    '知识产权主管部门应当会同有关部门加强〔主题〕领域知识产权保护，完善快速维权和纠纷调解机制。',
    /知识产权|创新|保障|服务|发展/u,
    DEVELOPING,
  ],
  [
    'cooperation', '交流合作', 'exchange', CUSTOM,
    '支持有关单位依法开展〔主题〕国内外交流合作，引进先进技术、管理经验和优质项目。',
    /合作|开放|交流|发展|保障/u,
    DEVELOPING,
  ],
  [
    'government-services', '政务服务', 'government services', CUSTOM,
    '有关部门应当优化〔主题〕相关事项的办理流程，公开办理条件、程序和时限，为单位和个人提供便利服务。',
    SERVICE,
    NOT_FIGHTING,
  ],
  [
    'information-platform', '信息共享', 'sharing information', CUSTOM,
    '〔主管部门〕应当会同有关部门建立〔主题〕信息共享机制，依法归集、公开和使用相关信息。',
    /信息|共享|监督|服务|管理/u,
  ],
  [
    'fair-competition', '平等对待', 'equal treatment', CUSTOM,
    '各类市场主体依法平等参与〔主题〕相关活动。任何单位不得违法设置限制或者排除公平竞争的条件。',
    /市场|经营|环境|服务|保障/u,
    TRADES,
  ],
  [
    'services', '专业服务', 'professional services', CUSTOM,
    '支持发展〔主题〕〔=检验检测、咨询评估、法律服务〕等专业服务，规范服务行为，提高服务质量。',
    SERVICE,
    DEVELOPING,
  ],
  [
    'small-business', '便民措施', 'help for small businesses', CUSTOM,
    '有关部门应当为〔主题〕相关的中小微企业、个体工商户提供政策咨询、业务指导和培训服务。',
    SERVICE,
    TRADES,
  ],
  [
    'prohibition', '禁止行为', 'prohibitions', norms1('15'),
    {
      促进: '在〔事〕中，禁止下列行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
      保护: '在〔主题〕保护范围内，禁止下列行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
      防治: '禁止下列行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
      安全: '禁止下列危害〔主题〕的行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
      保障: '在〔事〕中，禁止下列行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
      other: '在〔主题〕活动中，禁止下列行为：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规禁止的其他行为。',
    },
    CONDUCT,
  ],
  [
    'services', '从业要求', 'duties of those in the trade', CUSTOM,
    {
      防治: '单位和个人应当遵守有关法律、法规和标准，采取措施履行〔主题〕义务，接受监督。',
      安全: '有关单位和个人应当遵守〔主题〕法律、法规和标准，接受监督。',
      other: '从事〔主题〕相关活动的单位和个人，应当遵守法律、法规和有关标准，诚实守信，接受监督。',
    },
    CONDUCT,
    [...ACTING, '安全'],
  ],
  [
    'services', '管理制度', 'rules of one’s own', CUSTOM,
    {
      防治: '有关单位应当履行下列〔主题〕义务：\n（一）建立健全管理制度；\n（二）配备相应的人员和设施；\n（三）对从业人员开展教育和培训；\n（四）法律、法规规定的其他义务。',
      other: '从事〔主题〕相关活动的单位应当履行下列义务：\n（一）建立健全管理制度；\n（二）配备相应的人员和设施；\n（三）对从业人员开展教育和培训；\n（四）法律、法规规定的其他义务。',
    },
    CONDUCT,
    ACTING,
  ],
  [
    'government-services', '许可办理', 'granting licences', LICENSING,
    '依法应当取得〔主题〕行政许可的，申请人应当向〔主管部门〕提出申请；〔主管部门〕应当依法作出决定，不予许可的，应当书面说明理由，并告知申请人依法享有申请行政复议或者提起行政诉讼的权利。',
    CONDUCT,
    ORDERING,
  ],
  [
    'government-services', '备案', 'filing', norms1('25'),
    '〔〕应当自〔〕之日起〔=三十〕日内，将〔〕报〔主管部门〕备案。',
    CONDUCT,
    ORDERING,
  ],
  [
    'information-platform', '信息公示', 'making things known', norms2('7'),
    '〔〕应当在显著位置公示〔=服务内容、服务标准和投诉方式〕等信息。',
    CONDUCT,
  ],
  [
    'services', '合同约定', 'what the contract is to say', norms1('18'),
    '当事人应当依法订立书面合同，约定〔=双方的权利和义务、期限、费用、违约责任〕等内容，并按照约定履行义务。',
    CONDUCT,
    ORDERING,
  ],
  [
    'environment', '名录管理', 'a list of what is protected', CUSTOM,
    '〔主题〕实行名录管理。〔主管部门〕应当会同有关部门拟定〔主题〕名录，报本级人民政府批准后公布，并实行动态调整。',
    /名录|保护/u,
    KEEPING,
  ],
  [
    'environment', '保护标志', 'signs', CUSTOM,
    '〔主管部门〕应当在〔主题〕保护范围的显著位置设立保护标志。\n任何单位和个人不得擅自移动、损毁保护标志。',
    PROTECTION,
    KEEPING,
  ],
  [
    'environment', '保护责任人', 'who is responsible', CUSTOM,
    '〔主题〕实行保护责任制度。〔主管部门〕应当依法确定保护责任人，书面告知其保护责任，并给予指导和支持。',
    PROTECTION,
    KEEPING,
  ],
  [
    'environment', '抢救和修复', 'restoration', CUSTOM,
    '发现〔主题〕受到损害或者存在损害危险的，保护责任人应当立即采取措施并报告〔主管部门〕；〔主管部门〕应当及时组织抢救、修复。',
    PROTECTION,
    KEEPING,
  ],
  [
    'culture', '合理利用', 'sensible use', CUSTOM,
    '利用〔主题〕应当符合保护要求，不得改变其〔=主要价值和原有风貌〕。',
    PROTECTION,
    KEEPING,
  ],
  [
    'emergency', '安全责任', 'responsibility for safety', CUSTOM,
    '从事〔主题〕相关活动的单位应当建立健全安全管理制度，落实安全责任，定期开展安全检查，及时消除安全隐患。',
    SAFETY,
    ACTING,
  ],
  [
    'emergency', '应急处置', 'emergencies', CUSTOM,
    {
      安全: '〔主管部门〕应当会同有关部门制定〔主题〕应急预案，定期组织演练；发生突发事件的，应当立即启动应急预案，采取处置措施，并依照规定报告。',
      other: '〔主管部门〕应当会同有关部门制定〔主题〕突发事件应急预案，定期组织演练；发生突发事件的，应当立即启动应急预案，采取处置措施，并依照规定报告。',
    },
    SAFETY,
    [...ACTING, '安全'],
  ],
  [
    'prudent-regulation', '包容审慎监管', 'tolerant and prudent regulation', CUSTOM,
    '有关部门应当按照鼓励创新、保障安全的要求，对〔主题〕领域的新技术、新业态实行包容审慎监管，分类制定监管规则和标准。',
    /监管|监督|创新|环境|保障/u,
    TRADES,
  ],
]); // prettier-ignore
