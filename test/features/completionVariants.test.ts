import assert from 'node:assert/strict';
import { contextWith, indexOf } from '../support/snap';
import { at, taken } from './completionFixture';

/** A regulation with one penalty. */
const precedent = (name: string, amount: string): string => `//- ${name}.txt
${name}市甲条例
第一章　总则
第一条　为了促进甲，制定本条例。
第二章　法律责任
第二条　违反本条例规定，擅自损坏甲设施的，由有关部门责令改正，处${amount}的罚款。
`;

describe('completion of clauses that name the subjects of other texts', () => {
  const CONTEXT = contextWith(
    indexOf(
      `${['甲', '乙', '丙']
        .map(
          (name) =>
            `//- ${name}.txt\n${name}市电动自行车管理条例\n第一条　为了加强本市电动自行车管理，制定本条例。\n第二条　广播、电视、报刊等媒体应当开展电动自行车、道路交通、消防安全的公益宣传，普及有关知识。\n第三条　本市鼓励电动自行车、电动自行车停车场所的建设。\n第四条　本市电动自行车实行登记。本市电动自行车号牌应当完整。\n`,
        )
        .join(
          '',
        )}//- 丁.txt\n丁市道路交通管理条例\n第一条　为了加强道路交通管理，制定本条例。\n第二条　道路交通、道路交通设施、道路交通标志和道路交通标线应当完好。\n`,
    ),
  );
  it('leaves them, and 本市, as they are', () => {
    for (const [typed, expected] of [
      [
        '广播、电视',
        '广播、电视、报刊等媒体应当开展电动自行车、道路交通、消防安全的公益宣传，普及有关知识。',
      ],
      ['本市鼓励', '本市鼓励电动自行车、电动自行车停车场所的建设。'],
    ] as const) {
      const marked = `戊市电动自行车管理规定\n第一条　甲。\n第二条　${typed}‸`;
      const texts = at(marked, CONTEXT)
        .map((entry) => taken(marked, entry).split('第二条　')[1] ?? '')
        .filter((text) => text.startsWith(typed));
      assert.ok(texts.length > 0);
      for (const text of texts) assert.equal(text, expected);
    }
  });
});

describe('completion of clauses in which precedents differ', () => {
  const INDEX = contextWith(
    indexOf(
      precedent('甲', '一万元以上五万元以下') +
        precedent('乙', '二千元以下') +
        precedent('丙', '一万元以上五万元以下'),
    ),
  );
  const marked = '丁市甲条例\n第一章　法律责任\n第一条　违反本条例规定‸';
  const entry = at(marked, INDEX).find(({ isSnippet }) => isSnippet);

  it('offers what they have as choices', () => {
    assert.ok(entry?.insertText.includes('处${1|一万元以上五万元以下,二千元以下|}的罚款'), entry?.insertText);
    assert.ok(taken(marked, entry).endsWith('处一万元以上五万元以下的罚款。'));
  });

  it('tells behind their texts how many have what', () => {
    const { heading, body } = entry?.documentation?.at(-1) ?? {};
    assert.equal(heading, '各先例不同之处');
    assert.equal(body, '处……的罚款：一万元以上五万元以下（2 部）、二千元以下（1 部）');
  });

  it('says nothing where they do not differ', () => {
    const same = contextWith(indexOf(precedent('甲', '二千元以下') + precedent('乙', '二千元以下')));
    const only = at(marked, same).find(({ isSnippet }) => isSnippet);
    assert.ok(only !== undefined && only.insertText.includes('处${1:二千元以下}的罚款'));
    assert.deepEqual(
      only.documentation?.map(({ heading }) => heading),
      ['《乙市甲条例》第二条', '《甲市甲条例》第二条'],
    );
  });
});
