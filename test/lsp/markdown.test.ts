import assert from 'node:assert/strict';
import { escapeLine, paragraphs, quoteBlock } from '../../server/src/lsp/markdown';

describe('lsp/markdown', () => {
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
});
