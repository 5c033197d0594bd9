import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf } from '../../server/src/syntax/walkTree';
import { type CorpusDocument } from '../measure/support/corpus';
import { check } from '../measure/support/check';
import { readPlainText } from '../measure/plainText';
import { corpusDocuments, NO_CORPUS } from '../support/corpus';
import { assertWellFormed } from '../syntax/wellFormed';

/** Share of the lines that begin an article which must be articles of the tree. */
const GOAL = 0.995;

/** A line of nothing but blanks, 第, a Chinese numeral and 条, and a blank or the end behind it. */
const BEGINS_ARTICLE =
  /^[ \t\u00a0\u3000\u200b\ufeff]*第[零一二三四五六七八九十百]+条(?=[ \t\u00a0\u3000]|$)/gmu;

describe('the corpus', () => {
  let documents: readonly CorpusDocument[] = [];

  before(function () {
    const found = corpusDocuments();
    if (found === undefined) {
      console.log(`    ${NO_CORPUS}`);
      this.skip();
    }
    documents = found;
  });

  it('parses without losing a character, and every span lies where it belongs', () => {
    for (const { text, path } of documents) {
      try {
        assertWellFormed(parse(text));
      } catch (error) {
        throw new Error(path, { cause: error });
      }
    }
  });

  it('is checked without a rule that fails', () => {
    for (const { text } of documents) {
      for (const { span, code } of check(text)) {
        assert.ok(span.start <= span.end && span.end <= text.length, code);
      }
    }
  });

  for (const group of ['local', 'damaged', 'statutes/raw', 'statutes/administrative'] as const) {
    it(`has its articles in the tree: ${group}`, () => {
      let lines = 0;
      const missing: string[] = [];
      const misplaced: string[] = [];
      for (const { text, path } of documents.filter((document) => document.group === group)) {
        const starts = new Set(articlesOf(parse(text)).map(({ node }) => node.label?.span.start));
        const plain = readPlainText(text);
        const own = plain.lines.filter(
          ({ inContents, quoted, annexed }) => !inContents && !quoted && !annexed,
        );
        const ownStarts = new Set(own.map(({ from }) => from));
        for (const match of text.matchAll(BEGINS_ARTICLE)) {
          const at = match.index + match[0].indexOf('第');
          if (!ownStarts.has(at)) continue;
          lines++;
          if (!starts.has(at)) missing.push(`${path}:${at}`);
        }
        for (const { from, inContents, quoted } of plain.lines) {
          if ((inContents || quoted) && starts.has(from)) misplaced.push(`${path}:${from}`);
        }
      }
      const share = 1 - missing.length / lines;
      console.log(`      ${(share * 100).toFixed(3)} % of ${lines} lines that begin an article`);
      assert.ok(lines > 1000, 'the corpus is there');
      assert.ok(share >= GOAL, missing.slice(0, 5).join('\n'));
      assert.deepEqual(misplaced, []);
    });
  }
});
