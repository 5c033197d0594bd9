/** Twenty regulations on subjects that no seed is about, by their titles. */
export const TITLES = [
  '甲市低空经济促进条例',
  '甲市物业管理条例',
  '甲市养犬管理条例',
  '甲市湿地保护条例',
  '甲市电梯安全管理条例',
  '甲市全民健身促进条例',
  '甲市生活垃圾管理条例',
  '甲市古树名木保护条例',
  '甲市家庭教育促进条例',
  '甲市城市绿化条例',
  '甲市文明行为促进条例',
  '甲市饮用水水源保护条例',
  '甲市旅游促进条例',
  '甲市停车场管理办法',
  '甲省中医药发展促进条例',
  '甲市历史文化名城保护条例',
  '甲市民营经济促进条例',
  '甲市养老服务条例',
  '甲市大气污染防治条例',
  '甲市乡村振兴促进条例',
] as const;

/** Words that speak of the digital economy, read out of the seeds by hand; not those that any subject may have. */
export const DIGITAL =
  /数字(?!化?城管)|数据|算力|算法|信息网络|人工智能|区块链|云计算|物联网|互联网(?!等媒体)|智能|智慧|网络安全|大模型|平台经济|软件|芯片|集成电路|信息技术|信息通信|电子信息|5G|车联网|元宇宙|虚拟现实|机器人|线上|电子商务|跨境电商/u;

/** Places of a draft at which help is asked for: the text up to the cursor. */
export function placesOf(title: string): readonly string[] {
  const general = [
    '',
    '为了',
    '本条例所称',
    '市人民政府应当',
    '市、区人民政府应当',
    '有关部门应当',
    '鼓励',
    '任何单位和个人',
  ];
  const middle = ['', '市人民政府应当加强', '支持企业', '主管部门应当', '推动', '建立健全', '完善', '加快'];
  const liability = ['', '违反本条例', '国家工作人员', '有关部门及其工作人员'];
  const head = `${title}\n第一章　总则\n第一条　为了规范有关活动，根据有关法律、行政法规，结合本市实际，制定本条例。\n`;
  return [
    ...general.map((typed) => `${title}\n第一章　总则\n第一条　${typed}`),
    ...general.map((typed) => `${head}第二条　${typed}`),
    ...middle.map((typed) => `${head}第二章　规划与建设\n第二条　${typed}`),
    ...middle.map((typed) => `${head}第二章　促进措施\n第二条　${typed}`),
    ...middle.map((typed) => `${head}第二章　服务与保障\n第二条　${typed}`),
    ...liability.map((typed) => `${head}第二章　法律责任\n第二条　${typed}`),
    `${head}第二章　附则\n第二条　`,
    // Where a chapter begins.
    `${title}\n`,
    head,
    `${head}第`,
    `${head}第二章　服务与保障\n第二条　甲。\n`,
  ];
}
