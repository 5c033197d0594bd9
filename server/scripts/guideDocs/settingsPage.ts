import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bilingual, bilingual, type Locale, localize } from '../../src/base/bilingual';
import { allRules } from '../../src/rules/allRules';
import { projectSchema } from '../projectSchema';

/** The two pages by their path below `docs/guide/`. */
export const settingsPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['settings.md', settingsPage('zh')],
    ['settings.en.md', settingsPage('en')],
  ]);

/** Every setting with its default, as the manifest has them, and what a project file may say. */
function settingsPage(locale: Locale): string {
  const words = readWords(locale);
  const say = (text: Bilingual): string => localize(text, locale);
  const groups = readManifest().contributes.configuration.toSorted((a, b) => a.order - b.order);
  return `${[
    `# ${say(TITLE)}`,
    say(LINKS),
    say(INTRODUCTION),
    ...groups.flatMap(({ title, properties }) => [
      `## ${named(title, words)}`,
      table(say(SETTING_HEAD), settingRows(properties, words, locale)),
    ]),
    `## ${say(PROJECT)}`,
    say(PROJECT_FILE),
    table(say(KEY_HEAD), projectRows(locale)),
    say(MADE),
  ].join('\n\n')}\n`;
}

const TITLE = bilingual('设置一览', 'All settings');
const LINKS = bilingual(
  '[使用指南](README.md) · [English](settings.en.md)',
  '[Guide](README.en.md) · [中文](settings.md)',
);
const INTRODUCTION = bilingual(
  '在 VS Code 的设置（Ctrl+逗号）中搜索 `tiaoli`。不设置也能用。',
  'Search for `tiaoli` in the settings of VS Code (Ctrl+comma). Everything works without any.',
);
const SETTING_HEAD = bilingual('| 设置 | 作用 | 默认 |', '| setting | what it does | default |');
const PROJECT = bilingual('项目文件 `.tiaoli.json`', 'The project file `.tiaoli.json`');
const PROJECT_FILE = bilingual(
  '放在草案所在的文件夹或者上级文件夹，全组共用；编辑器和命令行都读取，优先于个人设置。没有写种类和区域的，由标题和题注推断。填写时编辑器列出可用的值，相应规则的说明页也有。例如：\n\n```json\n{ "kind": "规章", "region": "深圳市", "words": { "老百姓": "公众" }, "rules": { "numbering/*": "warning" } }\n```',
  'It stands in the draft’s folder or above it, for a whole team; editor and command line read it, and it wins over personal settings. Kind and region are read from title and adoption note where it says nothing. The editor lists the values as you write, and so do the pages of the rules. For example:\n\n```json\n{ "kind": "规章", "region": "深圳市", "words": { "老百姓": "公众" }, "rules": { "numbering/*": "warning" } }\n```',
);
const KEY_HEAD = bilingual('| 键 | 作用 | 值 |', '| key | what it says | values |');
const MADE = bilingual(
  '本页由 `npm run docs` 按扩展的清单生成。',
  'Written by `npm run docs` from the manifest.',
);
const NONE = bilingual('无', 'none');

interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly order: number;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}

/** Keys of `package.nls*.json` to words. */
type Words = Readonly<Record<string, string>>;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const readJson = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}/${name}`, 'utf8'));
const readManifest = (): Manifest => readJson('package.json') as Manifest;
const readWords = (locale: Locale): Words =>
  readJson(locale === 'zh' ? 'package.nls.zh-cn.json' : 'package.nls.json') as Words;

/** The words behind a `%key%` of the manifest. */
function named(key: string, words: Words): string {
  const text = words[key.replaceAll('%', '')];
  if (text === undefined) throw new Error(`package.nls has no ${key}`);
  return text;
}

const table = (head: string, rows: readonly string[]): string => [head, '|---|---|---|', ...rows].join('\n');

function settingRows(
  properties: Readonly<Record<string, Setting>>,
  words: Words,
  locale: Locale,
): readonly string[] {
  return Object.entries(properties)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([key, setting]) => {
      const names = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
      const values = (setting.enum ?? []).map((value, at) => `\`${value}\` ${named(names[at] ?? '', words)}`);
      // A link to another setting is one only inside the editor's settings.
      const text = named(setting.markdownDescription, words).replace(/`#([\w.]+)#`/gu, '`$1`');
      return row(`\`${key}\``, [text, ...values].join('<br>'), defaultOf(setting, locale));
    });
}

function defaultOf({ default: value }: Setting, locale: Locale): string {
  const isEmpty =
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
  return isEmpty ? localize(NONE, locale) : `\`${JSON.stringify(value)}\``;
}

function projectRows(locale: Locale): readonly string[] {
  const { properties } = projectSchema(allRules) as { readonly properties: Readonly<Record<string, Key>> };
  return Object.entries(properties)
    .filter(([key]) => key !== '$schema')
    .map(([key, { description = '', enum: values = [] }]) => {
      const [zh = '', en = ''] = description.split('\n\n');
      return row(
        `\`${key}\``,
        locale === 'zh' ? zh : en,
        values.map((value) => `\`${String(value)}\``).join(' '),
      );
    });
}

interface Key {
  readonly description?: string;
  readonly enum?: readonly unknown[];
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
