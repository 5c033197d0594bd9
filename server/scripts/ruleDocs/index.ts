import { type Locale, localize } from '../../src/base/bilingual';
import { type Rule } from '../../src/rules/types';
import { GROUP_NAMES, groupOf, LEVEL_NAMES, prose } from './words';

/** The list of all rules by group, Chinese first, then English. */
export function ruleIndex(rules: readonly Rule[]): string {
  return `${[
    '# 规则 Rules',
    `共${rules.length}条规则，分${groupsOf(rules).length}组。每条规则的页面写明查什么、怎么改、依据是什么、怎样调整级别。本页由 \`npm run docs\` 生成。`,
    ...tables(rules, 'zh'),
    '---',
    '## English',
    `${rules.length} rules in ${groupsOf(rules).length} groups. Each page tells what is found, how to mend it, on what basis, and how to change the level. Written by \`npm run docs\`.`,
    ...tables(rules, 'en'),
  ].join('\n\n')}\n`;
}

const groupsOf = (rules: readonly Rule[]): readonly string[] => [
  ...new Set(rules.map(({ code }) => groupOf(code))),
];

function tables(rules: readonly Rule[], locale: Locale): readonly string[] {
  const isChinese = locale === 'zh';
  const head = isChinese ? '| 规则 | 查什么 | 默认级别 | 修复 |' : '| rule | finds | default | fixes |';
  return groupsOf(rules).flatMap((group) => {
    const name = GROUP_NAMES[group];
    const rows = rules.filter(({ code }) => groupOf(code) === group).map((rule) => row(rule, locale));
    return [
      `${isChinese ? '##' : '###'} ${name === undefined ? '' : `${localize(name, locale)} `}\`${group}/\``,
      [head, '|---|---|---|---|', ...rows].join('\n'),
    ];
  });
}

function row({ code, summary, level, fixable }: Rule, locale: Locale): string {
  const fixes = locale === 'zh' ? '有' : 'yes';
  return `| [\`${code}\`](${code}.md) | ${prose(localize(summary, locale))} | ${localize(LEVEL_NAMES[level], locale)} | ${fixable ? fixes : '–'} |`;
}
