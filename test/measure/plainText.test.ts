import assert from 'node:assert/strict';
import { readPlainText } from './plainText';

const articlesOf = (text: string): readonly number[] =>
  readPlainText(text).articles.map(({ number }) => number);

describe('the plain reading of a regulation', () => {
  it('reads articles with any blank, damage or residue before or after the number', () => {
    const text =
      '第一条　甲。\n  第二条 乙。\n[bookmark: x]第三条\u00a0丙。\n第四条\n丁。\n第五条【戊】己。\n笫六条 庚。\n第七条违反。\n第8条 辛。';
    assert.deepEqual(articlesOf(text), [1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('takes a paragraph that begins with a reference for no article', () => {
    const text =
      '第一条　甲。\n第五十六条中的乙。\n第四十五条第二款规定的丙。\n第三条、第四条的丁。\n第二条　戊。';
    assert.deepEqual(articlesOf(text), [1, 2]);
  });

  it('leaves out the 目录, quotations and annexes', () => {
    const text = [
      '甲条例', '目　录', '第一章　总则', '第二章　附则', '第一章　总则', '第一条　甲。', '第二章　附则',
      '“第九条　乙。', '第十条　丙。”', '第二条　丁。', '第三条　戊。', '附件：', '第一条　己。',
    ].join('\n'); // prettier-ignore
    const plain = readPlainText(text);
    assert.deepEqual(
      plain.articles.map(({ number }) => number),
      [1, 2, 3],
    );
    assert.deepEqual(
      plain.headings.map(({ line }) => line),
      [4, 6],
    );
  });

  it('does not lose the rest of a text to a quotation that is never closed', () => {
    assert.deepEqual(articlesOf('第一条　所称“甲。\n第二条　乙。\n第三条　丙。'), [1, 2, 3]);
  });

  it('reads CRLF, lone CR and an empty text', () => {
    assert.deepEqual(articlesOf('第一条　甲。\r\n第二条　乙。\r第三条　丙。'), [1, 2, 3]);
    assert.deepEqual(articlesOf(''), []);
  });
});
