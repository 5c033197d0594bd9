import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../server/src/rules/allRules';
import { PACKAGE_ROOT, withFolder } from './harness';

const COMMANDS = ['check', 'outline', 'search', 'index', 'serve', 'rules'];

describe('tiaoli', () => {
  it('shows its usage, in general and for each command', () =>
    withFolder({}, async (folder) => {
      const general = await folder.run(['--help']);
      assert.deepEqual([general.code, general.stderr], [0, '']);
      for (const command of COMMANDS) {
        assert.ok(general.stdout.includes(`  ${command} `), command);
        const help = await folder.run([command, '--help']);
        assert.equal(help.code, 0);
        assert.ok(help.stdout.includes(`用法：tiaoli ${command} `), help.stdout);
        const english = await folder.run([command, '-h', '--lang', 'en']);
        assert.doesNotMatch(english.stdout, /\p{Script=Han}/u);
      }
    }));

  it('states the version of the package', () =>
    withFolder({}, async (folder) => {
      const facts = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
        version: string;
      };
      const { code, stdout } = await folder.run(['--version']);
      assert.deepEqual([code, stdout], [0, `${facts.version}\n`]);
    }));

  for (const [args, complaint] of [
    [[], /用法：tiaoli/],
    [['chek'], /没有命令 chek。是不是 check？/],
    [['check', 'a.txt', '--fromat', 'json'], /没有选项 --fromat。是不是 --format？/],
    [['check', 'a.txt', '-x'], /没有选项 -x/],
    [['check', 'a.txt', '--format', 'yaml'], /--format 的值不能是 yaml。可用：text, json, sarif, github/],
    [['check', 'a.txt', '--format'], /--format 缺少值/],
    [['check', '--format', '--fix', 'a.txt'], /--format 缺少值/],
    [['check', 'a.txt', '--fix=yes'], /--fix 不带值/],
    [['check'], /缺少文件或者文件夹/],
    [['index'], /缺少文件夹/],
    [['serve'], /需要 --stdio/],
  ] as const) {
    it(`refuses "${args.join(' ')}"`, () =>
      withFolder({ 'a.txt': '' }, async (folder) => {
        const { code, stdout, stderr } = await folder.run(args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, complaint);
      }));
  }

  it('takes a path that looks like an option after --', () =>
    withFolder({ '-a.txt': '' }, async (folder) => {
      const { code, stdout } = await folder.run(['check', '--', '-a.txt']);
      assert.deepEqual([code, stdout], [0, '检查了 1 个文件：没有发现问题\n']);
    }));
});

describe('tiaoli rules', () => {
  it('lists every rule as JSON', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await folder.run(['rules', '--format', 'json']);
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        rules: allRules.map(({ code, level, summary, fixable }) => ({
          code,
          severity: level,
          description: summary.zh,
          fixable,
        })),
      });
    }));

  it('lists every rule on a line', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await folder.run(['rules']);
      const codes = stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]);
      assert.deepEqual(
        codes,
        allRules.map(({ code }) => code),
      );
    }));
});
