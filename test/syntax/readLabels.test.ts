import assert from 'node:assert/strict';
import {
  readBracketedLabel,
  readCountedLabel,
  readHeadingLabel,
  readNumberedLabel,
} from '../../server/src/syntax/readLabels';
import { type LabelDefect } from '../../server/src/syntax/tree';

type Row = readonly [written: string, label: string, main: number, ...defects: LabelDefect[]];

describe('readCountedLabel', () => {
  const rows: readonly Row[] = [
    ['第一条　甲', '第一条', 1],
    ['第一百零一条', '第一百零一条', 101],
    ['第7条 甲', '第7条', 7, 'arabic-digits'],
    ['第１２条', '第１２条', 12, 'arabic-digits'],
    ['第一十条', '第一十条', 10, 'irregular-numeral'],
    ['第一百〇一条', '第一百〇一条', 101, 'irregular-numeral'],
    ['第三十－条', '第三十－条', 31, 'irregular-numeral'],
    ['第廿五条', '第廿五条', 25, 'irregular-numeral'],
    ['第两条', '第两条', 2, 'irregular-numeral'],
    ['笫五十四条', '笫五十四条', 54, 'wrong-character'],
    ['第十五 条　甲', '第十五 条', 15, 'inner-space'],
    ['第 十五条', '第 十五条', 15, 'inner-space'],
    ['第十\u3000五条', '第十\u3000五条', 15, 'inner-space'],
    ['笫 5 条', '笫 5 条', 5, 'wrong-character', 'inner-space', 'arabic-digits'],
  ];
  for (const [written, text, main, ...defects] of rows) {
    it(`reads ${JSON.stringify(written)}`, () => {
      const read = readCountedLabel(written, 0);
      assert.deepEqual(read, {
        level: 'article',
        label: { span: { start: 0, end: text.length }, text, ordinal: { main, sub: 0 }, defects },
      });
    });
  }

  it('tells the levels by their counter', () => {
    const levels = ['第一编', '第一分编', '第一章', '第一节', '第一条'].map(
      (written) => readCountedLabel(written, 0)?.level,
    );
    assert.deepEqual(levels, ['part', 'subpart', 'chapter', 'section', 'article']);
  });

  it('reads inserted articles, and no suffix where 之 goes on with the sentence', () => {
    const read = (written: string) => {
      const label = readCountedLabel(written, 0)?.label;
      return [label?.text, label?.ordinal.main, label?.ordinal.sub];
    };
    assert.deepEqual(read('第十条之一　甲'), ['第十条之一', 10, 1]);
    assert.deepEqual(read('第十条之十二'), ['第十条之十二', 10, 12]);
    assert.deepEqual(read('第十条之规定'), ['第十条', 10, 0]);
    assert.deepEqual(read('第十条之一的规定'), ['第十条', 10, 0]);
    assert.deepEqual(read('第十条之一中的甲'), ['第十条', 10, 0]);
  });

  it('reads nothing from what is no label', () => {
    for (const written of ['第条', '第甲条', '第一款', '第零条', '第一', '一条', '第十十条']) {
      assert.equal(readCountedLabel(written, 0), undefined, written);
    }
  });

  it('reads at its offset only', () => {
    assert.equal(readCountedLabel('甲第一条', 0), undefined);
    assert.deepEqual(readCountedLabel('甲第一条', 1)?.label.span, { start: 1, end: 4 });
  });
});

describe('readBracketedLabel', () => {
  const rows: readonly Row[] = [
    ['（一）甲', '（一）', 1],
    ['（十二）甲', '（十二）', 12],
    ['(一)甲', '(一)', 1, 'half-width-brackets'],
    ['(一）甲', '(一）', 1, 'half-width-brackets'],
    ['（一)甲', '（一)', 1, 'half-width-brackets'],
    ['〔一〕甲', '〔一〕', 1, 'other-brackets'],
    ['（ 一 ）甲', '（ 一 ）', 1, 'inner-space'],
    ['（一十）甲', '（一十）', 10, 'irregular-numeral'],
  ];
  for (const [written, text, main, ...defects] of rows) {
    it(`reads ${JSON.stringify(written)}`, () => {
      const read = readBracketedLabel(written, 0);
      const span = { start: 0, end: text.length };
      assert.deepEqual(read, { label: { span, text, ordinal: { main, sub: 0 }, defects }, chinese: true });
    });
  }

  it('tells a subitem by its digits', () => {
    assert.equal(readBracketedLabel('（1）甲', 0)?.chinese, false);
    assert.equal(readBracketedLabel('（１２）甲', 0)?.label.ordinal.main, 12);
  });

  it('reads no label where items are cited or the brackets hold words', () => {
    for (const written of [
      '（一）项规定的',
      '（一）、（二）项',
      '（一）至（三）项',
      '（甲）',
      '（一',
      '（）',
    ]) {
      assert.equal(readBracketedLabel(written, 0), undefined, written);
    }
  });
});

describe('readNumberedLabel', () => {
  it('reads every written form of a subitem', () => {
    const forms: readonly (readonly [string, string, number])[] = [
      ['1.甲', '1.', 1],
      ['1．甲', '1．', 1],
      ['1、甲', '1、', 1],
      ['１２．甲', '１２．', 12],
      ['1 .甲', '1 .', 1],
      ['⒈甲', '⒈', 1],
      ['①甲', '①', 1],
      ['⑳甲', '⑳', 20],
      ['⑴甲', '⑴', 1],
    ];
    for (const [written, text, main] of forms) {
      const label = readNumberedLabel(written, 0);
      assert.deepEqual([label?.text, label?.ordinal.main], [text, main], written);
    }
  });

  it('reads no label from a decimal, a year or a bare number', () => {
    for (const written of ['1.5倍', '2021年', '3个', '0.甲', '1234.甲']) {
      assert.equal(readNumberedLabel(written, 0), undefined, written);
    }
  });
});

describe('readHeadingLabel', () => {
  it('is none where numbers stand in a row', () => {
    for (const text of [
      '二、三类物品',
      '一、二级保护',
      '一、二、三线城市',
      '三、四级响应的',
      '一、二款所列',
      '十、十一项',
      '二、三组人员',
      '一、二和三类',
      '二、三层楼',
    ]) {
      assert.equal(readHeadingLabel(text, 0), undefined, text);
    }
    for (const text of [
      '一、三类物品',
      '二、三是',
      '一、一般规定',
      '二、三年行动',
      '三、四川',
      '一、二手房',
    ]) {
      assert.notEqual(readHeadingLabel(text, 0), undefined, text);
    }
  });

  it('reads 一、 and what counts on', () => {
    assert.equal(readHeadingLabel('一、甲', 0)?.text, '一、');
    assert.equal(readHeadingLabel('二十一、甲', 0)?.ordinal.main, 21);
    assert.equal(readHeadingLabel('一甲', 0), undefined);
    assert.equal(readHeadingLabel('十十、甲', 0), undefined);
  });
});
