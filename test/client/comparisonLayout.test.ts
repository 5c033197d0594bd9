import assert from 'node:assert/strict';
import { layOutRows, marksIn, sourceOf } from '../../client/src/comparison/alignRowsSideBySide';
import { type ComparedCell, type ComparedRow } from '../../server/src/protocol/comparison';

const cell = (text: string, line: number, character = 0): ComparedCell => {
  const lines = text.split(/\r\n|\r|\n/u);
  const end = { line: line + lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { text, range: { start: { line, character }, end } };
};

const ROWS: readonly ComparedRow[] = [
  {
    isChanged: true,
    before: cell('第一条　甲。\r\n乙。', 3),
    after: cell('第一条　甲。\n丙丁。', 5, 2),
    marks: [
      { side: 'before', start: 8, end: 9 },
      { side: 'after', start: 7, end: 9 },
    ],
    remarks: [],
  },
  {
    isChanged: true,
    before: null,
    after: cell('第二条　新。', 7),
    marks: [{ side: 'after', start: 0, end: 6 }],
    remarks: ['新增'],
  },
  { isChanged: true, before: cell('第九条　旧。', 9), after: null, marks: [], remarks: ['删去'] },
];

const laidOut = layOutRows(ROWS, { added: '（新增）', deleted: '（删去）' });

describe('the layout of two versions side by side', () => {
  it('has each row on the lines of both texts, an empty line between two', () => {
    assert.equal(laidOut.texts.before, '第一条　甲。\n乙。\n\n（新增）\n\n第九条　旧。\n');
    assert.equal(laidOut.texts.after, '第一条　甲。\n丙丁。\n\n第二条　新。\n\n（删去）\n');
    assert.deepEqual(
      laidOut.rows.map(({ lines }) => lines.after),
      [
        { first: 0, last: 1 },
        { first: 3, last: 3 },
        { first: 5, last: 5 },
      ],
    );
  });

  it('places marks, whatever breaks the lines of the version', () => {
    assert.deepEqual(marksIn(laidOut), [
      { side: 'before', start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      { side: 'after', start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      { side: 'after', start: { line: 3, character: 0 }, end: { line: 3, character: 6 } },
    ]);
  });

  it('knows where in its version each place comes from', () => {
    const at = (side: 'before' | 'after', line: number, character: number) =>
      sourceOf(laidOut, side, { line, character });
    assert.deepEqual(at('after', 0, 3), { line: 5, character: 5 });
    assert.deepEqual(at('after', 1, 1), { line: 6, character: 1 });
    assert.deepEqual(at('before', 1, 1), { line: 4, character: 1 });
    // Beside a new article: the end of what stands above it.
    assert.deepEqual(at('before', 3, 2), { line: 4, character: 2 });
    assert.deepEqual(at('before', 5, 4), { line: 9, character: 4 });
    assert.equal(
      sourceOf(layOutRows([], { added: '', deleted: '' }), 'after', { line: 0, character: 0 }),
      undefined,
    );
  });
});
