import { itReads } from './support';

const UNREAD = /unread：没有读懂这句话/u;
const [FIRST, SECOND, THIRD] = [
  '市港口部门负责监督管理，公安、海事、渔业等部门协助。',
  '区港口部门负责日常管理。',
  '财政、税务等部门做好有关工作。',
];
const DUTY = (...lines: readonly string[]): string => lines.join('\n');
const CITING = '违反本条例第七条规定的，由市港口部门责令改正；违反本条例第二条第二款规定的，处以罚款。';
const citing = (paragraph: string): string => CITING.replace('第二款', paragraph);
const HEAD = '经营码头应当具备下列条件：';
const [SITE, TOOLS, STAFF] = ['有固定的场所；', '有必要的设备；', '有合格的人员：\n1.船长；\n2.轮机长。'];
const CHECK = '前款所列条件由市港口部门核实。';
const LIST = (...items: readonly string[]): string =>
  [HEAD, ...items.map((item, at) => `（${'一二三四五'.charAt(at)}）${item}`), CHECK].join('\n');

describe('forms of instructions: paragraphs', () => {
  itReads([
    ['第二条第二款修改为：“甲。”', { 2: DUTY(FIRST, '甲。', THIRD) }],
    ['将第二条第二款、第三款修改为：“甲。\n“乙。”', { 2: DUTY(FIRST, '甲。', '乙。') }],
    ['将第二条第二、三款修改为：“甲。\n“乙。”', { 2: DUTY(FIRST, '甲。', '乙。') }],
    ['第二条增加一款，作为第二款：“甲。”', { 2: DUTY(FIRST, '甲。', SECOND, THIRD), 9: citing('第三款') }],
    ['第二条增加一款，并作为第三款：“甲。”', { 2: DUTY(FIRST, SECOND, '甲。', THIRD) }],
    ['第二条增加第四款：“甲。”', { 2: DUTY(FIRST, SECOND, THIRD, '甲。') }],
    ['第二条增加一款：“甲。”', { 2: DUTY(FIRST, SECOND, THIRD, '甲。') }],
    ['在第二条第二款之后增加一款，作为第三款：“甲。”', { 2: DUTY(FIRST, SECOND, '甲。', THIRD) }],
    ['第二条增加二款，作为第四款、第五款：“甲。\n“乙。”', { 2: DUTY(FIRST, SECOND, THIRD, '甲。', '乙。') }],
    ['第二条第二款改为第三款，增加一款，作为第二款：“甲。”', { 2: DUTY(FIRST, '甲。', SECOND, THIRD), 9: citing('第三款') }],
    ['第二条第二款改为第三款，第三款改为第二款。', { 2: DUTY(FIRST, THIRD, SECOND), 9: citing('第三款') }],
    ['将第二条第二款与第三款互换。', { 2: DUTY(FIRST, THIRD, SECOND), 9: citing('第三款') }],
    ['将第二条第一款、第三款对调。', { 2: DUTY(THIRD, SECOND, FIRST) }],
    ['将第二条第三款移至第一款之后。', { 2: DUTY(FIRST, THIRD, SECOND), 9: citing('第三款') }],
    ['将第二条第三款移至第一款之前，作为第一款。', { 2: DUTY(THIRD, FIRST, SECOND), 9: citing('第三款') }],
    ['将第二条第三款移至第一款之后，增加一款，作为第四款：“甲。”', { 2: DUTY(FIRST, THIRD, SECOND, '甲。'), 9: citing('第三款') }],
    ['删去第二条第三款。', { 2: DUTY(FIRST, SECOND) }],
    ['第二条第一款、第三款删去。', { 2: SECOND, 9: citing('第一款') }],
    ['删去第二条第一、三款。', { 2: SECOND, 9: citing('第一款') }],
    ['将第二条第二款、第三款合并为一款，作为第二款：“甲。”', { 2: DUTY(FIRST, '甲。') }],
    ['第二条第一款和第三款合并为一款：“甲。”', { 2: DUTY('甲。', SECOND) }],
    ['将第二条第一款分为二款：“甲。\n“乙。”', { 2: DUTY('甲。', '乙。', SECOND, THIRD), 9: citing('第三款') }],
    ['第二条第三款改为第三条。', `〔总则〕1 ${FIRST}\n${SECOND} ${THIRD} 3〔经营〕〔许可〕4 5 6〔价格〕7 8〔罚则〕9 10〔附则〕11`],
    ['第二条第三款单列一条，作为第三条，修改为：“甲。”', `〔总则〕1 ${FIRST}\n${SECOND} 甲。 3〔经营〕〔许可〕4 5 6〔价格〕7 8〔罚则〕9 10〔附则〕11`],
    ['第二条第三款作为第三条，将其中的“税务”修改为“海关”。', `〔总则〕1 ${FIRST}\n${SECOND} ${THIRD.replace('税务', '海关')} 3〔经营〕〔许可〕4 5 6〔价格〕7 8〔罚则〕9 10〔附则〕11`],
    ['第四条第一款款首修改为：“甲：”', { 4: LIST(SITE, TOOLS, STAFF).replace(HEAD, '甲：') }],
    ['第四条第一款第一自然段修改为：“甲：”', { 4: LIST(SITE, TOOLS, STAFF).replace(HEAD, '甲：') }],
    ['第二条增加一款，作为第九款：“甲。”', /refused：不能作为第九款/u],
    ['第二条第四款修改为：“甲。”', /refused：没有第二条第四款/u],
    ['将第二条第一款与第七条互换。', /refused：.*不是同一层次/u],
    ['将第二条第三款移至第七条之后。', /refused：.*不是同一层次/u],
    ['将第二条第三款移至第一款之后，作为第三款。', /refused：移动后是第二款，写明的是第三款/u],
    ['将第二条第二款、第三款合并为一款。', /refused：合并后的内容没有写明/u],
    ['将第二条分为两条，第一款作为第二条，第二款、第三款作为第三条。', UNREAD],
    ['第二条第三款修改为第二款：“甲。”', UNREAD],
  ]); // prettier-ignore
});

