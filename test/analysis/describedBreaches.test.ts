import assert from 'node:assert/strict';
import { describedBreaches } from '../../server/src/analysis/describedBreaches';
import { snap } from '../support/snap';

/** What the last article of a regulation says of a breach, as `cited article: words`. */
function described(clause: string): readonly string[] {
  const snapshot = snap(`甲市乙条例\n第一条　甲。\n第二条　乙。\n丙。\n第三条　${clause}\n`);
  return snapshot.derive(describedBreaches).map(({ citedAt, citingAt, description }) => {
    assert.equal(citingAt, 2);
    return `${citedAt + 1}: ${snapshot.text.slice(description.start, description.end)}`;
  });
}

describe('describedBreaches', () => {
  it('reads what is said between the citation and the sanction', () => {
    const cases = [
      '违反本条例第一条规定，擅自占用甲的，由主管部门责令改正。',
      '违反第一条第一款的规定，擅自占用甲，处一千元罚款。',
      '未按照本条例第一条规定的要求，擅自占用甲的；',
      '下列行为处以罚款：\n（一）违反第一条规定，擅自占用甲的；\n（二）其他行为。',
    ];
    for (const clause of cases) assert.deepEqual(described(clause), ['1: 擅自占用甲'], clause);
  });

  it('reads each of two breaches', () => {
    assert.deepEqual(described('违反第一条规定，占用甲，或者违反第二条第一款规定，损坏乙的，责令改正。'), [
      '1: 占用甲',
      '2: 损坏乙',
    ]);
  });

  it('keeps a purpose whole', () => {
    assert.deepEqual(described('违反第一条规定，以牟利为目的，转让甲的，责令改正。'), [
      '1: 以牟利为目的，转让甲',
    ]);
  });

  it('passes over what describes no breach of one article of this text', () => {
    const cases = [
      '违反本条例第一条规定的，责令改正。',
      '违反本条例第一条规定，由主管部门责令改正。',
      '违反本条例第一条规定，有下列情形之一的，责令改正：',
      '违反本条例第一条、第二条规定，占用甲的，责令改正。',
      '违反本条例第一条至第二条规定，占用甲的，责令改正。',
      '违反《丙条例》第一条规定，占用甲的，责令改正。',
      '违反本条第一款规定，占用甲的，责令改正。',
      '依照第一条规定，占用甲的，应当登记。',
      '违反第一条规定，主管部门应当制止的，予以制止。',
    ];
    for (const clause of cases) assert.deepEqual(described(clause), [], clause);
  });
});
