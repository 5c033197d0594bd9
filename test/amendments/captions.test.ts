import assert from 'node:assert/strict';
import { provedDraft } from '../../server/src/amendments/draft/proveDecision';
import { snap } from '../support/snap';
import { bodyOf, carriedOut, decisionOn } from './support';

const regulation = (articles: readonly string[]): string =>
  `甲市码头条例\n${articles.map((words, at) => `第${'一二三四'.charAt(at)}条　${words}\n`).join('')}`;

const OLD = [
  '【立法目的】为了加强码头管理，制定本条例。',
  '【登记管理】经营者应当登记。未登记的，不得经营。',
  '（价格公示）经营者应当公开价格。\n经营者不得擅自涨价。',
  '【施行日期】本条例自2020年1月1日起施行。',
];

describe('the caption of an article in a decision', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['将第二条修改为：“【备案管理】经营者应当备案。”', 2, '【备案管理】经营者应当备案。'],
    ['将第二条修改为：“经营者应当备案。”', 2, '【登记管理】经营者应当备案。'],
    ['将第二条第一句修改为：“经营者应当备案。”', 2, '【登记管理】经营者应当备案。未登记的，不得经营。'],
    ['将第二条中的“未登记”修改为“未备案”。', 2, '【登记管理】经营者应当登记。未备案的，不得经营。'],
    ['删去第二条第二句。', 2, '【登记管理】经营者应当登记。'],
    [
      '第二条增加一款，作为第一款：“经营者应当守法。”',
      2,
      '【登记管理】经营者应当守法。\n经营者应当登记。未登记的，不得经营。',
    ],
    [
      '将第三条第一款修改为：“经营者应当明码标价。”',
      3,
      '（价格公示）经营者应当明码标价。\n经营者不得擅自涨价。',
    ],
    ['删去第三条第一款。', 3, '（价格公示）经营者不得擅自涨价。'],
    ['将第三条修改为：“（价格）经营者应当守法。”', 3, '（价格）经营者应当守法。'],
    [
      '在第三条第一款中的“公开”后增加“服务”。',
      3,
      '（价格公示）经营者应当公开服务价格。\n经营者不得擅自涨价。',
    ],
  ];
  for (const [item, number, words] of rows) {
    it(`stays, unless it is quoted anew: ${item}`, () => {
      const { text } = carriedOut(regulation(OLD), decisionOn([item]));
      assert.equal(bodyOf(text)[number - 1]?.replace(/^第.条　/u, ''), words);
    });
  }

  it('is said in a draft with its brackets, which carries it out', () => {
    for (const words of [
      '【备案管理】经营者应当备案。',
      '【登记备案】经营者应当登记。未登记的，不得经营。',
      '【登记管理】经营者应当登记。未登记的，处以罚款。',
      '【登记管理】经营者应当登记。\n未登记的，不得经营。',
      '【登记管理】经营者应当备案，并公开价格、时间、地点和联系方式。',
    ]) {
      const young = regulation(OLD.map((each, at) => (at === 1 ? words : each)));
      const proved = provedDraft(snap(regulation(OLD)), snap(young));
      assert.ok(proved.ok);
      assert.deepEqual(proved.value.differs, [], proved.value.text);
      assert.doesNotMatch(proved.value.text, /“[^【]*】/u);
    }
  });

  it('is not what stands in the place of words that are gone', () => {
    const base = regulation(['甲。', '（删去）', '丙。']);
    assert.equal(
      carriedOut(base, decisionOn(['将第二条修改为：“乙。”'])).text,
      base.replace('（删去）', '乙。'),
    );
  });
});

describe('a heading without a number in a decision', () => {
  const base = '甲市码头条例\n总则\n第一条　甲。\n第二条　乙。\n附则\n第三条　丙。\n';
  const rows: readonly (readonly [string, string])[] = [
    ['删去“总则”的章名。', base.replace('总则\n', '')],
    ['将“总则”的章名修改为“一般规定”。', base.replace('总则', '一般规定')],
    ['将“附则”的章名修改为“其他规定”。', base.replace('附则', '其他规定')],
    [
      '增加一章，作为第二章，章名为“经营”，包括修改后的第二条。',
      base.replace('第二条', '第二章　经营\n第二条'),
    ],
  ];
  for (const [item, text] of rows) {
    it(`is named by its title: ${item}`, () => {
      const { results, text: made } = carriedOut(base, decisionOn([item]));
      assert.deepEqual(
        results.filter(({ status }) => status !== 'applied').map(({ reason }) => reason?.zh),
        [],
      );
      assert.equal(made.replaceAll(' ', ''), text);
    });
  }
});
