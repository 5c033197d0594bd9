import assert from 'node:assert/strict';
import { tooHeavy } from '../../server/src/service/declineLargeTexts';

describe('service/declineLargeTexts', () => {
  it('takes what could be a regulation, however it is broken into lines', () => {
    for (const text of [
      '',
      '甲'.repeat(100_000),
      `${'甲'.repeat(100_000)}\r\n`.repeat(30),
      '\n'.repeat(200_000),
    ]) {
      assert.equal(tooHeavy(text), undefined);
    }
  });

  it('declines a text that is too large, and one with a line too long, which it names', () => {
    assert.match(tooHeavy('甲\n'.repeat(2_600_000))?.zh ?? '', /文本过大（5\.2 百万字/u);
    assert.match(tooHeavy(`甲\n乙\n${'丙'.repeat(100_001)}\n丁`)?.zh ?? '', /^第 3 行过长/u);
    assert.match(tooHeavy('丙'.repeat(100_001))?.zh ?? '', /^第 1 行过长/u);
  });
});
