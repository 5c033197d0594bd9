import { row, type RoleFacts } from './roleFacts';

/**
 * The roles that name a field of government or a means of support. At equal evidence the earlier row wins, so rows
 * of narrow matter stand before wide ones.
 */
export const FIELD_ROLES: readonly RoleFacts[] = [
  row('policy-support', '政策保障', 'policy support', {
    form: /^[^]{0,120}等方面完善政策措施|^[^]{0,120}等方面[^。]{0,6}给予(?:政策)?支持/u,
  }),
  row('talent', '人才保障', 'talent', {
    form: /人才(?:的)?(?:培养|引进|评价|队伍)|引进[^。]*人才/u,
    words: /人才|高等院校|职业(?:院校|学校)|学科/gu,
  }),
  row('employment', '新业态用工', 'new forms of employment', {
    form: /从业人员[^。]*权益|用工(?:服务|方式)/u,
    words: /用工|从业人员|劳动/gu,
  }),
  row('land', '用地保障', 'land', { form: /用地(?:市场化|模式|需求|保障|供应)/u, words: /用地|土地/gu }),
  row('intellectual-property', '知识产权', 'intellectual property', {
    form: /知识产权[^。]*(?:保护|维权)/u,
    words: /知识产权|专利|侵权|商标/gu,
  }),
  row('funding', '资金保障', 'funding', {
    form: /财政(?:性)?(?:预算|资金)|安排[^。，]*资金|专项资金|资金(?:支持|投入)/u,
    words: /资金|基金|预算|税/gu,
  }),
  row('financing', '投融资服务', 'financing', {
    form: /投融资|多种渠道融资|直接融资/u,
    words: /融资|金融机构|贷款|担保|上市|社会资本/gu,
  }),
  row('procurement', '采购与推广', 'procurement', {
    form: /政府采购|集中采购|首台|产品目录/u,
    words: /采购|首购|目录/gu,
  }),
  row('scenarios', '应用场景', 'use scenarios', {
    form: /应用场景(?:开放|需求|设计|建设)|供需对接机制/u,
    words: /场景|清单|体验/gu,
  }),
  row('cooperation', '交流合作', 'cooperation', {
    form: /(?:国际|区域|国内外)[^。，]{0,12}(?:合作|协作|交流)|协同发展|一带一路/u,
    words: /大湾区|京津|国际|境外|展会|论坛|合作|开放/gu,
    chapter: /合作/u,
  }),
  row('parks', '产业园区', 'industrial parks', { form: /产业园区|智慧园区/u, words: /园区|招商|集群/gu }),
  row('small-business', '中小企业', 'small and medium-sized enterprises', {
    form: /中小(?:微)?企业[^。]*(?:转型|服务体系)/u,
    words: /中小/gu,
  }),
  row('elderly', '适老助残', 'the elderly and the disabled', {
    form: /老年人|无障碍|养老和助残/u,
    words: /养老|助残|残疾人|老年人|无障碍/gu,
  }),
  row('network-security', '网络安全', 'network security', {
    form: /网络安全[^。，]{0,12}(?:保障体系|监测|基础设施|预警)/u,
    words: /网络安全|网信|应急响应/gu,
  }),
  row('privacy', '个人信息保护', 'personal information', {
    form: /个人信息[^。]*(?:泄露|保护)|差别待遇/u,
    words: /个人信息|隐私|消费者/gu,
  }),
  row('data-security', '数据安全', 'data security', {
    form: /数据(?:的)?(?:处理者|安全)[^。]*(?:制度|责任|义务)|数据安全保护|数据(?:跨境|出境)|安全保障责任|安全管理制度/u,
    words: /数据安全|安全评估|出境|安全风险/gu,
  }),
  row('data-market', '数据交易', 'data market', {
    form: /数据(?:要素市场|交易|资产)/u,
    words: /交易|定价|确权|资产评估/gu,
  }),
  row('public-data', '公共数据', 'public data', { form: /公共数据/u, words: /共享|目录|采集|汇聚/gu }),
  row('data-opening', '数据开发利用', 'use of data', {
    form: /数据(?:资源)?[^。，]{0,12}(?:开放|融合|开发利用|全生命周期)/u,
    words: /数据资源|数据要素|融合/gu,
  }),
  row('computing', '算力与新技术设施', 'computing facilities', {
    form: /算力|新技术(?:基础设施|应用)|数据中心/u,
    words: /算力|云计算|边缘计算|区块链|算法/gu,
  }),
  row('communications', '通信网络设施', 'communication networks', {
    form: /(?:通信|光纤|信息)[^。，]{0,10}(?:网络|基础设施)/u,
    words: /通信|移动通信|卫星|物联网|光纤/gu,
  }),
  row('vehicles', '车联网', 'connected vehicles', {
    form: /车联网|车路协同|路侧/u,
    words: /自动驾驶|智能网联|路侧/gu,
  }),
  row('energy', '智慧能源', 'energy', { form: /(?:智慧|综合)能源/u, words: /电网|储能|充电|燃气/gu }),
  row('research-platforms', '创新平台', 'research platforms', {
    form: /(?:创新平台|重点实验室|工程(?:研究|实验)|技术创新中心)/u,
    words: /实验室|中心|孵化/gu,
  }),
  row('research', '技术攻关', 'research and development', {
    form: /核心技术|技术攻关|基础研究/u,
    words: /攻关|研发|成果转化|创新/gu,
    chapter: /创新/u,
  }),
  row('emergency', '应急管理', 'emergency management', {
    form: /(?:突发|应急管理|灾害)/u,
    words: /应急|灾/gu,
  }),
  row('government-services', '政务服务', 'government services', {
    form: /政务服务(?:平台|领域|事项|中心)|一体化政务/u,
    words: /政务|电子证照|网上办理/gu,
  }),
  row('social-security', '社会保障', 'social security', {
    form: /社会保障|医疗保障/u,
    words: /社会保险|救助|医保/gu,
  }),
  row('grassroots', '基层治理', 'grassroots governance', {
    form: /基层[^。，]{0,6}治理|智慧社区|数字乡村|乡村治理/u,
    words: /社区|乡村|基层/gu,
  }),
  row('city-governance', '城市治理', 'city governance', {
    form: /(?:城市治理|城市运行|智慧城市|城市信息模型|孪生城市)/u,
    words: /城市/gu,
  }),
  row('fair-competition', '公平竞争', 'fair competition', {
    form: /公平竞争|市场准入|垄断/u,
    words: /竞争|经营者/gu,
  }),
  row('inspection', '监管方式', 'methods of supervision', {
    form: /执法监督|非现场监管|(?:信用|风险)[^。，]{0,6}监管|监督检查/u,
    words: /监管|执法/gu,
  }),
  row('legal-services', '法律服务', 'legal services', {
    form: /法律服务|诉讼|仲裁/u,
    words: /司法|法院|调解/gu,
  }),
  row('health', '医疗健康', 'health', {
    form: /医疗(?:卫生)?机构|智慧医疗|互联网医院/u,
    words: /医疗|卫生健康|公共卫生/gu,
  }),
  row('education', '教育', 'education', {
    form: /智慧(?:教育|校园|课堂)|数字校园|教育部门/u,
    words: /教育|教学|学校/gu,
  }),
  row('culture', '文化旅游', 'culture and tourism', {
    form: /文化(?:广电)?旅游|文化场馆|数字文化/u,
    words: /文化|旅游|体育|动漫/gu,
  }),
  row('finance-sector', '数字金融', 'finance sector', {
    form: /(?:数字|普惠)金融|金融业/u,
    words: /金融|数字人民币/gu,
  }),
  row('commerce', '商贸流通', 'commerce', {
    form: /电子商务|商贸|商业数字化|餐饮/u,
    words: /电商|商务|零售|平台企业/gu,
  }),
  row('transport', '交通物流', 'transport and logistics', {
    form: /智(?:慧|能)交通|物流/u,
    words: /交通|物流|港口|运输/gu,
  }),
  row('agriculture', '农业', 'agriculture', {
    form: /农业(?:生产|农村|数字|技术)|农产品|种业/u,
    words: /农|渔|种植|养殖/gu,
    chapter: /农业/u,
  }),
  row('construction', '建筑业', 'construction', {
    form: /建筑信息模型|智能建造|建筑业/u,
    words: /建筑|施工|勘察/gu,
    chapter: /建筑/u,
  }),
  row('environment', '生态环境', 'environment', {
    form: /生态环境部门|生态环境[^。，]{0,8}(?:监测|保护体系)/u,
    words: /生态|污染|水务|园林/gu,
  }),
  row('industry', '工业数字化', 'manufacturing', {
    form: /工业(?:互联网|数字化|企业)|制造业|智能制造/u,
    words: /制造|工厂|工业/gu,
    chapter: /工业/u,
  }),
  row('artificial-intelligence', '人工智能', 'artificial intelligence', {
    form: /人工智能[^。，]{0,6}(?:产业)?创新发展|算法(?:基础研究|库)/u,
    words: /人工智能|算法/gu,
  }),
  row('platform-economy', '平台经济', 'platform economy', {
    form: /平台经济|共享经济/u,
    words: /平台经营者|平台企业|互联网平台|共享/gu,
  }),
  row('infrastructure', '基础设施', 'infrastructure', {
    form: /基础设施(?:体系|建设|数字化|专项规划)/u,
    words: /基础设施/gu,
  }),
  row('emerging-industries', '产业培育', 'growing industries', {
    form: /(?:培育|壮大|促进|推动|支持|统筹)[^。，]{0,24}(?:产业(?:[^。，]{0,4}(?:发展|链|集群)|，)|服务业创新发展)/u,
    words: /产业/gu,
  }),
  row('services', '专业服务', 'professional services', {
    form: /(?:服务商|专业服务机构|首席信息官|转型促进中心)/u,
    words: /咨询|服务机构/gu,
  }),
];
