/** Places that make regulations for the tests of a shared corpus. */
const PLACES = ['甲甲市', '乙乙市', '丙丙市', '丁丁市', '戊戊市', '己己市'];

/** Of the draft's subject, under a title like its own: an editor fetches these whole. */
const DIGITAL = [
  '数据交易场所应当在显著位置公开交易规则、收费标准和争议处理办法。',
  '每年五月为数字技能普及月，社区服务站应当免费开设面向老年人的课程。',
  '算力中心应当按季度公布空闲机时，并以不高于成本的价格提供给中小企业使用。',
];

/** Of other subjects, under titles that share nothing with the draft's: only a search on the server finds these. */
const OTHERS: readonly (readonly [subject: string, ...articles: readonly string[]])[] = [
  [
    '候鸟通道巡护',
    '候鸟迁徙季节，巡护人员应当每日记录通道内停歇鸟类的种类和数量。',
    '发现受伤候鸟的，应当在二小时内送交就近的救护站。',
  ],
  [
    '湖面水草清理',
    '使用无人船清理湖面水草的，应当在作业前一日向湖区管理站登记航线。',
    '打捞上岸的水草应当在当日运离岸线。',
  ],
  ['夜市摊位管理', '夜市摊位的经营者应当在收市后半小时内清扫摊位周边地面。', '摊位号牌不得转借他人。'],
  ['村史馆藏品登记', '村史馆接收藏品的，应当当面清点并向捐赠人出具清单。', '藏品出借的期限不得超过九十日。'],
  [
    '屋顶菜园安全',
    '屋顶菜园的覆土厚度不得超过房屋设计荷载允许的范围。',
    '屋顶菜园应当设置高度不低于一米一的护栏。',
  ],
  ['公共钢琴养护', '公共钢琴每半年至少调律一次，调律记录应当张贴在琴旁。', '晚上十点后不得弹奏公共钢琴。'],
  ['骑行驿站服务', '骑行驿站应当免费提供打气筒和饮用水。', '骑行驿站应当公布营业时间。'],
];

const textOf = (title: string, articles: readonly string[]): string =>
  `${title}\n\n${articles.map((article, at) => `第${'一二三'[at] ?? ''}条　${article}\n`).join('')}`;

/** Twenty short regulations by their paths, with wording of their own; the day in a name is the day of the text. */
export function sharedRegulations(): Readonly<Record<string, string>> {
  const near = PLACES.map((place) => [`${place}数字经济促进条例(2020-05-01)`, DIGITAL] as const);
  const far = OTHERS.flatMap(([subject, ...articles]) => [
    [`甲甲市${subject}办法(2016-04-01)`, articles] as const,
    [`乙乙市${subject}办法(2022-03-01)`, articles] as const,
  ]);
  return Object.fromEntries(
    [...near, ...far].map(([name, articles]) => [
      `库/${name}.txt`,
      textOf(name.replace(/\(.+\)$/u, ''), articles),
    ]),
  );
}
