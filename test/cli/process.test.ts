import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { builtPrograms } from '../support/programs';
import { parseReport, withFolder, type CliFolder } from './harness';

let program: string;

const start = (folder: CliFolder, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [program, ...args], {
    cwd: folder.path,
    env: { ...process.env, LC_ALL: '', LANG: '', ...env },
  });

const exitCodeOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', resolve);
  });

describe('the tiaoli process', () => {
  before(async () => {
    program = join(await builtPrograms(), 'cli.js');
  });

  it('takes arguments, standard input and LANG, and gives the exit code', () =>
    withFolder({}, async (folder) => {
      const child = start(folder, ['check', '-', '--rules', 'numbering'], { LANG: 'en_GB.UTF-8' });
      child.stdin.end('第一条　甲。\n第三条　乙。\n');
      const [stdout, stderr, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        exitCodeOf(child),
      ]);
      assert.match(stdout, /^-\n {2}2:1 {2}error {4}numbering\/article-gap/);
      assert.ok(!stdout.includes('\u001B'));
      assert.deepEqual([code, stderr], [1, '']);
    }));

  it('is quiet when its reader goes, and still finishes its work', () =>
    withFolder({}, async (folder) => {
      // Far more than a pipe holds.
      const lines = Array.from({ length: 600 }, () => '第9条　甲。\n第一条　乙。\n').join('');
      await folder.write('a.txt', lines);
      await folder.write('b.txt', '第1条　甲。\n');
      const child = start(folder, ['check', '.', '--rules', 'numbering', '--fix', '--format', 'json']);
      child.stdout.once('data', () => child.stdout.destroy());
      const [stderr, code] = await Promise.all([text(child.stderr), exitCodeOf(child)]);
      assert.deepEqual([code, stderr], [1, '']);
      assert.equal(await readFile(folder.at('b.txt'), 'utf8'), '第一条　甲。\n');
    }));

  it('gives in threads what it gives in one, in the same order, and tells the same once', async () => {
    const files: Record<string, string | Uint8Array> = {
      '.tiaoli.json': '{"rulez": 1}',
      'bad.txt': new Uint8Array([255]),
    };
    for (let index = 0; index < 40; index++) files[`${index}.txt`] = `第${index}条　甲。\n第9条　乙。\n`;
    return withFolder(files, async (folder) => {
      const results = ['1', '3'].map(async (jobs) => {
        const args = ['check', '.', '--format', 'json', '--jobs', jobs, '--rules', 'numbering'];
        const child = spawn(process.execPath, [program, ...args], { cwd: folder.path });
        return Promise.all([text(child.stdout), text(child.stderr), exitCodeOf(child)]);
      });
      const [alone, shared] = await Promise.all(results);
      assert.ok(alone !== undefined);
      assert.deepEqual(shared, alone);
      assert.equal(parseReport(alone[0]).files.length, 40);
      assert.equal(alone[1].trim().split('\n').length, 2, alone[1]);
      assert.equal(alone[2], 2);
    });
  });
});
