import assert from 'node:assert/strict';
import { after, carriedOut, decisionOn, reasons, regulation } from './support';

const DUTY = '市港口部门负责监督管理。\n财政、税务、海事等部门做好有关工作。';
const LIST = '应当具备下列条件：\n（一）有固定的场所；\n（二）有合格的人员。';
const PRICE = '经营者应当公开服务项目和价格。具体办法由市人民政府规定。';
const OLD = [DUTY, LIST, PRICE, '港口部门和市港口部门可以抽查。'];

describe('a decision that adds what stands there already', () => {
  for (const item of [
    '增加一条，作为第三条：“经营者应当公开服务项目和价格。具体办法由市人民政府规定。”',
    '第一条增加一款，作为第二款：“财政、税务、海事等部门做好有关工作。”',
    '第一条增加一款：“财政、税务、海事等部门做好有关工作。”',
    '第二条增加一项，作为第二项：“（二）有合格的人员；”',
    '第二条增加第二项：“（二）有合格的人员。”',
    '在第一条第二款“税务”后增加“海事”。',
    '在第一条第二款“税务”后增加“、海事”。',
    '在第三条“价格”前增加“服务项目和”。',
    '第三条末尾增加：“具体办法由市人民政府规定。”',
    '将第一条第一款中的“港口部门”修改为“市港口部门”。',
  ]) {
    it(`is told and changes nothing: ${item}`, () => {
      assert.match(reasons(OLD, [item]).join(), /^refused: 这里已经有决定要增加的文字/u);
      assert.equal(carriedOut(regulation(OLD), decisionOn([item])).text, regulation(OLD));
    });
  }

  it('is carried out where only some places read so already', () => {
    const { text, results } = carriedOut(
      regulation(OLD),
      decisionOn(['将第四条中的“港口部门”修改为“市港口部门”。']),
    );
    assert.match(text, /第四条　市港口部门和市港口部门可以抽查。/u);
    assert.match(results[0]?.notes.map(({ zh }) => zh).join() ?? '', /有几处已经是/u);
  });

  for (const [item, place, words] of [
    ['增加一条，作为第四条：“经营者应当公开服务项目和价格。”', 3, '第四条　经营者应当公开服务项目和价格。'],
    [
      '第二条增加一项，作为第三项：“（三）有合格的人员。”',
      1,
      '第二条　应当具备下列条件：\n（一）有固定的场所；\n（二）有合格的人员；\n（三）有合格的人员。',
    ],
  ] as const) {
    it(`is carried out where the same words stand at another place: ${item}`, () => {
      assert.equal(after(OLD, [item])[place], words);
    });
  }
});
