import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { rowsInHtml, rowsInMarkdown, rowsInWord } from '../../server/src/publish/table/readTableBack';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/writeBlocksAsText';
import { docx, p } from '../support/docx';
import { withFolder } from './harness';

const BEFORE = '甲办法\n第一条　甲机关负责登记。\n第二条　乙机关负责检查。\n';
const AFTER =
  '甲办法\n第一条　甲机关负责登记。\n第二条　丁负责统计，并每年公布。\n第三条　乙机关负责检查和指导。\n';
const FILES = { 'a.txt': BEFORE, 'b.txt': AFTER };
const ROWS = [
  ['现行条文', '修改后', '说明'],
  ['（新增）', '第二条　丁负责统计，并每年公布。', '新增'],
  ['第二条　乙机关负责检查。', '第三条　乙机关负责检查和指导。', '原第二条'],
];

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

describe('tiaoli compare', () => {
  it('writes the table as Markdown, HTML or Word, as is asked for or as the name says', () =>
    withFolder(FILES, async (folder) => {
      const compare = (...args: string[]) => folder.run(['compare', 'a.txt', 'b.txt', ...args]);
      const { code, stdout, stderr } = await compare();
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(rowsInMarkdown(stdout), ROWS);
      assert.deepEqual(rowsInHtml((await compare('--to', 'html')).stdout), ROWS);
      assert.equal((await compare('--out', 'c.docx')).code, 0);
      assert.deepEqual(rowsInWord(await readFile(folder.at('c.docx'))), ROWS);
      assert.equal((await compare('--out', 'c.html')).code, 0);
      assert.deepEqual(rowsInHtml(await readFile(folder.at('c.html'), 'utf8')), ROWS);
    }));

  it('writes the JSON of interfaces.md', () =>
    withFolder(FILES, async (folder) => {
      const { code, stdout } = await folder.run(['compare', 'a.txt', 'b.txt', '--to', 'json']);
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        before: 'a.txt',
        after: 'b.txt',
        title: '甲办法',
        rows: [
          {
            kind: 'added',
            part: 'article',
            before: null,
            after: { label: '第二条', text: '第二条　丁负责统计，并每年公布。' },
            marks: [{ side: 'after', start: 0, end: 16 }],
            remarks: ['新增'],
          },
          {
            kind: 'changed',
            part: 'article',
            before: { label: '第二条', text: '第二条　乙机关负责检查。' },
            after: { label: '第三条', text: '第三条　乙机关负责检查和指导。' },
            marks: [
              { side: 'before', start: 0, end: 3 },
              { side: 'after', start: 0, end: 3 },
              { side: 'after', start: 11, end: 14 },
            ],
            remarks: ['原第二条'],
          },
        ],
      });
      const all = await folder.run(['compare', 'a.txt', 'b.txt', '--to', 'json', '--unchanged']);
      const { rows } = JSON.parse(all.stdout) as { readonly rows: readonly { readonly kind: string }[] };
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ['same', 'same', 'added', 'changed'],
      );
    }));

  it('takes other heads, other marks, and leaves out remarks', () =>
    withFolder(FILES, async (folder) => {
      const args = ['--heads', '一审稿，二审稿', '--without-remarks', '--deleted', 'box', '--to', 'html'];
      const { stdout } = await folder.run(['compare', 'a.txt', 'b.txt', ...args]);
      assert.deepEqual(rowsInHtml(stdout)[0], ['一审稿', '二审稿']);
      assert.match(stdout, /<body class="box">/u);
    }));

  it('reads Word documents, and standard input', () =>
    withFolder(
      {
        'a.docx': docx({
          body: BEFORE.trim()
            .split('\n')
            .map((line) => p(line))
            .join(''),
        }),
        'b.txt': AFTER,
      },
      async (folder) => {
        const { stdout } = await folder.run(['compare', 'a.docx', '-'], { stdin: Buffer.from(AFTER) });
        assert.deepEqual(rowsInMarkdown(stdout), ROWS);
      },
    ));

  it('writes one document with tracked revisions', () =>
    withFolder(FILES, async (folder) => {
      const { code, stderr } = await folder.run([
        'compare', 'a.txt', 'b.txt', '--redline', '--author', '甲', '--out', 'c.docx',
      ]); // prettier-ignore
      assert.deepEqual([code, stderr], [0, '']);
      const bytes = await readFile(folder.at('c.docx'));
      for (const [revisions, text] of [
        ['accept', AFTER],
        ['reject', BEFORE],
      ] as const) {
        const read = readWord(bytes, { revisions });
        assert.ok(read.ok);
        assert.equal(layOut(read.value).text, text);
      }
    }));

  it('writes nothing where a cell would not be its source', () =>
    withFolder({ 'a.txt': BEFORE, 'b.txt': AFTER.replace('丁', '丁\u0007') }, async (folder) => {
      for (const name of ['c.docx', 'c.html', 'c.md']) {
        const { code, stderr } = await folder.run(['compare', 'a.txt', 'b.txt', '--out', name]);
        assert.equal(code, 2);
        assert.match(stderr, /第二条中有不能写入文件的字符（U\+0007）/u);
        assert.equal(await exists(folder.at(name)), false);
      }
    }));

  it('refuses a wrong use, what cannot be read, and to write over a version', () =>
    withFolder(FILES, async (folder) => {
      for (const args of [
        ['a.txt'],
        ['a.txt', 'b.txt', 'b.txt'],
        ['a.txt', 'b.txt', '--to', 'docx'],
        ['a.txt', 'b.txt', '--redline'],
        ['a.txt', 'b.txt', '--redline', '--to', 'md', '--out', 'c.docx'],
        ['a.txt', 'none.txt'],
        ['a.txt', '.'],
        ['a.txt', 'b.txt', '--out', 'b.txt'],
      ]) {
        const { code, stdout, stderr } = await folder.run(['compare', ...args]);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.notEqual(stderr, '');
      }
      assert.equal(await readFile(folder.at('b.txt'), 'utf8'), AFTER);
    }));
});
