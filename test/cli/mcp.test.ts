import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { withFolder } from './harness';

const BUNDLE =
  'exports.serveMcp = async (options) => (require("node:fs").writeFileSync(__dirname + "/started", JSON.stringify(options)), { ok: true });';

describe('tiaoli mcp', () => {
  it('loads the bundle of its installation, with the folders given', () =>
    withFolder(
      {
        'dist/mcp.packed': brotliCompressSync(BUNDLE),
        'package.json': '{"version":"1.2.3"}',
        'a/x.txt': '',
        'b/x.txt': '',
      },
      async (folder) => {
        const args = [
          'mcp',
          '--root',
          'a',
          '--root',
          'b',
          '--corpus',
          'b',
          '--index',
          'x.idx',
          '--lang',
          'en',
        ];
        assert.equal((await folder.run(args, { packageRoot: folder.path })).code, 0);
        const options = JSON.parse(await readFile(folder.at('dist/started'), 'utf8')) as Record<
          string,
          unknown
        >;
        assert.deepEqual(options['roots'], [folder.at('a'), folder.at('b')]);
        assert.deepEqual(options['corpus'], [folder.at('b')]);
        assert.deepEqual(options['indexFiles'], [folder.at('x.idx')]);
        assert.deepEqual([options['locale'], options['version']], ['en', '1.2.3']);
        assert.equal(options['server'], undefined);
        const server = ['--server', 'https://corpus.example/x', '--ca', 'ca.pem'];
        assert.equal((await folder.run([...args, ...server], { packageRoot: folder.path })).code, 0);
        const asked = JSON.parse(await readFile(folder.at('dist/started'), 'utf8')) as {
          server: Record<string, unknown>;
        };
        assert.equal(asked.server['server'], 'https://corpus.example/x');
        assert.equal(asked.server['caFile'], folder.at('ca.pem'));
      },
    ));

  it('says what is wrong before anything is served', () =>
    withFolder({ 'a.txt': '', 'package.json': '{"version":"1.2.3"}' }, async (folder) => {
      const run = (...args: string[]) => folder.run(['mcp', ...args], { packageRoot: folder.path });
      const results = [
        await run('--root', 'a.txt'),
        await run('--corpus', 'none'),
        await run('x'),
        await run(),
      ];
      assert.deepEqual(
        results.map(({ code, stdout }) => [code, stdout]),
        results.map(() => [2, '']),
      );
      assert.match(results[0]?.stderr ?? '', /a\.txt：不是文件夹/u);
      assert.match(results[3]?.stderr ?? '', /mcp\.packed：请先构建/u);
    }));
});
