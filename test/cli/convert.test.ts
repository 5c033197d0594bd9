import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { docx, list, lvl, num, p, r } from '../support/docx';
import { parseReport, withFolder } from './harness';

const LAW = list(
  lvl(0, 'chineseCountingThousand', '第%1章'),
  lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
  lvl(2, 'chineseCounting', '（%3）'),
);

const REGULATION = docx({
  numbering: LAW,
  body:
    p('甲市绿化条例') +
    p('总则', num(1)) +
    p('为了绿化，制定本条例。', num(1, 1)) +
    p('市政府应当做好下列工作：', num(1, 1)) +
    p('植树；', num(1, 2)) +
    p('浇水。', num(1, 2)) +
    p('本条例自2026年1月1日起施行。', num(1, 1)),
});
const TEXT = `甲市绿化条例
第一章　总则
第一条　为了绿化，制定本条例。
第二条　市政府应当做好下列工作：
（一）植树；
（二）浇水。
第三条　本条例自2026年1月1日起施行。
`;

describe('tiaoli convert', () => {
  it('writes a Word document as the text of a regulation, and is calm where nothing was lost', () =>
    withFolder({ 'a.docx': REGULATION }, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['convert', 'a.docx']);
      assert.deepEqual([code, stdout, stderr], [0, TEXT, 'tiaoli: a.docx：已读入，没有遗漏\n']);
    }));

  it('reads standard input, and tells a Word document by its bytes', () =>
    withFolder({ 'a.txt': REGULATION }, async (folder) => {
      assert.equal((await folder.run(['convert', '-'], { stdin: REGULATION })).stdout, TEXT);
      assert.equal((await folder.run(['convert', 'a.txt'])).stdout, TEXT);
    }));

  it('accepts or rejects revisions', async () => {
    const by = 'w:id="1" w:author="a"';
    const body = `<w:p>${r('甲')}<w:ins ${by}>${r('乙')}</w:ins><w:del ${by}><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>`;
    await withFolder({ 'a.docx': docx({ body }), 'a.txt': '甲' }, async (folder) => {
      const view = async (...args: string[]) => (await folder.run(['convert', 'a.docx', ...args])).stdout;
      assert.equal(await view(), '甲乙\n');
      assert.equal(await view('--revisions', 'accept'), '甲乙\n');
      assert.equal(await view('--revisions=reject'), '甲丙\n');
      assert.equal((await folder.run(['convert', 'a.docx', '--revisions', 'x'])).code, 2);
      assert.equal((await folder.run(['convert', 'a.txt', '--revisions', 'accept'])).code, 2);
    });
  });

  it('writes to a file, but never over the input', () =>
    withFolder({ 'a.docx': REGULATION }, async (folder) => {
      const { code, stdout } = await folder.run(['convert', 'a.docx', '--to', 'txt', '--out', 'b.txt']);
      assert.deepEqual([code, stdout], [0, '']);
      assert.equal(await readFile(folder.at('b.txt'), 'utf8'), TEXT);
      assert.equal((await folder.run(['convert', 'a.docx', '--out', 'a.docx'])).code, 2);
      assert.deepEqual(new Uint8Array(await readFile(folder.at('a.docx'))), REGULATION);
      assert.equal((await folder.run(['convert', 'a.docx', '--out', 'no/b.txt'])).code, 2);
    }));

  it('writes Akoma Ntoso and reads it back to the letter', async () => {
    const text = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}\r\n`;
    await withFolder({ 'a.txt': text }, async (folder) => {
      const out = await folder.run(['convert', 'a.txt', '--to', 'akn', '--out', 'a.xml']);
      assert.deepEqual([out.code, out.stderr], [0, '']);
      const xml = await readFile(folder.at('a.xml'));
      await folder.write('b.akn', xml);
      for (const name of ['a.xml', 'b.akn']) {
        assert.equal((await folder.run(['convert', name, '--to', 'txt', '--out', 'c.txt'])).code, 0);
        assert.equal(await readFile(folder.at('c.txt'), 'utf8'), text);
      }
      await folder.write('d.akn', '<html/>');
      const refused = await folder.run(['convert', 'd.akn']);
      assert.deepEqual([refused.code, refused.stdout], [2, '']);
      assert.match(refused.stderr, /d\.akn：不是 Akoma Ntoso 文件/u);
    });
  });

  it('writes Markdown and reads it back', () =>
    withFolder({ 'a.txt': TEXT }, async (folder) => {
      await folder.run(['convert', 'a.txt', '--to', 'md', '--out', 'a.md']);
      assert.match(await readFile(folder.at('a.md'), 'utf8'), /^# 甲市绿化条例\n\n## 第一章　总则\n/u);
      assert.equal((await folder.run(['convert', 'a.md'])).stdout, TEXT);
    }));

  it('leaves a text as it is', () =>
    withFolder({ 'a.txt': '\uFEFF第一条 甲\r\n' }, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['convert', 'a.txt']);
      assert.deepEqual([code, stdout, stderr], [0, '第一条 甲\r\n', '']);
    }));

  it('reports what to look at, in the language asked for', async () => {
    const body = p('甲') + '<w:p><w:r><w:drawing/></w:r></w:p>';
    await withFolder({ 'a.docx': docx({ body }) }, async (folder) => {
      const { stderr } = await folder.run(['convert', 'a.docx', '--lang', 'en']);
      assert.equal(
        stderr,
        'tiaoli: a.docx: read; please check the following\n  1 picture(s) or drawing(s) not read\n',
      );
    });
  });

  it('refuses what it cannot read with one sentence', () =>
    withFolder(
      { 'a.docx': '{\\rtf1}', 'b.doc': 'hello', 'c.docx': REGULATION.slice(0, 500) },
      async (folder) => {
        for (const name of ['a.docx', 'b.doc', 'c.docx', 'gone.docx', '.']) {
          const { code, stdout, stderr } = await folder.run(['convert', name]);
          assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2], name);
        }
        assert.equal((await folder.run(['convert'])).code, 2);
        assert.equal((await folder.run(['convert', 'a.docx', 'b.doc'])).code, 2);
      },
    ));
});

describe('tiaoli convert from a text', () => {
  it('writes a Word document that gives back the text to the letter', async () => {
    const text = '\uFEFF甲市条例\r\n\r\n第一条 甲。\r\n第二条 依照第一条。\r\n';
    await withFolder({ 'a.txt': text }, async (folder) => {
      const { code, stderr } = await folder.run(['convert', 'a.txt', '--to', 'docx', '--out', 'a.docx']);
      assert.deepEqual([code, stderr], [0, '']);
      await folder.run(['convert', 'a.docx', '--out', 'b.txt']);
      assert.equal(await readFile(folder.at('b.txt'), 'utf8'), text);
      assert.equal((await folder.run(['convert', 'a.txt', '--to', 'docx'])).code, 2);
    });
  });

  it('writes the form that the name of the file asks for', () =>
    withFolder({ 'a.txt': TEXT }, async (folder) => {
      for (const [out, more, begins] of [
        ['b.docx', [], 'PK'],
        ['b.HTML', [], '<!doctype html>'],
        ['b.md', [], '# '],
        ['b.akn', [], '<?xml'],
        ['b.txt', [], TEXT],
        ['b.dat', [], TEXT],
        ['c.html', ['--to', 'txt'], TEXT],
      ] as const) {
        assert.equal((await folder.run(['convert', 'a.txt', '--out', out, ...more])).code, 0);
        const content = await readFile(folder.at(out), 'latin1');
        const wanted = Buffer.from(begins).toString('latin1');
        assert.equal(content.slice(0, wanted.length).toLowerCase(), wanted.toLowerCase(), out);
      }
    }));

  it('writes a web page', () =>
    withFolder({ 'a.txt': '甲条例\n第一条　甲。\n' }, async (folder) => {
      const { code, stdout } = await folder.run(['convert', 'a.txt', '--to', 'html']);
      assert.equal(code, 0);
      assert.match(stdout, /<p class="article" id="art_1">/u);
    }));

  it('follows a template, and says why it cannot', () =>
    withFolder({ 'a.txt': '甲条例\n', 't.docx': REGULATION, 'x.docx': 'x' }, async (folder) => {
      const to = async (template: string) =>
        (await folder.run(['convert', 'a.txt', '--to', 'docx', '--template', template, '--out', 'b.docx']))
          .code;
      assert.equal(await to('x.docx'), 2);
      assert.equal(await to('gone.docx'), 2);
    }));
});

describe('tiaoli convert --into', () => {
  it('writes the differences into the document as revisions, beside it', () =>
    withFolder({ 'a.docx': REGULATION, 'a.txt': TEXT.replace('植树；', '植树、护林；') }, async (folder) => {
      const args = ['convert', 'a.txt', '--into', 'a.docx', '--author', '甲', '--out', 'b.docx'];
      const { code, stderr } = await folder.run(args);
      assert.deepEqual([code, stderr], [0, '']);
      const view = async (...more: string[]) => (await folder.run(['convert', 'b.docx', ...more])).stdout;
      assert.equal(await view(), TEXT.replace('植树；', '植树、护林；'));
      assert.equal(await view('--revisions', 'reject'), TEXT);
      assert.deepEqual(new Uint8Array(await readFile(folder.at('a.docx'))), REGULATION);
    }));

  it('says of the document why nothing can be written into it', () =>
    withFolder({ 'old.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.txt': TEXT }, async (folder) => {
      const { code, stderr } = await folder.run(['convert', 'a.txt', '--into', 'old.doc', '--out', 'b.docx']);
      assert.equal(code, 2);
      assert.match(stderr, /old\.doc：\.doc、\.wps 文档不能写回修订/u);
    }));

  it('names what it could not write and ends with 1, and never overwrites the original', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell('一')}${cell('二')}</w:tr></w:tbl>`;
    const files = { 'a.docx': docx({ body: p('甲') + table + p('乙') }), 'a.txt': '甲和丙\n乙\n' };
    return withFolder(files, async (folder) => {
      const into = ['convert', 'a.txt', '--into', 'a.docx', '--out'];
      const { code, stderr } = await folder.run([...into, 'b.docx']);
      assert.equal(code, 1);
      assert.match(stderr, /未删去的行“\| 一 \| 二 \|”：表格的行和列不能由此增减/u);
      assert.equal((await folder.run([...into, 'a.docx'])).code, 2);
    });
  });
});

