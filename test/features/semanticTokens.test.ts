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

  it('give the numbers of a decision the colour of items, and no line of it that of a heading', () => {
    for (const text of [
      '甲市关于修改《乙条例》的决定\n对《乙条例》作如下修改：\n一、删去第四条\n二、将第五条修改为：“丙。”\n',
      '乙法修正案\n（2026年3月1日通过）\n一、将第二条修改为：“丁。”\n二、本修正案自公布之日起施行\n',
      '甲市关于修改《乙条例》和《丙条例》的决定\n决定：\n一、对《乙条例》作出修改\n（一）删去第四条。\n二、对《丙条例》作出修改\n（一）删去第四条。\n',
    ]) {
      const found = tokens(text);
      assert.ok(found.includes('property 一、') && found.includes('property 二、'), found.join('\n'));
      assert.ok(!found.some((token) => token.startsWith('class ')), found.join('\n'));
    }
  });
});
