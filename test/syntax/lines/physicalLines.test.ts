import assert from 'node:assert/strict';
import { PhysicalLines } from '../../../server/src/syntax/lines/physicalLines';

function linesOf(text: string): readonly string[] {
  const lines = new PhysicalLines(text);
  return Array.from({ length: lines.length }, (_, index) =>
    text.slice(lines.startOf(index), lines.endOf(index)),
  );
}

describe('PhysicalLines', () => {
  it('ends a line at \\n, \\r\\n and a lone \\r, and keeps the break with it', () => {
    assert.deepEqual(linesOf('甲\n乙\r\n丙\r丁'), ['甲\n', '乙\r\n', '丙\r', '丁']);
    assert.deepEqual(linesOf('\r\r\n\n'), ['\r', '\r\n', '\n']);
  });

  it('gives an empty text one line and no empty line behind the last break', () => {
    assert.deepEqual(linesOf(''), ['']);
    assert.deepEqual(linesOf('甲\n'), ['甲\n']);
  });

  it('does not end a line at other separators', () => {
    assert.deepEqual(linesOf('甲\u2028乙\u0085丙\f'), ['甲\u2028乙\u0085丙\f']);
  });
});
