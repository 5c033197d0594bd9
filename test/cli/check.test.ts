import assert from 'node:assert/strict';
import { span } from '../../server/src/base/span';
import { madeUpRule, parseReport, withFolder } from './harness';

const CLEAN = '第一条　甲。\n第二条　乙。\n';
const GAP = '第一条　甲。\n第三条　乙。\n';
const ARABIC = '第一条　甲。\n第2条　乙。\n';
const ONLY_NUMBERS = ['--rules', 'numbering'];
const MARK = '\uFEFF';

describe('tiaoli check', () => {
  it('exits with 0 on a clean text', () =>
    withFolder({ 'a.txt': CLEAN }, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['check', 'a.txt', ...ONLY_NUMBERS]);
      assert.deepEqual(
        { code, stdout, stderr },
        { code: 0, stdout: '检查了 1 个文件：没有发现问题\n', stderr: '' },
      );
    }));

  it('writes the JSON of interfaces.md', () =>
    withFolder({ 'a.txt': ARABIC, 'b.txt': CLEAN }, async (folder) => {
      const { code, stdout } = await folder.run([
        'check',
        'a.txt',
        'b.txt',
        '--format',
        'json',
        ...ONLY_NUMBERS,
      ]);
      const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
      const report: unknown = JSON.parse(stdout);
      assert.deepEqual(report, {
        version: 1,
        files: [
          {
            path: 'a.txt',
            kind: 'regulation',
            findings: [
              {
                code: 'numbering/malformed',
                severity: 'warning',
                message: parseReport(stdout).files[0]?.findings[0]?.message,
                range,
                related: [],
                fixes: [{ title: '改为“第二条”', safe: true, edits: [{ range, newText: '第二条' }] }],
              },
            ],
          },
          { path: 'b.txt', kind: 'regulation', findings: [] },
        ],
        summary: {
          files: 2,
          error: 0,
          warning: 1,
          info: 0,
          hint: 0,
          hidden: { ignored: 0, baseline: 0 },
          byRule: { 'numbering/malformed': 1 },
        },
      });
      assert.equal(code, 0);
    }));

  it('writes valid JSON for no file at all', () =>
    withFolder({}, async (folder) => {
      const { code, stdout } = await folder.run(['check', '.', '--format', 'json']);
      assert.deepEqual(parseReport(stdout).files, []);
      assert.equal(code, 0);
    }));

  for (const [failOn, expected] of [
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['hint', 1],
    ['never', 0],
  ] as const) {
    it(`exits with ${expected} on a warning with --fail-on ${failOn}`, () =>
      withFolder({ 'a.txt': ARABIC }, async (folder) => {
        const { code } = await folder.run(['check', 'a.txt', '--fail-on', failOn, ...ONLY_NUMBERS]);
        assert.equal(code, expected);
      }));
  }

  it('exits with 1 on an error, and aligns the text report', () =>
    withFolder({ 'a.txt': `${GAP}第2条　丙。\n` }, async (folder) => {
      const { code, stdout } = await folder.run(['check', 'a.txt', ...ONLY_NUMBERS]);
      const rows = stdout.split('\n').filter((line) => /^ {2}\d/.test(line));
      assert.ok(rows.length >= 2, stdout);
      const columns = new Set(
        rows.map((row) => /^ {2}\d+:\d+ {2}(错误|警告) {2}numbering\/\S+ +/.exec(row)?.[0].length),
      );
      assert.equal(columns.size, 1, stdout);
      assert.equal(code, 1);
    }));

  it('colours for a terminal, but not against NO_COLOR', () =>
    withFolder({ 'a.txt': GAP }, async (folder) => {
      const colored = await folder.run(['check', 'a.txt'], { isTerminal: true });
      assert.ok(colored.stdout.includes('\u001B[31m错误\u001B[39m'));
      const plain = await folder.run(['check', 'a.txt'], { isTerminal: true, env: { NO_COLOR: '1' } });
      assert.ok(!plain.stdout.includes('\u001B'));
    }));

  it('speaks English by LANG or --lang, --lang first', () =>
    withFolder({ 'a.txt': CLEAN }, async (folder) => {
      const args = ['check', 'a.txt', ...ONLY_NUMBERS];
      assert.match((await folder.run(args, { env: { LANG: 'en_US.UTF-8' } })).stdout, /nothing found/);
      assert.match((await folder.run([...args, '--lang', 'en'])).stdout, /nothing found/);
      assert.match(
        (await folder.run(['--lang=zh', ...args], { env: { LANG: 'en' } })).stdout,
        /没有发现问题/,
      );
    }));

  it('counts positions after the byte order mark', () =>
    withFolder({ 'a.txt': `${MARK}第1条　甲。\n` }, async (folder) => {
      const { stdout } = await folder.run(['check', 'a.txt', '--format', 'github', ...ONLY_NUMBERS]);
      assert.match(
        stdout,
        /^::warning file=a\.txt,line=1,endLine=1,col=1,endColumn=4,title=numbering\/malformed::/,
      );
    }));

  it('escapes what GitHub would read as part of the command', () =>
    withFolder({ 'a,b：100%.txt': ARABIC, 'c:d.txt': ARABIC }, async (folder) => {
      const { stdout } = await folder.run(['check', '.', '--format', 'github', ...ONLY_NUMBERS]);
      assert.match(stdout, /file=a%2Cb：100%25\.txt,/);
      assert.match(stdout, /file=c%3Ad\.txt,/);
    }));
});

