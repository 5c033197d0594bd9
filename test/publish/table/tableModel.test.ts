import assert from 'node:assert/strict';
import { marked } from 'marked';
import { escapeHtml } from '../../../server/src/publish/escapeHtml';
import { exportTable, TABLE_FORMS } from '../../../server/src/publish/table/exportTable';
import { rowsInHtml, rowsInMarkdown, rowsInWord } from '../../../server/src/publish/table/readTableBack';
import {
  changedCell,
  plainCell,
  shownText,
  type TableDocument,
  textsOf,
} from '../../../server/src/publish/table/tableModel';
import { cellToHtml, tableToHtml } from '../../../server/src/publish/table/writeTableAsHtml';
import { tableToMarkdown } from '../../../server/src/publish/table/writeTableAsMarkdown';
import { tableToWord } from '../../../server/src/publish/table/writeTableAsWord';
import { WordPackage } from '../../../server/src/word/package/wordPackage';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  "'><svg/onload=alert(1)>",
  '</td></tr></table><iframe src="https://x.invalid">',
  '[甲](command:x) ![乙](https://x.invalid/a.png)',
  'a|b\n| --- |\n# 丙',
  '&lt;b&gt; &#60; `code` **粗** ~~删~~ $(zap)',
  '\u202e反\u0000\u0007',
  '\ud800半\udc00 \ufffe甲\t乙\r\n\r丙\u2028丁',
  '  前后有空　\n\n　第二行  ',
  ']]></w:t><w:p/> \\| \\\\ \u200b',
  '',
] as const;

const tableOf = (text: string): TableDocument => ({
  title: text,
  notes: [text],
  widths: [1, 2, 2],
  head: [plainCell(text), plainCell(text), plainCell(text)],
  rows: [
    { kind: 'heading', cell: plainCell(text) },
    {
      kind: 'cells',
      cells: [
        [{ text, mark: 'strong' }],
        changedCell([{ kind: 'deleted', text }], 'older'),
        changedCell(
          [
            { kind: 'same', text },
            { kind: 'deleted', text: '不在此栏' },
            { kind: 'inserted', text },
          ],
          'newer',
        ),
      ],
    },
  ],
});

/** The names of the tags in a page. */
const tagsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<\/?([a-z!][a-z0-9]*)/giu)].map(([, name = '']) => name.toLowerCase())),
];

const mainPart = (bytes: Uint8Array): string => {
  const opened = WordPackage.open(bytes);
  assert.ok(opened.ok);
  const part = opened.value.readText('word/document.xml');
  assert.ok(part.ok && part.value !== undefined);
  return part.value.text;
};

describe('publish/table', () => {
  it('reads back from each form what went into its cells, whatever that is', () => {
    for (const text of HOSTILE) {
      for (const form of TABLE_FORMS) {
        const file = exportTable(tableOf(text), form);
        assert.ok(file.ok, `${form}: ${JSON.stringify(text)}`);
      }
      const wanted = textsOf(tableOf(text));
      assert.deepEqual(rowsInWord(tableToWord(tableOf(text))), wanted, text);
      assert.deepEqual(rowsInHtml(tableToHtml(tableOf(text))), wanted, text);
    }
  });

  it('would notice a cell that lost a character', () => {
    const table = tableOf('甲乙');
    const bytes = tableToWord(table);
    assert.notDeepEqual(rowsInWord(bytes), textsOf(tableOf('甲丙')));
    assert.notDeepEqual(rowsInHtml(tableToHtml(table)), textsOf(tableOf('甲')));
    assert.notDeepEqual(rowsInMarkdown(tableToMarkdown(table)), textsOf(tableOf('甲')));
  });

  it('shows line breaks of every form as such, and leaves out only what cannot be seen', () => {
    assert.equal(shownText('甲\r\n乙\r丙\u2028丁\t戊'), '甲\n乙\n丙\n丁\t戊');
    assert.equal(shownText('\u202e甲\u0000\ud800乙😀'), '甲乙😀');
  });

  describe('as Word', () => {
    it('lies across, repeats its head, and marks without colour', () => {
      const xml = mainPart(tableToWord(tableOf('甲')));
      assert.match(xml, /w:orient="landscape"/u);
      assert.equal(xml.split('<w:tblHeader/>').length, 2);
      assert.match(xml, /<w:u w:val="single"\/>/u);
      assert.match(xml, /<w:strike\/>/u);
      assert.doesNotMatch(xml, /<w:color|<w:highlight/u);
    });

    it('boxes what is deleted where that is asked for, and takes larger paper', () => {
      const xml = mainPart(tableToWord({ ...tableOf('甲'), deletedMark: 'box', paper: 'a3' }));
      assert.match(xml, /<w:bdr /u);
      assert.doesNotMatch(xml, /<w:strike\/>/u);
      assert.match(xml, /w:w="23811" w:h="16838"/u);
    });
  });

  describe('as HTML', () => {
    it('escapes whatever could be markup', () => {
      assert.equal(escapeHtml('<a href="x">\'&`'), '&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#96;');
      assert.equal(escapeHtml('甲\u202e乙\u0000《丙》'), '甲 乙 《丙》');
    });

    it('has the tags of its own and no other, whatever the texts say', () => {
      const own = tagsOf(tableToHtml(tableOf('甲')));
      for (const text of HOSTILE) {
        const html = tableToHtml(tableOf(text));
        assert.deepEqual(
          tagsOf(html).filter((tag) => ![...own, 'br'].includes(tag)),
          [],
          text,
        );
        assert.equal(html.split('<tr>').length, tableToHtml(tableOf('甲')).split('<tr>').length, text);
      }
    });

    it('marks what was put in and what was taken out', () => {
      const changes = [
        { kind: 'same', text: '市' },
        { kind: 'deleted', text: '区<b>' },
        { kind: 'inserted', text: '县\n乡' },
      ] as const;
      assert.equal(cellToHtml(changedCell(changes, 'older')), '市<del>区&#60;b&#62;</del>');
      assert.equal(cellToHtml(changedCell(changes, 'newer')), '市<ins>县</ins><br><ins>乡</ins>');
    });

    it('loads and runs nothing', () => {
      const html = tableToHtml(tableOf('甲'));
      assert.match(html, /default-src 'none'/u);
      assert.doesNotMatch(html, /https?:|<link|<script|url\(|@import/u);
    });
  });

  describe('as Markdown', () => {
    const render = (text: string): string => marked.parse(tableToMarkdown(tableOf(text)), { async: false });

    it('is one table, its marks shown', () => {
      const html = render('甲乙');
      assert.match(html, /<h1>甲乙<\/h1>/u);
      assert.equal([...html.matchAll(/<td>/gu)].length, 6);
      assert.match(html, /<del>甲乙<\/del>/u);
      assert.match(html, /甲乙<strong>甲乙<\/strong>/u);
    });

    it('keeps hostile texts in their cells, without links, images or tags', () => {
      const allowed = ['h1', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'del', 'br'];
      for (const text of HOSTILE) {
        const html = render(text);
        assert.deepEqual(
          tagsOf(html).filter((tag) => !allowed.includes(tag)),
          [],
          text,
        );
        assert.equal([...html.matchAll(/<td>/gu)].length, 6, text);
      }
    });
  });
});
