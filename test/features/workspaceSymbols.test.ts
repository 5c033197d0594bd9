import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { contextWith, indexOf, snap } from '../support/snap';

const documents = [
  { uri: 'draft.txt', snapshot: snap('甲条例\n第一章　数据要素\n第一条　甲乙丙。\n第十二条　丁戊己。\n') },
];
const ctx = contextWith(
  indexOf('//- seeds/a.txt\n乙市数字经济促进条例\n第一条　甲。\n//- draft.txt\n甲条例\n第一条　乙。\n'),
);

const names = (query: string): readonly string[] =>
  workspaceSymbols({ query, documents }, ctx).map(({ name }) => name);

describe('workspaceSymbols', () => {
  it('find headings, articles and indexed titles, typing errors forgiven', () => {
    assert.equal(names('数据要素')[0], '第一章 数据要素');
    assert.equal(names('数据要紧')[0], '第一章 数据要素');
    assert.equal(names('丁戊己')[0], '第十二条 丁戊己。');
    assert.equal(names('数字经济促进')[0], '乙市数字经济促进条例');
  });

  it('read an Arabic number as the Chinese one', () => {
    assert.equal(names('12条')[0], '第十二条 丁戊己。');
  });

  it('place each find, and list an open document once', () => {
    const found = workspaceSymbols({ query: '', documents }, ctx);
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [
        ['甲条例', 'draft.txt'],
        ['第一章 数据要素', 'draft.txt'],
        ['第一条 甲乙丙。', 'draft.txt'],
        ['第十二条 丁戊己。', 'draft.txt'],
        ['乙市数字经济促进条例', 'seeds/a.txt'],
      ],
    );
    assert.equal(found[2]?.container, '甲条例');
  });
});