describe('tiaoli check with a faulty rule', () => {
  const faulty = madeUpRule('test/faulty', () => {
    throw new TypeError('x');
  });
  const sound = madeUpRule('test/sound', () => [{ span: span(0, 1), message: { zh: '甲', en: 'a' } }]);

  it('tells it once, runs the others and exits with 2', () =>
    withFolder({ 'a.txt': CLEAN, 'b.txt': CLEAN }, async (folder) => {
      const args = ['check', '.', '--format', 'json', '--fail-on', 'never'];
      const { code, stdout, stderr } = await folder.run(args, { rules: [faulty, sound] });
      assert.equal(code, 2);
      assert.equal(parseReport(stdout).summary['error'], 2);
      assert.match(stderr, /^tiaoli: 规则 test\/faulty 出错.*a\.txt.*TypeError: x\n$/);
    }));
});

describe('tiaoli check --rules', () => {
  const codesWith = async (list: string, config = '{}'): Promise<readonly string[]> => {
    let found: readonly string[] = [];
    await withFolder({ 'a.txt': `${GAP}第5条　丙。\n`, '.tiaoli.json': config }, async (folder) => {
      const { stdout } = await folder.run(['check', 'a.txt', '--format', 'json', '--rules', list]);
      const findings = parseReport(stdout).files[0]?.findings ?? [];
      found = [...new Set(findings.map(({ code, severity }) => `${code} ${severity}`))];
    });
    return found;
  };

  it('runs only the rules named, by code or prefix', async () => {
    assert.deepEqual(await codesWith('numbering/malformed'), ['numbering/malformed warning']);
    assert.deepEqual(await codesWith('numbering/article-*'), ['numbering/article-gap error']);
    assert.deepEqual((await codesWith('numbering')).length, 2);
    assert.deepEqual(await codesWith('numbering/*'), await codesWith('numbering/'));
  });

  it('takes levels, and =off leaves out', async () => {
    assert.deepEqual(await codesWith('numbering/article-gap=hint'), ['numbering/article-gap hint']);
    assert.deepEqual(await codesWith('numbering,numbering/article-gap=off'), ['numbering/malformed warning']);
    const others = await codesWith('numbering/article-gap=off');
    assert.ok(
      others.includes('numbering/malformed warning') && !others.some((each) => each.includes('-gap')),
    );
  });

  it('shows a rule that is named even where the project has it off', async () => {
    const off = '{"rules": {"numbering/*": "off"}}';
    assert.deepEqual(await codesWith('numbering/malformed', off), ['numbering/malformed warning']);
    assert.deepEqual(await codesWith('numbering/*', off), []);
  });

  it('refuses a rule or a level that does not exist', () =>
    withFolder({ 'a.txt': CLEAN }, async (folder) => {
      const rule = await folder.run(['check', 'a.txt', '--rules', 'numbering/article-gup']);
      assert.equal(rule.code, 2);
      assert.match(rule.stderr, /没有规则 numbering\/article-gup。是不是 numbering\/article-gap/);
      const level = await folder.run(['check', 'a.txt', '--rules', 'numbering/malformed=loud']);
      assert.equal(level.code, 2);
      assert.match(level.stderr, /级别应为/);
    }));
});

describe('tiaoli check with a project file', () => {
  it('takes the nearest one above each file', () =>
    withFolder(
      {
        '.tiaoli.json': '{"rules": {"numbering/*": "info"}}',
        'a/b/x.txt': GAP,
        'c/.tiaoli.json': '{"rules": {"numbering/article-gap": "off"}}',
        'c/y.txt': GAP,
      },
      async (folder) => {
        const { stdout } = await folder.run(['check', '.', '--format', 'json', ...ONLY_NUMBERS]);
        const levels = parseReport(stdout).files.map(({ path, findings }) => [path, findings[0]?.severity]);
        assert.deepEqual(levels, [
          ['a/b/x.txt', 'info'],
          ['c/y.txt', undefined],
        ]);
      },
    ));

  it('tells an unknown key once and goes on', () =>
    withFolder({ '.tiaoli.json': '{\n  "rulez": {}\n}', 'a.txt': CLEAN, 'b.txt': CLEAN }, async (folder) => {
      const { code, stderr } = await folder.run(['check', '.', ...ONLY_NUMBERS]);
      assert.equal(code, 0);
      assert.equal(stderr.split('\n').length, 2, stderr);
      assert.match(stderr, /\.tiaoli\.json：第 2 行第 3 列：没有设置项 "rulez"/);
    }));

  it('does not check under one that is no JSON, and exits with 2', () =>
    withFolder(
      { 'bad/.tiaoli.json': '{\n  // 注\n}', 'bad/a.txt': GAP, 'good/b.txt': CLEAN },
      async (folder) => {
        const { code, stdout, stderr } = await folder.run(['check', '.', '--format', 'json']);
        assert.equal(code, 2);
        assert.match(stderr, /第 2 行第 3 列：JSON 中不能有注释/);
        assert.deepEqual(
          parseReport(stdout).files.map(({ path }) => path),
          ['good/b.txt'],
        );
      },
    ));
});
