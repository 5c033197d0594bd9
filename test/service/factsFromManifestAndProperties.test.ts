import assert from 'node:assert/strict';
import { createFileFilter } from '../../server/src/service/excludedFiles';
import { factsOfName, readManifest } from '../../server/src/service/factsFromManifestAndProperties';

describe('service/factsFromManifestAndProperties', () => {
  const names = {
    '甲市绿化条例(2020-01-02).txt': { title: '甲市绿化条例', date: '2020-01-02' },
    '甲市绿化条例（2020年1月2日）.md': { title: '甲市绿化条例', date: '2020-01-02' },
    '甲市绿化条例_20200102.txt': { title: '甲市绿化条例', date: '2020-01-02' },
    '甲市绿化条例(2020-13-02).txt': {},
    '甲市绿化条例.txt': {},
    '20200102.txt': {},
    '%E7%94%B2(2020-01-02).txt': { title: '甲', date: '2020-01-02' },
  };
  for (const [name, facts] of Object.entries(names)) {
    it(`reads the name ${name}`, () => {
      assert.deepEqual(factsOfName(`file:///corpus/${name}`), facts);
    });
  }

  const facts = { title: '甲', date: '2020-01-02', issuer: '乙', rank: '地方性法规', validity: '已废止' };
  const manifests = {
    'manifest.json': [
      '[{"file":"a/b.txt","title":"甲","date":"2020年1月2日","issuer":"乙","level":"地方性法规","validity":"已废止"}]',
      '{"version":1,"files":[{"文件":"./a/b.txt","标题":"甲","公布日期":"2020-1-2","制定机关":"乙","效力级别":"地方性法规","时效性":"已废止"}]}',
    ],
    'manifest.csv': [
      'file,title,date,issuer,rank,validity\na\\b.txt,甲,20200102,乙,地方性法规,已废止\n',
      '\ufeff文件名,标题,公布日期,制定机关,效力级别,时效性\r\n"a/b.txt","甲","2020-01-02",乙,地方性法规,已废止\r\n',
    ],
  };
  for (const [name, texts] of Object.entries(manifests)) {
    for (const text of texts) {
      it(`reads ${name}: ${text.slice(0, 30)}`, () => {
        assert.deepEqual([...readManifest(name, text)], [['a/b.txt', facts]]);
      });
    }
  }

  it('takes nothing from files of another form', () => {
    for (const text of ['', '{', '7', 'null', '[7,null,{}]', '{"name":"x"}', '[{"file":7}]']) {
      assert.equal(readManifest('manifest.json', text).size, 0, text);
      assert.equal(readManifest('manifest.csv', text).size, 0, text);
    }
    assert.deepEqual([...readManifest('manifest.json', '[{"file":"a.txt","date":"soon"}]')], [['a.txt', {}]]);
  });
});

describe('service/excludedFiles', () => {
  const cases: readonly (readonly [pattern: string, excluded: readonly string[], kept: readonly string[]])[] =
    [
      ['草稿', ['草稿/a.txt', 'x/草稿/y/a.txt', '草稿'], ['草稿本/a.txt', 'a.txt']],
      ['*.bak.txt', ['a.bak.txt', 'x/a.BAK.txt'], ['a.txt']],
      ['x/y', ['x/y', 'x/y/a.txt'], ['z/x/y/a.txt']],
      ['**/y/*.md', ['y/a.md', 'x/y/a.md'], ['x/y/z/a.md']],
      ['./x/', ['x/a.txt'], ['y/a.txt']],
      ['**/草稿/**', ['草稿/a.txt', 'x/y/草稿/z/a.txt'], ['草稿.txt', 'x草稿/a.txt']],
      ['x/**/y.txt', ['x/y.txt', 'x/a/b/y.txt'], ['y.txt', 'x/ay.txt']],
      ['{甲,乙}市*.{txt,md}', ['甲市a.txt', 'x/乙市.md'], ['丙市.txt', '甲市.doc']],
      ['a[0-9]?.txt', ['a1x.txt', 'A2é.TXT'], ['ab1.txt', 'a1.txt', 'a1/.txt']],
      ['[!a]*.md', ['b.md'], ['a.md']],
      ['\\*.txt', ['*.txt'], ['a.txt']],
      ['法规(2024)', ['法规(2024)/a.txt'], ['法规2024/a.txt']],
      ['{a', ['{a'], ['a']],
      ['[a', ['[a'], ['a']],
      ['.*', ['.git/a', 'x/.a.txt'], ['a.b']],
    ];
  for (const [pattern, excluded, kept] of cases) {
    it(`leaves out ${pattern}`, () => {
      const isExcluded = createFileFilter([pattern]);
      assert.deepEqual(excluded.filter(isExcluded), excluded);
      assert.deepEqual(kept.filter(isExcluded), []);
    });
  }

  it('takes time in proportion to pattern and path, whatever the pattern', () => {
    const path = `${'a'.repeat(60)}/`.repeat(4);
    for (const pattern of [
      '*a'.repeat(95),
      `${'**/'.repeat(60)}b`,
      '**'.repeat(90),
      `${'{a,b}'.repeat(30)}c`,
      `${'{a*,*a}'.repeat(6)}${'*a*'.repeat(20)}c`,
      '+(a|aa)+(a|aa)+(a|aa)b',
      '['.repeat(200),
      '{'.repeat(200),
    ]) {
      assert.equal(createFileFilter([pattern])(`${path}c/d`), createFileFilter([pattern])(`${path}c/d`));
    }
  });

  it('leaves out patterns that are too long or too many', () => {
    const many = Array.from({ length: 101 }, (_, at) => `${at}.txt`);
    assert.equal(createFileFilter(many)('99.txt'), true);
    assert.equal(createFileFilter(many)('100.txt'), false);
    assert.equal(createFileFilter([`${'*'.repeat(200)}a`])('a'), false);
  });

  it('leaves out nothing without patterns', () => {
    assert.equal(createFileFilter([])('a.txt'), false);
  });
});
