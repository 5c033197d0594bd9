import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviseDocument, type Revised } from '../../server/src/word/revise/reviseDocument';
import { docx, list, lvl, num, p, r } from '../support/docx';
import { REVISER, textOf, xmlOf } from './revising';

function revise(bytes: Uint8Array, text: string): Revised {
  const revised = reviseDocument(bytes, text, REVISER);
  assert.ok(revised.ok, revised.ok ? '' : revised.reason.zh);
  return revised.value;
}

/** The document after `edit` of its text, with every revision accepted. */
function accepted(body: string, edit: (text: string) => string, more: object = {}): readonly string[] {
  const bytes = docx({ body, ...more });
  const { bytes: revised, refused } = revise(bytes, edit(textOf(bytes)));
  assert.deepEqual(refused, []);
  return textOf(revised).trimEnd().split('\n');
}

const ARTICLES = p('甲条例') + p('第一条　甲应当乙。') + p('丙应当丁。') + p('第二条　戊。');

describe('word: revisions of a document', () => {
  it('gives back the very bytes where nothing changed', () => {
    const bytes = docx({ body: ARTICLES });
    const { bytes: same, revisions } = revise(bytes, textOf(bytes));
    assert.equal(same, bytes);
    assert.equal(revisions, 0);
  });

  it('marks the changed characters only, in the form of those they replace', () => {
    const body = `<w:p>${r('第一条', '<w:b/>')}${r('　甲应当乙。', '<w:i/>')}</w:p>`;
    const bytes = docx({ body });
    const xml = xmlOf(revise(bytes, textOf(bytes).replace('应当', '可以')).bytes);
    assert.match(
      xml,
      /<w:del [^>]*><w:r><w:rPr><w:i\/><\/w:rPr><w:delText xml:space="preserve">应当<\/w:delText>/u,
    );
    assert.match(
      xml,
      /<w:ins w:id="\d+" w:author="甲" w:date="2024-05-01T08:00:00Z"><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">可以</u,
    );
    assert.match(xml, /<w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">第一条<\/w:t><\/w:r>/u);
  });

  it('keeps the blank that is typed behind automatic numbers in lines that come new', () => {
    const numbering = list(lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="nothing"/>'));
    const bytes = docx({ numbering, body: p('甲条例') + p('　乙应当丙。', num(1)) + p('　丁。', num(1)) });
    const { bytes: revised, refused } = revise(bytes, `${textOf(bytes)}第三条　戊不得己。\n`);
    assert.deepEqual(refused, []);
    assert.match(xmlOf(revised), /<w:t xml:space="preserve">　戊不得己。<\/w:t>/u);
    assert.match(textOf(revised), /\n第三条　戊不得己。\n$/u);
  });

  it('keeps what others revised of the numbering of a paragraph whose mark changes', () => {
    const numbering = list(lvl(0, 'chineseCountingThousand', '第%1条'));
    const added =
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="7" w:author="乙" w:date="2024-01-01T00:00:00Z"/></w:numPr>';
    const bytes = docx({ numbering, body: p('甲条例') + p('丙应当丁。', added) });
    const { bytes: revised } = revise(bytes, `${textOf(bytes)}戊不得己。\n`);
    assert.match(xmlOf(revised), /<w:numId w:val="1"\/><w:ins w:id="7" w:author="乙"/u);
  });

  it('leaves every other paragraph byte for byte', () => {
    const bytes = docx({ body: ARTICLES });
    const xml = xmlOf(revise(bytes, textOf(bytes).replace('丙', '己')).bytes);
    for (const each of [p('甲条例'), p('第一条　甲应当乙。'), p('第二条　戊。')]) {
      assert.ok(xml.includes(each));
    }
  });

  it('sets what is inserted behind a number like the text, not like the number', () => {
    const body = `<w:p>${r('第一条', '<w:b/>')}${r('　甲。', '<w:i/>')}</w:p>`;
    const bytes = docx({ body });
    const xml = xmlOf(revise(bytes, textOf(bytes).replace('　甲', '　乙和甲')).bytes);
    assert.match(xml, /<w:ins [^>]*><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">乙和/u);
  });

  for (const [what, edit] of [
    ['a paragraph is added', (t: string) => t.replace('第二条', '新增一款。\n第二条')],
    ['an article is added', (t: string) => t.replace('第二条', '第二条　新。\n第三条')],
    ['the first line is added', (t: string) => `征求意见稿\n${t}`],
    ['the last line is added', (t: string) => `${t}第三条　己。\n`],
    ['several last lines are added', (t: string) => `${t}第三条　己。\n第四条　庚。\n`],
    ['a paragraph is deleted', (t: string) => t.replace('丙应当丁。\n', '')],
    ['the last line is deleted', (t: string) => t.replace('第二条　戊。\n', '')],
    ['the last lines are deleted', (t: string) => t.replace('丙应当丁。\n第二条　戊。\n', '')],
    ['the last line is replaced', (t: string) => t.replace('第二条　戊。', '附则另行规定于他处。')],
    [
      'lines change their places',
      (t: string) => t.replace('丙应当丁。\n第二条　戊。', '第二条　戊。\n丙应当丁。'),
    ],
    ['all is replaced', () => '乙办法\n第一条　子丑寅卯。\n'],
  ] as const) {
    it(`gives the draft when accepted and the document when rejected: ${what}`, () => {
      const bytes = docx({ body: ARTICLES });
      const wanted = edit(textOf(bytes));
      const { bytes: revised, refused } = revise(bytes, wanted);
      assert.deepEqual(refused, []);
      assert.equal(textOf(revised), wanted);
      assert.equal(textOf(revised, 'reject'), textOf(bytes));
    });
  }

  describe('with automatic numbers', () => {
    const numbering = list(lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'));
    const item = (text: string): string => p(text, num(1));
    const body = p('甲条例') + item('甲。') + item('乙。') + p('丙。') + item('丁。');

    it('never writes the number, and numbers a new article like its neighbours', () => {
      const lines = accepted(
        body,
        (text) =>
          text.replace('第二条　乙。', '第二条　新。\n第三条　乙。').replace('第三条　丁', '第四条　丁'),
        { numbering },
      );
      assert.deepEqual(lines, [
        '甲条例',
        '第一条　甲。',
        '第二条　新。',
        '第三条　乙。',
        '丙。',
        '第四条　丁。',
      ]);
    });

    it('gives running text no number', () => {
      const lines = accepted(body, (text) => text.replace('第二条', '新款。\n第二条'), { numbering });
      assert.deepEqual(lines.slice(0, 3), ['甲条例', '第一条　甲。', '新款。']);
    });

    it('says where Word counts otherwise than the draft', () => {
      const bytes = docx({ body, numbering });
      const { notes } = revise(bytes, textOf(bytes).replace('第二条　乙', '第九条　乙和戊'));
      assert.match(notes.map(({ zh }) => zh).join(''), /第九条→第二条/u);
    });
  });

  describe('in a document that others revised', () => {
    const other = (name: string, content: string): string =>
      `<w:${name} w:id="7" w:author="乙" w:date="2024-01-01T00:00:00Z">${content}</w:${name}>`;
    const body =
      p('甲条例') +
      `<w:p>${r('第一条　')}${other('ins', r('他人所加文字'))}${other('del', '<w:r><w:delText>旧文</w:delText></w:r>')}${r('乙。')}</w:p>`;

    it('deletes within their insertion, and closes it for ours', () => {
      const bytes = docx({ body });
      const revised = revise(bytes, textOf(bytes).replace('所加文', '补充的')).bytes;
      assert.equal(textOf(revised), '甲条例\n第一条　他人补充的字乙。\n');
      const xml = xmlOf(revised);
      assert.match(
        xml,
        /<\/w:ins><w:ins [^>]*w:author="甲"[^>]*>.*?<\/w:ins><w:ins w:id="1000008" w:author="乙"/su,
      );
      assert.ok(xml.includes('<w:delText>旧文</w:delText>'));
    });
  });

  it('changes cells, and refuses rows and columns', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    const body = `${p('甲')}<w:tbl><w:tblPr/><w:tr>${cell('一')}${cell('二')}</w:tr></w:tbl>${p('乙')}`;
    assert.deepEqual(
      accepted(body, (text) => text.replace('二', '二和三')),
      ['甲', '| 一 | 二和三 |', '乙'],
    );
    const bytes = docx({ body });
    const { refused, revisions } = revise(bytes, textOf(bytes).replace('| 一 | 二 |\n', ''));
    assert.equal(revisions, 0);
    assert.match(refused[0]?.reason.zh ?? '', /表格的行和列/u);
  });

  it('replaces a whole reference field whose result is edited, and says so', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `${p('甲条例')}<w:p>${r('依照')}${mark('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${mark('separate')}${r('第一条')}${mark('end')}${r('处理。')}</w:p>`;
    const bytes = docx({ body });
    const { bytes: revised, notes } = revise(bytes, textOf(bytes).replace('第一条', '第二条'));
    assert.equal(textOf(revised), '甲条例\n依照第二条处理。\n');
    assert.match(notes[0]?.zh ?? '', /域变为普通文字/u);
    assert.match(xmlOf(revised), /<w:delInstrText xml:space="preserve"> REF a <\/w:delInstrText>/u);
  });

  it('refuses what it cannot write as a whole, in words', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([80, 75, 3, 4]),
      docx({ body: '<w:altChunk r:id="x"/>' }),
    ]) {
      const revised = reviseDocument(bytes, '甲', REVISER);
      assert.ok(!revised.ok);
      assert.notEqual(revised.reason.zh, '');
    }
  });

  it('writes any edits of lines, or says which it did not', () => {
    const words = fc.constantFrom('甲', '乙应当', '，', '。', '丙方', '第三条　');
    const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((each) => each.join(''));
    const numbering = list(lvl(0, 'chineseCountingThousand', '（%1）', '<w:suff w:val="nothing"/>'));
    const listed = num(1);
    const paragraph = fc.tuple(line, fc.boolean()).map(([text, isListed]) => p(text, isListed ? listed : ''));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.array(line, { maxLength: 7 }),
        (body, now) => {
          const bytes = docx({ body: body.join(''), numbering });
          const before = textOf(bytes);
          const wanted = `${[...before.split('\n').slice(0, 2), ...now].join('\n')}\n`;
          const revised = reviseDocument(bytes, wanted, REVISER);
          if (!revised.ok) return;
          assert.equal(textOf(revised.value.bytes, 'reject'), before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
