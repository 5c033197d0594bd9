import assert from 'node:assert/strict';
import { freemem } from 'node:os';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf } from '../../server/src/syntax/walkTree';
import { assertLinear } from '../support/growth';
import { HOSTILE, OPENINGS } from './hostile';

const SIZE = 8_000;
const MEGABYTE = 1_000_000;
/** What a tree of the largest text below takes, with room to spare. */
const NEEDED_MEMORY = 3_000 * MEGABYTE;

describe('parse takes time in proportion to the text', () => {
  for (const unit of HOSTILE) {
    it(`full of ${JSON.stringify(unit)}`, () => {
      for (const opening of OPENINGS) {
        const textOf = (size: number): string => opening + unit.repeat(size / unit.length);
        assertLinear(SIZE, textOf, parse);
      }
    });
  }

  it('of one line of five million characters', () => {
    const text = `第一条　${'甲，乙；丙。'.repeat((5 * MEGABYTE) / 6)}\n第二条　丁。\n`;
    assert.equal(articlesOf(parse(text)).length, 2);
  });

  it('of fifty megabytes', function () {
    if (freemem() < NEEDED_MEMORY) this.skip();
    const article = `第一条　${'甲，乙；'.repeat(20)}\n（一）丙；\n（二）丁。\n`;
    const text = article.repeat((50 * MEGABYTE) / Buffer.byteLength(article));
    assert.equal(articlesOf(parse(text)).length, text.length / article.length);
  });
});
