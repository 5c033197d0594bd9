import assert from 'node:assert/strict';
import { PhysicalLines } from '../../../server/src/syntax/lines/physicalLines';
import { quotedLines } from '../../../server/src/syntax/lines/linesInsideQuotations';

/** The lines of a text that stand in a quotation. */
function quotedIn(text: string): readonly string[] {
  const lines = new PhysicalLines(text);
  return quotedLines(text, lines).flatMap((isQuoted, index) =>
    isQuoted ? [text.slice(lines.startOf(index), lines.endOf(index)).trim()] : [],
  );
}

describe('quotedLines', () => {
  it('marks quoted articles, opened on each paragraph and closed on the last', () => {
    assert.deepEqual(
      quotedIn('一、将第三条修改为：\n“第三条　甲。\n“第二款乙。”\n二、删去第四条。\n第五条　丙。\n'),
      ['“第三条　甲。', '“第二款乙。”'],
    );
  });

  it('marks paragraphs inside that do not open with a mark', () => {
    assert.deepEqual(quotedIn('修改为：\n“第三条　甲：\n（一）乙；\n（二）丙。”\n第四条　丁。\n'), [
      '“第三条　甲：',
      '（一）乙；',
      '（二）丙。”',
    ]);
  });

  it('marks what follows a quotation opened behind a colon', () => {
    assert.deepEqual(quotedIn('修改为：“第三条　甲。\n第四条　乙。”\n第五条　丙。\n'), ['第四条　乙。”']);
  });

  it('marks a quoted article of one line', () => {
    assert.deepEqual(quotedIn('“第三条　甲。”\n第四条　乙。\n'), ['“第三条　甲。”']);
  });

  it('leaves quotations inside a sentence alone', () => {
    assert.deepEqual(quotedIn('第一条　“甲”和“乙”。\n“丙”是指丁。\n第二条　戊。\n'), []);
  });

  it('does not let a lost closing mark swallow the rest', () => {
    const text = `第一条　甲：“乙。\n${'第二条　丙。\n'.repeat(200)}`;
    assert.deepEqual(quotedIn(text), []);
    assert.deepEqual(quotedIn(`${text}第三条　“丁”戊”。\n`), []);
  });
});
