import assert from 'node:assert/strict';
import { matchArticles } from '../../../server/src/analysis/versions/matchArticles';
import { bodyText } from '../../../server/src/analysis/headingsAndAncestors';
import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { seedText } from '../../support/corpus';
import { snap } from '../../support/snap';

/** A regulation of these articles, numbered from one. */
const regulation = (articles: readonly string[]): string =>
  `甲市乙条例\n${articles.map((text, at) => `${formatOrdinal(ordinal(at + 1), '条')}　${text}\n`).join('')}`;

/** Each pair as `old→new`, with what changed. */
function matched(before: readonly string[], after: readonly string[]): readonly string[] {
  const { pairs, deleted, added } = matchArticles(snap(regulation(before)), snap(regulation(after)));
  const number = (text: string | undefined): string => (text ?? '').slice(1, -1);
  return [
    ...pairs.map(
      (pair) =>
        `${number(pair.before.label?.text)}→${number(pair.after.label?.text)} ${pair.change}${pair.moved ? ' moved' : ''}`,
    ),
    ...deleted.map(({ label }) => `-${number(label?.text)}`),
    ...added.map(({ label }) => `+${number(label?.text)}`),
  ];
}

const DATA = '市人民政府应当加强对公共数据工作的组织领导。';
const FUNDS = '财政部门应当安排专项资金，用于基础设施建设。';
const TALENT = '鼓励高等学校开设相关专业，培养专业人才。';

describe('matchArticles', () => {
  it('pairs by what articles say, not by their numbers', () => {
    assert.deepEqual(matched([DATA, FUNDS], [TALENT, DATA, FUNDS]), ['一→二 same', '二→三 same', '+一']);
    assert.deepEqual(matched([DATA, TALENT, FUNDS], [DATA, FUNDS]), ['一→一 same', '三→二 same', '-二']);
  });

  it('tells an edited article from a moved one', () => {
    const edited = FUNDS.replace('专项资金', '必要的专项资金');
    assert.deepEqual(matched([DATA, FUNDS, TALENT], [DATA, edited, TALENT]), [
      '一→一 same',
      '二→二 edited',
      '三→三 same',
    ]);
    assert.deepEqual(
      matched([DATA, FUNDS, TALENT], [TALENT, DATA, FUNDS]).filter((m) => m.includes('moved')),
      ['三→一 same moved'],
    );
  });

  it('does not take a number that follows its target for an edit', () => {
    assert.deepEqual(matched([DATA, '依照第一条办理。'], [TALENT, DATA, '依照第二条办理。']), [
      '一→二 same',
      '二→三 same',
      '+一',
    ]);
  });

  it('pairs equal articles in order, and leaves alone what shares too little', () => {
    assert.deepEqual(matched(['甲乙。', '甲乙。', DATA], ['甲乙。', DATA]), [
      '一→一 same',
      '三→二 same',
      '-二',
    ]);
    assert.deepEqual(matched([DATA], [TALENT]), ['-一', '+一']);
  });

  it('finds at least 99 % of unchanged and 95 % of edited articles of the seeds', () => {
    const found = { same: 0, edited: 0 };
    const all = { same: 0, edited: 0 };
    for (const name of ['001', '002', '004'] as const) {
      const seed = snap(seedText(name));
      const before = articlesOf(seed.tree).map(({ node }) => bodyText(seed, node));
      const after = before.flatMap((text, at) => {
        if (at % 11 === 5) return [];
        return [{ at, text: at % 4 === 1 ? cut(text, at) : text }];
      });
      const moved = after.splice(7, 1);
      after.splice(30, 0, ...moved);
      const old = snap(regulation(before));
      const young = snap(regulation(after.map(({ text }) => text)));
      const oldNodes = articlesOf(old.tree).map(({ node }) => node);
      const { pairs } = matchArticles(old, young);
      const partner = new Map(pairs.map((pair) => [pair.after, oldNodes.indexOf(pair.before)]));
      articlesOf(young.tree).forEach(({ node }, index) => {
        const { at = -1, text = '' } = after[index] ?? {};
        const kind = text === before[at] ? 'same' : 'edited';
        all[kind]++;
        if (partner.get(node) === at) found[kind]++;
      });
    }
    assert.ok(all.same > 120 && all.edited > 40, JSON.stringify(all));
    assert.ok(found.same >= 0.99 * all.same, `${found.same} of ${all.same} unchanged`);
    assert.ok(found.edited >= 0.95 * all.edited, `${found.edited} of ${all.edited} edited`);
  });
});

/** Without a stretch of a quarter to a third, another one for each article. */
function cut(text: string, at: number): string {
  const length = Math.floor(text.length / (3 + (at % 2)));
  const start = (at * 7) % (text.length - length);
  return text.slice(0, start) + text.slice(start + length);
}
