import assert from 'node:assert/strict';
import { newestVersions } from '../../../server/src/precedents/clauses/newestVersions';

describe('precedents/clauses/newestVersions', () => {
  it('keeps the newest of each title, in order', () => {
    const source = (id: string, title: string, date?: string) => ({ id, title, date });
    const sources = [
      source('a', '甲条例', '2001-01-01'),
      source('b', '乙条例'),
      source('c', '甲　条例', '2020-01-01'),
      source('d', '乙条例'),
      source('e', '甲条例', '2010-01-01'),
      source('f', '丙条例'),
    ];
    assert.deepEqual(
      newestVersions(sources).map(({ id }) => id),
      ['b', 'c', 'f'],
    );
  });
});
