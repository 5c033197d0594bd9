import assert from 'node:assert/strict';
import { CITING, DUTY, LIST, listed, OLD, PRICE, SCOPE } from './printed';

/** The decision where the article of this number reads otherwise. */
const drafted = (number: number, words: string): string =>
  listed(OLD.map((old, at) => (at + 1 === number ? words : old)));

describe('the draft of what is only added', () => {
  const rows: readonly (readonly [string, number, string, string])[] = [
    ['words at the end of a sentence', 5, PRICE.replace('。', '，并接受监督。'), '在第五条中的“价格”后增加“，并接受监督”。'],
    ['a sentence at the end', 5, `${PRICE}具体办法由市人民政府规定。`, '在第五条中的“价格。”后增加“具体办法由市人民政府规定。”'],
    ['a sentence in a paragraph', 3, DUTY.replace('\n', '市财政部门予以配合。\n'), '在第三条第一款中的“工作。”后增加“市财政部门予以配合。”'],
    ['words in an item', 4, LIST.replace('人员。', '人员，人员应当持证上岗。'), '在第四条第三项中的“人员”后增加“，人员应当持证上岗”。'],
    ['a case more', 6, CITING.replace('。', '；情节严重的，处一万元罚款。'), '在第六条中的“改正”后增加“；情节严重的，处一万元罚款”。'],
    ['a clause between two commas, which takes the one before it', 1, OLD[0]?.replace('法律，', '法律，结合本市实际，') ?? '', '在第一条中的“法律”后增加“，结合本市实际”。'],
    ['a word in the middle, behind more than one letter', 2, SCOPE.replace('建设和', '规划、建设和'), '在第二条中的“码头的”后增加“规划、”。'],
    ['words beside others that change', 6, CITING.replace('违反', '经营者违反').replace('改正。', '改正，并处罚款。'), '将第六条中的“违反”修改为“经营者违反”，在“改正”后增加“，并处罚款”。'],
  ]; // prettier-ignore
  it('replaces a number that becomes another, whatever stands before it', () => {
    const fine = '处一万元以上十万元以下罚款；情节严重的，处十万元以上罚款。';
    const [old, young] = [fine, fine.replace('以上十万元', '以上二十万元')].map((words) =>
      OLD.map((each, at) => (at === 5 ? words : each)),
    );
    assert.match(
      listed(young ?? [], old ?? []),
      /^一、将第六条中的“[^”]*十万元[^”]*”修改为“[^”]*二十万元[^”]*”。$/u,
    );
  });

  for (const [what, number, words, said] of rows) {
    it(`says 后增加 of ${what}`, () => {
      assert.equal(drafted(number, words), `一、${said}`);
    });
  }
});
