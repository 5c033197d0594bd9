import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { fromAkn } from '../../server/src/akn/fromAkn';
import { createNodeWordDesk } from '../../server/src/node/word/nodeWordDesk';
import { readWordText } from '../../server/src/node/word/readWordText';
import { jobsHere } from '../../server/src/node/word/wordThread';
import { type WriteBackOrder, type WriteBackResult } from '../../server/src/service/wordDesk';
import { docx, p, r } from '../support/docx';

const desk = createNodeWordDesk(jobsHere);
const LINES = ['甲市渡口条例', '第一条　渡口由交通部门登记。', '第二条　本条例自公布之日起施行。'];
const TEXT = LINES.map((line) => `${line}\n`).join('');
const DOCUMENT = docx({ body: LINES.map((line) => p(line)).join('') });

describe('the desk for Word documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiaoli-desk-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, content: Uint8Array | string): string => {
    writeFileSync(join(folder, name), content);
    return pathToFileURL(join(folder, name)).href;
  };
  const names = (): readonly string[] => readdirSync(folder).sort();

  it('makes a redline in the layout of the document that the earlier version came from', async () => {
    const body = LINES.map((line) => p(line, '<w:ind w:left="321"/>')).join('');
    const reviser = { author: '甲', date: '2026-01-01T00:00:00Z' };
    const versions = { before: TEXT, after: TEXT.replace('交通部门', '水务部门'), reviser };
    const textOf = (bytes: Uint8Array, view: 'accept' | 'reject'): string => {
      const read = readWordText(bytes, view);
      return read.ok ? read.value.text : read.reason.zh;
    };
    const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes);
    for (const [document, isKept] of [
      [write('原件.docx', docx({ body })), true],
      [write('另一件.docx', docx({ body: p('乙市条例') })), false],
      [new URL('none.docx', pathToFileURL(join(folder, 'a'))).href, false],
      [undefined, false],
    ] as const) {
      const made = await desk.redline({ ...versions, document });
      assert.ok(made.ok);
      const { bytes } = made.value;
      assert.equal(textOf(bytes, 'accept'), versions.after);
      assert.equal(textOf(bytes, 'reject'), versions.before);
      assert.equal(xmlOf(bytes).includes('<w:ind w:left="321"/>'), isKept);
      const told = made.value.notes.map(({ zh }) => zh).join();
      assert.equal(/已按公文格式另成一份/u.test(told), document !== undefined && !isKept);
      assert.equal(/读不出来（文件不存在/u.test(told), document?.endsWith('none.docx') === true);
    }
  });

  describe('opens a document', () => {
    it('as its text, with comments and the lines they hang on', async () => {
      const comments = '<w:comment w:id="0" w:author="乙" w:date="2026-01-02T03:04:05Z">' + p('核对') + '</w:comment>';
      const body = p(LINES[0] ?? '') + `<w:p><w:commentRangeStart w:id="0"/>${r('第一条 甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
      const opened = await desk.open({ uri: write('a.docx', docx({ body, comments })) }, 'accept');
      assert.ok(opened.ok);
      assert.equal(opened.value.text, '甲市渡口条例\n第一条　甲\n');
      assert.equal(opened.value.revisions, 0);
      assert.deepEqual(opened.value.comments, [{ author: '乙', date: '2026-01-02T03:04:05Z', text: '核对', line: '第一条　甲' }]);
    }); // prettier-ignore

    it('in either view of its revisions, which it counts', async () => {
      const ins = `<w:ins w:id="1" w:author="乙">${r('新')}</w:ins><w:del w:id="2" w:author="乙"><w:r><w:delText>旧</w:delText></w:r></w:del>`;
      const base64 = Buffer.from(docx({ body: `<w:p>${r('条例')}${ins}</w:p>` })).toString('base64');
      const texts = [];
      for (const view of ['accept', 'reject'] as const) {
        const opened = await desk.open({ base64 }, view);
        texts.push(opened.ok && [opened.value.text, opened.value.revisions]);
      }
      assert.deepEqual(texts, [
        ['条例新\n', 2],
        ['条例旧\n', 2],
      ]);
    });

    it('or says in one sentence why not', async () => {
      const reasons: string[] = [];
      const encrypted = docx({ body: '', others: [] });
      for (const uri of [
        write('~$a.docx', 'x'),
        write('.~b.docx', 'x'),
        pathToFileURL(join(folder, 'none.docx')).href,
        'untitled:a.docx',
        write('r.docx', '{\\rtf1 x}'),
        write('cut.docx', encrypted.subarray(0, 40)),
        pathToFileURL(folder).href,
      ]) {
        const opened = await desk.open({ uri }, 'accept');
        reasons.push(opened.ok ? 'opened' : opened.reason.zh);
      }
      const expected = [/临时标记.*a\.docx/u, /临时标记/u, /不存在/u, /不是本机文件/u, /RTF/u, /损坏/u, /不是普通文件/u];
      expected.forEach((wanted, index) => {
        assert.match(reasons[index] ?? '', wanted);
      });
    }); // prettier-ignore
  });

  it('reads what Word puts on the clipboard', async () => {
    const html = `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>第一条<span>&nbsp; </span></span>甲</p><p>乙</p>`;
    assert.deepEqual(await desk.pasted(html), { ok: true, value: '第一条　甲\n乙\n' });
  });

  describe('publishes a text', () => {
    it('as Word that reads the same, and as a page', async () => {
      const target = pathToFileURL(join(folder, '甲.docx')).href;
      assert.deepEqual(await desk.publish({ text: TEXT, form: 'docx', target }), { ok: true, value: [] });
      const read = readWordText(readFileSync(join(folder, '甲.docx')), 'accept');
      assert.equal(read.ok && read.value.text, TEXT);
      const page = pathToFileURL(join(folder, '甲.html')).href;
      assert.ok((await desk.publish({ text: TEXT, form: 'html', target: page })).ok);
      assert.match(readFileSync(join(folder, '甲.html'), 'utf8'), /@page[^]*第一条/u);
    });

    it('as Markdown and as Akoma Ntoso, which are read back to the letter, under names that say so', async () => {
      const at = (name: string): string => pathToFileURL(join(folder, name)).href;
      assert.ok((await desk.publish({ text: TEXT, form: 'md', target: at('甲.md') })).ok);
      assert.match(readFileSync(join(folder, '甲.md'), 'utf8'), /^# 甲市渡口条例\n\n第一条　/u);
      assert.ok((await desk.publish({ text: TEXT, form: 'akn', target: at('甲.xml') })).ok);
      const read = fromAkn(readFileSync(join(folder, '甲.xml'), 'utf8'));
      assert.equal(read.ok && read.value.text, TEXT);
      for (const form of ['md', 'akn', 'html'] as const) {
        assert.ok(!(await desk.publish({ text: TEXT, form, target: at('甲.txt') })).ok);
      }
      assert.deepEqual(names(), ['甲.md', '甲.xml']);
    });

    it('in the styles of a template, and never where the name says something else', async () => {
      const target = pathToFileURL(join(folder, '甲.docx')).href;
      const template = write('no.docx', 'x');
      const refusedBy = await desk.publish({ text: TEXT, form: 'docx', target, template });
      assert.ok(!refusedBy.ok && refusedBy.reason.zh.startsWith('模板：'));
      const draft = write('甲.txt', TEXT);
      assert.ok(!(await desk.publish({ text: TEXT, form: 'docx', target: draft })).ok);
      assert.equal(readFileSync(join(folder, '甲.txt'), 'utf8'), TEXT);
    });

    it('not over a document that Word has open', async () => {
      const target = write('甲市渡口条例草案.docx', DOCUMENT);
      write('~$渡口条例草案.docx', 'x');
      const published = await desk.publish({ text: TEXT, form: 'docx', target });
      assert.ok(!published.ok && /正在 Word/u.test(published.reason.zh));
      assert.deepEqual(readFileSync(fileURLToPath(target)), Buffer.from(DOCUMENT));
    });
  });

  describe('writes a draft back', () => {
    const DRAFT = TEXT.replace('交通部门', '港口部门');
    const back = async (order: Partial<WriteBackOrder> & { readonly document: string }): Promise<WriteBackResult> => {
      const written = await desk.writeBack({ draft: DRAFT, before: TEXT, author: '丙', place: 'beside', ...order });
      assert.ok(written.ok, JSON.stringify(written));
      return written.value;
    }; // prettier-ignore

    it('into new files beside, and touches nothing that is there', async () => {
      const document = write('甲.docx', DOCUMENT);
      assert.equal((await back({ document })).kind, 'written');
      assert.equal((await back({ document })).kind, 'written');
      assert.deepEqual(names(), ['甲.docx', '甲（修订）.docx', '甲（修订2）.docx'].sort());
      assert.deepEqual(readFileSync(join(folder, '甲.docx')), Buffer.from(DOCUMENT));
      const texts = (['accept', 'reject'] as const).map((view) => {
        const read = readWordText(readFileSync(join(folder, '甲（修订）.docx')), view);
        return read.ok ? read.value.text : '';
      });
      assert.deepEqual(texts, [DRAFT, TEXT]);
    });

    it('into the document itself when asked, and keeps a copy', async () => {
      const document = write('甲.docx', DOCUMENT);
      const result = await back({ document, place: 'inPlace' });
      assert.ok(result.kind === 'written' && result.kept !== undefined);
      assert.deepEqual(readFileSync(fileURLToPath(result.kept)), Buffer.from(DOCUMENT));
      assert.equal(result.text, DRAFT);
      const opened = await desk.open({ uri: document }, 'accept');
      assert.equal(opened.ok && opened.value.hash, result.hash);
      // On top of what is there now.
      const again = await back({ document, place: 'inPlace', before: result.text, draft: DRAFT.replace('登记', '备案') });
      assert.ok(again.kind === 'written' && again.revisions > 0 && !again.isMerged);
      assert.deepEqual(names(), ['甲.docx', '甲（原件）.docx', '甲（原件2）.docx'].sort());
    }); // prettier-ignore

    it('not at all where nothing changed', async () => {
      const document = write('甲.docx', DOCUMENT);
      const result = await back({ document, draft: TEXT });
      assert.ok(result.kind === 'written' && result.file === undefined && result.revisions === 0);
      assert.deepEqual(names(), ['甲.docx']);
    });

    it('into a document that has changed meanwhile, brought together or with its conflicts', async () => {
      const edited = (index: number, line: string): string =>
        write('甲.docx', docx({ body: LINES.with(index, line).map((each) => p(each)).join('') }));
      const merged = await back({ document: edited(2, '第二条　本条例自2026年1月1日起施行。') });
      assert.ok(merged.kind === 'written' && merged.isMerged);
      assert.equal(merged.text, DRAFT.replace('公布之日', '2026年1月1日'));
      const conflicts = await back({ document: edited(1, '第一条　渡口由海事部门登记。') });
      assert.ok(conflicts.kind === 'conflicts');
      assert.deepEqual(conflicts.conflicts, [{ before: LINES[1], draft: '第一条　渡口由港口部门登记。', document: '第一条　渡口由海事部门登记。' }]);
      assert.deepEqual(names(), ['甲.docx', '甲（修订）.docx'].sort());
    }); // prettier-ignore

    it('not into the document while Word has it open, nor into what is no .docx', async () => {
      const document = write('甲.docx', DOCUMENT);
      write('~$甲.docx', 'x');
      const order = { draft: DRAFT, before: TEXT, author: '', document } as const;
      const inPlace = await desk.writeBack({ ...order, place: 'inPlace' });
      assert.ok(!inPlace.ok && /正在 Word/u.test(inPlace.reason.zh));
      assert.ok((await desk.writeBack({ ...order, place: 'beside' })).ok);
      const old = write('乙.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0));
      const into = await desk.writeBack({ ...order, document: old, place: 'beside' });
      assert.ok(!into.ok && /不能写回/u.test(into.reason.zh));
    });

    it('with each line that could not be written', async () => {
      const boxed = `<w:p>${r('甲市条例')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框中的文字甲乙丙丁')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
      const document = write('甲.docx', docx({ body: boxed + p('第一条　丁。') }));
      const opened = await desk.open({ uri: document }, 'accept');
      assert.ok(opened.ok);
      const draft = opened.value.text.replace('乙丙丁', '乙丙戊').replace('　丁', '　己');
      const result = await back({ document, draft, before: opened.value.text });
      assert.ok(result.kind === 'written' && result.file !== undefined);
      assert.deepEqual(result.refused.map(({ what, line }) => [what, line]), [['change', '框中的文字甲乙丙戊']]);
    }); // prettier-ignore
  });
});
