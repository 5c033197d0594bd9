import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';

const residuesOf = (text: string): readonly string[] =>
  parse(text).residues.map(({ kind, span }) => `${kind} ${JSON.stringify(text.slice(span.start, span.end))}`);

describe('residues', () => {
  it('are named by kind, in text order', () => {
    assert.deepEqual(
      residuesOf(
        '甲市乙方案\n信息提供日期：2021-01-04\n一、甲\n——**乙。**丙\ue123。\n[bookmark: 丁]二、丁\u200b。\n--------\t-------\n',
      ),
      [
        'page-metadata "信息提供日期：2021-01-04"',
        'markdown "**"',
        'markdown "**"',
        'invisible "\ue123"',
        'bookmark "[bookmark: 丁]"',
        'invisible "\u200b"',
        'table-rule "--------\\t-------"',
      ],
    );
  });

  it('are the control characters that no text has', () => {
    assert.deepEqual(residuesOf('甲条例\n第一条　甲\0乙\u0001\u0002。\n\t丙\f\u007f。\n'), [
      'control "\\u0000"',
      'control "\\u0001\\u0002"',
      'control "\u007f"',
    ]);
  });

  it('are not told twice inside a metadata line', () => {
    assert.deepEqual(residuesOf('**信息提供日期：**2021-01-04**\n甲\n'), [
      'markdown "**"',
      'page-metadata "信息提供日期：**2021-01-04**"',
    ]);
  });

  it('are no marks of a text that is written in Markdown', () => {
    assert.deepEqual(residuesOf('# 甲市乙条例\n\n**第一条** 甲。\n\n**第二条** 乙。\n'), []);
    assert.deepEqual(residuesOf('甲市乙条例\n=====================\n\n第一条　甲。\n'), []);
    assert.deepEqual(residuesOf('甲市乙条例\n第一条　甲。\n=====================\n'), [
      'table-rule "====================="',
    ]);
  });

  it('are none in a clean text', () => {
    assert.deepEqual(residuesOf('\ufeff甲市乙条例\r\n\u3000\r\n第一条\u00a0甲[注]乙*丙。\r\n'), []);
  });
});
