import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { bilingual } from '../../../server/src/base/bilingual';
import { consistencyRules } from '../../../server/src/rules/lexical/consistencyRules';
import { lexicalRules } from '../../../server/src/rules/lexical/lexicalRules';
import { createPatternPool } from '../../../server/src/rules/lexical/patternPool';
import { type LexicalRow, type RuleFacts } from '../../../server/src/rules/lexical/types';
import { type Rule, type RuleSettings } from '../../../server/src/rules/types';
import { snap } from '../../support/snap';

const facts: RuleFacts = {
  code: 'wording/test',
  level: 'info',
  summary: bilingual('甲', 'a'),
  explanation: bilingual('甲', 'a'),
  basis: bilingual('甲', 'a'),
  examples: [],
  accepts: [],
};

const row = (pattern: RegExp, more: Partial<LexicalRow> = {}): LexicalRow => ({
  ...facts,
  pattern,
  message: (found) => bilingual(found, found),
  ...more,
});

function marked(rule: Rule | undefined, text: string, settings: RuleSettings = {}): string {
  assert.ok(rule);
  let shown = text;
  for (const { span } of [...rule.check(snap(text), settings)].reverse()) {
    shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  }
  return shown;
}

describe('a lexical rule', () => {
  it('sees the running text of articles and their items, and nothing else', () => {
    const [rule] = lexicalRules([row(/其它/gu)], createPatternPool());
    assert.equal(
      marked(
        rule,
        '甲市其它条例\n（2020年其它会议通过）\n目录\n第一章　其它\n第一章　其它\n' +
          '第一条　其它依照《其它办法》和“其它”办理：\n（一）其它；\n（二）乙。\n附件\n其它\n',
      ),
      '甲市其它条例\n（2020年其它会议通过）\n目录\n第一章　其它\n第一章　其它\n' +
        '第一条　⟦其它⟧依照《其它办法》和“其它”办理：\n（一）⟦其它⟧；\n（二）乙。\n附件\n其它\n',
    );
  });

  it('looks into titles where its row says so, but begins outside them', () => {
    const [rule] = lexicalRules([row(/按照(?=《[^》]+法》)/gu, { raw: true })], createPatternPool());
    assert.equal(
      marked(rule, '甲条例\n第一条　按照《乙法》和《关于按照《丙法》的决定》办理。\n'),
      '甲条例\n第一条　⟦按照⟧《乙法》和《关于按照《丙法》的决定》办理。\n',
    );
  });

  it('offers the better wording, or none', () => {
    const rules = lexicalRules(
      [
        row(/应该/gu, { better: '应当', safe: true }),
        row(/[一二]天/gu, { better: (match) => (match[0] === '一天' ? '一日' : undefined) }),
      ],
      createPatternPool(),
    );
    const snapshot = snap('甲条例\n第一条　应该一天或者二天。\n');
    const fixes = rules.flatMap((rule) => [...rule.check(snapshot, {})].map(({ fixes }) => fixes?.[0]));
    assert.deepEqual(
      fixes.map((fix) => fix && [fix.title.zh, fix.safe]),
      [['改为“应当”', true], ['改为“一日”', false], undefined],
    );
  });

  it('holds only for the kinds of text it is about', () => {
    const [rule] = lexicalRules(
      [row(/本法/gu, { holds: ({ kind }) => kind !== '法律' })],
      createPatternPool(),
    );
    const text = '甲市乙条例\n第一条　本法。\n';
    assert.equal(marked(rule, text), '甲市乙条例\n第一条　⟦本法⟧。\n');
    assert.equal(marked(rule, text, { kind: '法律' }), text);
    assert.equal(
      marked(rule, '关于甲的意见\n一、乙\n（一）本法\n（二）丙\n'),
      '关于甲的意见\n一、乙\n（一）本法\n（二）丙\n',
    );
  });

  it('looks again only at the passage that changed', () => {
    let looked = 0;
    const pattern = /甲/gu;
    const counting = row(pattern, {
      better: () => {
        looked++;
        return '乙';
      },
    });
    const [rule] = lexicalRules([counting], createPatternPool());
    assert.ok(rule);
    const first = createSnapshot('甲条例\n第一条　甲一。\n第二条　甲二。\n第三条　甲三。\n');
    assert.equal([...rule.check(first, {})].length, 3);
    assert.equal(looked, 3);
    const second = createSnapshot('甲条例\n第一条　甲一。\n第二条　甲二二。\n第三条　甲三。\n', first);
    assert.equal([...rule.check(second, {})].length, 3);
    assert.equal(looked, 4);
  });
});

describe('a rule of consistency', () => {
  const [rule] = consistencyRules(
    [
      {
        ...facts,
        setting: 'fineTail',
        styles: [
          { name: '的罚款', pattern: /的罚款/gu, write: () => '的罚款' },
          { name: '罚款', pattern: /(?<!的)罚款/gu, write: () => '罚款' },
        ],
      },
    ],
    createPatternPool(),
  );
  assert.ok(rule);

  it('counts both forms and marks the rarer', () => {
    const text = '甲条例\n第一条　处一元的罚款。\n第二条　处一元罚款。\n第三条　处二元罚款。\n';
    const [report] = rule.check(snap(text), {});
    assert.equal(report?.message.zh, '全文写法不一：“罚款”2处，“的罚款”1处；宜统一为“罚款”。');
    assert.equal(marked(rule, text), text.replace('的罚款', '⟦的罚款⟧'));
  });

  it('settles a tie by the order of the styles, not of the uses', () => {
    const text = '甲条例\n第一条　处一元罚款。\n第二条　处二元的罚款。\n';
    assert.equal(marked(rule, text), text.replace('元罚款', '元⟦罚款⟧'));
  });

  it('is silent on a text in one style', () => {
    assert.equal(marked(rule, '甲条例\n第一条　处一元罚款。\n'), '甲条例\n第一条　处一元罚款。\n');
  });

  it('follows the house style where one is set', () => {
    const text = '甲条例\n第一条　处一元罚款。\n第二条　处二元罚款。\n';
    assert.equal(marked(rule, text, { fineTail: '的罚款' }), text.replaceAll('罚款', '⟦罚款⟧'));
  });
});
