import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { createSnapshot } from '../analysis/snapshot';
import { tooHeavy } from '../service/declineLargeTexts';
import { type AssistHost, type NamedText } from './types';

/** A text in the arguments: a path, or the words themselves. */
export type TextArgument =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'text'; readonly text: string };

interface Numbers {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/**
 * Reads arguments that may be anything. The first thing that is wrong is kept and told by {@link problem}; until it is
 * looked at, what is wrong or missing reads as its usual value.
 */
export class Arguments {
  readonly #values: Readonly<Record<string, unknown>>;
  #problem: Bilingual | undefined;

  constructor(values: unknown, known: readonly string[]) {
    const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
    if (!isObject && values !== undefined) {
      this.#wrong(bilingual('参数应为一个对象', 'the arguments should be an object'));
    }
    this.#values = isObject ? { ...values } : {};
    const stranger = Object.keys(this.#values).find((name) => !known.includes(name));
    if (stranger !== undefined) {
      const names = known.join(', ');
      this.#wrong(
        bilingual(
          `没有参数 ${shown(stranger)}；可用：${names}`,
          `no argument ${shown(stranger)}; there are: ${names}`,
        ),
      );
    }
  }

  /** What is wrong with the arguments; `undefined` where nothing is. */
  get problem(): Bilingual | undefined {
    return this.#problem;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== null;
  }

  /** A string with something in it; empty where it is missing and may be. */
  string(
    name: string,
    { most, isRequired = false }: { readonly most: number; readonly isRequired?: boolean },
  ): string {
    const value = this.#values[name];
    if (!this.has(name) && !isRequired) return '';
    if (typeof value !== 'string' || value.trim() === '') {
      this.#wrong(
        bilingual(
          `参数 ${name} 应为非空的字符串`,
          `the argument ${name} should be a string that is not empty`,
        ),
      );
      return '';
    }
    if (value.length > most) {
      this.#wrong(
        bilingual(
          `参数 ${name} 过长（上限 ${most} 字）`,
          `the argument ${name} is too long (limit ${most} characters)`,
        ),
      );
    }
    return value;
  }

  integer(name: string, { least, most, usual }: Numbers): number {
    const value = this.#values[name];
    if (!this.has(name)) return usual;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      this.#wrong(
        bilingual(
          `参数 ${name} 应为 ${least} 至 ${most} 的整数`,
          `the argument ${name} should be a whole number from ${least} to ${most}`,
        ),
      );
      return usual;
    }
    return value;
  }

  boolean(name: string): boolean {
    const value = this.#values[name];
    if (!this.has(name)) return false;
    if (typeof value !== 'boolean') {
      this.#wrong(
        bilingual(`参数 ${name} 应为 true 或者 false`, `the argument ${name} should be true or false`),
      );
    }
    return value === true;
  }

  oneOf<T extends string>(name: string, values: readonly T[], usual: T): T {
    if (!this.has(name)) return usual;
    const value = values.find((each) => each === this.#values[name]);
    if (value === undefined) {
      const all = values.join(', ');
      this.#wrong(
        bilingual(`参数 ${name} 应为以下之一：${all}`, `the argument ${name} should be one of ${all}`),
      );
    }
    return value ?? usual;
  }

  strings(
    name: string,
    { most, longest }: { readonly most: number; readonly longest: number },
  ): readonly string[] {
    const value = this.#values[name];
    if (!this.has(name)) return [];
    const isList = Array.isArray(value) && value.length <= most;
    if (
      !isList ||
      !value.every((each) => typeof each === 'string' && each.trim() !== '' && each.length <= longest)
    ) {
      this.#wrong(
        bilingual(
          `参数 ${name} 应为至多 ${most} 个字符串`,
          `the argument ${name} should be at most ${most} strings`,
        ),
      );
      return [];
    }
    return value as readonly string[];
  }

  /** A text: an object with either `path` or `text`. */
  textArgument(name: string): TextArgument | undefined {
    return this.has(name) ? this.#textOf(this.#values[name], name) : undefined;
  }

  /** `path` or `text` among the arguments themselves. */
  ownText(): TextArgument | undefined {
    if (!this.has('path') && !this.has('text')) return undefined;
    return this.#textOf({ path: this.#values['path'], text: this.#values['text'] }, 'path / text');
  }

  textList(name: string, most: number): readonly TextArgument[] {
    const value = this.#values[name];
    if (!Array.isArray(value) || value.length === 0 || value.length > most) {
      this.#wrong(
        bilingual(
          `参数 ${name} 应为 1 至 ${most} 个文本`,
          `the argument ${name} should be 1 to ${most} texts`,
        ),
      );
      return [];
    }
    return value.flatMap((each) => this.#textOf(each, name) ?? []);
  }

  #textOf(value: unknown, name: string): TextArgument | undefined {
    const { path, text, ...more } = (typeof value === 'object' && value !== null ? value : {}) as Record<
      string,
      unknown
    >;
    const hasPath = path !== undefined && path !== null;
    const hasText = text !== undefined && text !== null;
    const isOne = hasPath !== hasText && Object.keys(more).length === 0;
    if (isOne && typeof path === 'string' && path !== '' && path.length <= LONGEST_PATH) {
      return { kind: 'path', path };
    }
    if (isOne && typeof text === 'string') return { kind: 'text', text };
    this.#wrong(
      bilingual(
        `${name} 应当写明 path 或者 text 之一（字符串）`,
        `${name} should give either path or text, as a string`,
      ),
    );
    return undefined;
  }

  #wrong(problem: Bilingual): void {
    this.#problem ??= problem;
  }
}

const LONGEST_PATH = 4096;

/** A name from outside inside a sentence of ours. */
const shown = (name: string): string => JSON.stringify(name.slice(0, 40));

/** The text that an argument means. */
export async function readText(
  argument: TextArgument | undefined,
  host: AssistHost,
): Promise<Outcome<NamedText, Bilingual>> {
  if (argument === undefined) return refused(NO_TEXT);
  if (argument.kind === 'path') return host.read(argument.path);
  const text = argument.text.startsWith('\uFEFF') ? argument.text.slice(1) : argument.text;
  const reason = tooHeavy(text);
  if (reason !== undefined) return refused(reason);
  if (text.trim() === '') return refused(bilingual('文本是空的', 'the text is empty'));
  return done({ name: '', snapshot: createSnapshot(text) });
}

const NO_TEXT = bilingual('缺少文本：请写明 path 或者 text', 'no text: give path or text');
