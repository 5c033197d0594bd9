import assert from 'node:assert/strict';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { snap } from '../support/snap';

const tokens = (text: string): readonly string[] =>
  semanticTokens(snap(text)).map(({ span, type }) => `${type} ${text.slice(span.start, span.end)}`);

describe('semanticTokens', () => {
  it('mark headings, labels, references, titles and terms', () => {
    const text =
      '第一章　总则\n第一条　本条例所称甲数据，是指乙：\n（一）丙。\n第二条　甲数据依照第一条和《丁法》第三条办理。\n';
    assert.deepEqual(tokens(text), [
      'class 第一章',
      'class 总则',
      'function 第一条',
      'type 甲数据',
      'property （一）',
      'function 第二条',
      'type 甲数据',
      'variable 第一条',
      'string 《丁法》',
      'variable 第三条',
    ]);
  });

  it('give no token to a term inside a title', () => {
    const text = '第一条　甲数据（以下简称数据）。\n第二条　依照《数据法》办理数据。\n';
    assert.deepEqual(tokens(text).slice(-2), ['string 《数据法》', 'type 数据']);
  });
});
