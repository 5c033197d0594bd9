import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf } from '../../server/src/syntax/walkTree';

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

  it('is the explanation of a draft', () => {
    for (const title of ['关于《甲市乙条例（草案）》的说明', '《甲市乙条例》起草说明', '起草说明']) {
      const text = `${BODY}${title}\n一、必要性\n我市应该加强甲。\n（一）丁。\n`;
      assert.deepEqual(annexesOf(text), [title]);
      assert.equal(articlesIn(text), 3);
      // A line of the body that reads like one.
      assert.deepEqual(annexesOf(`${BODY}${title}\n第四条　丁。\n`), []);
    }
    assert.deepEqual(annexesOf(`${BODY}应当附乙的说明\n`), []);
  });

  it('is no annex where 附件 stands above the title', () => {
    assert.deepEqual(annexesOf(`附件\n${BODY}`), []);
    assert.equal(articlesIn(`附件\n${BODY}`), 3);
    assert.deepEqual(annexesOf('甲市乙条例\n第一章　总则\n附件\n第一条　甲。\n'), []);
  });

  it('is an annex where a reply quotes articles of another law', () => {
    const reply =
      '甲市人民法院\n关于乙类遗失物如何处理的批复\n丙区人民法院：\n你院请示收悉，依照所附条文处理。\n此复。\n';
    for (const quoted of [
      '附：丁条例有关条款\n第八条　甲归失主。\n第九条　乙归公。\n',
      '附：\n第二十二条第一款：甲是乙。\n第二十五条：丙是丁。\n',
      '附件\n第十一条　甲有下列情形之一的：\n（一）乙；\n（三）丙。\n',
      '附件1\n第七条　甲。\n附件2\n第三条　乙。\n',
      '附录：有关条文\n第一百零二条　甲。\n第九十条　乙。\n',
      '附：有关条文\r\n　　第五条　甲。\r\n　　第三十条　乙。\r\n',
      '附：有关条文\n第六条：甲。\n一、怎样办理乙？\n依照丙办理。\n',
      '附：\n第一条　为了甲，制定本条例。\n第二条　乙。\n第三条　丙。\n',
      '附：\n第一条　为了甲，制定本条例。\n第三十条　乙。\n',
      '附件：丁条例\n丁条例\n第一条　甲。\n第二条　乙。\n',
      '附件\n一、丁条例的规定\n第一条　甲。\n第二条　乙。\n',
    ]) {
      const tree = parse(reply + quoted);
      assert.equal(tree.kind, 'unknown', quoted);
      assert.equal(articlesOf(tree).length, 0, quoted);
      assert.ok(tree.annexes.length > 0, quoted);
    }
  });

  it('is an annex where what an announcement adds does not count on from 第一条', () => {
    const tree = parse('关于公布甲名录的公告\n现予公布。\n附件\n甲名录\n第一条　乙。\n第三条　丙。\n');
    assert.equal(tree.kind, 'unknown');
    assert.equal(tree.annexes.length, 1);
  });

  it('is no annex where the articles behind 附件 may be a regulation of its own', () => {
    for (const text of [
      '甲市人民政府的通知\n现予印发。\n附件\n第一条　甲。\n第二条　乙。\n',
      '甲市人民政府的通知\n现予印发。\n附件\n甲市乙办法\n第二条　甲。\n第三条　乙。\n',
      '甲市乙条例\n附件\n第二条　甲。\n第三条　乙。\n',
      '关于公布乙办法的公告\n现予公布。\n附件\n甲市乙办法\n第一条　甲。\n第三条　乙。\n',
      '甲市人民政府关于印发乙问题解答的通知\n现予印发。\n附件\n第一条　甲。\n第二条　乙。\n',
      '甲市人民政府的通知\n现予印发。\n附件\n第二章　管理\n第六条　甲。\n第七条　乙。\n',
      '甲市人民政府的通知\n第二条　甲。\n第三条　乙。\n',
    ]) {
      assert.equal(parse(text).kind, 'regulation', text);
      assert.equal(articlesOf(parse(text)).length, 2, text);
    }
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
