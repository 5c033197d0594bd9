import assert from 'node:assert/strict';
import { carriedOut, decisionOn, regulation } from './support';

const ARTICLES = ['甲。', '乙。', '丙。'];
const FIRST = '第二条中的“乙”修改为“丁”';

/** What is told of a decision's sentences that were not carried out. */
const unread = (item: string): readonly string[] =>
  carriedOut(regulation(ARTICLES), decisionOn([item]))
    .results.filter(({ status }) => status === 'unread')
    .map(({ instruction }) => instruction.quote);

/** The Chinese notes on a decision carried out on these articles. */
const notes = (articles: readonly string[], item: string): readonly string[] =>
  carriedOut(regulation(articles), decisionOn([item])).notes.map(({ zh }) => zh);

describe('what a decision says of a place in words nobody knows', () => {
  it('is told, whatever its verb', () => {
    for (const sentence of [
      '删掉第三条',
      '去掉第三条',
      '第三条作废',
      '第三条废止',
      '第三条停止施行',
      '第三条第一款予以剔除',
      '第三条第（一）项另行规定',
      '第一章不要了',
      '第三条第二句照旧',
      '抹去第三条',
    ]) {
      assert.deepEqual(unread(`${FIRST}；${sentence}。`), [sentence], sentence);
    }
  });

  it('is silence only about the decision itself', () => {
    for (const sentence of [
      '本决定自2026年4月1日起施行',
      '本决定由甲市第三届人民代表大会常务委员会第四次会议通过',
    ]) {
      assert.deepEqual(unread(`${FIRST}。${sentence}。`), [], sentence);
    }
  });
});

describe('前条, 前款 and 第二章 in an amended text', () => {
  const toldOf = (word: string): RegExp => new RegExp(`^“${word}”原来所指的已删去或者不再紧接在前`, 'u');

  it('are told where what they mean is deleted', () => {
    assert.match(notes(['甲。', '乙。', '丙，依照前条。'], '删去第二条。')[0] ?? '', toldOf('前条'));
    assert.match(notes(['甲。', '乙。', '丙，依照前两条。'], '删去第一条。')[0] ?? '', toldOf('前两条'));
    assert.match(notes(['甲。\n乙。\n丙，前款规定。'], '删去第一条第二款。')[0] ?? '', toldOf('前款'));
    assert.match(
      notes(
        ['【第一章　甲】', '乙，依照第二章。', '【第二章　丙】', '丁。', '【第三章　戊】', '己。'],
        '删去第二章。',
      )[0] ?? '',
      /引用的“第二章”已删去/u,
    );
  });

  it('are told where something comes to stand between', () => {
    const article = '在第二条后增加一条，作为第三条：“新。”';
    assert.match(notes(['甲。', '乙。', '丙，依照前条。'], article)[0] ?? '', toldOf('前条'));
    assert.match(
      notes(['甲。\n乙。\n丙，前款规定。'], '第一条增加一款，作为第三款：“新。”')[0] ?? '',
      toldOf('前款'),
    );
  });

  it('are not told where they go on meaning the same', () => {
    const article = '在第一条后增加一条，作为第二条：“新。”';
    assert.deepEqual(notes(['甲。', '乙。', '丙，依照前条。'], article), []);
    assert.deepEqual(notes(['甲。', '乙。', '丙，依照前条。'], '删去第一条。'), []);
    assert.deepEqual(notes(['甲。\n乙。\n丙，前款规定。'], '第一条增加一款，作为第二款：“新。”'), []);
    assert.deepEqual(notes(['甲。\n乙。\n丙，前款规定。', '丁。'], '删去第二条。'), []);
  });
});
