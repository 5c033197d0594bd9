import assert from 'node:assert/strict';
import { marked } from 'marked';
import { tableAsMarkdown, type ComparisonTable } from '../../server/src/lsp/render/comparisonTable';
import { changesAsHtml, tableAsHtml } from '../../server/src/lsp/render/html';
import { escapeHtml } from '../../server/src/publish/escapeHtml';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  "'><svg/onload=alert(1)>",
  '</td></tr></table><iframe src="https://x.invalid">',
  '[甲](command:x) ![乙](https://x.invalid/a.png)',
  'a|b\n| --- |\n# 丙',
  '&lt;b&gt; &#60; `code` **粗** ~~删~~ $(zap)',
  '\u202e反\u0000\u0007',
] as const;

const tableOf = (text: string): ComparisonTable => ({
  title: text,
  notes: [text],
  head: [text, text, text],
  rows: [
    {
      name: text,
      detail: text,
      own: [{ kind: 'deleted', text }],
      other: [
        { kind: 'same', text },
        { kind: 'inserted', text },
      ],
    },
  ],
});

/** The names of the tags in a page, and whether any has an attribute that was not ours. */
const tagsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<\/?([a-z!][a-z0-9]*)/giu)].map(([, name = '']) => name.toLowerCase())),
];

describe('a comparison as HTML', () => {
  it('escapes whatever could be markup', () => {
    assert.equal(escapeHtml('<a href="x">\'&`'), '&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#96;');
    assert.equal(escapeHtml('甲\u202e乙\u0000《丙》'), '甲 乙 《丙》');
  });

  it('has the tags of its own and no other, whatever the texts say', () => {
    const own = tagsOf(tableAsHtml(tableOf('甲')));
    for (const text of HOSTILE) {
      const html = tableAsHtml(tableOf(text));
      assert.deepEqual(
        tagsOf(html).filter((tag) => ![...own, 'br'].includes(tag)),
        [],
        text,
      );
      assert.equal(html.split('<tr>').length, tableAsHtml(tableOf('甲')).split('<tr>').length, text);
    }
  });

  it('marks what was put in and what was taken out', () => {
    const changes = changesAsHtml([
      { kind: 'same', text: '市' },
      { kind: 'deleted', text: '区<b>' },
      { kind: 'inserted', text: '县\n乡' },
    ]);
    assert.equal(changes, '市<del>区&#60;b&#62;</del><ins>县<br>乡</ins>');
  });

  it('loads and runs nothing', () => {
    assert.match(tableAsHtml(tableOf('甲')), /default-src 'none'/u);
  });
});

describe('a comparison as Markdown', () => {
  const render = (text: string): string => marked.parse(tableAsMarkdown(tableOf(text)), { async: false });

  it('is one table with three columns, its marks shown', () => {
    const html = render('甲乙');
    assert.match(html, /<h1>甲乙<\/h1>/u);
    assert.equal([...html.matchAll(/<td>/gu)].length, 3);
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
      assert.equal([...html.matchAll(/<td>/gu)].length, 3, text);
    }
  });
});
