import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { bilingual } from '../../server/src/base/bilingual';
import { fixAll } from '../../server/src/rules/applySafeFixes';
import { allRules } from '../../server/src/rules/allRules';
import { checkSnapshot, defaultRuleConfig, levelOf } from '../../server/src/rules/runRules';
import { type Finding, type Rule, type RuleLevel, type Severity } from '../../server/src/rules/types';

const [anyRule] = allRules;
assert.ok(anyRule !== undefined);
const rule: Rule = { ...anyRule, code: 'structure/empty-chapter', level: 'info' };
const words = bilingual('甲', 'a');

describe('a check of a text', () => {
  it('leaves nothing of a rule that throws behind its first report, names it, and runs the others', () => {
    const report = { span: { start: 0, end: 1 }, message: words };
    const broken: Rule = {
      ...rule,
      code: 'structure/broken',
      *check() {
        yield report;
        throw new Error('broken');
      },
    };
    const failed: string[] = [];
    const found = checkSnapshot(
      createSnapshot('甲市乙条例\n'),
      defaultRuleConfig,
      (code) => failed.push(code),
      [broken, { ...rule, check: () => [report] }],
    );
    assert.deepEqual(failed, ['structure/broken']);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['structure/empty-chapter'],
    );
  });
});

describe('the level of a rule', () => {
  const levelUnder = (levels: Record<string, RuleLevel>): RuleLevel =>
    levelOf(rule, { levels, settings: {} });

  it('is that of its code, else of the longest prefix, else its own', () => {
    assert.equal(levelUnder({ 'structure/*': 'error', 'structure/empty-chapter': 'hint' }), 'hint');
    assert.equal(levelUnder({ 'structure/empty-*': 'off', 'structure/*': 'error' }), 'off');
    assert.equal(levelUnder({ 'structure/*': 'error', 'structure/empty-*': 'off' }), 'off');
    assert.equal(levelUnder({ 'numbering/*': 'error' }), 'info');
  });

  it('is weakened by a report, never strengthened', () => {
    const severityOf = (level: Severity, severity: Severity): Severity | undefined => {
      const reports = {
        ...rule,
        level,
        check: () => [{ span: { start: 0, end: 1 }, message: words, severity }],
      };
      return checkSnapshot(createSnapshot('甲'), defaultRuleConfig, () => undefined, [reports])[0]?.severity;
    };
    assert.equal(severityOf('warning', 'info'), 'info');
    assert.equal(severityOf('info', 'error'), 'info');
  });
});

describe('a line break that a fix inserts', () => {
  it('takes the form the text has', () => {
    const broken: Finding = {
      code: rule.code,
      severity: 'info',
      span: { start: 0, end: 1 },
      message: words,
      fixes: [{ title: words, safe: true, edits: [{ span: { start: 1, end: 1 }, newText: '\n' }] }],
    };
    const check = (
      text: string,
    ): { readonly findings: readonly Finding[]; readonly hidden: readonly [] } => ({
      findings: /^甲[\r\n]/u.test(text) ? [] : [broken],
      hidden: [],
    });
    assert.equal(fixAll('甲乙\r\n丙', check).text, '甲\r\n乙\r\n丙');
    assert.equal(fixAll('甲乙\n丙', check).text, '甲\n乙\n丙');
  });
});
