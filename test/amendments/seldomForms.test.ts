import assert from 'node:assert/strict';
import { bodyOf, carriedOut, decisionOn } from './support';

const BASE = [
  '甲市码头条例',
  '第一章　总则',
  '第一条　为了加强码头管理，保障公民、法人的权益，制定本条例。',
  '第二条　市港口部门负责监督管理。区港口部门负责日常管理。',
  '税务等部门做好有关工作。',
  '第二章　经营',
  '第三条　经营者应当公开价格，不得涨价。',
  '第四条　保险金额不低于十万元；超过二十万元的，由第十五号码头办理。',
  '第五条　禁止超载。',
  '第三章　附则',
  '第六条　本条例自2020年1月1日起施行。',
  '附件：',
  '码头收费标准',
  '1.客船：十元',
  '2.货船：二十元',
  '',
].join('\n');

/** What stands otherwise after an item: lines that are gone with -, new ones with +. */
function changed(item: string): readonly string[] {
  const [old, young] = [BASE, carriedOut(BASE, decisionOn([item])).text].map((text) => text.split('\n'));
  return [
    ...(old ?? []).filter((line) => young?.includes(line) !== true).map((line) => `-${line}`),
    ...(young ?? []).filter((line) => old?.includes(line) !== true).map((line) => `+${line}`),
  ];
}

const statuses = (item: string): readonly string[] =>
  carriedOut(BASE, decisionOn([item])).results.map(({ status }) => status);

describe('words in a decision', () => {
  const numbers: readonly (readonly [string, readonly string[]])[] = [
    ['将附件中的“十元”修改为“十五元”。', ['-1.客船：十元', '+1.客船：十五元']],
    ['将第四条中的“十万元”修改为“三十万元”。', ['不低于三十万元；超过二十万元', '']],
    ['将第四条中的“二十万元”修改为“五十万元”。', ['不低于十万元；超过五十万元', '']],
    ['将第六条中的“1月”修改为“11月”。', ['自2020年11月1日起', '']],
    ['将第六条中的“2020年”修改为“2026年”。', ['自2026年1月1日起', '']],
    ['将第四条中的“万元”修改为“万元人民币”。', ['不低于十万元人民币；超过二十万元人民币', '']],
  ];
  for (const [item, [first = '', second]] of numbers) {
    it(`are no part of a longer number: ${item}`, () => {
      const lines = changed(item);
      if (second === '') assert.ok(lines.at(-1)?.includes(first), lines.join('\n'));
      else assert.deepEqual(lines, [first, second]);
    });
  }
  for (const item of [
    '将第四条中的“五号”修改为“六号”。',
    '将第四条中的“第十”修改为“第二”。',
    '将第六条中的“020年”修改为“030年”。',
    '将第四条中的“二十万”修改为“三十万”，将第五条中的“一十”修改为“二十”。',
  ]) {
    it(`are not found inside of one: ${item}`, () => {
      assert.ok(statuses(item).includes('refused'), statuses(item).join());
    });
  }

  const pairs: readonly (readonly [string, string])[] = [
    ['将第二条中的“市港口部门”和“区港口部门”分别修改为“市交通部门”和“区交通部门”。', '市交通部门负责监督管理。区交通部门负责日常管理。'],
    ['第二条中的“市港口部门”、“区港口部门”分别改为“市交通部门”、“区交通部门”。', '市交通部门负责监督管理。区交通部门负责日常管理。'],
    ['将第二条中的“监督”“日常”分别修改为“全面”“具体”。', '市港口部门负责全面管理。区港口部门负责具体管理。'],
    ['将第二条中的“监督”修改为“全面”、“日常”修改为“具体”。', '市港口部门负责全面管理。区港口部门负责具体管理。'],
    ['将第二条中的“市港口部门”“区港口部门”修改为“交通部门”。', '交通部门负责监督管理。交通部门负责日常管理。'],
    ['将第二条中的“监督”改成“全面”。', '市港口部门负责全面管理。区港口部门负责日常管理。'],
  ]; // prettier-ignore
  for (const [item, words] of pairs) {
    it(`become others one by one: ${item}`, () => {
      assert.equal(bodyOf(carriedOut(BASE, decisionOn([item])).text)[2]?.split('\n')[0], `第二条　${words}`);
    });
  }
});

describe('what a decision says in a form that is not read', () => {
  for (const item of [
    '删去第三条中“不得”以后的内容。',
    '删去第三条中“公开价格”及其后的文字。',
    '删去第三条“经营者”至“价格”。',
    '将第二条中的“监督”和“日常”分别修改为“全面”、“具体”和“一般”。',
    '将第二条中的“监督”修改为“全面”和“具体”。',
    '将正文第二段修改为：“甲。”',
    '将第一部分第二点第3点修改为：“甲。”',
    '将第七条与第八条顺序调整。',
    '将附件中“货船：二十元”一行删去。',
    '附件1表格第二行第三列修改为“三十元”。',
    '将目录中的“附则”修改为“其他规定”。',
    '第四条的保险金额由“十万元”提高到“十五万元”。',
    '将第四条引用的“第十五号”修改为“第十六号”。',
    '第三条增加“造成损失的，依法赔偿”一句，作为第二句。',
    '对相关条文的文字作相应修改。',
  ]) {
    it(`changes nothing and is told: ${item}`, () => {
      assert.deepEqual(changed(item), []);
      assert.ok(
        statuses(item).some((status) => status !== 'applied'),
        statuses(item).join(),
      );
    });
  }

  it('is told where a chapter is to have a number that its place does not give', () => {
    const { results } = carriedOut(BASE, decisionOn(['将第三章改为第四章。']));
    assert.match(results[0]?.notes.map(({ zh }) => zh).join() ?? '', /按顺序应为第三章/u);
  });
});
