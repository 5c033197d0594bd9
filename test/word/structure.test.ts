import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { docx, list, lvl, num, p, r } from '../support/docx';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const sdt = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;

describe('the blocks of a Word document', () => {
  it('reads tables with merged cells, and tables in cells', () => {
    const inner = tbl(tr(tc(p('内'))));
    const body = tbl(
      tr(tc(p('甲'), '<w:gridSpan w:val="2"/>'), tc(p('乙'), '<w:vMerge w:val="restart"/>')),
      tr(tc(p('丙')), tc(p('丁') + p('戊')), tc(p(''), '<w:vMerge/>')),
      tr(tc(inner + p(''))),
    );
    const [table] = documentOf({ body }).blocks;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map((row) => row.map(({ columns, isContinued }) => `${columns}${isContinued ? '续' : ''}`)),
      [['2', '1'], ['1', '1', '1续'], ['1']],
    );
    assert.deepEqual(linesOf({ body }), ['甲', '乙', '丙', '丁', '戊', '', '内', '']);
  });

  it('reads content controls and custom XML around paragraphs, tables, rows and cells', () => {
    const rows = sdt(tr(sdt(tc(p('乙')))));
    const body = sdt(p('甲') + sdt(tbl(rows))) + `<w:customXml>${p('丙')}</w:customXml>`;
    assert.deepEqual(linesOf({ body }), ['甲', '乙', '丙']);
  });

  it('knows the entries of an automatic table of contents by field, control and style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const fld = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p>${fld('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${fld('separate')}${r('第一章')}</w:p><w:p>${r('第二章')}${fld('end')}</w:p>` +
      sdt(p('第三章'), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>') +
      p('第四章', '<w:pStyle w:val="T"/>') +
      p('正文');
    const contents = documentOf({ body, styles }).blocks.map((b) => b.kind === 'paragraph' && b.isContents);
    assert.deepEqual(contents, [true, true, true, true, false]);
  });

  it('reads an embedded web page, a page saved with its pictures, a document and plain text in their places', () => {
    const html = '<html><body><h1>网页</h1><p>第一条 甲<br>乙</p></body></html>';
    const quoted = [...strToU8('<p>邮件</p>')].map(
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    );
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted.join('').replace(/(.{60})/gu, '$1=\r\n')}\r\n----b--`;
    const base64 = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('<p>编码</p>').toString('base64')}`;
    const others = [
      ['c1', 'a.htm', html],
      ['c2', 'b.mht', mht],
      ['c3', 'c.docx', docx({ body: p('内', num(1)), numbering: list(lvl(0, 'decimal', '%1.')) })],
      ['c4', 'd.txt', '纯文本\r\n第二行'],
      ['c5', 'e.mht', base64],
    ].map(([id, name, content]) => ({
      id: id as string,
      kind: 'aFChunk',
      name: name as string,
      content: content as string,
    }));
    const body = p('前') + others.map(({ id }) => chunk(id)).join('') + p('后');
    assert.deepEqual(linesOf({ body, others }), [
      '前', '网页', '第一条 甲\n乙', '邮件', '1./内', '纯文本', '第二行', '编码', '后',
    ]); // prettier-ignore
    assert.deepEqual(reportOf({ body, others }), { chunks: 5 });
  });

  it('reports the pictures of an embedded page that are shown', () => {
    const page =
      '<p>甲<img src="a.png"></p><p style="display:none"><img src="b.png"></p><svg><path/></svg><p>乙</p>';
    const others = [{ id: 'c', kind: 'aFChunk', name: 'c.htm', content: page }];
    assert.deepEqual(linesOf({ body: chunk('c'), others }), ['甲', '乙']);
    assert.deepEqual(reportOf({ body: chunk('c'), others }), { pictures: 2, chunks: 1 });
  });

  it('decodes an embedded page in another encoding where the platform can', () => {
    const bytes = Uint8Array.from([...strToU8('<meta charset=gb2312><p>'), 0xb7, 0xa8, ...strToU8('</p>')]);
    const parts = { body: chunk('c'), others: [{ id: 'c', kind: 'aFChunk', name: 'c.htm', content: bytes }] };
    const decode = (each: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(each);
    assert.deepEqual(linesOf(parts, { decode }), ['法']);
  });

  it('reports embedded files that cannot be read, and follows none out of the package', () => {
    const others = [
      { id: 'a', kind: 'aFChunk', name: 'a.rtf', content: '{\\rtf1 甲}' },
      { id: 'b', kind: 'aFChunk', name: 'http://example.org/', content: '', isExternal: true },
    ];
    assert.deepEqual(reportOf({ body: chunk('a') + chunk('b') + chunk('gone'), others }), {
      unreadChunks: 3,
    });
  });

  it('reads documents in documents only to a depth', () => {
    let inner = docx({ body: p('底') });
    for (let depth = 0; depth < 8; depth++) {
      inner = docx({
        body: p(`${depth}`) + chunk('c'),
        others: [{ id: 'c', kind: 'aFChunk', name: 'c.docx', content: inner }],
      });
    }
    assert.deepEqual(linesOf(inner), ['7', '6', '5', '4', '3']);
    assert.deepEqual(reportOf(inner), { unreadChunks: 1, chunks: 4 });
  });

  it('leaves headers and footers out of the text and lists what they say, but not page numbers', () => {
    const others = [
      { id: 'h', kind: 'header', name: 'header1.xml', content: `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('内部资料')}</w:hdr>` },
      { id: 'f', kind: 'footer', name: 'footer1.xml', content: `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('— 1 —')}</w:ftr>` },
    ]; // prettier-ignore
    assert.deepEqual(documentOf({ body: p('甲'), others }).headers, ['内部资料']);
    assert.deepEqual(linesOf({ body: p('甲'), others }), ['甲']);
  });

  it('lists the words of a watermark with the header that it is drawn in', () => {
    const watermark = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:p><w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r></w:p></w:hdr>`;
    const others = [{ id: 'h', kind: 'header', name: 'header1.xml', content: watermark }];
    assert.deepEqual(documentOf({ body: p('甲'), others }).headers, ['征求意见稿']);
    assert.deepEqual(reportOf({ body: p('甲'), others }), { headers: 1 });
  });

  it('takes one branch of alternatives between paragraphs', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${p('新')}</mc:Choice><mc:Fallback>${p('旧')}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(linesOf({ body: p('甲') + both + p('乙') }), ['甲', '新', '乙']);
  });

  it('reads a Strict document with prefixes of its own', () => {
    const ns = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const paragraph =
      '<x:p><x:pPr><x:numPr><x:ilvl x:val="0"/><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>甲</x:t></x:r></x:p>';
    const document = `<x:document ${ns}><x:body>${paragraph}</x:body></x:document>`;
    const numbering = `<abstractNum xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main" n:abstractNumId="0"><lvl n:ilvl="0"><start n:val="4"/><numFmt n:val="decimal"/><lvlText n:val="%1."/></lvl></abstractNum><num xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main" n:numId="1"><abstractNumId n:val="0"/></num>`;
    assert.deepEqual(linesOf({ body: '', document, numbering }), ['4./甲']);
  });

  it('takes a word of another namespace for what it is', () => {
    const drawing =
      '<w:p><w:r><w:drawing><a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>图</a:t></a:r></a:p></w:drawing></w:r></w:p>';
    assert.deepEqual(linesOf({ body: drawing }), ['']);
  });
});
