import assert from 'node:assert/strict';
import { withFolder } from './harness';

const TEXT = [
  '甲乙条例',
  '（2020年1月1日通过）',
  '目录',
  '第一章 总则',
  '第一章 总则',
  '第一条 甲：',
  '（一）乙；',
  '（二）丙。',
  '丁。',
  '第一条之二 戊。',
  '',
].join('\n');

const range = (line: number, from: number, endLine: number, to: number) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

describe('tiaoli outline', () => {
  it('steers no terminal by what stands in a text', () =>
    withFolder({ 'a.txt': '甲条例\n第一条　甲\u001b[2J乙\u202e丙。\n' }, async (folder) => {
      for (const args of [
        ['outline', 'a.txt'],
        ['check', 'a.txt', '--rules', '*=info'],
        ['search', '甲', '--corpus', '.'],
      ]) {
        const { stdout, stderr } = await folder.run(args);
        for (const steering of ['\u001b', '\u202e']) {
          assert.ok(!(stdout + stderr).includes(steering), args.join(' '));
        }
        assert.match(stdout + stderr, /甲条例|a\.txt/u);
      }
    }));

  it('writes the JSON that scripts read', () =>
    withFolder({ 'a.txt': TEXT }, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['outline', 'a.txt', '--format', 'json']);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const unnumbered = { suffix: null, label: null, title: null };
      const item = (number: number, label: string, line: number) => ({
        level: 'item',
        number,
        suffix: null,
        label,
        title: null,
        range: range(line, 0, line, 5),
        textRange: range(line, 3, line, 5),
        children: [],
      });
      const outline = JSON.parse(stdout) as { readonly children: readonly { readonly textRange: unknown }[] };
      assert.deepEqual(outline, {
        version: 1,
        kind: 'regulation',
        title: '甲乙条例',
        adoptionNote: '（2020年1月1日通过）',
        tableOfContents: [
          {
            level: 'chapter',
            number: 1,
            suffix: null,
            label: '第一章',
            title: '总则',
            range: range(3, 0, 3, 6),
          },
        ],
        children: [
          {
            level: 'chapter',
            number: 1,
            suffix: null,
            label: '第一章',
            title: '总则',
            range: range(4, 0, 9, 8),
            textRange: outline.children[0]?.textRange,
            children: [
              {
                level: 'article',
                number: 1,
                suffix: null,
                label: '第一条',
                title: null,
                range: range(5, 0, 8, 2),
                textRange: range(5, 4, 8, 2),
                children: [
                  {
                    ...unnumbered,
                    level: 'paragraph',
                    number: 1,
                    range: range(5, 4, 7, 5),
                    textRange: range(5, 4, 5, 6),
                    children: [item(1, '（一）', 6), item(2, '（二）', 7)],
                  },
                  {
                    ...unnumbered,
                    level: 'paragraph',
                    number: 2,
                    range: range(8, 0, 8, 2),
                    textRange: range(8, 0, 8, 2),
                    children: [],
                  },
                ],
              },
              {
                level: 'article',
                number: 1,
                suffix: 2,
                label: '第一条之二',
                title: null,
                range: range(9, 0, 9, 8),
                textRange: range(9, 6, 9, 8),
                children: [
                  {
                    ...unnumbered,
                    level: 'paragraph',
                    number: 1,
                    range: range(9, 6, 9, 8),
                    textRange: range(9, 6, 9, 8),
                    children: [],
                  },
                ],
              },
            ],
          },
        ],
      });
    }));

  it('writes an indented tree', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await folder.run(['outline', '-'], { stdin: TEXT });
      const starts = stdout.split('\n').map((line) => /^ *\S+/.exec(line)?.[0]);
      assert.deepEqual(starts.slice(0, 7), [
        '［法规］',
        '甲乙条例',
        '目录',
        '第一章',
        '  第一条',
        '    第一款',
        '      （一）',
      ]);
    }));

  it('gives null for what an empty text lacks', () =>
    withFolder({}, async (folder) => {
      const { stdout } = await folder.run(['outline', '-', '--format', 'json'], { stdin: '' });
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        kind: 'unknown',
        title: null,
        adoptionNote: null,
        tableOfContents: [],
        children: [],
      });
    }));

  it('refuses none, two, and what cannot be read', () =>
    withFolder({ 'a.txt': TEXT, 'b.txt': Buffer.from([0xff]) }, async (folder) => {
      assert.equal((await folder.run(['outline'])).code, 2);
      assert.equal((await folder.run(['outline', 'a.txt', 'a.txt'])).code, 2);
      const unreadable = await folder.run(['outline', 'b.txt']);
      assert.equal(unreadable.code, 2);
      assert.match(unreadable.stderr, /b\.txt：不是 UTF-8/);
    }));
});
