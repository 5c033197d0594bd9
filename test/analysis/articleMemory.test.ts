import assert from 'node:assert/strict';
import { type ArticleQuery, createArticleMemory } from '../../server/src/analysis/articleMemory';
import { prose } from '../../server/src/analysis/prose';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { articlesOf } from '../../server/src/syntax/walkTree';
import { heapUsed } from '../support/heap';

const TEXT = '甲市乙条例\n第一条　甲。\n第二条　乙：\n（一）丙；\n（二）丁。\n第三条　戊。\n';

/** A question that counts how often it is asked. */
function counting(): { readonly query: ArticleQuery<string>; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    query: (article, _, words) => {
      asked.push(article.label?.text ?? '');
      return words;
    },
  };
}

describe('the memory of articles', () => {
  it('answers from one version to the next for the articles that stayed, wherever they stand now', () => {
    const { query, asked } = counting();
    const before = createSnapshot(TEXT);
    before.ofArticles(query);
    asked.length = 0;
    const text = TEXT.replace('第一条　甲。\n', '第一条　甲甲甲甲。\n');
    const after = createSnapshot(text, before);
    assert.deepEqual(after.ofArticles(query), [
      '第一条　甲甲甲甲。',
      '第二条　乙：\n（一）丙；\n（二）丁。',
      '第三条　戊。',
    ]);
    assert.deepEqual(asked, ['第一条']);
  });

  for (const [change, numbers, anew] of [
    ['the last is moved to the front', ['四', '一', '二', '三'], []],
    ['the first is moved to the end', ['二', '三', '四', '一'], []],
    ['two are exchanged', ['一', '三', '二', '四'], []],
    ['one is inserted', ['一', '二', '五', '三', '四'], ['五']],
    ['one takes the place of another', ['一', '五', '三', '四'], ['五']],
    ['two are taken out', ['三', '四'], []],
    ['one stands twice', ['一', '二', '二', '三', '四'], []],
    ['all are in another order, and one is new', ['四', '五', '三', '一', '二'], ['五']],
  ] as const) {
    it(`asks of new articles only where ${change}`, () => {
      const textOf = (order: readonly string[]): string =>
        `甲市乙条例\n${order.map((number) => `第${number}条　丙。\n`).join('')}`;
      const { query, asked } = counting();
      const before = createSnapshot(textOf(['一', '二', '三', '四']));
      before.ofArticles(query);
      asked.length = 0;
      const answers = createSnapshot(textOf(numbers), before).ofArticles(query);
      assert.deepEqual(
        answers,
        numbers.map((number) => `第${number}条　丙。`),
      );
      assert.deepEqual(
        asked,
        anew.map((number) => `第${number}条`),
      );
    });
  }

  it('answers once for a version, and remembers that there is no answer', () => {
    let asked = 0;
    const query: ArticleQuery<undefined> = () => {
      asked++;
      return undefined;
    };
    const before = createSnapshot(TEXT);
    assert.deepEqual(before.ofArticles(query), [undefined, undefined, undefined]);
    before.ofArticles(query);
    createSnapshot(`${TEXT}\n`, before).ofArticles(query);
    assert.equal(asked, 3);
  });

  it('goes through a version that nobody asks', () => {
    const { query, asked } = counting();
    const first = createSnapshot(TEXT);
    first.ofArticles(query);
    const third = createSnapshot(TEXT, createSnapshot('', first));
    third.ofArticles(query);
    assert.equal(asked.length, 3);
  });

  it('forgets what neither this version nor the one before holds', () => {
    const { query, asked } = counting();
    let snapshot = createSnapshot(TEXT);
    snapshot.ofArticles(query);
    for (const words of ['己', '庚']) {
      snapshot = createSnapshot(TEXT.replace('甲。', `${words}。`), snapshot);
      snapshot.ofArticles(query);
    }
    asked.length = 0;
    createSnapshot(TEXT, snapshot).ofArticles(query);
    assert.deepEqual(asked, ['第一条']);
  });

  it('forgets them where no article is left', () => {
    const { query, asked } = counting();
    let snapshot = createSnapshot(TEXT);
    snapshot.ofArticles(query);
    for (const text of ['甲市乙条例\n', '甲市乙丙条例\n']) {
      snapshot = createSnapshot(text, snapshot);
      snapshot.ofArticles(query);
    }
    asked.length = 0;
    createSnapshot(TEXT, snapshot).ofArticles(query);
    assert.equal(asked.length, 3);
  });

  it('tells an article whose words stayed from the same words read in another way', () => {
    // 丁 goes with the list above it where the list seems to go on below: here a heading of articles reads so.
    const text = '甲市乙条例\n第一条　甲：\n（一）乙；\n（二）丙。\n丁。\n（三）戊\n第二条　己。\n';
    const read = (snapshot: Snapshot): readonly unknown[] =>
      prose(snapshot).map(({ text, isListed }) => [text, isListed]);
    const before = createSnapshot(text);
    assert.deepEqual(read(before)[3], ['丁。', true]);
    const after = createSnapshot(text.replace('（三）戊\n', ''), before);
    const [one, other] = [before, after].map(({ tree }) => articlesOf(tree)[0]?.node.span);
    assert.deepEqual(one, other);
    assert.deepEqual(read(after)[3], ['丁。', false]);
  });

  it('keeps the places of answers apart, however many questions there are', () => {
    const snapshot = createSnapshot(TEXT);
    const queries = Array.from(
      { length: 200 },
      (_, at): ArticleQuery<number> =>
        () =>
          at,
    );
    for (const query of queries) snapshot.ofArticles(query);
    const after = createSnapshot(TEXT, snapshot);
    for (const [at, query] of queries.entries()) assert.deepEqual(after.ofArticles(query), [at, at, at]);
  });

  it('keeps the characters of a stretch, not the text that it was cut from', () => {
    const VERSIONS = 100;
    const filler = '甲'.repeat(40_000);
    const stretch = (n: number): string => `${n} 乙丙丁戊己庚辛壬癸子丑寅卯。`;
    let memory = createArticleMemory();
    let all = 0;
    const before = heapUsed();
    for (let version = 1; version <= VERSIONS; version++) {
      // As from an editor: each version is one string, no part of the one before. It brings one more stretch.
      const stretches = Array.from({ length: version }, (_, n) => stretch(n));
      const text = Buffer.from(filler + stretches.join('')).toString();
      all += text.length * 2;
      memory = memory.next();
      let at = filler.length;
      for (const { length } of stretches) memory.about(text.slice(at, (at += length)));
    }
    const grown = heapUsed() - before;
    assert.equal(memory.about(stretch(0)).text, stretch(0));
    assert.ok(grown < all / 10, `${grown} bytes more, ${all} bytes of text in all versions`);
  });
});
