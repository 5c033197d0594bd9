import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { meaningOf } from '../../server/src/word/text/meaningOfManualBreak';
import { layOut, type LayOutOptions } from '../../server/src/word/text/writeBlocksAsText';
import { docx, list, lvl, num, p, r, type DocxParts } from '../support/docx';
import { documentOf } from '../support/wordText';

const textOf = (parts: DocxParts | Uint8Array, options: LayOutOptions = {}): string =>
  layOut(documentOf(parts), options).text;
const tc = (...texts: readonly string[]): string => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
/** A paragraph in which `⏎` is a manual break. */
const broken = (text: string): string =>
  `<w:p>${text
    .split('⏎')
    .map((piece) => r(piece))
    .join('<w:r><w:br/></w:r>')}</w:p>`;

describe('a Word document as the text of a regulation', () => {
  it('sets blanks and indents as published texts do, and keeps what stands inside a line', () => {
    const body = [
      '　　甲市条例　',
      '第一章  总　　则',
      '\u00a0第一条\t为了甲，制定本条例。',
      '（一） 乙',
      '一、\t丙',
      '1.5倍',
      '第二条【目的】丁',
      '第三条',
    ]
      .map((text) => p(text))
      .join('');
    assert.equal(
      textOf({ body }),
      '甲市条例\n第一章　总　　则\n第一条　为了甲，制定本条例。\n（一）乙\n一、丙\n1.5倍\n第二条【目的】丁\n第三条\n',
    );
  });

  it('writes numbers of lists as published texts do', () => {
    const numbering = list(
      lvl(0, 'chineseCounting', '第%1条'),
      lvl(1, 'chineseCounting', '（%2）'),
      lvl(2, 'decimal', '%3.'),
      lvl(3, 'decimal', '%3.%4'),
      lvl(4, 'decimalEnclosedCircle', '%5'),
    );
    const body =
      [0, 1, 2, 3, 4].map((level) => p('甲', num(1, level))).join('') + p('a', num(1, 2)) + p('', num(1));
    assert.equal(textOf({ body, numbering }), '第一条　甲\n（一）甲\n1.甲\n1.1 甲\n①甲\n2. a\n第二条\n');
  });

  it('keeps blanks where it is told to', () => {
    assert.equal(textOf({ body: p('　　第一条  甲 ') + p('') }, { blanks: 'kept' }), '　　第一条  甲 \n\n');
  });

  it('keeps an empty line inside, and none at the ends', () => {
    assert.equal(textOf({ body: p('') + p('甲') + p('　') + p('乙') + p('') }), '甲\n\n乙\n');
    assert.equal(textOf({ body: '' }), '');
  });

  it('drops the page numbers of a table of contents, but not other numbers at the end of a line', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const entry = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>${text}</w:p>`;
    const body =
      entry(`${r('第一章 总则')}<w:r><w:tab/></w:r>${r('1')}`) + entry(r('第二章 分则……12')) + entry(r('附件2')) +
      `<w:p>${r('合计')}<w:r><w:tab/></w:r>${r('12')}</w:p>`; // prettier-ignore
    assert.equal(textOf({ body, styles }), '第一章　总则\n第二章　分则\n附件2\n合计\t12\n');
  });

  it('makes lines of breaks between lines, and none of breaks in a sentence, which it counts', () => {
    const body =
      broken('第三条　甲是乙。⏎一切组织都应当尊重丙。⏎（一）丁；') +
      broken('（2020年1月1日甲市人民代表⏎大会通过）') +
      broken('⏎末⏎');
    const { text, report } = layOut(documentOf({ body }));
    assert.equal(
      text,
      '第三条　甲是乙。\n一切组织都应当尊重丙。\n（一）丁；\n（2020年1月1日甲市人民代表大会通过）\n末\n',
    );
    assert.deepEqual(
      report.map(({ kind, count }) => [kind, count]),
      [['joinedLines', 1]],
    );
  });

  it('writes a table as rows that are no articles, and one column as the frame that it is', () => {
    const body =
      p('第一条 甲') +
      `<w:tbl>${tr(tc('第三条'), tc('乙', '丙'), tc(''))}${tr(tc('1|2'), tc('第四条 丁'), tc('戊'))}</w:tbl>` +
      `<w:tbl>${tr(tc('第二条 己'))}${tr(tc('庚'))}</w:tbl>`;
    assert.equal(
      textOf({ body }),
      '第一条　甲\n| 第三条 | 乙 丙 |  |\n| 1｜2 | 第四条 丁 | 戊 |\n第二条　己\n庚\n',
    );
    const labels = parse(textOf({ body })).children.map(({ label }) => label?.text);
    assert.deepEqual(labels, ['第一条', '第二条']);
  });

  it('puts notes at the end, where they belong to no article', () => {
    const body = `<w:p>${r('第一条 甲')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const text = textOf({ body, footnotes: `<w:footnote w:id="1">${p('注')}${p('释')}</w:footnote>` });
    assert.equal(text, '第一条　甲［1］\n\n附：脚注\n［1］注 释\n');
    assert.deepEqual(
      parse(text).annexes.map(({ heading }) => heading.text),
      ['附：脚注'],
    );
  });

  it('says for each line where it comes from and what of it is no text', () => {
    const numbering = list(lvl(0, 'chineseCounting', '第%1条'));
    const body = p('甲。', num(1)) + broken('乙。⏎丙') + `<w:tbl>${tr(tc('丁'), tc('戊'))}</w:tbl>`;
    const { lines, text } = layOut(documentOf({ body, numbering }));
    assert.equal(lines.map((line) => `${line.text}\n`).join(''), text);
    assert.deepEqual(
      lines.map(({ paragraphs, labelLength, isFirst }) => [paragraphs.map(({ id }) => id.slice(-1)).join(), labelLength, isFirst]),
      [['0', 4, true], ['1', 0, true], ['1', 0, false], ['2,3', 0, true]],
    ); // prettier-ignore
  });

  it('gives the parser what it finds in the published text', () => {
    const numbering = list(
      lvl(0, 'chineseCountingThousand', '第%1章'),
      lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      lvl(2, 'chineseCounting', '（%3）'),
    );
    const automatic = docx({
      numbering,
      body: p('甲市绿化条例') + p('总　则', num(1)) + p('为了绿化，制定本条例。', num(1, 1)) + p('本市可以：', num(1, 1)) + p('植树；', num(1, 2)) + p('浇水。', num(1, 2)) + p('前款不适用于乙区。') + p('附　则', num(1)) + p('本条例自2026年1月1日起施行。', num(1, 1)),
    }); // prettier-ignore
    const published =
      '甲市绿化条例\n第一章　总　则\n第一条　为了绿化，制定本条例。\n第二条　本市可以：\n（一）植树；\n（二）浇水。\n前款不适用于乙区。\n第二章　附　则\n第三条　本条例自2026年1月1日起施行。\n';
    assert.equal(textOf(automatic), published);
  });
});

