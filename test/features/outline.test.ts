import assert from 'node:assert/strict';
import { type OutlineSymbol, symbols } from '../../server/src/features/outline';
import { snap } from '../support/snap';

const outline = (text: string): string => {
  const write = (list: readonly OutlineSymbol[], depth: number): string =>
    list
      .map(
        (s) =>
          `${'  '.repeat(depth)}${s.kind} ${s.name}${s.detail === undefined ? '' : ` – ${s.detail}`}\n${write(s.children, depth + 1)}`,
      )
      .join('');
  return write(symbols(snap(text)), 0);
};

describe('symbols', () => {
  it('name headings, articles, counted paragraphs and items', () => {
    const text =
      '甲条例\n第一章　总　　则\n第一条　甲。\n第二条【乙丙】丁。\n戊：\n（一）己；\n第三条　庚：\n（一）辛。\n';
    assert.equal(
      outline(text),
      `title 甲条例
chapter 第一章 总则
  article 第一条 甲。
  article 第二条 乙丙 – 丁。
    paragraph 第一款 丁。
    paragraph 第二款 戊：
      item （一） 己；
  article 第三条 庚：
    item （一） 辛。
`,
    );
  });

  it('have no marks of the Markdown they are written in', () => {
    const text =
      '# 甲条例\n\n## **第一章　总则**\n\n**第一条**　甲。\n\n**第二条** **【乙丙】** 丁。\n\n**第三条　戊：**\n\n**（一）己；**\n\n第四条　**庚**应当辛。\n';
    assert.equal(
      outline(text),
      `title 甲条例
chapter 第一章 总则
  article 第一条 甲。
  article 第二条 乙丙 – 丁。
  article 第三条 戊：
    item （一） 己；
  article 第四条 庚应当辛。
`,
    );
  });

  it('cut long first words and leave residues out', () => {
    assert.equal(
      outline(`[bookmark: a]第一条　${'甲'.repeat(30)}。\n`),
      `article 第一条 ${'甲'.repeat(20)}…\n`,
    );
  });

  it('keep the selection inside the symbol, and children inside their parents', () => {
    const check = (list: readonly OutlineSymbol[], from: number, to: number): void => {
      for (const { span, selection, children } of list) {
        assert.ok(from <= span.start && span.end <= to);
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        check(children, span.start, span.end);
      }
    };
    const text = '甲条例\n目录\n第一章　总则\n\n第一章　总则\n第一条　甲。\n　　乙。\n附件\n丙\n';
    assert.ok(symbols(snap(text)).length > 2);
    check(symbols(snap(text)), 0, text.length);
  });
});
