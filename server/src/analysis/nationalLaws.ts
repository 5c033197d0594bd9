/**
 * The names of national laws in force, without 中华人民共和国, by field; as known in 2025. Names are facts; the list is
 * kept by hand and may lack the newest, so nothing is called wrong for missing here.
 */
const IN_FORCE: readonly string[] = [
  '全国人民代表大会组织法 国务院组织法 地方各级人民代表大会和地方各级人民政府组织法 人民法院组织法 人民检察院组织法 监察法 监察官法 法官法 检察官法 全国人民代表大会和地方各级人民代表大会选举法 全国人民代表大会和地方各级人民代表大会代表法 各级人民代表大会常务委员会监督法 立法法 民族区域自治法 村民委员会组织法 城市居民委员会组织法 香港特别行政区基本法 澳门特别行政区基本法 香港特别行政区驻军法 澳门特别行政区驻军法 香港特别行政区维护国家安全法 国籍法 国旗法 国徽法 国歌法 集会游行示威法 戒严法 国家赔偿法 缔结条约程序法 外国中央银行财产司法强制措施豁免法 专属经济区和大陆架法 领海及毗连区法 国防法 国家勋章和国家荣誉称号法 英雄烈士保护法 反外国制裁法 对外关系法 外国国家豁免法 国家安全法 陆地国界法 国家情报法',
  '消费者权益保护法 著作权法 专利法 商标法 公司法 合伙企业法 个人独资企业法 商业银行法 证券法 证券投资基金法 保险法 票据法 海商法 企业破产法 信托法 招标投标法 拍卖法 农民专业合作社法 电子签名法 涉外民事关系法律适用法 全民所有制工业企业法 农村土地承包法 外商投资法 期货和衍生品法 电子商务法',
  '行政处罚法 行政许可法 行政强制法 行政复议法 公务员法 公职人员政务处分法 公证法 律师法 法律援助法 社区矫正法 监狱法 人民警察法 人民武装警察法 治安管理处罚法 道路交通安全法 消防法 突发事件应对法 突发公共卫生事件应对法 国防动员法 国防教育法 国防交通法 兵役法 预备役人员法 现役军官法 退役军人保障法 军人保险法 军人地位和权益保障法 军事设施保护法 海警法 海上交通安全法 人民防空法 反间谍法 反恐怖主义法 网络安全法 数据安全法 个人信息保护法 密码法 核安全法 原子能法 生物安全法 出境入境管理法 护照法 居民身份证法 境外非政府组织境内活动管理法 枪支管理法 禁毒法 反有组织犯罪法 反电信网络诈骗法 驻外外交人员法',
  '教育法 义务教育法 高等教育法 职业教育法 教师法 民办教育促进法 家庭教育促进法 学前教育法 学位法 国家通用语言文字法 科学技术进步法 科学技术普及法 促进科技成果转化法 爱国主义教育法 法治宣传教育法 文物保护法 非物质文化遗产法 公共文化服务保障法 公共图书馆法 电影产业促进法 体育法 档案法 保守国家秘密法 测绘法 气象法',
  '防震减灾法 防洪法 防沙治沙法 水法 水土保持法 水污染防治法 大气污染防治法 土壤污染防治法 固体废物污染环境防治法 噪声污染防治法 放射性污染防治法 海洋环境保护法 环境保护法 环境影响评价法 环境保护税法 清洁生产促进法 循环经济促进法 节约能源法 可再生能源法 能源法 长江保护法 黄河保护法 湿地保护法 黑土地保护法 青藏高原生态保护法 国家公园法 草原法 森林法 野生动物保护法 渔业法 动物防疫法 进出境动植物检疫法 种子法 畜牧法 农业法 农业技术推广法 农业机械化促进法 农产品质量安全法 乡村振兴促进法 乡镇企业法 农村集体经济组织法 农村土地承包经营纠纷调解仲裁法 粮食安全保障法 反食品浪费法',
  '食品安全法 药品管理法 疫苗管理法 中医药法 医师法 基本医疗卫生与健康促进法 传染病防治法 国境卫生检疫法 职业病防治法 精神卫生法 献血法 母婴保健法 人口与计划生育法 红十字会法',
  '城乡规划法 土地管理法 城市房地产管理法 建筑法 海域使用管理法 海岛保护法 深海海底区域资源勘探开发法 矿产资源法 煤炭法 电力法 石油天然气管道保护法 铁路法 公路法 港口法 航道法 民用航空法 邮政法 旅游法 安全生产法 矿山安全法 特种设备安全法 产品质量法 计量法 标准化法 海关法 进出口商品检验法 对外贸易法 出口管制法 海南自由贸易港法 烟草专卖法',
  '关税法 船舶吨税法 增值税法 企业所得税法 个人所得税法 车船税法 车辆购置税法 契税法 印花税法 耕地占用税法 烟叶税法 资源税法 城市维护建设税法 税收征收管理法 预算法 审计法 会计法 统计法 注册会计师法 资产评估法 政府采购法 企业国有资产法 中国人民银行法 银行业监督管理法 反洗钱法 反垄断法 反不正当竞争法 价格法 广告法 中小企业促进法 民营经济促进法',
  '就业促进法 劳动法 劳动合同法 劳动争议调解仲裁法 工会法 社会保险法 慈善法 残疾人保障法 未成年人保护法 预防未成年人犯罪法 老年人权益保障法 妇女权益保障法 无障碍环境建设法 反家庭暴力法 归侨侨眷权益保护法 台湾同胞投资保护法 公益事业捐赠法',
  '人民调解法 人民陪审员法 仲裁法 民事诉讼法 刑事诉讼法 行政诉讼法 海事诉讼特别程序法 刑法 国际刑事司法协助法 引渡法',
];

