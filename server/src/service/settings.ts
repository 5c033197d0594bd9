import { bilingual, type Bilingual } from '../base/bilingual';
import { type RuleLevel } from '../rules/types';

/** The settings of section `tiaoli`, as the server uses them for one resource. */
export interface Settings {
  /** Rule levels by code or `prefix/*`; they weigh more than the project file's. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly diagnostics: {
    /** Milliseconds of quiet before a changed document is checked. */
    readonly delay: number;
  };
  readonly corpus: {
    /** Folders with more precedents: absolute paths, URIs, or paths relative to the workspace folder. */
    readonly folders: readonly string[];
  };
}

export const defaultSettings: Settings = {
  rules: {},
  diagnostics: { delay: 150 },
  corpus: { folders: [] },
};

/** Settings read from untrusted input, and what in it was not understood. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Bilingual[];
}

const LEVELS: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'] satisfies readonly RuleLevel[];
const LONGEST_DELAY = 10_000;

/**
 * Reads the `tiaoli` section. Whatever is missing keeps its default; whatever has the wrong form keeps its default
 * and is named. Settings that the server does not know belong to the editor part and are left alone.
 */
export function readSettings(input: unknown): ReadSettings {
  const problems: Bilingual[] = [];
  const section = objectOf(input, '', problems);
  const diagnostics = objectOf(section['diagnostics'], '.diagnostics', problems);
  const corpus = objectOf(section['corpus'], '.corpus', problems);
  const settings: Settings = {
    rules: readRuleLevels(section['rules'], problems),
    diagnostics: { delay: readDelay(diagnostics['delay'], problems) },
    corpus: { folders: readFolders(corpus['folders'], problems) },
  };
  return { settings, problems };
}

function readRuleLevels(input: unknown, problems: Bilingual[]): Settings['rules'] {
  const levels: Record<string, RuleLevel> = {};
  for (const [code, level] of Object.entries(objectOf(input, '.rules', problems))) {
    if (isRuleLevel(level)) levels[code] = level;
    else problems.push(wrong(`.rules["${code}"]`, LEVELS.join(' | ')));
  }
  return levels;
}

const isRuleLevel = (value: unknown): value is RuleLevel =>
  typeof value === 'string' && LEVELS.includes(value);

function readDelay(input: unknown, problems: Bilingual[]): number {
  if (input === undefined || input === null) return defaultSettings.diagnostics.delay;
  if (typeof input === 'number' && input >= 0 && input <= LONGEST_DELAY) return input;
  problems.push(wrong('.diagnostics.delay', `0–${LONGEST_DELAY} ms`));
  return defaultSettings.diagnostics.delay;
}

function readFolders(input: unknown, problems: Bilingual[]): readonly string[] {
  if (input === undefined || input === null) return [];
  const isList = Array.isArray(input);
  const folders = (isList ? (input as readonly unknown[]) : []).filter(
    (folder): folder is string => typeof folder === 'string' && folder.trim() !== '',
  );
  if (!isList || folders.length < input.length) problems.push(wrong('.corpus.folders', '["folder", …]'));
  return folders;
}

function objectOf(input: unknown, path: string, problems: Bilingual[]): Readonly<Record<string, unknown>> {
  if (input === undefined || input === null) return {};
  if (typeof input === 'object' && !Array.isArray(input)) return input as Readonly<Record<string, unknown>>;
  problems.push(wrong(path, '{ … }'));
  return {};
}

const wrong = (path: string, expected: string): Bilingual =>
  bilingual(
    `设置 tiaoli${path} 的值无效，已使用默认值；应为：${expected}`,
    `The setting tiaoli${path} is not valid and its default is used; expected: ${expected}`,
  );
