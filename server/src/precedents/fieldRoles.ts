import { row, type RoleFacts } from './roleFacts';

/**
 * The roles that name a field of government or a means of support. At equal evidence the earlier row wins, so rows
 * of narrow matter stand before wide ones.
 */
export const FIELD_ROLES: readonly RoleFacts[] = [
  row('policy-support', '政策保障', 'policy support', {
    words: /政策|扶持|优惠/gu,
    form: /等方面(?:完善政策措施|[^。]{0,6}给予(?:政策)?支持)|(?:减免|减收|免收)[^。，]{0,12}费|(?:水|电|气)[^。，]{0,6}价格|优先予以支持|(?:扶持|优惠)政策/u,
  }),
  row('talent', '人才保障', 'talent', {
    form: /人才(?:的)?(?:培养|引进|评价|队伍|政策|储备|建设|培训|集聚|评审|职称|使用|激励)|专业人才|执业资格|(?:引进|培养|培育|吸引)[^。]*人才|(?:专业|技能|管理|从业|科技)人(?:才|员)[^。，]{0,10}(?:培训|培养|引进|职称)/u,
    words: /人才|高等院校|职业(?:院校|学校)|学科/gu,
  }),
  row('employment', '新业态用工', 'new forms of employment', {
    isSector: true,
    form: /从业人员[^。]*权益|用工(?:服务|方式)|劳动合同|转岗/u,
    words: /用工|从业人员|劳动|就业/gu,
  }),
  row('land', '用地保障', 'land', {
    form: /用地(?:市场化|模式|需求|保障|供应|指标)|(?:保障|安排|优先)[^。，]{0,20}用地|(?:闲置|低效)[^。，]{0,8}土地|土地(?:供应|利用)/u,
    words: /用地|土地/gu,
  }),
  row('intellectual-property', '知识产权', 'intellectual property', {
    form: /知识产权[^。]*(?:保护|维权|服务|运用|创造)|专利[^。，]{0,12}(?:保护|侵权|运用|实施)/u,
    words: /知识产权|专利|侵权|商标/gu,
  }),
  row('funding', '资金保障', 'funding', {
    form: /(?:增加|加大)[^。，]{0,24}投入|(?:经费|资金|投入)[^。，]{0,20}(?:列入|纳入)[^。，]{0,14}预算|财政[^。，]{0,10}(?:预算|资金|投入|支持|补贴|补助|保障)|安排[^。，]*(?:资金|经费)|专项资金|资金(?:支持|投入)|(?:经费|科技)(?:的)?(?:投入|保障)|税收|所得税/u,
    words: /资金|基金|预算|税|经费|财政/gu,
  }),
  row('financing', '投融资服务', 'financing', {
    form: /投融资|多种渠道融资|直接融资|(?:金融机构|银行)[^。]{0,60}(?:贷款|信贷|融资|担保)|融资(?:服务|支持|担保|渠道)|(?:引导|鼓励|吸引)[^。，]{0,12}(?:社会|工商)资本|信贷|保险机构[^。，]{0,20}(?:保险|产品)/u,
    words: /融资|金融机构|贷款|担保|上市|社会资本|信贷|保险|投资/gu,
  }),
  row('procurement', '采购与推广', 'procurement', {
    form: /政府采购|集中采购|首台|产品目录|购买服务|服务外包/u,
    words: /采购|首购|目录/gu,
  }),
  row('scenarios', '应用场景', 'use scenarios', {
    form: /应用场景|供需对接机制/u,
    words: /场景|清单|体验/gu,
  }),
  row('cooperation', '交流合作', 'cooperation', {
    form: /(?:国际|区域|国内外|跨境|跨区域|对外)[^。，]{0,16}(?:合作|协作|交流|开放)|协同发展|一带一路|产学研[^。，]{0,4}合作|高水平开放/u,
    words: /大湾区|京津|国际|境外|展会|论坛|合作|开放/gu,
    chapter: /合作/u,
  }),
  row('parks', '产业园区', 'industrial parks', {
    form: /(?:建设|发展|规划|打造|推动|支持|各类)[^。，、]{0,12}园区/u,
    words: /园区|招商|集群/gu,
  }),
  row('small-business', '中小企业', 'small and medium-sized enterprises', {
    form: /中小(?:微)?企业[^。]*(?:转型|服务体系)/u,
    words: /中小/gu,
  }),
  row('elderly', '适老助残', 'the elderly and the disabled', {
    isSector: true,
    form: /老年人|残疾人|无障碍|养老和助残/u,
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
  row('public-data', '公共数据', 'public data', {
    form: /公共数据(?:资源|开放|共享|授权|目录|实行|平台|采集|运营)|公共数据、/u,
    words: /共享|目录|采集|汇聚/gu,
  }),
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
    isSector: true,
    form: /车联网|车路协同|路侧/u,
    words: /自动驾驶|智能网联|路侧/gu,
  }),
  row('energy', '智慧能源', 'energy', {
    isSector: true,
    form: /(?:智慧|综合)能源/u,
    words: /电网|储能|充电|燃气/gu,
  }),
  row('research-platforms', '创新平台', 'research platforms', {
    form: /(?:创新平台|实验室|工程(?:研究|实验)|技术创新中心|众创空间|孵化(?:器|基地|载体)|工作站)/u,
    words: /实验室|中心|孵化/gu,
  }),
  row('research', '技术攻关', 'research and development', {
    isSector: true,
    form: /核心技术|技术攻关|基础研究|(?:科学|技术)研究|(?:技术|科技)(?:开发|创新)|临床研究|研究与(?:技术)?开发/u,
    words: /攻关|研发|成果转化|创新/gu,
    chapter: /创新/u,
  }),
  row('emergency', '应急管理', 'emergency management', {
    form: /应急(?:预案|处置|管理|救援|演练|响应|联动)|突发(?:公共)?(?:事件|情况)|预警(?:信息|信号)|转移避险/u,
    words: /应急|灾|预警|抢险|救援/gu,
  }),
  row('government-services', '政务服务', 'government services', {
    form: /政务服务(?:平台|领域|事项|中心)|一体化政务|(?:简化|优化|规范)[^。，]{0,14}(?:程序|流程|审批|服务)|(?:审批|办事|行政)效率|行政审批|一网通办|受理凭证|行政程序|办事制度/u,
    words: /政务|电子证照|网上办理|审批|办理/gu,
  }),
  row('social-security', '社会保障', 'social security', {
    isSector: true,
    form: /社会(?:保障|保险|救助|福利)|医疗保障|护理保险|分类保障|抚恤/u,
    words: /社会保险|救助|医保|保险|保障标准/gu,
  }),
  row('grassroots', '基层治理', 'grassroots governance', {
    form: /基层[^。，]{0,6}治理|(?:智慧|示范|国际化)社区|数字乡村|乡村治理|村规民约/u,
    words: /社区|乡村|基层/gu,
  }),
  row('city-governance', '城市治理', 'city governance', {
    form: /(?:城市治理|城市运行|智慧城市|城市信息模型|孪生城市)/u,
    words: /城市/gu,
  }),
  row('fair-competition', '公平竞争', 'fair competition', {
    form: /公平竞争|垄断|(?:同等|平等)[^。，]{0,12}(?:权利|待遇|对待|进入)|不正当竞争|不合理(?:限制|条件)|低于成本/u,
    words: /竞争|经营者|平等|准入/gu,
  }),
  row('inspection', '监管方式', 'methods of supervision', {
    form: /执法(?:监督|检查|协作|合作)|非现场监管|(?:信用|风险|联合|日常|环境|分类)[^。，]{0,6}监管|监督(?:检查|抽测|抽查)|行政执法|行政处罚裁量|抽查|监管(?:执法|机制|制度)|查封|扣押/u,
    words: /监管|执法|检查|抽查/gu,
    chapter: /监督|监管/u,
  }),
  row('legal-services', '法律服务', 'legal services', {
    isSector: true,
    form: /法律服务|法律援助|仲裁|纠纷[^。，]{0,12}(?:化解|调解|解决)|化解[^。，]{0,10}纠纷|调解(?:组织|机制|工作)/u,
    words: /司法|法院|调解|纠纷/gu,
  }),
  row('health', '医疗健康', 'health', {
    isSector: true,
    form: /医疗(?:卫生|健康)?机构[^。，]{0,16}(?:数字化|协作|建设|改造)|智慧医疗|互联网医院|医疗(?:联合体|资源)/u,
    words: /医疗|卫生健康|公共卫生/gu,
  }),
  row('education', '教育', 'education', {
    isSector: true,
    form: /智慧(?:教育|校园|课堂)|数字校园|纳入[^。，]{0,10}(?:课程|教学)|课堂教学|专业设置/u,
    words: /教育|教学|学校/gu,
  }),
  row('culture', '文化旅游', 'culture and tourism', {
    isSector: true,
    form: /文化(?:广电)?旅游|文化场馆|数字文化|文化(?:产业|资源|传承|遗产)|旅游(?:产品|资源)/u,
    words: /文化|旅游|体育|动漫/gu,
  }),
  row('finance-sector', '数字金融', 'finance sector', {
    isSector: true,
    form: /(?:数字|普惠)金融|金融业/u,
    words: /金融|数字人民币/gu,
  }),
  row('commerce', '商贸流通', 'commerce', {
    isSector: true,
    form: /电子商务|商贸|商业数字化|餐饮业/u,
    words: /电商|商务|零售|平台企业/gu,
  }),
  row('transport', '交通物流', 'transport and logistics', {
    isSector: true,
    form: /智(?:慧|能)交通|物流(?:信息|业|体系|园区|企业)/u,
    words: /交通|物流|港口|运输/gu,
  }),
  row('agriculture', '农业', 'agriculture', {
    isSector: true,
    form: /农业(?:生产|农村|数字|技术)|农产品|种业|种质资源|智慧农业|优良品种/u,
    words: /农|渔|种植|养殖/gu,
    chapter: /农业/u,
  }),
  row('construction', '建筑业', 'construction', {
    isSector: true,
    form: /建筑信息模型|智能建造|建筑业/u,
    words: /建筑|施工|勘察|建设工程/gu,
    chapter: /建筑/u,
  }),
  row('environment', '生态环境', 'environment', {
    form: /(?<!、)生态环境[^。，]{0,8}(?:监测|保护)|固体废物|环境(?:污染|保护)[^。，]{0,8}(?:防治|责任)|生物多样性/u,
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
  row('information-platform', '信息平台', 'information platform', {
    form: /^[^。]{0,80}(?:建立|建设|搭建)[^。，]{0,30}(?:服务|信息|管理|共享)[^。，]{0,6}(?:平台|系统)/u,
  }),
  row('infrastructure', '基础设施', 'infrastructure', {
    form: /(?:基础|配套)设施(?:体系|建设|数字化|专项规划|统一规划)|网络基础设施/u,
    words: /基础设施/gu,
  }),
  row('emerging-industries', '产业培育', 'growing industries', {
    form: /(?:培育|壮大|促进|推动|支持|统筹)[^。，]{0,24}(?:产业(?:[^。，]{0,4}(?:发展|链|集群)|，)|服务业创新发展)/u,
    words: /产业/gu,
  }),
  row('services', '专业服务', 'professional services', {
    form: /(?:服务商|(?:专业|综合|中介)服务机构|首席信息官|转型促进中心|外包服务|检验检测(?:服务|机构))/u,
    words: /咨询|服务机构/gu,
  }),
];