describe('a manual line break', () => {
  const table: readonly (readonly [string, string, 'newLine' | 'joined'])[] = [
    ['甲是乙。', '丙也是。', 'newLine'],
    ['有下列情形之一的：', '（一）甲；', 'newLine'],
    ['甲市人民政府应当按照规定', '第三条　乙', 'newLine'],
    ['（一）甲', '（二）乙', 'newLine'],
    ['第一章　总则', '第二章　分则', 'newLine'],
    ['第一章　总则', '为了规范甲，制定本条例。', 'newLine'],
    ['甲市条例', '（草案）', 'newLine'],
    ['（2020年1月1日通过）', '为了甲。', 'newLine'],
    ['联系人：甲', '电话：乙', 'newLine'],
    ['甲市人民代表大会常务委员会', '关于修改《甲市条例》的决定', 'joined'],
    ['国务院办公厅规定不得使用国徽及其图案的其他场', '合。', 'joined'],
    ['市人民政府，', '区人民政府', 'joined'],
    ['根据2020年10月', '17日第二十二次会议通过）', 'newLine'],
    ['会议《关于修改部分法律的决定》第一次修正 根据2020年10月', '17日第二十二次会议修正）', 'joined'],
    ['', '甲', 'newLine'],
  ];
  for (const [left, right, meaning] of table) {
    it(`between “${left}” and “${right}” is ${meaning}`, () => {
      assert.equal(meaningOf(left, right), meaning);
    });
  }
});
