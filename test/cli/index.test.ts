import assert from 'node:assert/strict';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { readIndexFile } from '../../server/src/node/indexFile';
import { SavedClauses } from '../../server/src/precedents/search/file/savedClauses';
import { withFolder, type CliFolder } from './harness';
import { CORPUS, parseHits } from './searchHits';

describe('tiaoli index', () => {
  it('reads every encoding, manifests and dates in names', () =>
    withFolder(
      {
        '甲/一.txt': Buffer.from('b6abcac0', 'hex'),
        '甲/二(2020-01-02).txt': Buffer.from('\ufeff二市条例\n第一条 植树造林应当因地制宜。\n', 'utf16le'),
        '甲/manifest.csv': '文件,制定机关,时效性\n二(2020-01-02).txt,二市人大常委会,已废止\n',
      },
      async (folder) => {
        const { code, stdout } = await folder.run(['index', '甲', '--out', 'x.idx']);
        assert.equal(code, 0);
        assert.match(stdout, /已索引 1 部法规、1 条/);
        const columns = await readIndexFile(folder.at('x.idx'));
        assert.ok(columns.ok);
        assert.deepEqual(new SavedClauses(columns.value).sources, [
          {
            id: '甲/二(2020-01-02).txt',
            title: '二市条例',
            date: '2020-01-02',
            issuer: '二市人大常委会',
            validity: '已废止',
            told: { date: 'name', issuer: 'manifest', validity: 'manifest' },
          },
        ]);
      },
    ));

  const indexed = async (folder: CliFolder) => {
    await folder.run(['index', '甲', '乙', '--out', 'x.idx']);
    return folder.at('x.idx');
  };

  it('counts, names what it skips, and shows progress', () =>
    withFolder({ ...CORPUS, '乙/坏.txt': Buffer.from([0xff]) }, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['index', '甲', '乙']);
      assert.equal(code, 2);
      assert.match(stdout, /^已索引 2 部法规、3 条，用时 [\d.]+ 秒；跳过 2 个文件\n$/);
      assert.match(stderr, /已读 4\/4\n/);
      assert.match(stderr, /乙\/坏\.txt：不是文本文件/);
      assert.match(stderr, /乙\/空\.txt：没有条文，已跳过/);
    }));

  it('updates one line at a terminal', () =>
    withFolder(CORPUS, async (folder) => {
      const { code, stderr } = await folder.run(['index', '甲'], { isTerminal: true });
      assert.deepEqual([code, stderr], [0, '\r已读 1/1\n']);
    }));

  it('writes a file that answers as the folders do', () =>
    withFolder(CORPUS, async (folder) => {
      await indexed(folder);
      const query = ['search', '植树造林', '--format', 'json'];
      const fromFile = await folder.run([...query, '--index', 'x.idx']);
      const fromFolders = await folder.run([...query, '--corpus', '甲', '乙']);
      assert.deepEqual(parseHits(fromFile.stdout), parseHits(fromFolders.stdout));
      assert.equal(parseHits(fromFile.stdout).hits.length, 2);
    }));

  /** Changes one byte of a file. */
  const changeByte = async (path: string, at: number): Promise<void> => {
    const bytes = await readFile(path);
    bytes[at] = (bytes[at] ?? 0) + 1;
    await writeFile(path, bytes);
  };
  const VERSION_AT = 12;
  const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
    'is cut off': (path) => truncate(path, 60),
    'has a changed clause': (path) => changeByte(path, 1000),
    'is of another version': (path) => changeByte(path, VERSION_AT),
    'is a text': (path) => writeFile(path, '第一条'),
    'is empty': (path) => writeFile(path, ''),
  };
  for (const [name, damage] of Object.entries(damages)) {
    it(`is refused when it ${name}`, () =>
      withFolder(CORPUS, async (folder) => {
        await damage(await indexed(folder));
        const { code, stdout, stderr } = await folder.run(['search', '植树', '--index', 'x.idx']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /x\.idx：.*请用 tiaoli index 重新建立/);
      }));
  }

  it('says where it cannot write', () =>
    withFolder(CORPUS, async (folder) => {
      const { code, stderr } = await folder.run(['index', '甲', '--out', '无/x.idx']);
      assert.equal(code, 2);
      assert.match(stderr, /^tiaoli: 无\/x\.idx：文件夹不存在$/mu);
    }));
});
