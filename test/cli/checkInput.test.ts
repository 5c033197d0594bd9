import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { parseReport, withFolder } from './harness';

const CLEAN = '第一条　甲。\n第二条　乙。\n';
const GAP = '第一条　甲。\n第三条　乙。\n';
const ONLY_NUMBERS = ['--rules', 'numbering'];
const MARK = '\uFEFF';

describe('what tiaoli check reads', () => {
  it('reads standard input under a given name', () =>
    withFolder({ 'draft/.tiaoli.json': '{"rules": {"*": "off"}}' }, async (folder) => {
      const plain = await folder.run(['check', '-', '--format', 'json', ...ONLY_NUMBERS], { stdin: GAP });
      assert.deepEqual([plain.code, parseReport(plain.stdout).files[0]?.path], [1, '-']);
      const named = ['check', '-', '--stdin-filename', 'draft/a.txt', '--format', 'json'];
      const silenced = await folder.run(named, { stdin: GAP });
      assert.deepEqual([silenced.code, parseReport(silenced.stdout).files[0]?.path], [0, 'draft/a.txt']);
    }));

  it('walks folders in order, without links that lead out, and takes no file twice', () =>
    withFolder(
      {
        'in/b.txt': CLEAN,
        'in/a/z.regulation': CLEAN,
        'in/a.md': CLEAN,
        'in/c.fagui': CLEAN,
        'in/d.docx': CLEAN,
        'in/.git/e.txt': CLEAN,
        'out/f.txt': CLEAN,
      },
      async (folder) => {
        await symlink(folder.at('out'), folder.at('in/linked'));
        await symlink(folder.at('out/f.txt'), folder.at('in/linked.txt'));
        const { stdout } = await folder.run(['check', './in', 'in/b.txt', '--format', 'json']);
        const paths = parseReport(stdout).files.map(({ path }) => path);
        assert.deepEqual(paths, ['in/a.md', 'in/a/z.regulation', 'in/b.txt', 'in/c.fagui']);
      },
    ));

  it('expands patterns itself, as shells of Windows do not', () =>
    withFolder(
      { '稿/a条例.txt': CLEAN, '稿/二/b条例.txt': CLEAN, '稿/c.md': CLEAN, '[d].txt': CLEAN },
      async (folder) => {
        const pathsFor = async (...given: readonly string[]) => {
          const { code, stdout } = await folder.run(['check', ...given, '--format', 'json', ...ONLY_NUMBERS]);
          return [code, ...parseReport(stdout).files.map(({ path }) => path)];
        };
        assert.deepEqual(await pathsFor('**/*条例.txt'), [0, '稿/a条例.txt', '稿/二/b条例.txt']);
        assert.deepEqual(await pathsFor('./稿/*.{txt,md}'), [0, '稿/a条例.txt', '稿/c.md']);
        assert.deepEqual(await pathsFor(folder.at('稿/c.*')), [0, folder.at('稿/c.md')]);
        assert.deepEqual(await pathsFor('[d].txt'), [0, '[d].txt']);
        const none = await folder.run(['check', '*.regulation']);
        assert.equal(none.code, 2);
        assert.match(none.stderr, /\*\.regulation：没有符合的文件/u);
      },
    ));

  it('names what it cannot read, goes on and exits with 2', () =>
    withFolder(
      {
        'gbk.txt': Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]),
        'utf16.txt': Buffer.from('\uFEFF第一条', 'utf16le'),
        'broken.txt': Buffer.from([0x41, 0xff, 0xff]),
        'good.txt': GAP,
      },
      async (folder) => {
        const { code, stdout, stderr } = await folder.run(['check', 'none.txt', '.', '--format', 'json']);
        assert.equal(code, 2);
        assert.match(stderr, /none\.txt：文件或者文件夹不存在/);
        assert.match(stderr, /gbk\.txt：不是 UTF-8，看来是 GB18030/);
        assert.match(stderr, /utf16\.txt：不是 UTF-8，看来是 UTF-16 LE/);
        assert.match(stderr, /broken\.txt：不是 UTF-8/);
        assert.deepEqual(
          parseReport(stdout).files.map(({ path }) => path),
          ['good.txt'],
        );
      },
    ));

  for (const [name, content] of [
    ['an empty file', ''],
    ['a byte order mark alone', MARK],
    ['NUL bytes', 'a\0\0第一条\0'],
    ['lone line ends', '\r\n\r\r\n\u2028\u0085'],
    ['a lone label', '第'],
    ['brackets without end', `${'（'.repeat(5000)}${'“'.repeat(5000)}`],
  ] as const) {
    it(`survives ${name}`, () =>
      withFolder({ 'a.txt': content }, async (folder) => {
        const { stdout, stderr } = await folder.run(['check', 'a.txt', '--format', 'json']);
        assert.deepEqual([parseReport(stdout).files.length, stderr], [1, '']);
      }));
  }
});
