import assert from 'node:assert/strict';
import { articleTrait, nodesWhere } from '../../server/src/analysis/articleTraits';
import { createSnapshot } from '../../server/src/analysis/snapshot';

const TEXT = '甲市乙条例\n第一章　总则\n第一条　甲。\n第二条　乙：\n（一）丙；\n（二）丁。\n第三条　戊。\n';

const levels = (nodes: ReturnType<typeof nodesWhere>): readonly string[] =>
  nodes.map(({ node }) => node.level);

describe('traits of articles', () => {
  it('lead to the nodes of the articles that have them, and to the headings', () => {
    const hasItems = articleTrait((nodes) => nodes.some(({ node }) => node.level === 'item'));
    assert.deepEqual(levels(nodesWhere(createSnapshot(TEXT), hasItems)), [
      'chapter',
      'article',
      'paragraph',
      'item',
      'item',
    ]);
  });

  it('are told apart, however many there are', () => {
    const never = articleTrait(() => false);
    const always = Array.from({ length: 100 }, () => articleTrait(() => true));
    const snapshot = createSnapshot(TEXT);
    assert.deepEqual(levels(nodesWhere(snapshot, never)), ['chapter']);
    for (const trait of always) {
      const nodes = nodesWhere(snapshot, trait);
      assert.equal(nodes.filter(({ node }) => node.level === 'article').length, 3);
    }
  });

  it('count as held where a question throws, and the others are answered', () => {
    const broken = articleTrait(() => {
      throw new Error('甲');
    });
    const never = articleTrait(() => false);
    const snapshot = createSnapshot(TEXT);
    assert.equal(nodesWhere(snapshot, broken).filter(({ node }) => node.level === 'article').length, 3);
    assert.deepEqual(levels(nodesWhere(snapshot, never)), ['chapter']);
  });

  it('are asked again of an article that changed, and of no other', () => {
    let asked = 0;
    const trait = articleTrait(() => {
      asked++;
      return false;
    });
    const before = createSnapshot(TEXT);
    nodesWhere(before, trait);
    assert.equal(asked, 3);
    nodesWhere(createSnapshot(TEXT.replace('甲。', '甲甲。'), before), trait);
    assert.equal(asked, 4);
  });

  it('give the nodes where they stand now', () => {
    const trait = articleTrait((nodes) => nodes.some(({ node }) => node.level === 'item'));
    const before = createSnapshot(TEXT);
    nodesWhere(before, trait);
    const after = createSnapshot(TEXT.replace('甲。', '甲甲甲。'), before);
    const item = nodesWhere(after, trait).find(({ node }) => node.level === 'item')?.node;
    assert.equal(after.text.slice(item?.span.start, item?.span.end), '（一）丙；');
  });
});
