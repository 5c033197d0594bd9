import assert from 'node:assert/strict';
import { folding } from '../../server/src/features/folding';
import { snap } from '../support/snap';

const folds = (text: string): readonly string[] =>
  folding(snap(text)).map(({ span, kind }) => {
    const lines = (at: number): number => text.slice(0, at).split('\n').length;
    return `${kind} ${lines(span.start)}-${lines(span.end)}`;
  });

describe('folding', () => {
  it('folds headings, articles of several lines and lists, once a line', () => {
    const text =
      '第一章　总则\n第一条　甲。\n第二条　乙。\n丙：\n（一）丁；\n（二）戊。\n第二章　附则\n第三条　己。\n';
    assert.deepEqual(folds(text), ['heading 1-6', 'article 3-6', 'list 4-6', 'heading 7-8']);
  });

  it('folds the 目录 and annexes', () => {
    const text =
      '甲条例\n目录\n第一章　总则\n第二章　附则\n\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n附件\n丙\n丁\n';
    assert.deepEqual(folds(text), ['contents 2-4', 'heading 6-7', 'heading 8-9', 'annex 10-12']);
  });

  it('folds nothing that stands on one line', () => {
    assert.deepEqual(folds('第一条　甲。\r\n第二条　乙。\r\n'), []);
    assert.deepEqual(folds(''), []);
  });
});
