import assert from 'node:assert/strict';
import { amendment } from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { explanation } from '../../../server/src/amendments/draft/writeExplanation';
import { snap } from '../../support/snap';
import { carriedOut, decisionOn, regulation } from '../support';

const ARTICLES = ['为了甲，制定本条例。', '收费标准见附件。', '本条例自公布之日起施行。'];
const withAnnexes = (annexes: string, articles = ARTICLES): string => `${regulation(articles)}\n${annexes}`;
const FEES = '附件一　收费标准\n| 项目 | 标准 |\n| 靠泊 | 每次十元 |\n| 堆存 | 每日五元 |\n';
const AREAS = '附件二　管理范围\n东岸码头和西岸码头。\n南岸码头。\n';

/** What the decision says, and that carried out it makes the second text. */
function drafted(before: string, after: string): { readonly items: string; readonly unsaid: readonly string[] } {
  const draft = amendment(snap(before), snap(after), {});
  assert.ok(draft.ok, JSON.stringify(draft));
  const { text, unsaid } = draft.value;
  const items = text.replace(/^[^]*?作如下修改：\n|\n本决定自[^]*$/gu, '');
  return { items, unsaid };
} // prettier-ignore

describe('annexes in a decision', () => {
  for (const [what, before, after, items] of [
    ['words', FEES, FEES.replace('十元', '十五元'), '一、将附件一中的“十元”修改为“十五元”。'],
    ['words everywhere', AREAS, AREAS.replaceAll('码头', '港区'), '一、将附件二中的“码头”修改为“港区”。'],
    [
      'a whole annex',
      AREAS,
      '附件二　管理范围\n全市岸线由市人民政府公布。\n',
      '一、将附件二修改为：“全市岸线由市人民政府公布。”',
    ],
    [
      'a whole annex with its heading',
      AREAS,
      '附件二　适用区域\n全市岸线由市人民政府公布。\n',
      '一、将附件二修改为：“附件二　适用区域\n“全市岸线由市人民政府公布。”',
    ],
    [
      'a row',
      FEES,
      `${FEES}| 引航 | 每次二十元 |\n`,
      '一、将附件一修改为：“| 项目 | 标准 |\n“| 靠泊 | 每次十元 |\n“| 堆存 | 每日五元 |\n“| 引航 | 每次二十元 |”',
    ],
    ['one that goes', FEES + AREAS, FEES, '一、删去附件二。'],
    [
      'one that comes',
      FEES,
      FEES + AREAS,
      '一、增加附件二：“附件二　管理范围\n“东岸码头和西岸码头。\n“南岸码头。”',
    ],
    ['the first one', '', '附件\n目录。\n', '一、增加附件：“附件\n“目录。”'],
    [
      'one that is only called 附',
      '附：管理范围\n东岸码头。\n',
      '附：管理范围\n全市岸线由市人民政府公布。\n',
      '一、将附件修改为：“全市岸线由市人民政府公布。”',
    ],
    [
      'one without a number',
      '附表：收费标准\n靠泊每次十元。\n',
      '附表：收费标准\n靠泊每次二十元。\n',
      '一、将附表中的“十元”修改为“二十元”。',
    ],
  ] as const) {
    it(`says ${what}, in words that carry it out`, () => {
      const draft = drafted(withAnnexes(before), withAnnexes(after));
      assert.equal(draft.items, items);
      assert.deepEqual(draft.unsaid, []);
    });
  }

  it('says annexes behind the articles, and lists them in the explanation', () => {
    const after = withAnnexes(FEES.replace('五元', '六元'), [...ARTICLES.slice(0, 2), '本条例自2026年1月1日起施行。']);
    const { items, unsaid } = drafted(withAnnexes(FEES), after);
    assert.match(items, /^一、将第三条.*\n二、将附件一中的/u);
    assert.deepEqual(unsaid, []);
    const told = explanation(snap(withAnnexes(FEES)), snap(after), {});
    assert.ok(told.ok);
    assert.match(told.value, /附件的调整\n.*将附件一中的/u);
  }); // prettier-ignore

  it('tells that second documents without a name differ', () => {
    const other = '甲市码头收费管理办法\n第一条　甲。\n第二条　乙。\n';
    const before = `${regulation([...ARTICLES, '丁。'])}\n${other}`;
    const { unsaid } = drafted(before, before.replace('乙。', '丙。').replace('丁。', '戊。'));
    assert.ok(unsaid.includes('annexes'), unsaid.join());
  }); // prettier-ignore
});

describe('applying what a decision says of annexes', () => {
  const done = (annexes: string, item: string): string => {
    const { text, results } = carriedOut(withAnnexes(annexes), decisionOn([item]));
    assert.deepEqual(
      results.flatMap(({ reason }) => reason?.zh ?? []),
      [],
    );
    return text.slice(text.indexOf('\n附'));
  };

  it('changes the annex of the number, and no other', () => {
    const both = `附件1\n码头。\n附件2\n码头。\n`;
    assert.equal(done(both, '将附件二中的“码头”修改为“港区”。'), '\n附件1\n码头。\n附件2\n港区。\n');
    assert.equal(done(both, '附件1修改为：“泊位。”'), '\n附件1\n泊位。\n附件2\n码头。\n');
    assert.equal(done(both, '删去附件一。'), '\n附件2\n码头。\n');
    assert.equal(done(both, '增加一个附件，作为附件三：“船舶。”'), `\n${both}附件3\n船舶。\n`);
  });

  it('keeps indents, blank lines and the line breaks of the text', () => {
    const annexes = '附件一\n\n　　甲码头。\n　　乙码头。\n\n附件二\n丙。\n';
    assert.equal(
      done(annexes, '将附件一修改为：“甲码头。\n“丁码头。”'),
      '\n附件一\n　　甲码头。\n　　丁码头。\n\n附件二\n丙。\n',
    );
    const base = withAnnexes(annexes).replaceAll('\n', '\r\n');
    const { text } = carriedOut(base, decisionOn(['将附件二修改为：“丁。\n“戊。”', '增加附件三：“己。”']));
    assert.ok(text.endsWith('附件二\r\n丁。\r\n戊。\r\n附件三\r\n己。\r\n'), JSON.stringify(text.slice(-60)));
    assert.doesNotMatch(text, /[^\r]\n/u);
  });

  it('refuses what is not there, twice there, or not named', () => {
    const refused = (annexes: string, items: readonly string[]): readonly string[] =>
      carriedOut(withAnnexes(annexes), decisionOn(items)).results.flatMap(({ reason }) => reason?.zh ?? []);
    const both = '附件1\n甲。\n附件2\n乙。\n';
    assert.deepEqual(refused(both, ['删去附件三。']), ['没有附件三']);
    assert.deepEqual(refused('', ['将附件修改为：“甲。”']), ['没有附件']);
    assert.deepEqual(refused(both, ['将附件修改为：“丙。”']), ['没有写明是哪个附件']);
    assert.deepEqual(refused(both, ['增加附件二：“丙。”']), ['已有附件二']);
    assert.deepEqual(refused(both, ['删去附件二。', '将附件二修改为：“丙。”']), ['附件二已由另一条改写或者删去']);
    assert.deepEqual(refused(`${both}附件2\n丙。\n`, ['删去附件二。']), ['附件二不止一个']);
  }); // prettier-ignore
});
