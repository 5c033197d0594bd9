import { bilingual, type Bilingual } from '../base/bilingual';
import { LONGEST_PATTERN, MOST_PATTERNS } from './excludedFiles';
import { DEFAULT_SETTINGS, type LevelSetting, type Settings, NUMBER_ON_ENTER } from '../protocol/settings';

/** Settings, and what in them was not understood, in words for the user. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Bilingual[];
}

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly LevelSetting[];
const LONGEST_DEBOUNCE = 5_000;
const MOST_PRECEDENTS = 5;

/**
 * Reads section `tiaoli`. Whatever is missing keeps its default; whatever has the wrong form keeps its default and
 * is named. Unknown settings are left alone: they may belong to the editor part or to a newer version.
 */
export function readSettings(input: unknown): ReadSettings {
  const problems: Bilingual[] = [];
  const section = new Section('tiaoli', input, problems);
  const corpus = section.inner('corpus');
  const completion = section.inner('completion');
  const hover = section.inner('hover');
  const annotations = section.inner('annotations');
  const diagnostics = section.inner('diagnostics');
  const fallback = DEFAULT_SETTINGS;
  return {
    settings: {
      corpus: {
        folders: corpus.strings('folders'),
        indexFiles: corpus.strings('indexFiles'),
        exclude: corpus.patterns('exclude'),
        server: corpus.string('server'),
        serverCertificates: corpus.string('serverCertificates'),
      },
      rules: section.inner('rules').levels(),
      completion: {
        clauses: completion.flag('clauses', fallback.completion.clauses),
        numberOnEnter: completion.choice(
          'numberOnEnter',
          NUMBER_ON_ENTER,
          fallback.completion.numberOnEnter,
          {
            true: 'always',
            false: 'never',
          },
        ),
      },
      hover: {
        precedents: hover.number('precedents', fallback.hover.precedents, MOST_PRECEDENTS),
        differences: hover.flag('differences', fallback.hover.differences),
      },
      annotations: { enabled: annotations.flag('enabled', fallback.annotations.enabled) },
      diagnostics: {
        enabled: diagnostics.flag('enabled', fallback.diagnostics.enabled),
        debounce: diagnostics.number('debounce', fallback.diagnostics.debounce, LONGEST_DEBOUNCE),
      },
    },
    problems,
  };
}

/** One object of the settings; what is wrong in it is added to a common list. */
class Section {
  readonly #path: string;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #problems: Bilingual[];

  constructor(path: string, input: unknown, problems: Bilingual[]) {
    this.#path = path;
    this.#problems = problems;
    const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
    this.#values = isObject ? (input as Readonly<Record<string, unknown>>) : {};
    if (!isObject && isGiven(input)) problems.push(wrong(path, '{ … }'));
  }

  inner(name: string): Section {
    return new Section(`${this.#path}.${name}`, this.#values[name], this.#problems);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.#values[name];
    if (typeof value === 'boolean') return value;
    if (isGiven(value)) this.#report(name, 'true | false');
    return fallback;
  }

  /** One of several words. `formerly` has the words for true and false, which the setting held once. */
  choice<T extends string>(
    name: string,
    words: readonly T[],
    fallback: T,
    formerly: Readonly<Record<'true' | 'false', T>>,
  ): T {
    const value = this.#values[name];
    if (typeof value === 'boolean') return formerly[value ? 'true' : 'false'];
    const word = words.find((each) => each === value);
    if (word === undefined && isGiven(value)) this.#report(name, words.join(' | '));
    return word ?? fallback;
  }

  /** A number from 0 to `most`. */
  number(name: string, fallback: number, most: number): number {
    const value = this.#values[name];
    if (typeof value === 'number' && value >= 0 && value <= most) return value;
    if (isGiven(value)) this.#report(name, `0–${most}`);
    return fallback;
  }

  string(name: string): string {
    const value = this.#values[name];
    if (typeof value === 'string') return value.trim();
    if (isGiven(value)) this.#report(name, '"…"');
    return '';
  }

  strings(name: string): readonly string[] {
    const value = this.#values[name];
    if (!isGiven(value)) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [undefined];
    const strings = items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
    if (strings.length < items.length) this.#report(name, '["…"]');
    return strings;
  }

  /** Patterns for files; too many and too long ones are left out. */
  patterns(name: string): readonly string[] {
    const given = this.strings(name);
    const taken = given.filter(({ length }) => length <= LONGEST_PATTERN).slice(0, MOST_PATTERNS);
    if (taken.length < given.length) this.#problems.push(tooMany(`${this.#path}.${name}`));
    return taken;
  }

  /** All values of this section as rule levels. */
  levels(): Readonly<Record<string, LevelSetting>> {
    const levels: Record<string, LevelSetting> = {};
    for (const [code, value] of Object.entries(this.#values)) {
      const level = LEVELS.find((name) => name === value);
      if (level === undefined) this.#report(code, LEVELS.join(' | '));
      else levels[code] = level;
    }
    return levels;
  }

  #report(name: string, expected: string): void {
    this.#problems.push(wrong(`${this.#path}.${name}`, expected));
  }
}

const tooMany = (path: string): Bilingual =>
  bilingual(
    `设置 ${path} 最多采用 ${MOST_PATTERNS} 个模式，每个不超过 ${LONGEST_PATTERN} 字；其余没有采用`,
    `Setting ${path} takes at most ${MOST_PATTERNS} patterns of up to ${LONGEST_PATTERN} characters; the others are left out`,
  );

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const wrong = (path: string, expected: string): Bilingual =>
  bilingual(
    `设置 ${path} 的值无效，已改用默认值。应为：${expected}`,
    `The value of setting ${path} is not valid; its default is used. Expected: ${expected}`,
  );
