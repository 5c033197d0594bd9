import { bilingual, type Bilingual } from '../../src/base/bilingual';
import { type RuleLevel } from '../../src/rules/types';

/** The groups of rules as pages name them, in the order of the index. */
export const GROUP_NAMES: Readonly<Record<string, Bilingual>> = {
  numbering: bilingual('序号', 'Numbering'),
  structure: bilingual('结构', 'Structure'),
  reference: bilingual('引用', 'References'),
  term: bilingual('用语', 'Terms'),
  form: bilingual('表述格式', 'Forms'),
  wording: bilingual('用词', 'Wording'),
  number: bilingual('数字', 'Numbers'),
  punctuation: bilingual('标点', 'Punctuation'),
  competence: bilingual('权限核对', 'Competence'),
};

/** The levels as people read them. */
export const LEVEL_NAMES: Readonly<Record<RuleLevel, Bilingual>> = {
  error: bilingual('错误', 'error'),
  warning: bilingual('警告', 'warning'),
  info: bilingual('信息', 'information'),
  hint: bilingual('提示', 'hint'),
  off: bilingual('默认关闭', 'off by default'),
};

/** The part of a code before the slash. */
export const groupOf = (code: string): string => code.replace(/\/.*/, '');

/** Our own prose as Markdown: characters that Markdown would take for markup are escaped, line breaks part paragraphs. */
export const prose = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/[\\`*_[\]<>|~#]/g, '\\$&'))
    .join('\n\n');

/** Lines of a text as they are, whatever they hold. */
export const fenced = (text: string, language = 'text'): string =>
  `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
