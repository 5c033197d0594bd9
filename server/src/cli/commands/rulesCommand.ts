import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type Rule } from '../../rules/types';
import { choiceOf, formatOption, TEXT_OR_JSON } from '../parseArguments';
import { type Command } from '../command';

/** `tiaoli rules`: what is checked, and how strictly unless a project says otherwise. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: '[--format text|json]',
  summary: bilingual('列出全部规则', 'list every rule'),
  options: [formatOption],
  async run(args, { io, locale, rules }) {
    const format = choiceOf(args, 'format', TEXT_OR_JSON, 'text');
    await io.stdout.write(format === 'json' ? json(rules, locale) : table(rules, locale));
    return 0;
  },
};

function json(rules: readonly Rule[], locale: Locale): string {
  const listed = rules.map(({ code, level, summary, fixable }) => ({
    code,
    severity: level,
    description: localize(summary, locale),
    fixable,
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, undefined, 2)}\n`;
}

function table(rules: readonly Rule[], locale: Locale): string {
  const width = Math.max(0, ...rules.map(({ code }) => code.length));
  const fixes = bilingual('［可修复］', '[fixable]');
  return rules
    .map(({ code, level, summary, fixable }) => {
      const note = fixable ? ` ${localize(fixes, locale)}` : '';
      return `${code.padEnd(width)}  ${level.padEnd('warning'.length)}  ${localize(summary, locale)}${note}\n`;
    })
    .join('');
}