describe('commands on Word documents', () => {
  const files = { 'drafts/a.docx': REGULATION, 'drafts/~$a.docx': 'lock', 'drafts/b.txt': TEXT };

  it('check finds in the document what it finds in its text, at the same places', () =>
    withFolder(files, async (folder) => {
      const { stdout } = await folder.run(['check', 'drafts', '--format', 'json']);
      const [word, text] = parseReport(stdout).files;
      assert.equal(word?.path, 'drafts/a.docx');
      assert.equal(word.kind, 'regulation');
      assert.deepEqual(word.findings, text?.findings);
      assert.equal(parseReport(stdout).files.length, 2);
    }));

  it('check --fix leaves the document alone and says so', () =>
    withFolder({ 'a.docx': docx({ body: p('甲市条例') + p('第10条 乙') }) }, async (folder) => {
      const before = await readFile(folder.at('a.docx'));
      const { stderr } = await folder.run(['check', 'a.docx', '--fix', '--fail-on', 'never']);
      assert.match(stderr, /a\.docx：是 Word 文档，--fix 不改动它/u);
      assert.deepEqual(await readFile(folder.at('a.docx')), before);
    }));

  it('check tells what is missing in the text it checked', () =>
    withFolder({ 'a.docx': docx({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' }) }, async (folder) => {
      const { stderr } = await folder.run(['check', 'a.docx', '--fail-on', 'never']);
      assert.match(stderr, /a\.docx：1 处图片或者图形未读入/u);
    }));

  it('outline, index and search read them', () =>
    withFolder(files, async (folder) => {
      const outlined = await folder.run(['outline', 'drafts/a.docx']);
      assert.match(outlined.stdout, /第一章　?\s*总则[\s\S]*第二条/u);
      const indexed = await folder.run(['index', 'drafts']);
      assert.match(indexed.stdout, /已索引 2 部法规/u);
      const found = await folder.run(['search', '做好下列工作', '--corpus', 'drafts', '--format', 'json']);
      const { hits } = JSON.parse(found.stdout) as { hits: readonly { source: string; label: string }[] };
      assert.deepEqual(
        hits.slice(0, 1).map(({ source, label }) => [source, label]),
        [['drafts/a.docx', '第二条']],
      );
    }));
});
