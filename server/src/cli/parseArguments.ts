import { parseArgs } from 'node:util';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { didYouMean } from './didYouMean';

/** An option of a command. */
export interface OptionSpec {
  /** Without the leading dashes. */
  readonly name: string;
  /** A single letter that means the same. */
  readonly short?: string;
  /** What stands for the value in the help; an option without it is a flag. */
  readonly placeholder?: string;
  /** The only values allowed. */
  readonly values?: readonly string[];
  readonly description: Bilingual;
}

/** An argument that belongs to no option. */
export interface Positional {
  readonly value: string;
  /** Its place among all arguments. */
  readonly index: number;
}

/** The arguments of a command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly Positional[];
  /** Values by option in the order given; a flag that is set has the value `true`. */
  readonly options: ReadonlyMap<string, readonly Positional[]>;
}

/**
 * Reads `args` by `specs`, or says what is wrong with them. `node:util` splits them: it is part of Node, so that the
 * command line needs no library for it. Its strict mode is off because its messages are English only.
 */
export function parseArguments(
  args: readonly string[],
  specs: readonly OptionSpec[],
): Outcome<Arguments, Bilingual> {
  const positionals: Positional[] = [];
  const options = new Map<string, Positional[]>();
  for (const token of tokensOf(args, specs)) {
    if (token.kind === 'positional') positionals.push({ value: token.value, index: token.index });
    if (token.kind !== 'option') continue;
    const { name, rawName, value, index, inlineValue } = token;
    const spec = specs.find((each) => each.name === name);
    if (spec === undefined) return refused(unknownOption(rawName, specs));
    const checked =
      spec.placeholder === undefined ? checkFlag(rawName, value) : checkValue(spec, value, inlineValue);
    if (!checked.ok) return checked;
    options.set(name, [...(options.get(name) ?? []), { value: checked.value, index }]);
  }
  return done({ positionals, options });
}

/** The first argument that belongs to no option: the command. Options of `specs` may stand before it. */
export function firstPositional(
  args: readonly string[],
  specs: readonly OptionSpec[],
): Positional | undefined {
  const token = tokensOf(args, specs).find((each) => each.kind === 'positional');
  return token?.kind === 'positional' ? { value: token.value, index: token.index } : undefined;
}

export const isSet = (args: Arguments, name: string): boolean => args.options.has(name);

/** The value of an option; where it was given more than once, the last one. */
export const valueOf = (args: Arguments, name: string): string | undefined =>
  args.options.get(name)?.at(-1)?.value;

/** The value of an option that allows only `choices`. */
export function choiceOf<T extends string>(
  args: Arguments,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = valueOf(args, name);
  return choices.find((choice) => choice === value) ?? fallback;
}

function tokensOf(args: readonly string[], specs: readonly OptionSpec[]) {
  const options = Object.fromEntries(
    specs.map(({ name, short, placeholder }) => [
      name,
      {
        type: placeholder === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function unknownOption(rawName: string, specs: readonly OptionSpec[]): Bilingual {
  const hint = didYouMean(
    rawName,
    specs.map((spec) => `--${spec.name}`),
  );
  return bilingual(`没有选项 ${rawName}。${hint.zh}`, `unknown option ${rawName}. ${hint.en}`);
}

const checkFlag = (rawName: string, value: string | undefined): Outcome<string, Bilingual> =>
  value === undefined
    ? done('true')
    : refused(bilingual(`选项 ${rawName} 不带值`, `option ${rawName} takes no value`));

function checkValue(
  { name, placeholder, values }: OptionSpec,
  value: string | undefined,
  isInline: boolean | undefined,
): Outcome<string, Bilingual> {
  const looksLikeOption = isInline !== true && /^-./.test(value ?? '');
  if (value === undefined || value === '' || looksLikeOption) {
    const form = `--${name} ${placeholder ?? ''}`;
    return refused(
      bilingual(`选项 --${name} 缺少值。写法：${form}`, `option --${name} needs a value: ${form}`),
    );
  }
  if (values !== undefined && !values.includes(value)) {
    const allowed = values.join(', ');
    return refused(
      bilingual(
        `选项 --${name} 的值不能是 ${value}。可用：${allowed}`,
        `--${name} cannot be ${value}. Use one of: ${allowed}`,
      ),
    );
  }
  return done(value);
}

/** The formats of every command but `check`, which has more. */
export const TEXT_OR_JSON = ['text', 'json'] as const;

export const formatOption: OptionSpec = {
  name: 'format',
  placeholder: 'FORMAT',
  values: TEXT_OR_JSON,
  description: bilingual('输出格式：text（默认）、json', 'output format: text (default), json'),
};
