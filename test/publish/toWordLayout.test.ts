import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from '../support/docx';
import { bytesOf, textOf } from './wordBytes';

describe('publish/toWord: the layout of the text', () => {
  describe('set as the text was, after changes in Word', () => {
    /** What is read from the document of `text` after its XML was changed. */
    const after = (text: string, change: (xml: string) => string): string => {
      const files = unzipSync(bytesOf(text));
      const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const changed = change(document);
      assert.notEqual(changed, document);
      const content = files['customXml/item1.xml'] ?? new Uint8Array();
      return textOf(
        docx({
          body: /<w:body>(.*)<w:sectPr>/su.exec(changed)?.[1] ?? '',
          others: [{ id: 'c', kind: 'customXml', name: 'form.xml', content }],
        }),
      );
    };
    const words =
      (from: string, to: string) =>
      (xml: string): string =>
        xml.replace(from, to);
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const TEXT = '甲条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条 丙。\n';

    for (const [what, text, change, wanted] of [
      [
        'the first article',
        TEXT,
        words('甲。', '丁。'),
        '甲条例\n\n第一条　丁。\n\n\n第二条 乙。\n\n第三条 丙。\n',
      ],
      [
        'one in the middle',
        TEXT,
        words('乙。', '丁。'),
        '甲条例\n\n第一条 甲。\n\n\n第二条　丁。\n\n第三条 丙。\n',
      ],
      ['the last', TEXT, words('丙。', '丁。'), '甲条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条　丁。\n'],
      [
        'the title',
        TEXT,
        words('甲条例', '乙条例'),
        '乙条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条 丙。\n',
      ],
      [
        'two in a row',
        TEXT,
        (xml: string) => xml.replace('甲。', '丁。').replace('乙。', '戊。'),
        '甲条例\n\n第一条　丁。\n\n\n第二条　戊。\n\n第三条 丙。\n',
      ],
      [
        'every line',
        TEXT,
        (xml: string) =>
          xml
            .replace('甲条例', '乙条例')
            .replace('甲。', '丁。')
            .replace('乙。', '戊。')
            .replace('丙。', '己。'),
        '乙条例\n\n第一条　丁。\n\n\n第二条　戊。\n\n第三条　己。\n',
      ],
      [
        'one that is gone',
        TEXT,
        (xml: string) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*乙。(?:(?!<\/w:p>).)*<\/w:p>/su, ''),
        '甲条例\n\n第一条 甲。\n\n第三条 丙。\n',
      ],
      [
        'one that has come behind one that changed',
        TEXT,
        (xml: string) => xml.replace(/乙。(.*?<\/w:p>)/su, `丁。$1${paragraph('第二条之一　戊。')}`),
        '甲条例\n\n第一条 甲。\n\n\n第二条　丁。\n第二条之一　戊。\n\n第三条 丙。\n',
      ],
      [
        'one with an indent',
        '甲条例\n　　第一条　甲。\n　　第二条　乙。\n',
        words('乙。', '丁。'),
        '甲条例\n　　第一条　甲。\n　　第二条　丁。\n',
      ],
      [
        'one with another line break',
        '甲条例\n第一条　甲。\r\n第二条　乙。\n',
        words('甲。', '丁。'),
        '甲条例\n第一条　丁。\r\n第二条　乙。\n',
      ],
      [
        'the last one without a line break',
        '甲条例\n\n第一条　甲。',
        words('甲。', '丁。'),
        '甲条例\n\n第一条　丁。',
      ],
      [
        'one that has come behind the last, which had no line break',
        '甲条例\n\n第一条　甲。',
        (xml: string) => xml.replace('<w:sectPr', `${paragraph('第二条　乙。')}<w:sectPr`),
        '甲条例\n\n第一条　甲。\n第二条　乙。\n',
      ],
    ] as const) {
      it(`keeps the blank lines around ${what}`, () => {
        assert.equal(after(text, change), wanted);
      });
    }
  });

  for (const [what, text] of [
    ['in a line', '甲条例\n\n第一条　甲\u0000乙。\n\n第二条　丙。\n'],
    ['at the start of a line', '甲条例\r\n\r\n\u0000第一条　甲。\r\n'],
    ['at the end of a line', '甲条例\n\n第一条　甲。\u0000\n'],
    ['alone on a line', '甲条例\n\u0000\n第一条　甲。\n'],
    ['in the title', '甲\u0000条例\n\n\n第一条　甲。\n'],
    ['in a number', '甲条例\n\n第\u0000一条　甲。\n'],
    ['in a row of a table', '甲条例\n\n第一条　甲。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙\u0000 | 丁 |\n'],
    ['that is half of a pair', '甲条例\n\n第一条　甲\ud800。\n\n（一）乙\udc00；\n'],
    ['that is a bell', '甲条例\n\n第一条　\u0007甲。\n'],
    ['that is no character', '甲条例\n\n第一条　甲\uffff。\n　\n乙\ufffe。\n'],
    ['that parts lines elsewhere', '甲条例\n\n第一条　甲\u001d乙。\n'],
  ] as const) {
    it(`keeps blank lines where one character cannot stand in XML, ${what}`, () => {
      const lost = ['\u0000', '\u0007', '\u001d', '\ufffe', '\uffff', '\ud800', '\udc00'];
      const kept = Array.from(text, (char) => (lost.includes(char) ? '' : char)).join('');
      assert.equal(textOf(bytesOf(text)), kept);
    });
  }
});
