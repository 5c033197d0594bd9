import assert from 'node:assert/strict';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { span } from '../../server/src/base/span';
import { madeUpRule, parseReport, withFolder } from './harness';

const CLEAN = '第一条　甲。\n第二条　乙。\n';
const ARABIC = '第一条　甲。\n第2条　乙。\n';
const MARK = '\uFEFF';

describe('tiaoli check --fix', () => {
  const fixing = ['check', '--fix', '--rules', 'numbering'];

  it('writes the safe fixes and reports what is left', () =>
    withFolder({ 'a.txt': '第1条　甲。\n第2条　乙。\n第五条　丙。\n', 'b.txt': CLEAN }, async (folder) => {
      const untouched = await stat(folder.at('b.txt'));
      const { code, stdout } = await folder.run([...fixing, '.', '--format', 'json']);
      assert.equal(await readFile(folder.at('a.txt'), 'utf8'), '第一条　甲。\n第二条　乙。\n第五条　丙。\n');
      const { files, summary } = parseReport(stdout);
      assert.deepEqual(
        files[0]?.findings.map((each) => each.code),
        ['numbering/article-gap'],
      );
      assert.deepEqual(summary, {
        files: 2,
        error: 1,
        warning: 0,
        info: 0,
        hint: 0,
        hidden: { ignored: 0, baseline: 0 },
        byRule: { 'numbering/article-gap': 1 },
        fixed: 2,
      });
      assert.equal(code, 1);
      assert.equal((await stat(folder.at('b.txt'))).ino, untouched.ino);
    }));

  it('keeps byte order mark, line ends, mode and link', () =>
    withFolder({ 'real.txt': `${MARK}第1条　甲。\r\n第二条　乙。\r\n` }, async (folder) => {
      await chmod(folder.at('real.txt'), 0o666);
      await symlink('real.txt', folder.at('link.txt'));
      assert.equal((await folder.run([...fixing, 'link.txt'])).code, 0);
      assert.equal(await readFile(folder.at('real.txt'), 'utf8'), `${MARK}第一条　甲。\r\n第二条　乙。\r\n`);
      assert.equal((await stat(folder.at('real.txt'))).mode & 0o777, 0o666);
      assert.equal(
        await readFile(folder.at('link.txt'), 'utf8'),
        await readFile(folder.at('real.txt'), 'utf8'),
      );
    }));

  /** Replaces each `from` by `to`. */
  const replacing = (from: string, to: string) =>
    madeUpRule(`test/${from}`, (text) =>
      [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) => {
        const at = span(index, index + from.length);
        const title = { zh: to, en: to };
        return {
          span: at,
          message: title,
          fixes: [{ title, safe: true, edits: [{ span: at, newText: to }] }],
        };
      }),
    );

  it('goes on until nothing is left, and stops where two rules undo each other', () =>
    withFolder({ 'a.txt': '甲甲。\r\n', 'b.txt': '丁' }, async (folder) => {
      const chain = [replacing('甲', '乙\n'), replacing('乙', '丙')];
      const fixed = await folder.run(['check', '--fix', 'a.txt'], { rules: chain });
      assert.deepEqual([fixed.code, fixed.stdout], [0, '检查了 1 个文件：已修复 4 处；没有发现问题\n']);
      assert.equal(await readFile(folder.at('a.txt'), 'utf8'), '丙\r\n丙\r\n。\r\n');
      const circle = [replacing('丁', '戊'), replacing('戊', '丁')];
      assert.equal((await folder.run(['check', '--fix', 'b.txt'], { rules: circle })).code, 1);
    }));

  it('refuses standard input', () =>
    withFolder({}, async (folder) => {
      const { code, stderr } = await folder.run([...fixing, '-'], { stdin: ARABIC });
      assert.equal(code, 2);
      assert.match(stderr, /不能用于标准输入/);
    }));

  it('leaves a text alone that a project file keeps from being checked', () =>
    withFolder({ '.tiaoli.json': '{', 'a.txt': ARABIC }, async (folder) => {
      assert.equal((await folder.run([...fixing, 'a.txt'])).code, 2);
      assert.equal(await readFile(folder.at('a.txt'), 'utf8'), ARABIC);
    }));
});