const names: ReadonlySet<string> = new Set(IN_FORCE.flatMap((line) => line.split(' ')));

/** A law that is no more, and the one to cite instead. */
export interface FormerLaw {
  readonly name: string;
  readonly now: string;
}

/** Laws that were repealed or renamed, without 中华人民共和国. */
export const FORMER_LAWS: readonly FormerLaw[] = [
  ...[
    '民法通则',
    '民法总则',
    '合同法',
    '物权法',
    '侵权责任法',
    '婚姻法',
    '继承法',
    '收养法',
    '担保法',
    '经济合同法',
    '技术合同法',
    '涉外经济合同法',
  ].map((name) => ({
    name,
    now: '民法典',
  })),
  ...['中外合资经营企业法', '中外合作经营企业法', '外资企业法'].map((name) => ({ name, now: '外商投资法' })),
  { name: '环境噪声污染防治法', now: '噪声污染防治法' },
  { name: '执业医师法', now: '医师法' },
  { name: '城市规划法', now: '城乡规划法' },
  { name: '行政监察法', now: '监察法' },
  { name: '食品卫生法', now: '食品安全法' },
  { name: '预备役军官法', now: '预备役人员法' },
  { name: '治安管理处罚条例', now: '治安管理处罚法' },
  { name: '外商投资企业和外国企业所得税法', now: '企业所得税法' },
  { name: '学位条例', now: '学位法' },
];

/** True for the name, without 中华人民共和国, of a law in force. */
export const isLawInForce = (name: string): boolean => names.has(name);

/** Names of laws that are cited without 中华人民共和国 and stand in no list of laws in force. */
const ALSO_KNOWN: ReadonlySet<string> = new Set([
  '宪法',
  '民法典',
  '基本法',
  '香港基本法',
  '澳门基本法',
  ...FORMER_LAWS.map(({ name }) => name),
]);

/** True for the name, without 中华人民共和国, of a law in force or of one that was. */
export const isKnownLaw = (name: string): boolean => {
  const short = name.startsWith('中华人民共和国') ? name.slice(7) : name;
  return names.has(short) || ALSO_KNOWN.has(short);
};

/** The law in force that differs from `name` by one character or two, as a slip of the pen does. */
export function likelyMeant(name: string): string | undefined {
  const near = [...names].filter((known) => isNear(known, name));
  return near.length === 1 ? near[0] : undefined;
}

/** One character more, less or other; short names are too alike for more. */
function isNear(known: string, name: string): boolean {
  if (Math.abs(known.length - name.length) > 1 || name.length < SHORTEST) return false;
  let head = 0;
  while (head < known.length && known.charAt(head) === name.charAt(head)) head++;
  let tail = 0;
  const rest = Math.min(known.length, name.length) - head;
  while (tail < rest && known.at(-1 - tail) === name.at(-1 - tail)) tail++;
  return Math.max(known.length, name.length) - head - tail === 1;
}

const SHORTEST = 5;