describe('forms of instructions: items', () => {
  itReads([
    ['第四条第二项修改为：“（二）甲；”', { 4: LIST(SITE, '甲；', STAFF) }],
    ['第四条第（二）项修改为“甲；”', { 4: LIST(SITE, '甲；', STAFF) }],
    ['第四条第一款第二项、第三项修改为：“（二）甲；\n“（三）乙。”', { 4: LIST(SITE, '甲；', '乙。') }],
    ['第四条第一款第（二）、（三）项修改为：“（二）甲；\n“（三）乙。”', { 4: LIST(SITE, '甲；', '乙。') }],
    ['第四条增加一项，作为第四项：“（四）甲。”', { 4: LIST(SITE, TOOLS, STAFF, '甲。') }],
    ['第四条第一款增加一项作为第二项：“（二）甲；”', { 4: LIST(SITE, '甲；', TOOLS, STAFF) }],
    ['第四条增加第四项：“（四）甲。”', { 4: LIST(SITE, TOOLS, STAFF, '甲。') }],
    ['在第四条第一项后增加一项，作为第二项：“甲；”', { 4: LIST(SITE, '甲；', TOOLS, STAFF) }],
    ['第四条第三项改为第四项，增加一项，作为第三项：“（三）甲；”', { 4: LIST(SITE, TOOLS, '甲；', STAFF) }],
    ['删去第四条第一项。', { 4: LIST(TOOLS, STAFF) }],
    ['删去第四条第一款第（一）、（二）项。', { 4: LIST(STAFF) }],
    ['第四条第二项、第三项删去。', { 4: LIST('有固定的场所。') }],
    ['将第四条第一项与第二项互换。', { 4: LIST(TOOLS, SITE, STAFF) }],
    ['将第四条第二项移至第一项之前。', { 4: LIST(TOOLS, SITE, STAFF) }],
    ['将第四条第一项、第二项合并为一项：“（一）甲；”', { 4: LIST('甲；', STAFF) }],
    ['第四条第三项第1目修改为：“1.甲；”', { 4: LIST(SITE, TOOLS, STAFF.replace('船长', '甲')) }],
    ['删去第四条第三项第1目。', { 4: LIST(SITE, TOOLS, '有合格的人员：\n1.轮机长。') }],
    ['第四条第三项增加一目，作为第3目：“3.甲。”', { 4: LIST(SITE, TOOLS, '有合格的人员：\n1.船长；\n2.轮机长；\n3.甲。') }],
    ['将第四条第三项第1目与第2目互换。', { 4: LIST(SITE, TOOLS, '有合格的人员：\n1.轮机长；\n2.船长。') }],
    ['第四条第三项中的“船长”修改为“大副”。', { 4: LIST(SITE, TOOLS, STAFF.replace('船长', '大副')) }],
    ['第四条第三项改为第五项。', /refused：不能作为第五项/u],
    ['删去第四条第五项。', /refused：没有第四条第五项/u],
    ['将第四条第一项移至第二款之后。', /refused：.*不是同一层次/u],
  ]); // prettier-ignore
});
