import { bilingual, localeOf, localize, type Locale } from '../base/bilingual';
import { allRules } from '../rules/allRules';
import { type Rule } from '../rules/types';
import { firstPositional, isSet, parseArguments, type OptionSpec } from './parseArguments';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from './command';
import { amendCommand } from './commands/amendCommand';
import { checkCommand } from './commands/checkCommand';
import { compareCommand } from './commands/compareCommand';
import { convertCommand } from './commands/convertCommand';
import { indexCommand } from './commands/indexCommand';
import { mcpCommand } from './commands/mcpCommand';
import { outlineCommand } from './commands/outlineCommand';
import { parallelCommand } from './commands/parallelCommand';
import { rulesCommand } from './commands/rulesCommand';
import { searchCommand } from './commands/searchCommand';
import { serveCommand } from './commands/serveCommand';
import { didYouMean } from './didYouMean';
import { commandHelp, generalHelp } from './help';
import { type CliIo } from './outputStreams';
import { packageVersion } from './packageVersion';

const COMMANDS: readonly Command[] = [
  checkCommand,
  outlineCommand,
  searchCommand,
  indexCommand,
  amendCommand,
  compareCommand,
  parallelCommand,
  convertCommand,
  serveCommand,
  mcpCommand,
  rulesCommand,
];

/** Options that every command takes; they may also stand before the command. */
const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'lang',
    placeholder: 'zh|en',
    values: ['zh', 'en'],
    description: bilingual('显示语言（默认随环境变量 LANG）', 'display language (default: by LANG)'),
  },
  { name: 'help', short: 'h', description: bilingual('显示用法', 'show the usage') },
  { name: 'version', short: 'v', description: bilingual('显示版本', 'show the version') },
];

/** Runs `tiaoli` with `args`; all it reads and writes goes through `io` and the file system. */
export async function run(
  args: readonly string[],
  io: CliIo,
  rules: readonly Rule[] = allRules,
): Promise<ExitCode> {
  const context: Context = { io, locale: localeFor(args, io), rules };
  const name = firstPositional(args, COMMON_OPTIONS);
  const command = COMMANDS.find((each) => each.name === name?.value);
  if (name !== undefined && command === undefined) return unknownCommand(name.value, context);
  const rest = args.filter((_, index) => index !== name?.index);
  const parsed = parseArguments(rest, [...(command?.options ?? []), ...COMMON_OPTIONS]);
  if (!parsed.ok) return wrongUsage(context, command?.name ?? '', parsed.reason);
  if (isSet(parsed.value, 'version')) {
    await io.stdout.write(`${packageVersion(io)}\n`);
    return 0;
  }
  const help =
    command === undefined
      ? generalHelp(COMMANDS, COMMON_OPTIONS, context.locale)
      : commandHelp(command, COMMON_OPTIONS, context.locale);
  if (isSet(parsed.value, 'help')) {
    await io.stdout.write(help);
    return 0;
  }
  if (command === undefined) {
    await io.stderr.write(help);
    return 2;
  }
  return command.run(parsed.value, context);
}

/** Needed before the arguments are checked: what is wrong with them is told in this language. */
function localeFor(args: readonly string[], { env }: CliIo): Locale {
  const at = args.findLastIndex((arg) => arg === '--lang');
  const inline = args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = at >= 0 ? args[at + 1] : inline;
  const fromEnvironment = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => (name ?? '') !== '',
  );
  return localeOf(asked ?? fromEnvironment);
}

async function unknownCommand(name: string, context: Context): Promise<ExitCode> {
  const names = COMMANDS.map((command) => command.name);
  const hint = localize(didYouMean(name, names), context.locale);
  const zh = `没有命令 ${name}。${hint}可用：${names.join('、')}`;
  const en = `unknown command ${name}. ${hint} Commands: ${names.join(', ')}`;
  await complain(context, bilingual(zh, en));
  return 2;
}
