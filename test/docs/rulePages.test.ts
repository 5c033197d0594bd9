import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { RULE_PAGES, rulePages } from '../../server/scripts/genDocs';
import { GROUP_NAMES, groupOf } from '../../server/scripts/ruleDocs/words';
import { bilingual } from '../../server/src/base/bilingual';
import { allRules } from '../../server/src/rules/allRules';
import { type Rule } from '../../server/src/rules/types';

const HINT = 'run: npm run docs';

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();

/** The page of a rule with these facts. */
const pageOf = (facts: Partial<Rule>): string =>
  rulePages([{ ...RULE, ...facts }]).get(`${RULE.code}.md`) ?? '';

describe('the pages of the rules', () => {
  it('are there for every rule, and no others', () => {
    assert.deepEqual(filesBelow(RULE_PAGES), [...rulePages().keys()].sort(), HINT);
  });

  it('say what the rules say now', () => {
    const stale = [...rulePages()]
      .filter(([path, text]) => readFileSync(join(RULE_PAGES, path), 'utf8') !== text)
      .map(([path]) => path);
    assert.deepEqual(stale, [], HINT);
  });

  it('link to pages that exist', () => {
    const pages = rulePages();
    for (const [path, text] of pages) {
      for (const [, target = ''] of text.matchAll(/\]\((?!#)([^)]+)\)/gu)) {
        const resolved = new URL(target, `file:///${path}`).pathname.slice(1);
        assert.ok(pages.has(resolved), `${path} links to ${target}`);
      }
    }
  });

  it('name every group of rules', () => {
    const groups = new Set(allRules.map(({ code }) => groupOf(code)));
    assert.deepEqual(
      [...groups].filter((group) => GROUP_NAMES[group] === undefined),
      [],
    );
  });

  it('mark the reported stretch with a sign that stands in no example', () => {
    const texts = allRules.flatMap(({ examples, accepts }) => [
      ...examples.flatMap(({ bad, fixed }) => [bad, fixed ?? '']),
      ...accepts,
    ]);
    assert.deepEqual(
      texts.filter((text) => /[【】]/u.test(text)),
      [],
    );
  });
});

describe('the page of a rule', () => {
  it('shows the place, the message and the fixes of an example in both languages', () => {
    const page = pageOf({});
    assert.match(page, /```text\n甲【乙】丙\n```\n\n> 乙不对\n\n修复：\n\n- 删去（/u);
    assert.match(page, /采用第一种修复以后：\n\n```text\n甲丙\n```/u);
    assert.match(page, /> wrong\n\nFixes:\n\n- Delete \(/u);
  });

  it('shows characters without a shape by their number', () => {
    assert.match(pageOf({ accepts: ['甲\u200b乙', '丙'] }), /甲‹U\+200B›乙/u);
  });

  it('keeps what looks like Markdown in prose from being markup', () => {
    const page = pageOf({ explanation: bilingual('删去 ** 和 [bookmark: 甲]', 'x') });
    assert.ok(page.includes('删去 \\*\\* 和 \\[bookmark: 甲\\]'));
  });

  it('tells what was measured only where something was', () => {
    assert.doesNotMatch(pageOf({}), /## 实测/u);
    assert.match(pageOf({ measured: bilingual('三处', 'three') }), /## 实测\n\n三处/u);
  });
});

const RULE: Rule = {
  code: 'numbering/example',
  level: 'warning',
  summary: bilingual('有乙', 'there is 乙'),
  explanation: bilingual('说明', 'explanation'),
  basis: bilingual('依据', 'basis'),
  fixable: true,
  examples: [{ bad: '甲⟦乙⟧丙', fixed: '甲丙' }],
  accepts: ['甲丙', '丙'],
  *check({ text }) {
    const start = text.indexOf('乙');
    if (start < 0) return;
    const at = { start, end: start + 1 };
    yield {
      span: at,
      message: bilingual('乙不对', 'wrong'),
      fixes: [{ title: bilingual('删去', 'Delete'), safe: true, edits: [{ span: at, newText: '' }] }],
    };
  },
};
