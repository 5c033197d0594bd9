import assert from 'node:assert/strict';
import { scanLines } from '../../../server/src/syntax/scanLines';

/** Where each line is cut. */
const piecesOf = (text: string): readonly string[] =>
  scanLines(text).map(({ start, end }) => text.slice(start, end).trim());

describe('lines run together', () => {
  it('are cut at an article behind a heading', () => {
    assert.deepEqual(piecesOf('第九条　甲。\n第一节  乙第十条  乙是指丙。\n'), [
      '第九条　甲。',
      '第一节  乙',
      '第十条  乙是指丙。',
    ]);
  });

  it('are cut at the next article behind a full stop', () => {
    assert.deepEqual(piecesOf('第五十二条　甲处罚。第五十三条   违反乙的，丙。\n'), [
      '第五十二条　甲处罚。',
      '第五十三条   违反乙的，丙。',
    ]);
  });

  it('are cut between headings', () => {
    assert.deepEqual(piecesOf('第一章　甲 第二章　乙 第三章　丙\n'), [
      '第一章　甲',
      '第二章　乙',
      '第三章　丙',
    ]);
    assert.deepEqual(piecesOf('第二章　甲 第一节　乙 第一条　丙。\n'), [
      '第二章　甲',
      '第一节　乙',
      '第一条　丙。',
    ]);
  });

  it('are cut at items behind a colon and semicolons', () => {
    assert.deepEqual(piecesOf('第一条　甲：（一）乙；（二）丙。\n'), [
      '第一条　甲：',
      '（一）乙；',
      '（二）丙。',
    ]);
  });

  it('are not cut at an item that does not count on', () => {
    assert.deepEqual(piecesOf('第一条　甲：（一）乙；（三）丙。\n'), [
      '第一条　甲：',
      '（一）乙；（三）丙。',
    ]);
  });

  it('are not cut at an item that counts on from the list of the article above', () => {
    const lines = ['第一条　甲：', '（一）乙；', '第二条　丙；（二）丁。'];
    assert.deepEqual(piecesOf(lines.join('\n')), lines);
  });

  it('are left whole at references', () => {
    for (const line of [
      '第一条　违反第二条 规定的甲。',
      '第一条　甲。第三条 乙。',
      '第一条　甲。第二条规定乙。',
      '第一条　甲（一）乙（二）丙。',
      '第一条　符合第（一）项；第（二）项规定。',
      '第二条　甲：（一）、（二）项的乙。',
    ]) {
      assert.deepEqual(piecesOf(`${line}\n`), [line]);
    }
  });
});
