import { deepEqual } from 'node:assert/strict';
import { alignChapters } from '../../../server/src/precedents/chapters/alignChapters';

const pairs = (own: string, theirs: string): Record<string, string> =>
  Object.fromEntries(alignChapters(own.split(' '), theirs.split(' ')));

describe('chapters of two texts', () => {
  it('go together in order, as like as they can be', () => {
    deepEqual(
      pairs('总则 物业管理区域 业主组织 前期物业管理 附则', '总则 业主大会和业主委员会 前期物业管理 附则'),
      {
        总则: '总则',
        业主大会和业主委员会: '业主组织',
        前期物业管理: '前期物业管理',
        附则: '附则',
      },
    );
  });
  it('leave out what has no counterpart', () => {
    deepEqual(pairs('总则 养犬登记 附则', '总则 收容领养 附则'), { 总则: '总则', 附则: '附则' });
    deepEqual(pairs('', '总则'), {});
    deepEqual(pairs('总则', ''), {});
    deepEqual(Object.fromEntries(alignChapters([], ['总则'])), {});
  });
  it('do not cross', () => {
    deepEqual(pairs('监督检查 法律责任', '法律责任 监督检查'), { 监督检查: '监督检查' });
  });
});
