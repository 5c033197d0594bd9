import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { completeness, insertProvision, type Completeness } from '../../server/src/features/completeness';
import { runToEnd } from '../../server/src/base/steps';
import { contextWith, indexOf, snap } from '../support/snap';

const text = (title: string, articles: readonly string[]): string =>
  [
    title,
    '第一章　总则',
    ...articles.slice(0, 3),
    '第二章　数据要素',
    ...articles.slice(3, 4),
    '第三章　附则',
    ...articles.slice(4),
  ].join('\n');

const ARTICLES = [
  '第一条　为了促进数据发展，制定本条例。',
  '第二条　本市行政区域内的数据活动，适用本条例。',
  '第三条　数据发展应当遵循统筹规划、安全可控的原则。',
  '第四条　市人民政府应当建立公共数据共享和开放目录。',
  '第五条　本条例自2024年1月1日起施行。',
];

const index = (...titles: readonly string[]): ReturnType<typeof indexOf> =>
  indexOf(titles.map((title, at) => `//- ${at}.txt\n${text(title, ARTICLES)}\n`).join(''));
const SAME = index('甲市数据条例', '乙市数据条例', '丙市数据条例', '丁市码头条例');

const compare = (draft: string, precedents = SAME): Completeness | undefined =>
  runToEnd(completeness(snap(draft), contextWith(precedents)));
const lacking = (result: Completeness | undefined): readonly string[] | undefined =>
  result?.lacking.map(
    ({ role, clauses, place }) => `${role} ${clauses.length} ${place.as} ${place.clause.label}`,
  );

const DRAFT = `戊市数据条例
第一章　总则
第一条　为了促进数据发展，制定本条例。
第二条　数据发展应当遵循统筹规划、安全可控的原则。
第二章　数据要素
第三条　市人民政府应当建立公共数据共享和开放目录。
第四条　渔船靠泊时须鸣笛两声，并悬挂旗帜。
第三章　附则
`;

describe('completeness', () => {
  it('names what most precedents of the kind have and the draft lacks, and where it would go', () => {
    const result = compare(DRAFT);
    assert.deepEqual(
      result?.precedents.map(({ title }) => title),
      ['甲市数据条例', '乙市数据条例', '丙市数据条例'],
    );
    assert.deepEqual(lacking(result), ['scope 3 next 第一条', 'effective-date 3 next 第四条']);
  });

  it('names what only the draft has', () => {
    assert.deepEqual(
      compare(DRAFT)?.own.map(({ label }) => label),
      ['第四条'],
    );
  });

  it('takes a provision for present where a paragraph or a like wording has it', () => {
    const rest = `第二条　数据发展应当遵循统筹规划、安全可控的原则。\n第三条　市人民政府应当建立公共数据共享和开放目录。\n第四条　本条例自2025年1月1日起施行，《甲办法》同时废止。\n`;
    const one = `戊市数据条例\n第一条　为了促进数据发展，制定本条例。\n本市行政区域内的数据活动，适用本条例。\n${rest}`;
    assert.deepEqual(lacking(compare(one)), []);
  });

  it('asks of a draft on another subject only what any regulation has', () => {
    const result = compare('戊市渔船条例\n第一条　为了加强渔船管理，制定本条例。\n');
    assert.equal(result?.isSameSubject, false);
    assert.equal(result.precedents.length, 4);
    assert.deepEqual(result.lacking.map(({ role }) => role).sort(), [
      'effective-date',
      'principles',
      'scope',
    ]);
  });

  it('says nothing with fewer than three precedents of the genre, or without articles', () => {
    assert.equal(compare(DRAFT, index('甲市数据条例', '乙市数据条例')), undefined);
    assert.equal(compare(DRAFT, index('甲市数据办法', '乙市数据条例', '丙市数据条例')), undefined);
    assert.equal(compare('戊市数据条例\n'), undefined);
    assert.equal(compare('甲市数据工作方案\n一、目标\n发展数据。\n'), undefined);
  });

  it('inserts a text at that place, and what follows is renumbered', () => {
    const draft =
      '戊市数据条例\n第二章　甲\n第一条　市人民政府应当建立公共数据共享和开放目录。\n第二条　依照第一条。\n';
    const plan = insertProvision(
      snap(draft),
      { role: 'purpose', text: '为了促进数据发展，制定本条例。' },
      contextWith(SAME),
      false,
    );
    assert.ok(plan.ok);
    assert.equal(
      applyEdits(draft, plan.value.edits),
      '戊市数据条例\n第二章　甲\n第一条　为了促进数据发展，制定本条例。\n第二条　市人民政府应当建立公共数据共享和开放目录。\n第三条　依照第二条。\n',
    );
    const nothing = insertProvision(
      snap('甲\n'),
      { role: 'purpose', text: '乙。' },
      contextWith(SAME),
      false,
    );
    assert.equal(nothing.ok, false);
  });

  it('begins the chapter that precedents have a provision in', () => {
    const draft =
      '戊市数据条例\n第一章　总则\n第一条　为了促进数据发展，制定本条例。\n第二章　附则\n第二条　本条例由甲负责解释。\n';
    const found = compare(draft)?.lacking.find(({ role }) => role === 'effective-date');
    assert.deepEqual([found?.place.as, found?.place.clause.label], ['next', '第二条']);
    const scope = compare(draft)?.lacking.find(({ role }) => role === 'scope');
    assert.deepEqual([scope?.place.as, scope?.place.clause.label], ['next', '第一条']);
  });
});
