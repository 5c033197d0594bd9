import assert from 'node:assert/strict';
import { clausesOfTree } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { type Clause } from '../../../server/src/precedents/clauses/types';
import { parse } from '../../../server/src/syntax/parse';
import { seedClauses } from '../seeds';

const read = (text: string, id = 'file:///a/%E7%94%B2.txt'): ReturnType<typeof clausesOfTree> =>
  clausesOfTree(parse(text), id);

const shape = ({ label, path, text }: Clause): unknown => [label, path, text];

describe('clausesOfTree', () => {
  it('takes every article of the seeds, loose paragraphs and policy sections', () => {
    const counts = seedClauses.map(({ clauses }) => {
      const of = (level: string): number => clauses.filter((clause) => clause.level === level).length;
      return [of('article'), of('paragraph'), of('heading')];
    });
    assert.deepEqual(counts, [
      [70, 7, 0],
      [61, 0, 0],
      [61, 0, 0],
      [0, 0, 28],
      [97, 0, 0],
    ]);
  });

  it('knows title and date of the seeds where the text says them', () => {
    assert.deepEqual(
      seedClauses.map(({ source }) => [source.title, source.date]),
      [
        ['深圳经济特区数字经济产业促进条例', '2022-08-30'],
        ['001_2c3a7b21717b4620', undefined],
        ['002_743ff6794ae7eb39', '2023-12-31'],
        ['深圳市数字经济产业创新发展实施方案（2021—2023年）', '2021-01-04'],
        ['广州市数字经济促进条例', '2022-01-01'],
      ],
    );
  });

  it('leaves no residue of a conversion in any seed', () => {
    const texts = seedClauses.flatMap(({ clauses }) => clauses.flatMap(({ text, path }) => [text, ...path]));
    assert.deepEqual(
      texts.filter((text) => /\[bookmark|\*\*|[\s\u3000\u00a0]{2}/u.test(text)),
      [],
    );
  });

  it('gives headings, paragraphs and items of an article', () => {
    const { clauses } = read(
      '甲条例\n\n第一章　总　　则\n第一条　甲应当：\n（一）乙；\n　　（二） 丙。\n　　丁。\n',
    );
    assert.deepEqual(clauses.map(shape), [
      ['第一条', ['第一章 总则', '第一条'], '甲应当：\n（一）乙；\n（二）丙。\n丁。'],
    ]);
  });

  it('joins a sentence broken by a page break', () => {
    const { clauses } = read(
      '甲方案\n\n一、目标\n\n（一）产业。推动甲产\n\n业发展。\n\n（二）数据。推动乙。\n',
    );
    assert.deepEqual(
      clauses.map((clause) => clause.text),
      ['推动甲产业发展。', '推动乙。'],
    );
  });

  it('names a text without title by its file', () => {
    assert.equal(read('第一条　甲。\n').source.title, '甲');
    assert.equal(read('第一条　甲。\n', 'seeds/100%.txt').source.title, '100%');
  });

  it('dates a text by the latest date of its adoption note, else by its effective date', () => {
    const noted =
      '甲条例\n（2001年3月2日通过　根据２０１０年十二月一日决定修正）\n第一条　本条例自2001年5月1日起施行。\n';
    assert.equal(read(noted).source.date, '2010-12-01');
    assert.equal(read('甲条例\n第一条　自2001 年5月 1日起施行。\n').source.date, '2001-05-01');
    assert.equal(read('甲条例\n第一条　自公布之日起施行。\n').source.date, undefined);
  });

  it('gives no clause for an empty text', () => {
    assert.deepEqual(read('').clauses, []);
  });
});
