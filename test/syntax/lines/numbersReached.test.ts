import assert from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { scanLines } from '../../../server/src/syntax/scanLines';

const linesOf = (text: string): readonly string[] =>
  runToEnd(scanLines(text)).map(({ content }) => text.slice(content.start, content.end));

describe('the numbers that lines reach', () => {
  it('begin anew for the items of each article', () => {
    const text = '第一条　甲：\n（一）乙。\n第二条　丙。\n丁；（二）戊。';
    assert.deepEqual(linesOf(text), text.split('\n'));
    // Under one article the list goes on inside the line.
    assert.deepEqual(linesOf('第一条　甲：\n（一）乙。\n丁；（二）戊。').slice(2), ['丁；', '（二）戊。']);
  });

  it('begin anew for the sections of each chapter', () => {
    const lines = (chapter: string): string =>
      `第一章　甲乙\n第一节　丙丁\n第一条　戊。\n${chapter}第二条　己。第二节庚辛\n第三条　壬。`;
    assert.equal(linesOf(lines('第二章　癸甲\n')).includes('第二节庚辛'), false);
    assert.equal(linesOf(lines('')).includes('第二节庚辛'), true);
  });
});
