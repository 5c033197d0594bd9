import assert from 'node:assert/strict';
import { mineClauses } from '../../../server/src/precedents/mining/mineClauses';
import { expandSnippet } from '../expandSnippet';
import { sourceWith } from '../corpusModel';

/** What is mined from regulations that end with one penalty each. */
function mined(...texts: readonly string[]): ReturnType<typeof mineClauses>[number] {
  const sources = texts.map((text, at) => {
    const { source, clauses } = sourceWith(`${at}`, [...Array.from({ length: 6 }, () => '甲，乙。'), text]);
    return { source, clauses: clauses.map((each) => ({ ...each, path: ['第五章 法律责任', each.label] })) };
  });
  const [clause, ...more] = mineClauses(sources);
  assert.ok(clause !== undefined && more.length === 0, `${more.length + 1} clauses`);
  assert.equal(expandSnippet(clause.snippet), clause.plainText);
  return clause;
}

const fine = (amount: string): string =>
  `违反本条例规定，擅自损坏甲设施的，由有关部门责令改正，处${amount}的罚款。`;
const deadline = (period: string): string =>
  `违反本条例规定，损坏甲设施的，应当自损坏之日起${period}内修复，处一千元以下的罚款。`;

describe('variants of amounts and periods', () => {
  it('offers the amounts of fines, the commonest first', () => {
    const clause = mined(...['二万元以下', '一万元以上五万元以下', '一万元以上五万元以下'].map(fine));
    assert.equal(
      clause.snippet,
      '违反本条例规定，擅自损坏甲设施的，由有关部门责令改正，处${1|一万元以上五万元以下,二万元以下|}的罚款。$0',
    );
    assert.deepEqual(
      clause.wording.slots.map(({ variants }) => variants),
      [
        [
          { text: '一万元以上五万元以下', sources: 2 },
          { text: '二万元以下', sources: 1 },
        ],
      ],
    );
  });

  it('offers periods', () => {
    const { snippet } = mined(...['三十日', '十个工作日', '三十日'].map(deadline));
    assert.ok(snippet.includes('之日起${1|三十日,十个工作日|}内修复，处${2:一千元以下}的罚款'), snippet);
  });

  it('takes an amount in digits for the same as in characters', () => {
    const { snippet } = mined(fine('五千元以下'), fine('5000元以下'), fine('两千元以下'), fine('二千元以下'));
    assert.ok(snippet.includes('处${1|五千元以下,两千元以下|}的罚款'), snippet);
  });

  it('never offers a multiple for a sum', () => {
    const { snippet } = mined(fine('五千元以下'), fine('一倍以上五倍以下'));
    assert.ok(snippet.includes('处${1:五千元以下}的罚款'), snippet);
  });

  it('puts the commonest where they are too many to choose from', () => {
    const amounts = ['一千元', '二千元', '三千元', '四千元', '五千元', '五千元'];
    const { snippet } = mined(...amounts.map((amount) => fine(`${amount}以下`)));
    assert.ok(snippet.includes('处${1:五千元以下}的罚款'), snippet);
  });

  it('leaves a place to fill in where only one regulation has the clause', () => {
    assert.ok(mined(fine('五千元以下')).snippet.includes('处${1:五千元以下}的罚款'));
  });

  it('tells the fines of one clause apart', () => {
    const both = (unit: string, person: string): string =>
      `违反本条例规定的，由有关部门责令改正，对单位处${unit}的罚款；情节严重的，对直接负责的主管人员处${person}的罚款。`;
    const { snippet } = mined(both('二万元以下', '一千元以下'), both('二万元以下', '二千元以下'));
    assert.ok(snippet.includes('对单位处${1:二万元以下}的罚款'), snippet);
    assert.ok(snippet.includes('主管人员处${2|一千元以下,二千元以下|}的罚款'), snippet);
  });

  it('does not take the fine for another deed', () => {
    const items = (deed: string, amount: string): string =>
      `违反本条例规定，有下列情形之一的，由有关部门责令改正，按照下列规定处罚：\n（一）${deed}，处${amount}的罚款。`;
    const { snippet } = mined(
      items('擅自占用甲场地堆放物品', '一万元以下'),
      items('向乙水体丁戊己', '十元以下'),
    );
    assert.ok(!snippet.includes('十元以下'), snippet);
  });

  it('never fills in two places together because they have the same amount', () => {
    const { snippet } = mined(`${fine('五千元以下').slice(0, -1)}；拒不改正的，处五千元以下的罚款。`);
    assert.ok(snippet.includes('${2:五千元以下}'), snippet);
  });
});
