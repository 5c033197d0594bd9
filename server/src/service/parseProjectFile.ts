import { evaluate, parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { bilingual, type Bilingual } from '../base/bilingual';
import { LineIndex } from '../base/lineIndex';
import { done, refused, type Outcome } from '../base/outcome';
import { span, type Span } from '../base/span';
import { allRules } from '../rules/allRules';
import { type RuleConfig } from '../rules/runRules';
import { type Rule, type RuleLevel } from '../rules/types';
import { projectSettings } from './projectFileKeys';

/** The name of the project file, which the editor and the command line both read. */
export const PROJECT_FILE_NAME = '.tiaoli.json';

/** Something in a project file that was not understood. */
export interface ConfigProblem {
  /** In the text of the project file. */
  readonly span: Span;
  /** Names line and column, counted from 1, so that it can be shown without the file. */
  readonly message: Bilingual;
}

/** What a project file says, as far as it was understood. */
export interface ProjectConfig {
  readonly rules: RuleConfig;
  /** Keys and values that were passed over, in text order. */
  readonly problems: readonly ConfigProblem[];
}

const LEVELS: readonly RuleLevel[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Reads the text of a `.tiaoli.json`: plain JSON without comments. A text that is no JSON object is refused with
 * the place of the error; an unknown key or a wrong value is passed over and reported.
 */
export function parseProjectFile(
  text: string,
  rules: readonly Rule[] = allRules,
): Outcome<ProjectConfig, ConfigProblem> {
  const content = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const body = parseJson(content);
  if (!body.ok) return body;
  if (body.value.type !== 'Object') {
    return refused(
      problemAt(content, spanOf(body.value), bilingual('应为 { … }', 'an object { … } is expected')),
    );
  }
  const known = projectSettings(rules);
  const problems: ConfigProblem[] = [];
  const report = (node: ValueNode, message: Bilingual) => {
    problems.push(problemAt(content, spanOf(node), message));
  };
  const levels: Record<string, RuleLevel> = {};
  const settings: Record<string, unknown> = {};
  for (const { key, name, value } of membersOf(body.value)) {
    const setting = known.get(key);
    if (key === '$schema') continue;
    if (key === 'rules') {
      Object.assign(levels, readLevels(value, rules, report));
    } else if (setting === undefined) {
      const keys = ['rules', ...known.keys()].join(', ');
      report(name, bilingual(`没有设置项 "${key}"。可用：${keys}`, `unknown key "${key}". Known: ${keys}`));
    } else if (setting.accepts(evaluate(value))) {
      settings[key] = evaluate(value);
    } else {
      const { zh, en } = setting.expected;
      report(value, bilingual(`"${key}" 的值应为 ${zh}`, `the value of "${key}" should be ${en}`));
    }
  }
  return done({ rules: { levels, settings }, problems });
}

/** True when `pattern` is the code of `rule` or a prefix of it that ends in `*`, as in `numbering/*`. */
export function matchesRule(pattern: string, rule: Rule): boolean {
  return pattern.endsWith('*') ? rule.code.startsWith(pattern.slice(0, -1)) : pattern === rule.code;
}

/** The level with this name, or `undefined` when there is none. */
export const ruleLevelOf = (name: unknown): RuleLevel | undefined => LEVELS.find((level) => level === name);

function readLevels(
  node: ValueNode,
  rules: readonly Rule[],
  report: (node: ValueNode, message: Bilingual) => void,
): Readonly<Record<string, RuleLevel>> {
  const levels: Record<string, RuleLevel> = {};
  if (node.type !== 'Object') {
    report(node, bilingual('"rules" 的值应为 { … }', 'the value of "rules" should be an object { … }'));
    return levels;
  }
  for (const { key, name, value } of membersOf(node)) {
    const level = ruleLevelOf(evaluate(value));
    if (!rules.some((rule) => matchesRule(key, rule))) {
      report(name, bilingual(`没有规则 "${key}"`, `there is no rule "${key}"`));
    } else if (level === undefined) {
      const names = LEVELS.map((each) => `"${each}"`).join(' | ');
      report(value, bilingual(`"${key}" 的级别应为 ${names}`, `the level of "${key}" should be ${names}`));
    } else {
      levels[key] = level;
    }
  }
  return levels;
}

interface Member {
  readonly key: string;
  readonly name: ValueNode;
  readonly value: ValueNode;
}

/** JSON proper has string keys only; the JSON reader's type also allows the bare identifiers of JSON5. */
const membersOf = (node: ObjectNode): readonly Member[] =>
  node.members.flatMap(({ name, value }) =>
    name.type === 'String' ? [{ key: name.value, name, value }] : [],
  );

const spanOf = (node: ValueNode): Span => span(node.loc.start.offset, node.loc.end.offset);

function parseJson(text: string): Outcome<ValueNode, ConfigProblem> {
  try {
    return done(parse(text, { mode: 'json' }).body);
  } catch (error) {
    const offset =
      text.trim() === '' || !(error instanceof Error && 'offset' in error) ? 0 : Number(error.offset);
    const at = span(offset, Math.min(offset + 1, text.length));
    return refused(problemAt(text, at, syntaxErrorAt(text.slice(offset))));
  }
}

/** What is wrong where `rest` begins: most often a comment or a trailing comma, which JSON does not allow. */
function syntaxErrorAt(rest: string): Bilingual {
  if (/^\/[/*]/.test(rest)) return bilingual('JSON 中不能有注释', 'JSON allows no comments');
  if (/^[}\]]/.test(rest)) return bilingual('前面多了一个逗号', 'there is a comma too many before this');
  return bilingual('不是有效的 JSON', 'this is not valid JSON');
}

function problemAt(text: string, at: Span, message: Bilingual): ConfigProblem {
  const { line, character } = new LineIndex(text).toLineColumn(at.start);
  return {
    span: at,
    message: bilingual(
      `第 ${line + 1} 行第 ${character + 1} 列：${message.zh}`,
      `line ${line + 1}, column ${character + 1}: ${message.en}`,
    ),
  };
}
