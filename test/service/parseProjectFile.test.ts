import assert from 'node:assert/strict';
import { bilingual } from '../../server/src/base/bilingual';
import { type Rule } from '../../server/src/rules/types';
import { parseProjectFile } from '../../server/src/service/parseProjectFile';
import { hasLockedNumbers } from '../../server/src/service/projectFileKeys';

/** The messages about a text that was read. */
function problemsOf(text: string): readonly string[] {
  const config = parseProjectFile(text);
  assert.ok(config.ok);
  return config.value.problems.map(({ message }) => message.zh);
}

function refusalOf(text: string): string {
  const config = parseProjectFile(text);
  assert.ok(!config.ok);
  return config.reason.message.zh;
}

describe('parseProjectFile', () => {
  it('reads levels and settings', () => {
    const config = parseProjectFile(
      '\uFEFF{"$schema": "x", "rules": {"numbering/*": "off", "numbering/malformed": "hint"}, "kind": "规章", "region": "甲市"}',
    );
    assert.deepEqual(config, {
      ok: true,
      value: {
        rules: {
          levels: { 'numbering/*': 'off', 'numbering/malformed': 'hint' },
          settings: { kind: '规章', region: '甲市' },
        },
        problems: [],
      },
    });
  });

  it('locks the numbers of articles only where it says so', () => {
    const isLocked = (text: string): boolean => {
      const config = parseProjectFile(text);
      return config.ok && hasLockedNumbers(config.value.rules);
    };
    assert.equal(isLocked('{"numbering": {"locked": true}}'), true);
    for (const text of ['{}', '{"numbering": {"locked": false}}', '{"numbering": {"locked": "yes"}}']) {
      assert.equal(isLocked(text), false, text);
    }
    assert.equal(problemsOf('{"numbering": true}').length, 1);
  });

  it('reads a region described in parts, a list of words and the styles that rules know', () => {
    const good =
      '{"region": {"name": "甲市", "own": "特区"}, "words": {"乙": "丙", "丁": ""}, "chuVerb": "处"}';
    const rules = [
      { ...RULE, setting: { key: 'chuVerb', values: ['处', '处以'], description: bilingual('', '') } },
    ];
    const config = parseProjectFile(good, rules);
    assert.ok(config.ok);
    assert.deepEqual(config.value.problems, []);
    assert.deepEqual(Object.keys(config.value.rules.settings), ['region', 'words', 'chuVerb']);
    for (const wrong of [
      '{"region": {"own": "特区"}}',
      '{"region": {"name": "甲市", "town": "乙"}}',
      '{"words": {"乙": 1}}',
      '{"words": {"乙": "乙"}}',
      '{"chuVerb": "罚"}',
    ]) {
      const read = parseProjectFile(wrong, rules);
      assert.ok(read.ok);
      assert.equal(read.value.problems.length, 1, wrong);
      assert.deepEqual(read.value.rules.settings, {}, wrong);
    }
  });

  it('reports what it passes over, with the line', () => {
    assert.deepEqual(
      problemsOf(
        '{\n "rules": {\n  "numbering/mal": "off",\n  "numbering/*": "loud" },\n "kind": 3,\n "x": 1 }',
      ),
      [
        '第 3 行第 3 列：没有规则 "numbering/mal"',
        '第 4 行第 18 列："numbering/*" 的级别应为 "off" | "hint" | "info" | "warning" | "error"',
        '第 5 行第 10 列："kind" 的值应为 "地方性法规"、"经济特区法规"、"单行条例"、"规章"、"规范性文件"、"决定"、"法律"、"行政法规"',
        '第 6 行第 2 列：没有设置项 "x"。可用：rules, kind, region, numbering, decidingBody, words, subItem, tocRequired, partyFormula, purposeWord, chuVerb, fineTail, quoteSeparator, lawsRegsSep',
      ],
    );
    assert.deepEqual(problemsOf('{"rules": []}'), ['第 1 行第 11 列："rules" 的值应为 { … }']);
  });

  it('refuses what is no JSON object, with the place', () => {
    assert.equal(refusalOf('{\n  // 甲\n}'), '第 2 行第 3 列：JSON 中不能有注释');
    assert.equal(refusalOf('{\n  "kind": "规章",\n}'), '第 3 行第 1 列：前面多了一个逗号');
    assert.equal(refusalOf('{"a": tru}'), '第 1 行第 7 列：不是有效的 JSON');
    assert.equal(refusalOf(''), '第 1 行第 1 列：不是有效的 JSON');
    assert.equal(refusalOf('[]'), '第 1 行第 1 列：应为 { … }');
  });
});

const RULE: Rule = {
  code: 'wording/example',
  level: 'info',
  summary: bilingual('甲', 'A'),
  explanation: bilingual('', ''),
  basis: bilingual('', ''),
  fixable: false,
  examples: [],
  accepts: [],
  check: () => [],
};
