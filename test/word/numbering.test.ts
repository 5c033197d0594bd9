import assert from 'node:assert/strict';
import { printNumber } from '../../server/src/word/numbering/printNumber';
import { list, lvl, num, p } from '../support/docx';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const LAW = list(
  lvl(0, 'chineseCountingThousand', '第%1章'),
  lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
  lvl(2, 'chineseCounting', '（%3）', '<w:suff w:val="nothing"/>'),
);

/** Paragraphs of list 1 at these levels. */
const at = (...levels: readonly number[]): string => levels.map((level) => p('甲', num(1, level))).join('');
const labels = (parts: Parameters<typeof linesOf>[0]): readonly string[] =>
  linesOf(parts).map((line) => (line.includes('/') ? line.slice(0, line.indexOf('/')) : ''));

describe('numbers of Word lists', () => {
  it('counts articles on over chapters where the level never begins again, and items anew in each article', () => {
    assert.deepEqual(labels({ body: at(0, 1, 2, 2, 1, 2, 0, 1), numbering: LAW }), [
      '第一章', '第一条', '（一）', '（二）', '第二条', '（一）', '第二章', '第三条',
    ]); // prettier-ignore
  });

  it('begins a level again only behind the level it names, or one above that', () => {
    const numbering = list(
      lvl(0, 'decimal', '%1'),
      lvl(1, 'decimal', '%2'),
      lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
    );
    assert.deepEqual(labels({ body: at(0, 1, 2, 1, 2, 0, 2), numbering }), [
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '1',
    ]);
  });

  it('counts a level that is passed over as begun', () => {
    const numbering = list(
      lvl(0, 'decimal', '%1'),
      lvl(1, 'decimal', '%1.%2'),
      lvl(2, 'decimal', '%1.%2.%3'),
    );
    assert.deepEqual(labels({ body: at(0, 2, 1, 2), numbering }), ['1', '1.1.1', '1.2', '1.2.1']);
  });

  it('lets lists of one definition share their counters, and begins anew only at the first use of a list', () => {
    const numbering = `${list(lvl(0, 'decimal', '%1'))}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = [1, 2, 3, 3, 1, 3].map((id) => p('甲', num(id))).join('');
    assert.deepEqual(labels({ body, numbering }), ['1', '2', '7', '8', '9', '10']);
  });

  it('takes a whole level from an override', () => {
    const numbering = `${list(lvl(0, 'decimal', '%1'))}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`;
    assert.deepEqual(labels({ body: p('甲', num(1)) + p('乙', num(2)), numbering }), ['1', 'B)']);
  });

  it('follows numStyleLink to the list of a style, and ends in a circle', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${lvl(0, 'ideographTraditional', '%1、')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="M"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="numbering" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    assert.deepEqual(linesOf({ body: p('甲', num(1)) + p('乙', num(1)) + p('丙', num(3)), numbering, styles }), [
      '甲、/甲', '乙、/乙', '丙',
    ]); // prettier-ignore
  });

  it('finds the level of a style through pStyle, for styles based on it too; numId 0 takes the number away', () => {
    const numbering = list(
      lvl(0, 'decimal', '第%1章', '<w:pStyle w:val="H"/>'),
      lvl(1, 'decimal', '第%2条', '<w:pStyle w:val="A"/>'),
    );
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="Y"/></w:style><w:style w:type="paragraph" w:styleId="Y"><w:basedOn w:val="X"/></w:style>`;
    const styled = (id: string, more = ''): string => p('甲', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('H') + styled('A') + styled('B') + styled('C') + styled('X') +
      styled('A', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('A'); // prettier-ignore
    assert.deepEqual(labels({ body, numbering, styles }), ['第1章', '第1条', '第2条', '', '', '', '第3条']);
  });

  it('prints all numbers of a legal level in Arabic digits', () => {
    const numbering = list(lvl(0, 'chineseCounting', '第%1章'), lvl(1, 'upperRoman', '%1.%2', '<w:isLgl/>'));
    assert.deepEqual(labels({ body: at(0, 1), numbering }), ['第一章', '1.1']);
  });

  it('prints nothing of a label that names a level below its own, and cuts labels at 31 characters', () => {
    const numbering = list(lvl(0, 'decimal', '%1%2'), lvl(1, 'decimal', `%2${'长'.repeat(40)}`));
    assert.deepEqual(labels({ body: at(0, 1), numbering }), ['', `1${'长'.repeat(30)}`]);
  });

  it('knows what stands behind a number', () => {
    const document = documentOf({ body: at(0, 2), numbering: LAW });
    const suffixes = document.blocks.map((block) => (block.kind === 'paragraph' ? block.label?.suffix : ''));
    assert.deepEqual(suffixes, ['tab', 'nothing']);
  });

  it('counts empty paragraphs and those in cells, but not hidden ones', () => {
    const hidden = `<w:p><w:pPr>${num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>`;
    const cell = (text: string): string => `<w:tc>${p(text, num(1))}</w:tc>`;
    const body =
      p('', num(1)) +
      hidden +
      p('乙', num(1)) +
      `<w:tbl><w:tr>${cell('丙')}${cell('丁')}</w:tr></w:tbl>` +
      p('戊', num(1));
    assert.deepEqual(linesOf({ body, numbering: list(lvl(0, 'decimal', '%1')) }), [
      '1/',
      '2/乙',
      '3/丙',
      '4/丁',
      '5/戊',
    ]);
  });

  it('takes the newer branch of a number format where it is understood', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    assert.deepEqual(labels({ body: at(0, 0), numbering }), ['001', '002']);
  });

  it('reports lists that are not there and formats that are not known', () => {
    assert.deepEqual(reportOf({ body: p('甲', num(9)) }), { missingLists: 1 });
    const numbering = list(lvl(0, 'hindiVowels', '%1'));
    assert.deepEqual(labels({ body: at(0), numbering }), ['1']);
    assert.deepEqual(reportOf({ body: at(0), numbering }), { unknownFormats: 1 });
  });

  it('shows a bullet of a symbol font as the mark it draws', () => {
    assert.deepEqual(labels({ body: at(0), numbering: list(lvl(0, 'bullet', '\uF0B7')) }), ['•']);
  });

  it('writes numbers as law does and tells where Word prints them otherwise', () => {
    const numbering = list(lvl(0, 'chineseCounting', '第%1条', '<w:start w:val="100"/>'));
    const parts = { body: at(0, 0), numbering };
    assert.deepEqual(labels(parts), ['第一百条', '第一百零一条']);
    const [line] = documentOf(parts).report;
    assert.equal(line?.kind, 'legalNumbers');
    assert.match(line.message.zh, /第一○○条（第一百条）、第一○一条（第一百零一条）/u);
  });
});

describe('number formats', () => {
  const table: readonly (readonly [string, number, string])[] = [
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1260, '一千二百六十'],
    ['chineseCountingThousand', 10_001, '一万零一'],
    ['chineseCountingThousand', 10_010, '一万零一十'],
    ['chineseCounting', 101, '一百零一'],
    ['japaneseCounting', 111, '一百一十一'],
    ['taiwaneseCounting', 20, '二十'],
    ['chineseLegalSimplified', 101, '壹佰零壹'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['ideographTraditional', 10, '癸'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiac', 13, '13'],
    ['ideographZodiacTraditional', 1, '甲子'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 10, '⑩'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 9, '09'],
    ['decimalZero', 10, '10'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 53, 'aaa'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['ordinal', 113, '113th'],
    ['ordinal', 22, '22nd'],
    ['numberInDash', 3, '- 3 -'],
    ['none', 3, ''],
    ['ideographDigital', 10, '一〇'],
  ];
  for (const [format, value, text] of table) {
    it(`${format} writes ${value} as ${text}`, () => {
      assert.equal(printNumber(value, format, false).text, text);
    });
  }

  it('makes a digit string a numeral in the label of an article only', () => {
    assert.deepEqual(printNumber(11, 'ideographDigital', true), { text: '十一', inWord: '一一' });
  });

  it('writes numbers no numeral is made for in Arabic digits', () => {
    for (const value of [0, -3, 100_000, 999_999_999]) {
      for (const format of ['chineseCounting', 'upperRoman', 'upperLetter', 'decimalEnclosedCircle']) {
        assert.ok(printNumber(value, format, false).text.length < 40);
      }
    }
    assert.equal(printNumber(0, 'chineseCountingThousand', true).text, '0');
  });

  it('knows no format by the names of what every object has', () => {
    for (const format of ['constructor', 'toString', '__proto__']) {
      assert.equal(printNumber(3, format, true).text, '3');
    }
  });
});
