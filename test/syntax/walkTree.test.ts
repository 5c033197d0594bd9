import assert from 'node:assert/strict';
import { ordinal } from '../../server/src/base/ordinal';
import { parse } from '../../server/src/syntax/parse';
import { print } from '../../server/src/syntax/printTree';
import { articlesOf, findArticle, paragraphsOf, pathAt, walk } from '../../server/src/syntax/walkTree';
import { cursorFixture } from '../support/fixture';

const TEXT = '第一章　总则\n第一条　甲。\n第二条　乙：\n（一）丙。\n丁。\n第二条之一　戊。\n';

/** The path of nodes at `‸`. */
function pathAtCursor(marked: string): readonly string[] {
  const { text, cursor } = cursorFixture(marked);
  return pathAt(parse(text), cursor).map(({ level, label }) => label?.text ?? level);
}

describe('queries on the tree', () => {
  it('walk every node in text order, with what stands above it', () => {
    const walked = [...walk(parse(TEXT).children)].map(
      ({ node, ancestors }) => `${ancestors.length}${node.level}`,
    );
    assert.deepEqual(walked, [
      '0chapter',
      '1article',
      '2paragraph',
      '1article',
      '2paragraph',
      '3item',
      '2paragraph',
      '1article',
      '2paragraph',
    ]);
  });

  it('find articles by number and count their paragraphs', () => {
    const tree = parse(TEXT);
    assert.equal(articlesOf(tree).length, 3);
    assert.equal(findArticle(tree, ordinal(2, 1))?.node.label?.text, '第二条之一');
    assert.equal(findArticle(tree, ordinal(3)), undefined);
    const second = findArticle(tree, ordinal(2));
    assert.ok(second);
    assert.equal(paragraphsOf(second.node).length, 2);
  });

  it('give the path at an offset, the later node where two meet', () => {
    assert.deepEqual(pathAtCursor('第一条　甲。\n第二条　乙：\n（一）丙‸。\n'), [
      '第二条',
      'paragraph',
      '（一）',
    ]);
    assert.deepEqual(pathAtCursor('第一条　甲。\n‸第二条　乙。\n'), ['第二条']);
    assert.deepEqual(pathAtCursor('第一条　甲。‸第二条　乙。\n'), ['第二条']);
    assert.deepEqual(pathAtCursor('‸甲市乙条例\n第一条　甲。\n'), []);
  });

  it('print an unedited tree as its text', () => {
    assert.equal(print(parse(TEXT)), TEXT);
  });
});
