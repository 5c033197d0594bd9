import assert from 'node:assert/strict';
import { eachStretch, findInText, type StretchQuery } from '../../server/src/analysis/rememberByStretch';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { termUses } from '../../server/src/analysis/terms/termUses';

const TEXT =
  '甲市乙条例\n第一章　总则\n第一条　甲的甲。\n　　（一）丙；\n　　（二）甲。\n第二条　丁。\n第二章　甲则\n第三条　戊甲。\n附件\n甲表\n';

/** Where 甲 stands. */
const placesOf: StretchQuery<readonly { readonly span: { start: number; end: number } }[]> = (words) =>
  [...words.matchAll(/甲/gu)].map(({ index }) => ({ span: { start: index, end: index + 1 } }));

describe('a question to every stretch of a text', () => {
  it('finds what stands in articles, headings, the title and annexes, in text order', () => {
    const found = findInText(createSnapshot(TEXT), placesOf).map(({ span }) => span.start);
    assert.deepEqual(
      found,
      [...TEXT.matchAll(/甲/gu)].map(({ index }) => index),
    );
  });

  it('asks a text without articles as a whole', () => {
    const found = findInText(createSnapshot('甲\n乙甲'), placesOf);
    assert.deepEqual(
      found.map(({ span }) => span.start),
      [0, 3],
    );
  });

  it('asks only the stretch that changed, and hands on what it knew of the others at their new places', () => {
    const asked: string[] = [];
    const query: StretchQuery<string> = (words) => {
      asked.push(words);
      return words;
    };
    const before = createSnapshot(TEXT);
    eachStretch(before, query, () => undefined);
    asked.length = 0;
    const after = createSnapshot(TEXT.replace('第二条　丁。', '第二条　丁丁。'), before);
    const taken: string[] = [];
    eachStretch(after, query, (words, start) => {
      assert.ok(after.text.startsWith(words, start), `${words} at ${start}`);
      taken.push(words);
    });
    assert.deepEqual(asked, ['第二条　丁丁。']);
    assert.equal(taken.length, 6);
  });

  it('does not remember what has nothing to say as if it were never asked', () => {
    let asked = 0;
    const nothing: StretchQuery<string> = () => {
      asked++;
      return undefined;
    };
    const before = createSnapshot(TEXT);
    eachStretch(before, nothing, () => assert.fail());
    const first = asked;
    eachStretch(createSnapshot(TEXT, before), nothing, () => assert.fail());
    assert.equal(asked, first);
  });
});

describe('uses of terms in articles that stayed', () => {
  const article = '第二条　公共数据的公共数据平台。\n';
  const usesOf = (snapshot: ReturnType<typeof createSnapshot>): readonly string[] =>
    termUses(snapshot).map(({ span }) => `${span.start} ${snapshot.text.slice(span.start, span.end)}`);
  const defines = (term: string): string => `甲市乙条例\n第一条　本条例所称${term}，是指丙。\n${article}`;

  it('are those of the terms that the text defines now', () => {
    const before = createSnapshot(defines('数据'));
    assert.equal(usesOf(before).length, 3);
    const after = createSnapshot(defines('公共数据平台'), before);
    assert.deepEqual(usesOf(after), usesOf(createSnapshot(after.text)));
    assert.deepEqual(
      usesOf(after).map((use) => use.split(' ')[1]),
      ['公共数据平台', '公共数据平台'],
    );
  });
});
