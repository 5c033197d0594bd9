import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf } from '../../server/src/syntax/query';

const BODY = '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n';
const annexesOf = (text: string): readonly string[] => parse(text).annexes.map(({ heading }) => heading.text);
const articlesIn = (text: string): number => articlesOf(parse(text)).length;

describe('what stands behind the body', () => {
  it('is an annex from its heading on, with numbers of its own', () => {
    const text = `${BODY}附件1\n第一条　丁。\n附件2：戊表\n己。\n`;
    assert.deepEqual(annexesOf(text), ['附件1', '附件2：戊表']);
    assert.equal(articlesIn(text), 3);
    const [first] = parse(text).annexes;
    assert.equal(first && text.slice(first.span.start, first.span.end), '附件1\n第一条　丁。\n');
  });

  it('is no annex where 附件 stands above the title', () => {
    assert.deepEqual(annexesOf(`附件\n${BODY}`), []);
    assert.equal(articlesIn(`附件\n${BODY}`), 3);
    assert.deepEqual(annexesOf('甲市乙条例\n第一章　总则\n附件\n第一条　甲。\n'), []);
  });

  it('is a second document in the same file', () => {
    const text = `${BODY}甲市乙条例实施细则\n第一条　丁。\n第二条　戊。\n`;
    assert.deepEqual(annexesOf(text), ['甲市乙条例实施细则']);
    assert.equal(articlesIn(text), 3);
  });

  it('is no second document where the numbers go on', () => {
    assert.equal(articlesIn(`${BODY}甲市乙丙丁办法\n第四条　戊。\n`), 4);
  });

  it('is signature and date', () => {
    const closings = ['2021年1月4日', '甲市人民政府\n2021年1月4日', '甲市人民政府\n\n二〇二一年一月四日'];
    for (const closing of closings) {
      const tree = parse(`${BODY}${closing}\n`);
      assert.equal(tree.closing?.text, closing);
      assert.equal(articlesOf(tree).at(-1)?.node.children.length, 1, closing);
    }
  });

  it('is no date inside a sentence', () => {
    assert.equal(parse(`${BODY}第四条　本条例自2021年1月4日起施行。\n`).closing, undefined);
  });

  it('is signature and date above an annex', () => {
    const tree = parse(`${BODY}甲市人民政府\n2021年1月4日\n附件\n丁\n`);
    assert.equal(tree.closing?.text, '甲市人民政府\n2021年1月4日');
    assert.deepEqual(
      tree.annexes.map(({ heading }) => heading.text),
      ['附件'],
    );
  });
});
