import assert from 'node:assert/strict';
import { reviseDocument, type Revised } from '../../server/src/word/revise/reviseDocument';
import { docx, p, r } from '../support/docx';
import { REVISER, textOf, xmlOf } from './revising';

/** Writes a draft into a document; all is written, and rejected it is the document again. */
function revise(bytes: Uint8Array, text: string): Revised {
  const revised = reviseDocument(bytes, text, REVISER);
  assert.ok(revised.ok, revised.ok ? '' : revised.reason.zh);
  assert.deepEqual(revised.value.refused, []);
  assert.equal(textOf(revised.value.bytes, 'reject'), textOf(bytes, 'reject'));
  return revised.value;
}

const BREAK = '<w:r><w:br/></w:r>';

describe('word: which words a revision covers', () => {
  /** What is deleted and inserted: −deleted− +inserted+. */
  const shown = (bytes: Uint8Array): readonly string[] =>
    [...xmlOf(bytes).matchAll(/<w:(delText|ins)\b[^]*?<\/w:\1>/gu)].map(([each, kind]) =>
      (kind === 'ins' ? '+' : '−') + each.replace(/<[^>]+>/gu, ''),
    ); // prettier-ignore

  for (const [what, before, after, marks] of [
    ['a word whole', '甲应当控制乙。', '甲应当调控乙。', ['−控制', '+调控']],
    ['a number whole', '处一百元罚款。', '处二百元罚款。', ['−一百元', '+二百元']],
    [
      'the number of an article whole',
      '依照第二十条处罚。',
      '依照第二十一条处罚。',
      ['−第二十条', '+第二十一条'],
    ],
    ['figures whole', '比例为15.5%。', '比例为12.5%。', ['−15.5%', '+12.5%']],
    ['the name of a body whole', '由旅游主管部门负责。', '由文旅主管部门负责。', ['−旅游', '+文旅']],
    ['what is added, behind a mark', '由财政、税务部门负责。', '由财政、教育、税务部门负责。', ['+教育、']],
    ['what goes', '甲、乙、丙应当公布。', '甲、丙应当公布。', ['−乙、']],
  ] as const) {
    it(`covers ${what}`, () => {
      const { bytes } = revise(docx({ body: p('甲办法') + p(before) }), `甲办法\n${after}\n`);
      assert.deepEqual(shown(bytes), marks);
    });
  }

  it('leaves the mark of a note inside a word that changes', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `${p('甲办法')}<w:p>${r('甲应当控')}${mark}${r('制乙。')}</w:p>`;
    const footnotes = `<w:footnote w:id="2">${p('注')}</w:footnote>`;
    const bytes = docx({ body, footnotes });
    const { bytes: revised } = revise(bytes, textOf(bytes).replace('应当控', '应当调'));
    assert.ok(xmlOf(revised).includes(mark));
    assert.doesNotMatch(xmlOf(revised), /<w:del [^>]*>(?:(?!<\/w:del>).)*footnoteReference/su);
  });

  it('leaves characters of a symbol font as they are stored', () => {
    const box =
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr><w:t>RR</w:t></w:r>';
    const original = docx({ body: `<w:p>${box}${r('同意办理。')}</w:p>${p('第二条　乙。')}` });
    assert.equal(textOf(original), '☑☑同意办理。\n第二条　乙。\n');
    const revised = reviseDocument(original, '☑同意受理。\n第二条　乙。\n', REVISER);
    assert.ok(revised.ok);
    assert.deepEqual(revised.value.refused, []);
    assert.equal(textOf(revised.value.bytes), '☑同意受理。\n第二条　乙。\n');
    assert.equal(textOf(revised.value.bytes, 'reject'), textOf(original));
    assert.match(xmlOf(revised.value.bytes), /<w:t xml:space="preserve">R<\/w:t>/u);
    assert.match(xmlOf(revised.value.bytes), /<w:delText xml:space="preserve">R<\/w:delText>/u);
  });

  it('keeps a number in a ring that a field draws, and replaces the whole field where it is edited', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> eq \\o\\ac(○,1) </w:instrText></w:r>${mark('end')}`;
    const bytes = docx({ body: `${p('甲办法')}<w:p>${field}${r('由甲局负责；')}</w:p>` });
    assert.equal(textOf(bytes), '甲办法\n①由甲局负责；\n');
    const kept = revise(bytes, '甲办法\n①由乙局负责；\n');
    assert.ok(xmlOf(kept.bytes).includes(field));
    assert.equal(textOf(kept.bytes), '甲办法\n①由乙局负责；\n');
    const edited = reviseDocument(bytes, '甲办法\n②由甲局负责；\n', REVISER);
    assert.ok(edited.ok);
    const isRefused = edited.value.refused.length > 0;
    assert.equal(textOf(edited.value.bytes), isRefused ? textOf(bytes) : '甲办法\n②由甲局负责；\n');
    assert.equal(textOf(edited.value.bytes, 'reject'), textOf(bytes));
  });

  describe('puts text in front of what a field draws in front of the field', () => {
    const mark = (type: string, data = ''): string =>
      `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
    const drawn = (code: string, data = ''): string =>
      `${mark('begin', data)}<w:r><w:instrText> ${code} </w:instrText></w:r>${mark('end')}`;
    const ring = drawn('eq \\o\\ac(○,1)');
    const box = drawn('FORMCHECKBOX', '<w:ffData><w:checkBox/></w:ffData>');
    const inOne = box.replaceAll('</w:r><w:r>', '');
    const tab = '<w:r><w:tab/></w:r>';
    for (const [what, content, from, to] of [
      ['a number in a ring', ring + r('由甲局负责；'), '①', '一、①'],
      ['a form box', box + r('同意'), '□', '一、□'],
      ['a form box behind a tab', tab + box + r('同意'), '□', '一、□'],
      ['a form box behind another', box + box + r('同意'), '□□', '□甲□'],
      ['a form box at the end', r('同意') + tab + box, '□', '甲□'],
      ['a field in one run', inOne + r('同意'), '□', '一、□'],
      ['two fields, and behind them', box + box, '□□', '一、□二、□三'],
      ['a field that is replaced too', ring + r('由甲局负责；'), '①由甲', '一、②由乙'],
    ] as const) {
      it(what, () => {
        const bytes = docx({ body: `${p('甲办法')}<w:p>${content}</w:p>` });
        const wanted = textOf(bytes).replace(from, to);
        assert.notEqual(wanted, textOf(bytes));
        assert.equal(textOf(revise(bytes, wanted).bytes), wanted);
      });
    }

    it('and refuses the line alone where the field has no first run of its own', () => {
      const parted = `<w:hyperlink w:anchor="a">${mark('begin')}<w:r><w:instrText> eq \\o\\ac(○,1) </w:instrText></w:r></w:hyperlink>${mark('end')}`;
      for (const content of [parted, ring.replace('<w:r>', '<w:r><w:tab/>')]) {
        const bytes = docx({ body: `${p('甲办法')}<w:p>${content}${r('由甲局负责；')}</w:p>${p('第二条　乙。')}` });
        const [before, wanted] = [textOf(bytes), textOf(bytes).replace('乙', '丙')];
        const revised = reviseDocument(bytes, wanted.replace('①', '一、①'), REVISER);
        assert.ok(revised.ok, revised.ok ? '' : revised.reason.zh);
        assert.equal(revised.value.refused.length, 1);
        assert.equal(textOf(revised.value.bytes), wanted);
        assert.equal(textOf(revised.value.bytes, 'reject'), before);
      }
    }); // prettier-ignore
  });

  it('writes two changes in one field once', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${mark('separate')}${r('甲局、乙局和丙局')}${mark('end')}`;
    const bytes = docx({ body: `${p('甲办法')}<w:p>${r('由')}${field}${r('负责。')}</w:p>` });
    const wanted = textOf(bytes).replace('甲局', '丁局').replace('丙局', '戊局');
    assert.equal(textOf(revise(bytes, wanted).bytes), wanted);
  });
});

describe('word: paragraphs with manual line breaks', () => {
  const lines = ['第一条　甲应当乙。', '丙应当丁。', '（一）戊；', '（二）己。'];
  const inOneRun = `<w:p><w:r>${lines.map((each) => `<w:t>${each}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
  const inRuns = `<w:p>${lines.map((each) => r(each)).join(BREAK)}</w:p>`;

  for (const [form, body] of [
    ['one run', inOneRun],
    ['runs', inRuns],
  ] as const) {
    for (const [what, edit] of [
      ['two lines are changed', (t: string) => t.replace('甲', '子').replace('己', '丑')],
      ['the first line goes', (t: string) => t.replace('第一条　甲应当乙。\n', '')],
      ['the first two lines go', (t: string) => t.replace('第一条　甲应当乙。\n丙应当丁。\n', '')],
      ['a line in the middle goes', (t: string) => t.replace('丙应当丁。\n', '')],
      ['the last line goes', (t: string) => t.replace('（二）己。\n', '')],
      ['all but the first line go', (t: string) => `${t.split('\n').slice(0, 2).join('\n')}\n`],
      ['all lines go but one comes', () => '甲办法\n完全不同的内容另行规定。\n'],
      ['a line comes in the middle', (t: string) => t.replace('（一）', '新增一款规定。\n（一）')],
      ['two lines come', (t: string) => t.replace('（二）', '（二）庚；\n（三）辛；\n（四）')],
      ['the first line is replaced', (t: string) => t.replace('第一条　甲应当乙。', '附则另有规定者除外。')],
      ['a line comes behind the last', (t: string) => `${t}（三）壬。\n`],
    ] as const) {
      it(`in ${form}: ${what}`, () => {
        const bytes = docx({ body: p('甲办法') + body });
        const wanted = edit(textOf(bytes));
        assert.equal(textOf(revise(bytes, wanted).bytes), wanted);
      });
    }
  }

  for (const [what, from, to] of [
    ['one word', '丙', '己'],
    ['all of it', '丙。', '全然另一句话，与前不同。'],
    ['its mark', '丙。', '丙；'],
    ['all but nothing alike', '丙。', '己'],
    ['added to', '丙。', '丙由庚负责解释。'],
  ] as const) {
    it(`keeps the break before a short line that changes: ${what}`, () => {
      const short = r('第一条　甲应当乙。') + BREAK;
      for (const behind of ['', `${BREAK}${r('丁。')}`]) {
        const bytes = docx({
          body: `${p('甲办法')}<w:p>${short}${r('丙。')}${behind}</w:p>${p('第二条　戊。')}`,
        });
        const wanted = textOf(bytes).replace(from, to);
        const { bytes: revised } = revise(bytes, wanted);
        assert.equal(textOf(revised), wanted);
        assert.equal(textOf(revised, 'reject'), textOf(bytes));
        assert.ok(xmlOf(revised).includes(short));
        assert.equal(xmlOf(revised).split('<w:p>').length, 4);
      }
    });
  }

  it('joins two lines by taking the break away', () => {
    const bytes = docx({ body: p('甲办法') + inRuns });
    const wanted = textOf(bytes).replace('甲应当乙。\n丙', '甲应当乙，丙');
    assert.equal(textOf(revise(bytes, wanted).bytes), wanted);
  });

  it('says where the breaks of the document part lines otherwise than the draft', () => {
    // Without its mark the first line seems to go on behind the break.
    const body = `<w:p>${r('有关部门应当及时公布目录和标准。')}${BREAK}${r('前款规定由市人民政府解释。')}</w:p>`;
    const bytes = docx({ body: p('甲办法') + body });
    const { bytes: revised, notes } = revise(bytes, textOf(bytes).replace('和标准。', ''));
    assert.match(textOf(revised), /公布目录前款规定/u);
    assert.match(notes[0]?.zh ?? '', /^1 个段落保留文档中的手动换行/u);
  });
});

describe('word: what a new line is set like', () => {
  const note = '<w:jc w:val="center"/>';
  const article = '<w:ind w:firstLine="640"/><w:outlineLvl w:val="1"/><w:cnfStyle w:val="0"/>';
  const lines = p('甲办法', note) + p('（2020年1月1日公布）', note) + p('第一条　甲。', article) + p('第二条　乙。', article);

  it('is an article where there is no running text: never a title or a note above', () => {
    const bytes = docx({ body: lines });
    for (const added of ['丙。', '（一）丙；', '1.丙；', '第三条　丙。']) {
      const { bytes: revised } = revise(bytes, textOf(bytes).replace('第二条', `${added}\n第二条`));
      const made = /<w:p><w:pPr>((?:(?!<w:p>).)*?)<w:rPr><w:ins /su.exec(xmlOf(revised))?.[1] ?? '';
      const level = added.startsWith('第') ? 1 : 9;
      assert.equal(made, `<w:ind w:firstLine="640"/><w:outlineLvl w:val="${level}"/><w:cnfStyle w:val="0"/>`, added);
    }
  });

  it('is in an annex what annexes have: the heading like a heading, its text like text', () => {
    const annex = p('附表一：甲', '<w:ind w:left="8"/>') + p('乙。', '<w:ind w:left="9"/>') + p('附表二：丙', '<w:ind w:left="8"/>');
    const bytes = docx({ body: lines + annex });
    const { bytes: revised } = revise(bytes, `${textOf(bytes)}丁。\n附表三：戊\n己。\n`);
    for (const [added, left] of [['丁。', 9], ['附表三：戊', 8], ['己。', 9]] as const) {
      assert.match(xmlOf(revised), new RegExp(`<w:ind w:left="${left}"/>(?:(?!<w:p>).)*${added}`, 'u'));
    }
  });

  it('is the running text that there is, and a line of its own kind before that', () => {
    const body = lines + p('款。', '<w:ind w:left="1"/>') + p('（一）项。', '<w:ind w:left="2"/>');
    const bytes = docx({ body });
    for (const [added, left] of [['丙。', 1], ['（二）丙。', 2], ['1.丙。', 1]] as const) {
      const { bytes: revised } = revise(bytes, `${textOf(bytes)}${added}\n`);
      assert.match(xmlOf(revised), new RegExp(`<w:ind w:left="${left}"/>.*${added}`, 'u'));
    }
  });
}); // prettier-ignore

describe('word: documents that write Word’s namespace otherwise', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const USUAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  /** The same document under a prefix and an address. */
  const documentOf = (prefix: string, address: string, more = ''): Uint8Array => {
    const lines = ['甲办法', '第一条　甲应当控制乙。', '第二条　丙。', '第三条　丁。'];
    const run = (text: string): string => `<w:r><w:rPr><w:i/></w:rPr><w:t>${text}</w:t></w:r>`;
    const others = `<w:ins w:id="7" w:author="乙">${run('他人所加')}</w:ins>`;
    const body = lines.map((text) => `<w:p>${run(text)}</w:p>`).join('') + `<w:p>${others}</w:p><w:p/>`;
    const document = `<w:document xmlns:w="${address}"><w:body>${body}</w:body></w:document>`;
    const named = document.replace(/(<\/?|\s|xmlns:)w(?=[:=])/gu, `$1${prefix}`);
    return docx({ body: '', document: named.replace('><', `${more}><`) });
  };

  for (const [what, prefix, address] of [
    ['Strict, with the usual prefix', 'w', STRICT],
    ['Strict, with another prefix', 'x', STRICT],
    ['another prefix', 'ns0', USUAL],
  ] as const) {
    it(`writes into: ${what}`, () => {
      const bytes = documentOf(prefix, address);
      const wanted = textOf(bytes)
        .replace('控制', '调控')
        .replace('第二条　丙。\n', '')
        .replace('他人所加', '他人所写')
        .concat('第四条　戊。\n');
      const { bytes: revised } = revise(bytes, wanted);
      assert.equal(textOf(revised), wanted);
      const xml = xmlOf(revised);
      assert.ok(xml.includes(`xmlns:w="${address}"`), xml.slice(0, 300));
      assert.match(xml, new RegExp(`<${prefix}:p><${prefix}:r><${prefix}:rPr><${prefix}:i/></${prefix}:rPr><${prefix}:t>第三条`, 'u'));
      assert.ok(!/\sw:id="7"[^>]*w:author="甲"/u.test(xml));
    }); // prettier-ignore
  }

  it('is refused where the usual prefix means something else', () => {
    const revised = reviseDocument(documentOf('x', STRICT, ' xmlns:w="urn:other"'), '甲办法\n', REVISER);
    assert.ok(!revised.ok);
    assert.match(revised.reason.zh, /名称空间不明/u);
  });
});
