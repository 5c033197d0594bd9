import assert from 'node:assert/strict';
import { amendment } from '../../server/src/amendments/draft/draftDecisionOrRepeal';
import { snap } from '../support/snap';
import { carriedOut, decisionOn, regulation } from './support';

const ARTICLES = ['甲。', '乙。'];
const NOTE = '（2020年1月1日甲市第二届人民代表大会常务委员会第一次会议通过）';
const text = (preamble = '', articles = ARTICLES): string =>
  regulation(articles).replace('\n', `\n${NOTE}\n${preamble}`);
const PREAMBLE = '为了正确处理码头案件，结合实际，制定本条例。\n现规定如下。\n';

describe('a preamble in a decision', () => {
  for (const [what, before, after, items] of [
    ['comes', '', PREAMBLE, '一、增加引言：“为了正确处理码头案件，结合实际，制定本条例。\n“现规定如下。”'],
    ['goes', PREAMBLE, '', '一、删去引言。'],
    ['reads anew', PREAMBLE, '现规定：\n', '一、将引言修改为：“现规定：”'],
  ] as const) {
    it(`is said where it ${what}, in words that carry it out`, () => {
      const draft = amendment(snap(text(before)), snap(text(after)), {});
      assert.ok(draft.ok, JSON.stringify(draft));
      assert.deepEqual(draft.value.unsaid, []);
      assert.ok(draft.value.text.includes(`${items}\n本决定自`), draft.value.text);
    });
  }

  const bodyAfter = (before: string, ...items: readonly string[]): string => {
    const { text: result } = carriedOut(before, decisionOn(items));
    return result.slice(result.indexOf('）') + 1);
  };

  it('is put in, and taken out, in the form of the text', () => {
    const indented = text().replace('第一条', '　　第一条').replace('第二条', '　　第二条').replaceAll('\n', '\r\n');
    assert.equal(
      bodyAfter(indented, '增加序言：“丙。\n“丁。”'),
      '\r\n　　丙。\r\n　　丁。\r\n　　第一条　甲。\r\n　　第二条　乙。\r\n',
    );
    assert.equal(bodyAfter(text(PREAMBLE), '删去引言。'), '\n第一条　甲。\n第二条　乙。\n');
    assert.equal(bodyAfter(text('丙。\n'), '将引言修改为：“丁。\n“戊。”'), '\n丁。\n戊。\n第一条　甲。\n第二条　乙。\n');
  });

  it('is refused where there is one already, or none', () => {
    const refused = (before: string, ...items: readonly string[]): readonly string[] =>
      carriedOut(before, decisionOn(items)).results.flatMap(({ reason }) => reason?.zh ?? []);
    assert.deepEqual(refused(text(PREAMBLE), '增加引言：“丙。”'), ['已有序言（引言）']);
    assert.deepEqual(refused(text(), '删去引言。'), ['没有序言']);
    assert.deepEqual(refused(text(PREAMBLE), '删去引言。', '将引言修改为：“丙。”'), ['序言已由另一条改写或者删去']);
  });

  it('may stand on several lines with the title, which no decision says', () => {
    const before = regulation(ARTICLES, '甲市人民法院关于审理\n码头案件若干问题的规定');
    const draft = amendment(snap(before), snap(before.replace('若干问题的', '')), {});
    assert.ok(draft.ok, JSON.stringify(draft));
    assert.deepEqual(draft.value.unsaid, []);
    assert.match(draft.value.text, /一、将题目修改为：“甲市人民法院关于审理码头案件规定”/u);
  });
}); // prettier-ignore
