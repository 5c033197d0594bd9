import assert from 'node:assert/strict';
import { ownCopy } from '../../server/src/base/ownCopy';
import { heapUsed } from '../support/heap';

const TEXTS = 100;
const LENGTH = 100_000;

describe('ownCopy', () => {
  it('is the same string', () => {
    for (const text of ['', '甲', '第一条　甲乙丙丁戊己庚辛壬癸子丑寅卯。', '\ud842', 'a\0b']) {
      assert.equal(ownCopy(text), text);
    }
  });

  it('does not keep the text that it was cut from', () => {
    const keptBy = (keep: (slice: string) => string): number => {
      const kept: string[] = [];
      const before = heapUsed();
      for (let text = 0; text < TEXTS; text++) {
        // Texts of their own, not one string put together from parts.
        const whole = Buffer.alloc(2 * LENGTH, String.fromCharCode(0x4e00 + text), 'utf16le').toString(
          'utf16le',
        );
        kept.push(keep(whole.slice(LENGTH / 2, LENGTH / 2 + 40)));
      }
      const grown = heapUsed() - before;
      assert.equal(kept.length, TEXTS);
      return grown;
    };
    const all = TEXTS * LENGTH * 2;
    assert.ok(keptBy((slice) => slice) > all / 2, 'an engine that keeps no text needs no copies');
    assert.ok(keptBy(ownCopy) < all / 20);
  });
});
