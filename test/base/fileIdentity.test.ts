import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import {
  distinctFiles,
  FileMap,
  identityOf,
  isSameFile,
  pathInFolder,
  relativePath,
} from '../../server/src/base/fileIdentity';
import { anyCharacter } from '../support/anyCharacter';
import { vscodeUri } from '../support/vscodeUri';

describe('base/fileIdentity', () => {
  const NAMES = [
    '甲市条例(草案).txt',
    '法规(2024)/甲市条例.txt',
    "it's.txt",
    'a+b, c & d.md',
    '100%.txt',
    '100%25.txt',
    'a#b?c.txt',
    '甲 乙　丙.txt',
    '[甲]{乙}~!@$=;.txt',
    'Ａ－１.txt',
    '𠀀字.txt',
    'a\\b.txt',
    'a:b.txt',
  ];

  for (const name of NAMES) {
    it(`is the same for ${name} as Node and VS Code write it`, () => {
      const path = `/工作/${name}`;
      assert.equal(identityOf(pathToFileURL(path).href), identityOf(vscodeUri(path)));
      assert.equal(pathInFolder('file:///%E5%B7%A5%E4%BD%9C', vscodeUri(path)), name);
    });
  }

  const SAME: readonly (readonly [what: string, ...uris: string[]])[] = [
    [
      'a drive',
      'file:///c%3A/W/a.txt',
      'file:///C:/W/a.txt',
      'file:///c:/w/A.TXT',
      'file:///c%3a/W/a.txt',
      'file://c:/W/a.txt',
      'file:/C:/W/a.txt',
      'file:///c:\\W\\a.txt',
      'file:///c:/W%5Ca.txt',
      'file:///c:/W/b/../a.txt',
      'file://localhost/c:/W/a.txt',
      'C:\\W\\a.txt',
      'c:/W/a.txt',
    ],
    [
      'a share',
      'file://server/share/甲.txt',
      'file://SERVER/Share/%E7%94%B2.txt',
      'file:////server/share/甲.txt',
      'file:\\\\server\\share\\甲.txt',
      '\\\\server\\share\\甲.txt',
    ],
    ['case of the scheme, dots, doubled slashes', 'FILE:///a//b/./c.txt', 'file:///a/b/x/../c.txt'],
    ['composed and decomposed letters', 'file:///caf%C3%A9.txt', 'file:///cafe%CC%81.txt'],
    ['a remote file', 'vscode-remote://wsl%2Bu/a%28b%29', 'vscode-remote://wsl+u/a(b)'],
    ['a path of Windows with a percent sign', 'C:\\100%25.txt', 'file:///c:/100%2525.txt'],
  ];
  for (const [what, first = '', ...others] of SAME) {
    it(`is the same for ${what}`, () => {
      for (const uri of others) assert.equal(identityOf(uri), identityOf(first), uri);
    });
  }

  const DIFFERENT: readonly (readonly [string, string])[] = [
    ['file:///a/A.txt', 'file:///a/a.txt'],
    ['file:///100%25.txt', 'file:///100%2525.txt'],
    ['file:///a%5Cb.txt', 'file:///a/b.txt'],
    ['file:///a%2Fb.txt', 'file:///a/b.txt'],
    ['file://server/a.txt', 'file:///server/a.txt'],
    ['file:///c:/a.txt', 'file:///d:/a.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-2'],
    ['untitled:a.txt', 'file:///a.txt'],
    ['git:/a.txt?ref=1', 'git:/a.txt?ref=2'],
    ['seeds/a.txt', 'seeds/A.txt'],
  ];
  for (const [a, b] of DIFFERENT) {
    it(`tells ${a} from ${b}`, () => {
      assert.equal(isSameFile(a, b), false);
    });
  }

  it('is a URI of the file, and its own identity', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyCharacter }), { maxLength: 4 }),
        fc.constantFrom('file:///', 'file:', '', 'C:\\', 'x:'),
        (names, head) => {
          const identity = identityOf(head + names.join('/'));
          assert.equal(identityOf(identity), identity);
        },
      ),
      { numRuns: 200 },
    );
    assert.equal(new URL(identityOf('file:///c%3A/a (b).txt')).href, 'file:///c:/a%20(b).txt');
  });

  it('takes any text for a URI', () => {
    for (const uri of [
      '',
      ':',
      'file:',
      'file://',
      'file:///%',
      'file:///%zz',
      'file:///%ff',
      '\u{d800}',
      'file:///\u{d800}',
      '\\\\',
      '%',
      'C:',
    ]) {
      assert.equal(typeof identityOf(uri), 'string', uri);
      assert.equal(pathInFolder(uri, uri), undefined);
    }
  });

  it('tells the path inside a folder, decoded, in the case it came in', () => {
    assert.equal(pathInFolder('file:///c%3A/Law/', 'file:///C:/law/A%20(1)/B.txt'), 'A (1)/B.txt');
    assert.equal(pathInFolder('file:///法规(2024)', 'file:///%E6%B3%95%E8%A7%84%282024%29/甲.txt'), '甲.txt');
    assert.equal(pathInFolder('file:///a', 'file:///ab/c.txt'), undefined);
    assert.equal(pathInFolder('file:///a', 'file:///a'), undefined);
    assert.equal(pathInFolder('file:///', 'file:///a/b'), 'a/b');
    assert.equal(pathInFolder('file://one/a', 'file://two/a/b'), undefined);
    assert.equal(pathInFolder('vscode-vfs://x/a', 'vscode-vfs://x/a/b'), 'b');
  });

  it('tells the way from a folder to a file', () => {
    assert.equal(relativePath('file:///a/%E7%94%B2(1)', 'file:///a/甲%281%29/b.txt'), 'b.txt');
    assert.equal(relativePath('file:///c%3A/a/b', 'file:///C:/A/c.txt'), '../c.txt');
  });

  it('keeps one value for a file, and its URI as it came last', () => {
    const map = new FileMap<number>();
    map.set('file:///a(1).txt', 1).set('file:///a%281%29.txt', 2).set('file:///b.txt', 3);
    assert.deepEqual(
      [...map],
      [
        ['file:///a%281%29.txt', 2],
        ['file:///b.txt', 3],
      ],
    );
    assert.equal(map.get('file:///a%281).txt'), 2);
    assert.equal(map.uriOf('file:///a(1).txt'), 'file:///a%281%29.txt');
    assert.equal(map.delete('file:///a(1).txt'), true);
    assert.equal(map.size, 1);
    assert.deepEqual(distinctFiles(['file:///a%2B', 'file:///b', 'file:///a+']), [
      'file:///a%2B',
      'file:///b',
    ]);
  });
});
