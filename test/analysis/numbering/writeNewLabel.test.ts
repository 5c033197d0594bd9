import assert from 'node:assert/strict';
import { relabel } from '../../../server/src/analysis/numbering/writeNewLabel';
import { ordinal } from '../../../server/src/base/ordinal';
import { type Level } from '../../../server/src/syntax/tree';

/** The label `text` of `level` with the number `main`. */
const relabelled = (text: string, level: Level, main: number, sub = 0): string =>
  relabel(
    { text, span: { start: 0, end: text.length }, ordinal: ordinal(1), defects: [] },
    level,
    ordinal(main, sub),
  );

describe('relabel', () => {
  it('writes the published form of what has one', () => {
    assert.equal(relabelled('第 3 条', 'article', 10), '第十条');
    assert.equal(relabelled('第十条', 'article', 10, 2), '第十条之二');
    assert.equal(relabelled('第一章', 'chapter', 12), '第十二章');
    assert.equal(relabelled('(一)', 'item', 3), '（三）');
  });

  it('keeps the marks of list numbers as the draft writes them', () => {
    assert.equal(relabelled('一、', 'item', 12), '十二、');
    assert.equal(relabelled('1．', 'subitem', 12), '12．');
    assert.equal(relabelled('（1）', 'subitem', 2), '（2）');
    assert.equal(relabelled('１、', 'subitem', 2), '2、');
    assert.equal(relabelled('一、', 'heading', 2), '二、');
  });

  it('stays in the series of one-character numbers, up to 20', () => {
    assert.equal(relabelled('①', 'subitem', 3), '③');
    assert.equal(relabelled('⑳', 'subitem', 1), '①');
    assert.equal(relabelled('⑴', 'subitem', 20), '⒇');
    assert.equal(relabelled('⒈', 'subitem', 2), '⒉');
    assert.equal(relabelled('⒛', 'subitem', 21), '21.');
  });
});
