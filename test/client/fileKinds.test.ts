import assert from 'node:assert/strict';
import { isIgnoredName, OtherKinds } from '../../client/src/fileKinds';

const named = (...names: readonly string[]): readonly string[] => {
  const kinds = new OtherKinds();
  for (const name of names) kinds.add(name);
  return kinds.named();
};

describe('kinds of files that are not read', () => {
  it('are counted, the most frequent first', () => {
    assert.deepEqual(named('甲.pdf', '乙.PDF', '丙.xls', '丁条例.txt', '戊.docx', '己'), [
      '.pdf (2)',
      '.xls (1)',
    ]);
    assert.deepEqual(named('甲.pdf', '乙.xls'), ['.pdf (1)', '.xls (1)']);
  });

  it('are none where every file can be read', () => {
    assert.deepEqual(named('甲.txt', '乙.MD', '丙.wps', '丁.regulation'), []);
  });

  it('are named as far as there is room', () => {
    assert.equal(named('a.pdf', 'b.xls', 'c.ofd', 'd.jpg', 'e.png').length, 4);
  });

  it('leave out what is hidden and what belongs to tools', () => {
    assert.deepEqual(['.git', 'node_modules', '法规'].filter(isIgnoredName), ['.git', 'node_modules']);
  });
});
