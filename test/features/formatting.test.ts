import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../server/src/base/textEdit';
import { formatting, structureOf } from '../../server/src/features/formatting';
import { snap } from '../support/snap';

const formatted = (text: string): string => applyEdits(text, formatting(snap(text)));
const body = (text: string): string => formatted(`甲市乙条例\n${text}`).slice('甲市乙条例\n'.length);

describe('formatting', () => {
  it('puts one full-width blank behind the numbers of articles and headings', () => {
    assert.equal(
      body('第一章总则\n第一条 甲。\n第二条\u00a0\u00a0乙。\n第三条丙。\n第四条　丁。\n'),
      '第一章　总则\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n',
    );
  });

  const HEADINGS: readonly (readonly [string, string])[] = [
    ['第一章\t总则', '第一章　总则'],
    ['第一章 总 则', '第一章　总　则'],
    ['第一章  总  则', '第一章　总　则'],
    ['第一章\t总\t则', '第一章　总　则'],
    ['第一章 总    则', '第一章　总　　则'],
    ['第一章\u00a0总\u00a0\u00a0则', '第一章　总　则'],
    ['第一章　总　　则', '第一章　总　　则'],
    ['第一章 \t 总　　则', '第一章　总　　则'],
    ['第一章 登记、 公示', '第一章　登记、　公示'],
    ['第一章 APP 管理', '第一章　APP 管理'],
    ['第一章 总则\t', '第一章　总则'],
    ['第一章 甲\n第一节\t乙 丙', '第一章　甲\n第一节　乙　丙'],
  ];
  for (const [heading, formattedHeading] of HEADINGS) {
    it(`sets the blanks of a heading full-width: ${JSON.stringify(heading)}`, () => {
      assert.equal(
        body(`${heading}\n第一条\t甲。\n第二条　乙。\n`),
        `${formattedHeading}\n第一条　甲。\n第二条　乙。\n`,
      );
    });
  }

  it('leaves the cells of a table apart', () => {
    const text = '第一条　甲：\n丙\t丁,戊\n第二条\t己\t庚\n第三条　辛。\n';
    assert.equal(body(text), text);
  });

  it('leaves a caption close to its number, and the blank behind a number that waits for its text', () => {
    const text = '第一条【目的】甲。\n第二条（范围）乙。\n第三条　\n';
    assert.equal(body(text), text);
  });

  it('makes brackets of item numbers and punctuation between Chinese characters full-width', () => {
    assert.equal(
      body('第一条　下列:\n(一)甲,乙;\n（二)丙。\n'),
      '第一条　下列：\n（一）甲，乙；\n（二）丙。\n',
    );
  });

  it('leaves what may be meant: Latin, digits, quotations, tables, contents and annexes', () => {
    const text =
      '第一条　比例为1:2,即A,B;写明“甲,乙”的，适用。\n第二条　甲,1家。\n附件\n甲,乙  \n|甲,乙| 丙\n';
    assert.equal(body(text), text);
  });

  it('takes away blanks at the ends of lines, and all but one of several blank lines', () => {
    assert.equal(body('第一条　甲。  \n\n　\n\n第二条　乙。\u3000\n'), '第一条　甲。\n\n第二条　乙。\n');
    assert.equal(body('第一条　甲。 \r\n第二条　乙。\r\n'), '第一条　甲。\r\n第二条　乙。\r\n');
  });

  it('keeps to the stretch it is asked for', () => {
    const text = '甲市乙条例\n第一条 甲。\n第二条 乙。\n';
    const start = text.indexOf('第二条');
    assert.equal(
      applyEdits(text, formatting(snap(text), { start, end: text.length })),
      '甲市乙条例\n第一条 甲。\n第二条　乙。\n',
    );
  });

  it('does nothing in a text that is no regulation', () => {
    assert.equal(formatted('购物单 \n1,牛奶;\n'), '购物单 \n1,牛奶;\n');
  });

  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
    it(`leaves the structure and the words of ${name} alone, and has nothing to do the second time`, () => {
      const text = readFileSync(join('seeds', name), 'utf8');
      const result = formatted(text);
      assert.equal(structureOf(snap(result).tree), structureOf(snap(text).tree));
      assert.equal(words(result), words(text));
      assert.deepEqual(formatting(snap(result)), []);
    });
  }
});

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The characters that are seen, brackets and punctuation in one width. */
const words = (text: string): string =>
  text.replace(/[\s\u2000-\u200d\ufeff\0]/gu, '').replace(/[,;:()]/gu, (mark) => FULL[mark] ?? mark);
