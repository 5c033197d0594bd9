import assert from 'node:assert/strict';
import { originOf } from '../../../server/src/precedents/clauses/describeSource';
import { compareStanding } from '../../../server/src/precedents/clauses/forceAndRank';
import { type Clause, type PrecedentSource } from '../../../server/src/precedents/clauses/types';
import { sourceWith } from '../corpusModel';

function clauseOf(id: string, facts: Partial<PrecedentSource>): Clause {
  const source = { id, title: id, date: '2020-01-01', ...facts };
  const [clause] = sourceWith(id, ['甲']).clauses;
  assert.ok(clause);
  return { ...clause, source };
}

describe('precedents/clauses/forceAndRank', () => {
  it('puts what is in force first, then the higher rank, then the newer', () => {
    const clauses = [
      clauseOf('repealed', { rank: '法律', validity: '已废止', date: '2024-01-01' }),
      clauseOf('lapsed', { validity: '失效' }),
      clauseOf('rule', { rank: '地方政府规章', date: '2024-01-01' }),
      clauseOf('older', { rank: '地方性法规', date: '2010-01-01' }),
      clauseOf('unknown', { date: '2023-01-01' }),
      clauseOf('law', { rank: '法律', date: '1999-01-01', validity: '已修改' }),
    ];
    assert.deepEqual(
      clauses.toSorted(compareStanding).map(({ source }) => source.id),
      ['law', 'unknown', 'older', 'rule', 'repealed', 'lapsed'],
    );
  });

  it('keeps the order of equals', () => {
    assert.equal(compareStanding(clauseOf('a', {}), clauseOf('b', {})), 0);
  });
});

describe('precedents/clauses/describeSource', () => {
  it('tells from when, by whom and whether in force, as far as it is known', () => {
    const { source } = clauseOf('a', { issuer: '甲市人大常委会', validity: '已修改' });
    assert.equal(originOf(source, 'zh'), '2020-01-01 · 甲市人大常委会 · 已修改');
    assert.equal(originOf({ id: 'a', title: 'a', date: undefined }, 'zh'), '');
  });

  it('tells where each fact was read, once for those of one place', () => {
    const { source } = clauseOf('a', { issuer: '甲市人大常委会', validity: '已修改' });
    const told = { date: 'note', issuer: 'note', validity: 'manifest' } as const;
    assert.equal(originOf({ ...source, told }, 'zh'), '2020-01-01 · 甲市人大常委会（题注） · 已修改（清单）');
    assert.equal(
      originOf({ ...source, told: { ...told, date: 'name' } }, 'en'),
      '2020-01-01 (file name) · 甲市人大常委会 (adoption note) · 已修改 (manifest)',
    );
  });
});
