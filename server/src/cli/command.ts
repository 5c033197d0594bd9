import { type Bilingual, localize, type Locale } from '../base/bilingual';
import { type Rule } from '../rules/types';
import { type Arguments, type OptionSpec } from './parseArguments';
import { type CliIo } from './outputStreams';
import { plainForTerminal } from './plainForTerminal';

/** 0: clean, or only findings below `--fail-on` · 1: findings at or above it · 2: wrong usage, unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a running command works with. */
export interface Context {
  readonly io: CliIo;
  readonly locale: Locale;
  /** Every rule there is. */
  readonly rules: readonly Rule[];
}

/** One command of `tiaoli`. */
export interface Command {
  readonly name: string;
  /** The arguments after the name, as the help shows them. */
  readonly usage: string;
  readonly summary: Bilingual;
  readonly options: readonly OptionSpec[];
  run(args: Arguments, context: Context): Promise<ExitCode>;
}

/** Tells the user something on standard error. */
export const complain = ({ io, locale }: Context, message: Bilingual): Promise<void> =>
  io.stderr.write(`tiaoli: ${plainForTerminal(localize(message, locale).trimEnd())}\n`);

/** Refuses a wrong use of a command. */
export async function wrongUsage(context: Context, command: string, message: Bilingual): Promise<ExitCode> {
  await complain(context, message);
  const more = { zh: `用法见 tiaoli ${command} --help`, en: `See tiaoli ${command} --help` };
  await context.io.stderr.write(`${localize(more, context.locale)}\n`);
  return 2;
}
