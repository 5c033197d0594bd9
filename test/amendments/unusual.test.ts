import assert from 'node:assert/strict';
import { after, carriedOut, decisionOn, reasons, regulation } from './support';

const DUTY = '市港口部门负责监督管理。\n区港口部门负责日常管理。\n财政、税务等部门做好有关工作。';
const LIST = '经营码头应当具备下列条件：\n（一）有固定的场所；\n（二）有必要的设备；\n（三）有合格的人员。';
const PRICE = '经营者应当公开价格。经营者不得擅自涨价。';
const OLD = [DUTY, LIST, PRICE, '市港口部门可以抽查。'];

/** The articles with these in place of the old ones. */
const with_ = (changed: Readonly<Record<number, string>>): readonly string[] =>
  regulation(OLD.map((words, at) => changed[at + 1] ?? words))
    .split('\n第')
    .slice(1)
    .map((each) => `第${each.trimEnd()}`);

describe('applying a decision: forms that are seldom met', () => {
  const rows: readonly (readonly [string, Readonly<Record<number, string>>])[] = [
    ['将第三条第一句修改为：“经营者应当公开服务价格。”', { 3: PRICE.replace('公开价格', '公开服务价格') }],
    ['将第三条第二句修改为：“不得擅自涨价”。', { 3: '经营者应当公开价格。不得擅自涨价。' }],
    ['第一条第二款第一句修改为：“镇人民政府负责日常管理。”', { 1: DUTY.replace('区港口部门', '镇人民政府') }],
    ['删除第三条第二句。', { 3: '经营者应当公开价格。' }],
    ['删去第三条第一款第一句。', { 3: '经营者不得擅自涨价。' }],
    ['第一条第三款在“税务”后增加“海事”。', { 1: DUTY.replace('税务', '税务、海事') }],
    ['第三条将“公开价格”修改为“公示价格”。', { 3: PRICE.replace('公开', '公示') }],
    ['将条例中的“市港口部门”全部替换为“市交通部门”。', { 1: DUTY.replace('市港口', '市交通'), 4: '市交通部门可以抽查。' }],
    ['将第三条中的“不得擅自涨价”一句修改为“不得擅自调整价格”。', { 3: PRICE.replace('涨价', '调整价格') }],
    ['第一条第三款中的“税务”二字删去。', { 1: DUTY.replace('、税务', '') }],
    ['第一条增加第四款：“镇人民政府予以协助。”', { 1: `${DUTY}\n镇人民政府予以协助。` }],
    ['第二条增加第四项：“（四）有制度。”', { 2: `${LIST.replace(/。$/u, '；')}\n（四）有制度。` }],
    ['第二条第一款第三项修改为两项，作为第三项、第四项：“（三）有人员；\n“（四）有制度。”', { 2: LIST.replace('（三）有合格的人员。', '（三）有人员；\n（四）有制度。') }],
    ['将第二条第一项、第二项合并为一项，作为第一项，修改为：“（一）有场所和设备；”', { 2: '经营码头应当具备下列条件：\n（一）有场所和设备；\n（二）有合格的人员。' }],
    ['将第一条第三款移至第三条，作为第三条第二款。', { 1: DUTY.replace(/\n财政.*$/u, ''), 3: `${PRICE}\n财政、税务等部门做好有关工作。` }],
  ]; // prettier-ignore
  for (const [item, changed] of rows) {
    it(item.replaceAll('\n', ' '), () => {
      assert.deepEqual(after(OLD, [item]), with_(changed));
    });
  }

  it('keeps the number of an article among others that change places', () => {
    const changed = after(
      ['甲。', '乙。', '丙。', '丁。'],
      ['增加一条，作为第一条：“新。”', '第三条序号不变。'],
    );
    assert.deepEqual(changed, [
      '第一条　新。',
      '第二条　甲。',
      '第三条　丙。',
      '第四条　乙。',
      '第五条　丁。',
    ]);
  });

  it('adds an article by its number', () => {
    assert.deepEqual(after(OLD, ['增加第三条之一：“不得哄抬价格。”']).slice(3, 4), [
      '第三条之一　不得哄抬价格。',
    ]);
  });

  const left: readonly (readonly [string, RegExp])[] = [
    ['将第三条第二句作为第二款。', /句子没有序号/u],
    ['将第三条第一句和第二句合并，作为第三条，修改为：“甲。”', /句子没有序号/u],
    ['将第三条第三句修改为：“甲。”', /没有第三条第三句/u],
    ['删去第四条第一句。', /没有别的句子/u],
    ['将第一条第二句修改为：“甲。”', /没有写明是哪一款/u],
    ['将第三条第一句修改为：“甲。\n“乙。”', /引文不止一行/u],
    ['将第一条第三款移至第三条。', /没有读懂/u],
    ['第四条不再保留。', /没有读懂/u],
    ['将第四条移至第一条和第二条之间。', /没有读懂/u],
    ['第四条前移两条。', /没有读懂/u],
    ['第四条取消。', /没有读懂/u],
    ['将第四条拆开。', /没有读懂/u],
  ];
  for (const [item, why] of left) {
    it(`changes nothing and says so: ${item.replaceAll('\n', ' ')}`, () => {
      assert.match(reasons(OLD, [item]).join(), why);
      assert.equal(carriedOut(regulation(OLD), decisionOn([item])).text, regulation(OLD));
    });
  }
});
