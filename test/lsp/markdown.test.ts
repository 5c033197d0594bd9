import assert from 'node:assert/strict';
import { marked } from 'marked';
import { escapeLine, paragraphs, quoteBlock, quoteChanges } from '../../server/src/lsp/render/markdownBlocks';

describe('lsp/render/markdownBlocks', () => {
  it('escapes every ASCII punctuation mark and no other', () => {
    assert.equal(escapeLine('[甲](command:x)，《乙》。'), '\\[甲\\]\\(command\\:x\\)，《乙》。');
    const marks = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    assert.equal(escapeLine(marks), marks.replace(/./g, '\\$&'));
  });

  it('drops control and direction characters and blanks at both ends', () => {
    assert.equal(escapeLine('    甲\u0000乙\u202e丙\t'), '甲 乙 丙');
  });

  it('parts paragraphs, whatever the line breaks', () => {
    assert.equal(paragraphs('甲\r\n\r乙\n\n丙'), '甲\n\n乙\n\n丙');
    assert.equal(quoteBlock('甲\n# 乙'), '> 甲\n>\n> \\# 乙');
    assert.equal(quoteBlock(' \n'), '');
  });

  it('marks insertions and deletions so that an editor’s Markdown shows them', () => {
    const markdown = quoteChanges([
      { kind: 'same', text: '市、' },
      { kind: 'deleted', text: '区（市）' },
      { kind: 'inserted', text: '县（市）、区' },
      { kind: 'same', text: '人民政府' },
      { kind: 'deleted', text: '，' },
      { kind: 'same', text: '应当' },
      { kind: 'inserted', text: '“一网” AI \n乙。' },
    ]);
    const shown = marked
      .parse(markdown, { gfm: true, async: false })
      .replace(/\u200b/gu, '')
      .replace(/<\/?(?:blockquote|p)>\s*/gu, '|');
    assert.equal(
      shown,
      '||市、<del>区（市）</del><strong>县（市）、区</strong>人民政府<del>，</del>应当<strong>“一网” AI</strong>' +
        '||<strong>乙。</strong>||',
    );
  });

  it('keeps what is marked inert', () => {
    const evil = '**甲**[x](command:foo)~~乙~~<img>`丙`';
    const markdown = quoteChanges([
      { kind: 'inserted', text: evil },
      { kind: 'deleted', text: evil },
    ]);
    const html = marked.parse(markdown, { gfm: true, async: false }).replace(/\u200b/gu, '');
    const escaped = evil.replace('<', '&lt;').replace('>', '&gt;');
    assert.ok(html.includes(`<strong>${escaped}</strong>`));
    assert.ok(html.includes(`<del>${escaped}</del>`));
    assert.doesNotMatch(html, /<(?!\/?(?:blockquote|p|strong|del)>)/u);
  });
});
