import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { build } from 'esbuild';
import { DRAFT, LAW } from '../assist/support';
import { corpusAnswering, FakeServer, fakeHit, fakeHits } from '../remote/support/fakeServer';

const root = join(__dirname, '../..');
const forbidNetwork = pathToFileURL(join(root, 'test/node/support/forbidNetwork.mjs')).href;

describe('tiaoli mcp: as a process, with the client of the SDK', function () {
  let folder: string;
  let inputs: readonly string[];
  let client: Client;
  let complaints: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaoli-mcp-'));
    const common = {
      bundle: true,
      platform: 'node',
      format: 'cjs',
      metafile: true,
      logLevel: 'error',
    } as const;
    const bundle = async (entry: string, name: string): Promise<readonly string[]> => {
      const outfile = join(folder, 'installed/dist', name);
      const { metafile } = await build({ ...common, entryPoints: [join(root, entry)], outfile });
      return Object.keys(metafile.inputs);
    };
    inputs = await bundle('server/src/cli/main.ts', 'cli.js');
    await bundle('server/src/mcp/main.ts', 'mcp.js');
    const program = await readFile(join(folder, 'installed/dist/mcp.js'));
    // Packed as what ships, but in a hurry: how small it gets is no matter here.
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY };
    await writeFile(join(folder, 'installed/dist/mcp.packed'), brotliCompressSync(program, { params }));
    await rm(join(folder, 'installed/dist/mcp.js'));
    await bundle('server/src/remote/main.ts', 'remote.js');
    await writeFile(join(folder, 'installed/package.json'), '{"version": "1.2.3"}');
    await cp(join(root, 'seeds'), join(folder, 'installed/seeds'), { recursive: true });
    await mkdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'drafts/甲市数据条例.txt'), `\uFEFF${LAW}`);
    await writeFile(join(folder, 'drafts/草案.txt'), DRAFT);
    await writeFile(join(folder, 'secret.txt'), '机密');
    await symlink(join(folder, 'secret.txt'), join(folder, 'drafts/链接.txt'));
    await symlink(folder, join(folder, 'drafts/上级'));
  });
  after(() => rm(folder, { recursive: true }));

  const start = (...args: readonly string[]): Promise<void> => startWith(['--import', forbidNetwork], args);
  const startWith = async (flags: readonly string[], args: readonly string[]): Promise<void> => {
    const cli = join(folder, 'installed/dist/cli.js');
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [...flags, cli, 'mcp', ...args],
      cwd: folder,
      stderr: 'pipe',
    });
    complaints = '';
    transport.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
    client = new Client({ name: 'test', version: '0.0.0' });
    await client.connect(transport);
  };
  afterEach(() => client.close());

  const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });
  const said = async (name: string, args: Record<string, unknown>): Promise<string> => {
    const answer = await call(name, args);
    assert.equal(answer.isError, true);
    return (answer.content as { text: string }[])[0]?.text ?? '';
  };

  it('works on the files of its folders and on the precedents, without opening a socket', async () => {
    await start('--root', 'drafts');
    assert.equal(client.getServerVersion()?.version, '1.2.3');
    await client.listTools();
    const cited = await call('tiaoli_verify_citations', { path: '草案.txt' });
    assert.match(JSON.stringify(cited.structuredContent), /（二）公布目录。/u);
    const searched = await call('tiaoli_search_precedents', { query: '促进数字经济发展' });
    const { hits } = searched.structuredContent as { hits: { source: string }[] };
    assert.ok(hits.some(({ source }) => source.startsWith('seeds/')));
    const checked = await call('tiaoli_check_text', {
      path: pathToFileURL(join(folder, 'drafts/草案.txt')).href,
    });
    assert.match(JSON.stringify(checked.structuredContent), /numbering\/article-gap/u);
    assert.equal(complaints, '');
  });

  it('reads nothing outside its folders, however it is asked', async () => {
    await start('--root', 'drafts');
    const secret = join(folder, 'secret.txt');
    for (const path of [
      ...[
        '../secret.txt',
        secret,
        pathToFileURL(secret).href,
        '链接.txt',
        '上级/secret.txt',
        'drafts/../../secret.txt',
      ],
      ...[
        '/etc/passwd',
        '',
        '\u0000',
        'file:///%00',
        'http://example.org/a.txt',
        '~/secret.txt',
        '.',
        '\ud800.txt',
      ],
    ]) {
      const words = await said('tiaoli_outline', { path });
      assert.doesNotMatch(words, /机密/u, path);
    }
    assert.match(await said('tiaoli_outline', { path: '../secret.txt' }), /不在给定的文件夹之内/u);
    assert.match(await said('tiaoli_outline', { path: '链接.txt' }), /符号链接指向文件夹之外/u);
  });

  it('reads no file where no folder was given', async () => {
    await start();
    assert.match(await said('tiaoli_outline', { path: '草案.txt' }), /--root/u);
    assert.notEqual((await call('tiaoli_outline', { text: DRAFT })).isError, true);
  });

  it('answers a thousand calls at once, and lives on', async () => {
    await start('--root', 'drafts');
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        call('tiaoli_get_clause', { path: '甲市数据条例.txt', clause: `第${(at % 4) + 1}条`, neighbours: 0 }),
      ),
    );
    assert.ok(answers.every(({ isError }) => isError !== true));
    assert.match(JSON.stringify(answers[999]?.structuredContent), /第四条/u);
    assert.notEqual((await call('tiaoli_outline', { text: DRAFT })).isError, true);
  });

  it('asks a corpus server that is named, and only then', async () => {
    const text = '候鸟迁徙通道两侧不得设置反光的幕墙。';
    const hit = fakeHit({ text, title: '乙乙市候鸟保护条例', regulation: '库/乙.txt' });
    const server = await FakeServer.start(corpusAnswering(() => fakeHits([hit])));
    try {
      await startWith([], ['--root', 'drafts', '--server', `${server.url}/tiaoli`]);
      const found = await call('tiaoli_search_precedents', { query: '候鸟迁徙通道' });
      assert.match(JSON.stringify(found.structuredContent), /反光的幕墙/u);
      await client.close();
    } finally {
      await server.close();
    }
    await assert.rejects(startWith([], ['--server', 'http://corpus.example/x']));
    assert.match(complaints, /https:\/\//u);
  });

  it('costs the other commands nothing: the command line holds none of it', () => {
    assert.deepEqual(
      inputs.filter((path) => path.includes('modelcontextprotocol') || path.includes('src/mcp/')),
      [],
    );
  });
});
