import assert from 'node:assert/strict';
import {
  articlesAt,
  citedArticles,
  citingArticles,
  citingFrom,
  type Citation,
} from '../../server/src/features/callHierarchy';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf('//- seeds/a.txt\n甲市数据条例\n第一条　为了促进数据流通，制定本条例。\n');

const names = (citations: readonly Citation[], text: string): readonly string[] =>
  citations.map(
    ({ article, places }) =>
      `${article.name} ← ${places.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
  );

describe('call hierarchy', () => {
  const marked =
    '第一条　甲。\n第二条　依照第一条和第一条第一款办理，本条除外。\n第三‸条　依照第一条、第二条和《甲市数据条例》第一条办理。\n';

  it('is about the article the cursor is in, or those a reference names', () => {
    const at = (text: string): readonly string[] => {
      const { text: plain, cursor } = cursorFixture(text);
      return articlesAt(snap(plain), cursor).map(({ name }) => name);
    };
    assert.deepEqual(at(marked), ['第三条']);
    assert.deepEqual(at('第一条　甲。\n第二条　依照第‸一条办理。\n'), ['第一条']);
    assert.deepEqual(at('第一条　甲。\n第二条　乙。\n第三条　依照第一条至第‸二条办理。\n'), [
      '第一条',
      '第二条',
    ]);
    assert.deepEqual(at('甲‸条例\n第一条　甲。\n'), []);
  });

  it('tells who cites the article, each with its places', () => {
    const { text } = cursorFixture(marked);
    assert.deepEqual(names(citingArticles(snap(text), 1), text), [
      '第二条 ← 第一条 第一条第一款',
      '第三条 ← 第一条',
    ]);
    assert.deepEqual(citingArticles(snap(text), text.indexOf('第三条')), []);
  });

  it('tells what the article cites, in this text and in the index', () => {
    const { text, cursor } = cursorFixture(marked);
    const cited = citedArticles(snap(text), cursor, contextWith(INDEX));
    assert.deepEqual(names(cited, text), [
      '第一条 ← 第一条',
      '第二条 ← 第二条',
      '《甲市数据条例》第一条 ← 《甲市数据条例》第一条',
    ]);
    assert.equal(cited[2]?.article.location.uri, 'seeds/a.txt');
  });

  it('tells who cites an article from another text, ranges included', () => {
    const text =
      '第一条　依照《甲市数据条例》第三条至第五条办理。\n第二条　依照《甲市数据条例》第五条、《乙法》第四条办理。\n';
    const target = { title: '甲市数据条例', article: { main: 4, sub: 0 } };
    assert.deepEqual(names(citingFrom(snap(text), target, '丙办法'), text), [
      '《丙办法》第一条 ← 《甲市数据条例》第三条至第五条',
    ]);
  });
});
