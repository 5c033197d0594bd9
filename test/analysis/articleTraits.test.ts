import assert from 'node:assert/strict';
import { createTraits, nodesWhere } from '../../server/src/analysis/articleTraits';
import { createSnapshot } from '../../server/src/analysis/snapshot';

const TEXT = '甲市乙条例\n第一章　总则\n第一条　甲。\n第二条　乙：\n（一）丙；\n（二）丁。\n第三条　戊。\n';

const levels = (nodes: ReturnType<typeof nodesWhere>): readonly string[] =>
  nodes.map(({ node }) => node.level);

describe('traits of articles', () => {
  it('lead to the nodes of the articles that have them, and to the headings', () => {
    const hasItems = createTraits()((nodes) => nodes.some(({ node }) => node.level === 'item'));
    assert.deepEqual(levels(nodesWhere(createSnapshot(TEXT), hasItems)), [
      'chapter',
      'article',
      'paragraph',
      'item',
      'item',
    ]);
  });

  it('are told apart', () => {
    const add = createTraits();
    const never = add(() => false);
    const always = add(() => true);
    const snapshot = createSnapshot(TEXT);
    assert.deepEqual(levels(nodesWhere(snapshot, never)), ['chapter']);
    assert.equal(nodesWhere(snapshot, always).filter(({ node }) => node.level === 'article').length, 3);
  });

  it('count as held where a question throws, and the others are answered', () => {
    const add = createTraits();
    const broken = add(() => {
      throw new Error('甲');
    });
    const never = add(() => false);
    const snapshot = createSnapshot(TEXT);
    assert.equal(nodesWhere(snapshot, broken).filter(({ node }) => node.level === 'article').length, 3);
    assert.deepEqual(levels(nodesWhere(snapshot, never)), ['chapter']);
  });

  it('are asked again of an article that changed, and of no other', () => {
    let asked = 0;
    const trait = createTraits()(() => {
      asked++;
      return false;
    });
    const before = createSnapshot(TEXT);
    nodesWhere(before, trait);
    assert.equal(asked, 3);
    nodesWhere(createSnapshot(TEXT.replace('甲。', '甲甲。'), before), trait);
    assert.equal(asked, 4);
  });
});
