import assert from 'node:assert/strict';
import { readCaption } from '../../server/src/syntax/readCaption';
import { lineBreakOf } from '../../server/src/syntax/lineBreak';
import { headingPiece, readForm } from '../../server/src/syntax/headingAsRead';

describe('readForm', () => {
  it('closes the spacing of print between Chinese characters only', () => {
    assert.equal(readForm('总　　则'), '总则');
    assert.equal(readForm('甲 、乙（ 丙 ）'), '甲、乙（丙）');
    assert.equal(readForm('AI 产业 2025 年'), 'AI 产业 2025 年');
  });
});

describe('headingPiece', () => {
  it('trims blanks and is absent where nothing is visible', () => {
    assert.deepEqual(headingPiece(' 总　则 ', 0, 5), { span: { start: 1, end: 4 }, text: '总则' });
    assert.equal(headingPiece('甲 \u3000', 1, 3), undefined);
  });
});

describe('readCaption', () => {
  const captionOf = (text: string): string | undefined => readCaption(text, 0, text.length)?.caption.text;

  it('reads 【…】 and a short （…）', () => {
    assert.equal(captionOf('【立法目的】甲'), '立法目的');
    assert.equal(captionOf('　（统计监测）　甲'), '统计监测');
    assert.equal(captionOf('(统计监测)甲'), '统计监测');
  });

  it('reads no caption from an item, a sentence or a long remark', () => {
    for (const text of [
      '（一）甲',
      '（1）甲',
      '（12）甲',
      '（甲，乙）丙',
      `（${'甲'.repeat(21)}）`,
      '甲【乙】',
      '（甲',
      '【】',
    ]) {
      assert.equal(captionOf(text), undefined, text);
    }
  });
});

describe('lineBreakOf', () => {
  it('is that of the first line', () => {
    assert.equal(lineBreakOf('甲\r\n乙\n'), '\r\n');
    assert.equal(lineBreakOf('甲\r乙\n'), '\r');
    assert.equal(lineBreakOf('甲\n乙\r\n'), '\n');
    assert.equal(lineBreakOf('甲'), '\n');
  });
});
