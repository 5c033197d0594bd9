import { bilingual, localize, type Locale } from '../../src/base/bilingual';
import { type Rule, type RuleSetting } from '../../src/rules/types';
import { acceptedExamples, badExamples } from './examples';
import { fenced, groupOf, LEVEL_NAMES, prose } from './words';

/** The page of one rule, Chinese first, then English. */
export const rulePage = (rule: Rule): string =>
  `${[
    `# ${prose(rule.summary.zh)}`,
    `\`${rule.code}\` · [全部规则](../README.md) · [English](#english)`,
    ...section(rule, 'zh'),
    '---',
    '## English',
    `**${prose(rule.summary.en)}**`,
    ...section(rule, 'en'),
  ].join('\n\n')}\n`;

const EXAMPLES = bilingual('例子', 'Examples');
const MARKS = bilingual(
  '以下都是编出来的短例。【】标出报告的位置，不是正文。',
  'Made-up snippets. 【】 marks the place reported; it is no part of the text.',
);
const UNSEEN_MARKS = bilingual(
  '看不见的字符以编码表示，例如 ‹U+200B›。',
  'Characters without a shape are shown by number, such as ‹U+200B›.',
);
const ACCEPTED = bilingual('不报告的写法', 'Not reported');
const BASIS = bilingual('依据', 'Basis');
const MEASURED = bilingual('实测', 'Measured');
const STYLE = bilingual('项目的写法', 'House style');
const LEVELS = bilingual('调整级别', 'Change the level');

function section(rule: Rule, locale: Locale): readonly string[] {
  const examples = badExamples(rule, locale);
  const heading = (text: typeof EXAMPLES): string =>
    `${locale === 'zh' ? '##' : '###'} ${localize(text, locale)}`;
  return [
    facts(rule, locale),
    prose(localize(rule.explanation, locale)),
    heading(EXAMPLES),
    [MARKS, ...(examples.some((line) => line.includes('‹U+')) ? [UNSEEN_MARKS] : [])]
      .map((text) => localize(text, locale))
      .join(locale === 'zh' ? '' : ' '),
    ...examples,
    heading(ACCEPTED),
    ...acceptedExamples(rule, locale),
    heading(BASIS),
    prose(localize(rule.basis, locale)),
    ...(rule.measured === undefined ? [] : [heading(MEASURED), prose(localize(rule.measured, locale))]),
    ...(rule.setting === undefined ? [] : [heading(STYLE), ...styleHelp(rule.setting, locale)]),
    heading(LEVELS),
    ...levelHelp(rule, locale),
  ];
}

function facts({ level, fixable }: Rule, locale: Locale): string {
  const parts = [
    bilingual(`默认级别：**${LEVEL_NAMES[level].zh}**`, `Default level: **${LEVEL_NAMES[level].en}**`),
    fixable ? bilingual('有修复', 'has fixes') : bilingual('没有修复，请人工处理', 'no fix: mend it by hand'),
  ];
  return parts.map((part) => localize(part, locale)).join(' · ');
}

function styleHelp({ key, values }: RuleSetting, locale: Locale): readonly string[] {
  const choices = values.map((value) => `\`${JSON.stringify(value)}\``).join(locale === 'zh' ? '、' : ', ');
  const intro = bilingual(
    `统一的写法可以在项目文件夹的 \`.tiaoli.json\` 里定下，可用的值是 ${choices}：`,
    `A project settles it in \`.tiaoli.json\`; the values are ${choices}:`,
  );
  return [localize(intro, locale), fenced(`{ "${key}": ${JSON.stringify(values[0])} }`, 'json')];
}

function levelHelp({ code, level }: Rule, locale: Locale): readonly string[] {
  const other = level === 'warning' ? 'info' : 'warning';
  const intro = bilingual(
    `在项目文件夹的 \`.tiaoli.json\` 里写（编辑器和命令行都读取）：`,
    `In \`.tiaoli.json\` in the project's folder, which the editor and the command line both read:`,
  );
  const settings = bilingual(
    `或者写在编辑器的设置里；两处都有的，以 \`.tiaoli.json\` 为准：`,
    `Or in the editor's settings; where both say something, \`.tiaoli.json\` holds:`,
  );
  const outro = bilingual(
    `级别有 \`off\`（不检查）、\`hint\`、\`info\`、\`warning\`、\`error\`；\`"${groupOf(code)}/*"\` 指整组规则，写得更具体的一项优先。`,
    `Levels are \`off\`, \`hint\`, \`info\`, \`warning\` and \`error\`; \`"${groupOf(code)}/*"\` is the whole group, and the more specific entry wins.`,
  );
  return [
    localize(intro, locale),
    fenced(`{ "rules": { "${code}": "off" } }`, 'json'),
    localize(settings, locale),
    fenced(`"tiaoli.rules": { "${code}": "${other}" }`, 'json'),
    localize(outro, locale),
  ];
}
