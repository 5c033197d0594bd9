import assert from 'node:assert/strict';
import { startsWithPinyin } from '../../../server/src/precedents/mining/pinyin';

describe('startsWithPinyin', () => {
  it('takes initials and syllables, in either case', () => {
    for (const typed of ['lf', 'lfmd', 'LFMD', 'lifa', 'lifamudi']) {
      assert.ok(startsWithPinyin('立法目的', typed), typed);
    }
  });

  it('takes each reading of a character', () => {
    assert.ok(startsWithPinyin('重大行政决策', 'zdxz'));
    assert.ok(startsWithPinyin('重大行政决策', 'cdxz'));
  });

  it('refuses what stands further on, a single letter, and what is no pinyin', () => {
    for (const typed of ['md', 'l', '', 'lfx', '立法', 'lf md', 'lf1']) {
      assert.equal(startsWithPinyin('立法目的', typed), false, typed);
    }
  });
});
