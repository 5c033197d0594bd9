import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { scanLines } from '../../server/src/syntax/scanLines';

/** The kind of each line. */
const kindsOf = (text: string): readonly string[] => runToEnd(scanLines(text)).map(({ kind }) => kind);
/** The visible content of each line. */
const contentsOf = (text: string): readonly string[] =>
  runToEnd(scanLines(text)).map(({ content }) => text.slice(content.start, content.end));

describe('scanLines', () => {
  it('tells every kind of line', () => {
    const lines: readonly (readonly [string, string])[] = [
      ['第一编　甲', 'part'],
      ['第一分编　甲', 'subpart'],
      ['第一章　甲', 'chapter'],
      ['第一节　甲', 'section'],
      ['第一条　甲。', 'article'],
      ['（一）甲；', 'item'],
      ['1.甲；', 'subitem'],
      ['（1）甲；', 'subitem'],
      ['①甲；', 'subitem'],
      ['一、甲', 'heading'],
      ['附　则', 'bare-heading'],
      ['目　录', 'contents-heading'],
      ['附件2', 'annex-heading'],
      ['信息提供日期：2021-01-04', 'metadata'],
      ['索引号：123', 'metadata'],
      ['--------\t-------', 'metadata'],
      ['| --- | --- |', 'metadata'],
      ['甲。', 'plain'],
      ['第五十六条中的甲，乙。', 'plain'],
    ];
    for (const [line, kind] of lines) assert.deepEqual(kindsOf(`${line}\n`), [kind], line);
  });

  it('takes lines of blanks only for blank', () => {
    for (const line of ['', ' ', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff', ' \u3000\u200b\0']) {
      assert.deepEqual(kindsOf(`${line}\n甲`), ['blank', 'plain'], JSON.stringify(line));
    }
  });

  it('passes over indents, the byte order mark and leading residue', () => {
    for (const lead of [
      '\ufeff',
      '    ',
      '\u3000\u3000',
      '\u00a0',
      '[bookmark: 第一条]',
      ' [bookmark: 甲] ',
      '## ',
      '**',
      '# **',
      '\u200b',
    ]) {
      assert.deepEqual(contentsOf(`${lead}第一条　甲。`), ['第一条　甲。'], JSON.stringify(lead));
      assert.deepEqual(kindsOf(`${lead}第一条　甲。`), ['article'], JSON.stringify(lead));
    }
  });

  it('leaves trailing blanks and the line break out of the content', () => {
    assert.deepEqual(contentsOf('第一条　甲。 \t\u3000\r\n（一）乙。\r'), ['第一条　甲。', '（一）乙。']);
  });

  it('reads no structure inside a quotation', () => {
    assert.deepEqual(kindsOf('改为：\n“第一条　甲。\n“第二条　乙。”\n第三条　丙。'), [
      'plain',
      'plain',
      'plain',
      'article',
    ]);
  });
});
