import { bilingual, localize, type Locale } from '../base/bilingual';
import { type OptionSpec } from './parseArguments';
import { type Command } from './command';

/** The help of `tiaoli --help`. */
export function generalHelp(
  commands: readonly Command[],
  common: readonly OptionSpec[],
  locale: Locale,
): string {
  const head = bilingual(
    '条理：法规起草的检查与先例检索',
    'Tiaoli: checks and precedents for drafting regulations',
  );
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${localize(summary, locale)}\n`);
  const more = bilingual('某个命令的用法：tiaoli 命令 --help', 'Usage of a command: tiaoli COMMAND --help');
  return [
    `${localize(head, locale)}\n\n`,
    `${localize(USAGE, locale)}tiaoli ${localize(bilingual('命令 …', 'COMMAND …'), locale)}\n\n`,
    `${localize(bilingual('命令：', 'Commands:'), locale)}\n${rows.join('')}\n`,
    `${localize(OPTIONS, locale)}\n${optionRows(common, locale)}\n`,
    `${localize(EXIT_CODES, locale)}\n${localize(more, locale)}\n`,
  ].join('');
}

/** The help of one command. */
export function commandHelp(command: Command, common: readonly OptionSpec[], locale: Locale): string {
  return [
    `${localize(command.summary, locale)}\n\n`,
    `${localize(USAGE, locale)}tiaoli ${command.name} ${command.usage}\n\n`,
    `${localize(OPTIONS, locale)}\n${optionRows([...command.options, ...common], locale)}`,
  ].join('');
}

const USAGE = bilingual('用法：', 'Usage: ');
const OPTIONS = bilingual('选项：', 'Options:');
const EXIT_CODES = bilingual(
  '退出码：0 没有问题（或者都轻于 --fail-on）；1 有问题；2 用法错误，或者有文件无法读取',
  'Exit codes: 0 clean (or only findings below --fail-on), 1 findings, 2 wrong usage or unreadable input',
);

function optionRows(options: readonly OptionSpec[], locale: Locale): string {
  const forms = options.map(formOf);
  const width = Math.max(...forms.map((form) => form.length));
  return options
    .map(({ description }, i) => `  ${(forms[i] ?? '').padEnd(width)}  ${localize(description, locale)}\n`)
    .join('');
}

function formOf({ name, short, placeholder }: OptionSpec): string {
  const value = placeholder === undefined ? '' : ` ${placeholder}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${value}`;
}
