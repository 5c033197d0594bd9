import assert from 'node:assert/strict';
import { faults } from '../../server/src/word/package/whyUnreadable';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/writeBlocksAsText';
import { compound, u16 } from '../support/compound';
import { doc, inList, type DocLevel, type DocParts } from '../support/doc';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const LAW: readonly DocLevel[] = [
  { format: 39, template: '第\u0000章' },
  { format: 39, template: '第\u0001条', restartLimit: 0 },
  { format: 37, template: '（\u0002）' },
  ...Array.from({ length: 6 }, (_, index): DocLevel => ({
    format: 0,
    template: String.fromCharCode(index + 3),
  })),
];
const lines = (parts: DocParts): readonly string[] => linesOf(doc(parts));
const plain = (...texts: readonly string[]): DocParts => ({ paragraphs: texts.map((text) => ({ text })) });

describe('a binary Word document', () => {
  it('has the numbers of its lists, by paragraph and by style', () => {
    const styles = [
      { name: 'Normal' },
      { name: '条', properties: inList(1, 1) },
      { name: '条子', basedOn: 1 },
    ];
    const paragraphs = [
      { text: '总则', properties: inList(1) },
      { text: '甲', style: 1 },
      { text: '乙', style: 2 },
      { text: '丙', properties: inList(1, 2) },
      { text: '附则', properties: inList(1) },
      { text: '丁', style: 1 },
      { text: '戊', style: 1, properties: [...u16(0x460b), ...u16(0)] },
    ];
    assert.deepEqual(lines({ paragraphs, styles, lists: [LAW], uses: [{ list: 0 }] }), [
      '第一章/总则', '第一条/甲', '第二条/乙', '（一）/丙', '第二章/附则', '第三条/丁', '戊',
    ]); // prettier-ignore
  });

  it('shares counters between uses of one definition, and begins anew where a use says so', () => {
    const lists = [[{ format: 0, template: '\u0000.' }]];
    const uses = [{ list: 0 }, { list: 0 }, { list: 0, starts: { 0: 7 } }];
    const paragraphs = [1, 2, 3, 3, 1].map((use) => ({ text: '甲', properties: inList(use) }));
    assert.deepEqual(lines({ paragraphs, lists, uses }), ['1./甲', '2./甲', '7./甲', '8./甲', '9./甲']);
  });

  it('has the breaks, hyphens and fields of the format', () => {
    const text = '甲\t乙\x0b丙\x1e丁\x1f\x13 REF a \x14戊\x15\x13 XE b \x15己';
    assert.deepEqual(lines(plain(text, '庚\x0c', '\x01辛')), ['甲\t乙\n丙\u2011丁戊己', '庚\f', '辛']);
    assert.deepEqual(reportOf(doc(plain('\x01'))), { pictures: 1 });
  });

  it('leaves deleted text and hidden text out, and joins paragraphs whose mark is deleted', () => {
    const deleted = [...u16(0x0800), 1];
    const parts = {
      paragraphs: [
        { text: '甲' },
        { text: '乙', run: deleted },
        { text: '丙' },
        { text: '丁', run: [...u16(0x083c), 1] },
        { text: '戊', run: [...u16(0x0801), 1] },
      ],
    };
    assert.deepEqual(linesOf(doc(parts)), ['甲', '丙', '戊']);
    assert.deepEqual(linesOf(doc(parts), { revisions: 'reject' }), ['甲', '乙', '丙', '']);
    assert.equal(documentOf(doc(parts)).hasRevisions, true);
  });

  it('reads tables', () => {
    const inTable = [...u16(0x2416), 1];
    const cell = (text: string) => ({ text, mark: '\x07', properties: inTable });
    const row = { text: '', mark: '\x07', properties: [...inTable, ...u16(0x2417), 1] };
    const parts = {
      paragraphs: [
        { text: '前' },
        cell('甲'),
        cell('乙'),
        row,
        { text: '丙', properties: inTable },
        cell('丁'),
        cell('戊'),
        row,
        { text: '后' },
      ],
    };
    assert.equal(layOut(documentOf(doc(parts))).text, '前\n| 甲 | 乙 |\n| 丙 丁 | 戊 |\n后\n');
  });

  describe('in a symbol font', () => {
    const fonts = ['宋体', 'Wingdings', 'Wingdings 2', 'Symbol', 'Webdings'];
    const inFont = (font: number): number[] => [...u16(0x4a4f), ...u16(font)];
    const symbol = (font: number, code: number): number[] => [...u16(0x6a09), ...u16(font), ...u16(code)];
    for (const [what, text, run, shown, unknown] of [
      ['a symbol that stands in for a bracket', '(', symbol(1, 0xf0fe), '☑', 0],
      ['a symbol of another font', '(', symbol(2, 0xa3), '□', 0],
      ['a symbol that is a character', '(', symbol(0, 0x2103), '℃', 0],
      ['a symbol that no table knows', '(', symbol(4, 0xf041), '〓', 1],
      ['a symbol of a font that is not there', '(', symbol(9, 0xf041), '〓', 1],
      ['a number in a ring', '(', symbol(1, 0xf08e), '❸', 0],
      ['characters of the private area', '\uf0fe\uf0d8', inFont(1), '☑➢', 0],
      ['letters that are boxes', 'R\u00a3', inFont(2), '☑□', 0],
      ['marks of the font Symbol', '\uf0a3', inFont(3), '≤', 0],
      ['a font that is named on the other side', '\uf0fe', [...u16(0x4a51), ...u16(1)], '☑', 0],
      ['the font of Western letters first', 'R', [...inFont(2), ...u16(0x4a51), ...u16(0)], '☑', 0],
      ['private characters that no table knows', '\uf041\uf042', inFont(4), '〓〓', 2],
      ['private characters of no font', '\uf0fe', [], '〓', 1],
      ['letters of any other font', 'R', inFont(0), 'R', 0],
      ['Chinese characters', '第一条', inFont(1), '第一条', 0],
    ] as const) {
      it(`reads ${what}`, () => {
        const bytes = doc({ paragraphs: [{ text: '甲' }, { text, run }, { text: 'R' }], fonts });
        assert.deepEqual(linesOf(bytes), ['甲', shown, 'R']);
        assert.deepEqual(reportOf(bytes), unknown === 0 ? {} : { unknownSymbols: unknown });
      });
    }
  });

  it('knows the entries of its contents by what Word calls them in every language', () => {
    const styles = [
      { name: '正文缩进', builtIn: 0x113 },
      { name: 'Contents 1', builtIn: 0x1000 + 19 },
      { name: 'Verzeichnis 9', builtIn: 27 },
      { name: 'Contents Heading', builtIn: 28 },
      { name: 'toc 2', builtIn: 0xffe },
    ];
    const paragraphs = [1, 2, 3, 4, 0].map((style) => ({ text: '第一章\t12', style }));
    assert.equal(
      layOut(documentOf(doc({ paragraphs, styles }))).text,
      '第一章\n第一章\n第一章　12\n第一章\n第一章　12\n',
    );
  });

  it('tells of its headers and footers, each once, but not of page numbers', () => {
    const headers = ['甲市规章草案', '', '— \x13 PAGE \x141\x15 —', '甲市规章草案', '送审稿'];
    const bytes = doc({ ...plain('甲', '乙'), headers });
    assert.deepEqual(linesOf(bytes), ['甲', '乙']);
    assert.deepEqual(documentOf(bytes).headers, ['甲市规章草案', '送审稿']);
    assert.deepEqual(reportOf(bytes), { headers: 2 });
  });

  it('reads no header twice where the table of headers goes back or lies beyond them', () => {
    const parts = { ...plain('甲'), headers: ['甲市规章草案', '送审稿'] };
    const whole = [0, 3, 3, 3, 3, 3, 3, 10, 14, 16];
    assert.deepEqual(documentOf(doc({ ...parts, places: { 11: whole } })).headers, parts.headers);
    for (const [damaged, headers] of [
      [[...whole.slice(0, 7), 10, 0, 10, 0, 14, 0, 16], parts.headers],
      [[...whole.slice(0, 7), 0xffff, 0, 0xffff, 3, 0xffffffff, 16], ['甲市规章草案 送审稿']],
      [[...whole.slice(0, 6), 0xffff, 0, 0xffff, 16], []],
    ] as const) {
      assert.deepEqual(documentOf(doc({ ...parts, places: { 11: damaged } })).headers, headers);
    }
  });

  describe('with notes', () => {
    const parts = { ...plain('甲\x02乙\x02'), footnotes: ['注甲', '注乙'], headers: ['页眉'] };
    const notesOf = (bytes: Uint8Array): readonly string[] =>
      documentOf(bytes).notes.map(
        ({ mark, blocks }) =>
          mark + blocks.map((each) => (each.kind === 'paragraph' ? each.text : '')).join(),
      );

    it('gives their text', () => {
      assert.deepEqual(linesOf(doc(parts)), ['甲［1］乙［2］']);
      assert.deepEqual(notesOf(doc(parts)), ['［1］注甲', '［2］注乙']);
      assert.deepEqual(reportOf(doc(parts)), { headers: 1, notes: 2 });
    });

    it('tells of those that the file does not hold', () => {
      assert.deepEqual(reportOf(doc({ ...parts, places: { 3: [] } })), { headers: 1, missingNotes: 2 });
      const first = doc({ ...parts, places: { 3: [0, 3] } });
      assert.deepEqual(notesOf(first), ['［1］注甲']);
      assert.deepEqual(reportOf(first), { headers: 1, missingNotes: 1, notes: 1 });
    });

    it('reads nothing else as a note where their table is damaged', () => {
      const beyond = doc({ ...parts, places: { 3: [0, 0xffff, 0, 6] } });
      assert.deepEqual(notesOf(beyond), ['［1］注甲,注乙']);
      assert.deepEqual(reportOf(beyond), { headers: 1, missingNotes: 1, notes: 1 });
    });
  });

  it('reads no comment twice where the table of comments is damaged', () => {
    const parts = { ...plain('甲'), headers: ['页眉'], comments: ['批甲', '批乙'] };
    const commentsOf = (bytes: Uint8Array): readonly string[] =>
      documentOf(bytes).comments.map(({ text }) => text);
    assert.deepEqual(commentsOf(doc(parts)), ['批甲', '批乙']);
    const damaged = doc({ ...parts, places: { 5: [0, 0xffff, 0, 0xffff, 0, 9] } });
    assert.deepEqual(commentsOf(damaged), ['批甲\n批乙', '', '', '']);
  });

  it('counts a drawing with its picture once', () => {
    assert.deepEqual(reportOf(doc(plain('\x13 SHAPE \x14\x08\x01\x15', '\x01\x01'))), { pictures: 3 });
  });

  it('bears styles based on each other in a circle', () => {
    const styles = [
      { name: 'a', basedOn: 1 },
      { name: 'b', basedOn: 0 },
    ];
    assert.deepEqual(lines({ paragraphs: [{ text: '甲', style: 1 }], styles }), ['甲']);
  });

  it('is refused with a sentence where it is encrypted, old, damaged or none of Word', () => {
    const reasonOf = (bytes: Uint8Array): unknown => {
      const read = readWord(bytes);
      return read.ok ? undefined : read.reason;
    };
    assert.deepEqual(reasonOf(doc({ ...plain('甲'), isEncrypted: true })), faults.encrypted);
    assert.deepEqual(reasonOf(doc({ ...plain('甲'), version: 101 })), faults.oldWord);
    assert.deepEqual(reasonOf(compound({ EncryptedPackage: [1], EncryptionInfo: [1] })), faults.encrypted);
    assert.deepEqual(reasonOf(compound({ Workbook: [1] })), faults.otherOffice);
    assert.deepEqual(reasonOf(compound({ WordDocument: [1, 2, 3] })), faults.damagedDoc);
    const whole = doc(plain('甲'));
    for (const length of [8, 100, 511, 600]) {
      assert.deepEqual(typeof reasonOf(whole.subarray(0, length)), 'object');
    }
  });
});
