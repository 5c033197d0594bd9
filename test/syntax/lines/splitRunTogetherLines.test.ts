import assert from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { scanLines } from '../../../server/src/syntax/scanLines';

/** Where each line is cut. */
const piecesOf = (text: string): readonly string[] =>
  runToEnd(scanLines(text)).map(({ start, end }) => text.slice(start, end).trim());

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

  const GLUED: readonly (readonly [string, readonly string[]])[] = [
    ['第一条　甲。第二条乙应当丙。\n第三条　丁。\n', ['第一条　甲。', '第二条乙应当丙。', '第三条　丁。']],
    [
      '第一条　甲。第二条乙。第三条丙。\n第四条　丁。\n',
      ['第一条　甲。', '第二条乙。', '第三条丙。', '第四条　丁。'],
    ],
    ['第九条　甲。\n乙。第十条中小企业丙。\n', ['第九条　甲。', '乙。', '第十条中小企业丙。']],
    [
      '第一章　总则\n第一条　甲。第二章附则第二条乙。\n',
      ['第一章　总则', '第一条　甲。', '第二章附则', '第二条乙。'],
    ],
    [
      '第一章　总则\n第一条　甲。第二章　附则\n第二条　乙。\n',
      ['第一章　总则', '第一条　甲。', '第二章　附则', '第二条　乙。'],
    ],
    ['第一章　总则第一条　甲。\n第二条　乙。\n', ['第一章　总则', '第一条　甲。', '第二条　乙。']],
    ['第一章总则第一条甲。\n第二条　乙。\n', ['第一章总则', '第一条甲。', '第二条　乙。']],
    [
      '第一章　甲\n第一节　乙\n第一条　丙。第二节丁辛第二条　戊。\n',
      ['第一章　甲', '第一节　乙', '第一条　丙。', '第二节丁辛', '第二条　戊。'],
    ],
    [
      '甲市乙条例第一条为了丙，制定本条例。\n第二条　丁。\n',
      ['甲市乙条例', '第一条为了丙，制定本条例。', '第二条　丁。'],
    ],
    ['甲市乙条例第一章总则\n第一条　丙。\n', ['甲市乙条例', '第一章总则', '第一条　丙。']],
    [
      '目录\n第一章总则第二章登记第三章附则\n第一章　总则\n第一条　甲。\n',
      ['目录', '第一章总则', '第二章登记', '第三章附则', '第一章　总则', '第一条　甲。'],
    ],
    [
      '第一条　甲：\n（一）乙；\n（二）丙。第二条丁。\n第三条　戊。\n',
      ['第一条　甲：', '（一）乙；', '（二）丙。', '第二条丁。', '第三条　戊。'],
    ],
    ['第一条　甲；第二条乙应当丙。\n第三条　丁。\n', ['第一条　甲；', '第二条乙应当丙。', '第三条　丁。']],
  ];
  for (const [text, pieces] of GLUED) {
    it(`are cut without blanks where the numbers count on: ${text.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(piecesOf(text), pieces);
    });
  }

  const WHOLE: readonly string[] = [
    '第一条　甲。第二条乙应当丙。\n第二条　丁。\n',
    '第一条　甲。第三条乙应当丙。\n第二条　丁。\n',
    '第一条　依照第二条乙应当丙。\n第三条　丁。\n',
    '第一条　甲。第二条所称乙。\n第三条　丁。\n',
    '第一条　甲。第二条中的乙。\n第三条　丁。\n',
    '第一条　甲。第二条、第三条乙。\n第四条　丁。\n',
    '第一条　甲。第二条修改为乙。\n第三条　丁。\n',
    '一、甲。第一条乙。\n二、丙。\n',
    '依照甲法第一条乙。\n第二条　丙。\n',
    '第一条　甲。第二章规定的乙。\n第二条　丁。\n',
    '第一章　总则\n第一条　甲。第二章应当丙；丁。\n第二章　乙\n第二条　丁。\n',
  ];
  for (const text of WHOLE) {
    it(`are no references: ${text.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(piecesOf(text), text.trim().split('\n'));
    });
  }
});
