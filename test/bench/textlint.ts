import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What textlint looks for. No rule of its own for Chinese is still maintained; these are, and their work is like that
 * of our rules for punctuation and wording, of which we run more: brackets that match, long sentences, characters that
 * nobody sees, and a list of patterns.
 */
const PATTERNS: readonly string[] = [
  '应该',
  '其它',
  '帐号',
  '(?<!不)必需',
  '按照[^，。]{1,20}之规定',
  '依据[^，。]{1,20}规定执行',
  '发布之日起实施',
  '(?:有关|相关)部门',
  '以上（(?:不)?含本数）',
  '[0-9]+%',
  '处[^，。]{1,12}元以上[^，。]{1,12}元以下罚款',
  '构成犯罪的，移送司法机关',
  '工商行政管理部门',
  '劳动教养',
  '计划生育部门',
  '除[^，。]{1,30}以外，',
  '[^，。]{1,20}和[^，。]{1,20}以及[^，。]{1,20}等',
  '（[^）]{60,}）',
  '《[^》]{40,}》',
  '不得[^，。]{0,20}不得',
];

/** How textlint is called in the figures. */
export const TEXTLINT_NAME = `textlint with 4 rules, one of them ${PATTERNS.length} patterns`;

const CONFIG = {
  rules: {
    '@textlint-rule/no-unmatched-pair': true,
    'no-zero-width-spaces': true,
    'sentence-length': { max: 300 },
    '@textlint-rule/pattern': {
      patterns: PATTERNS.map((pattern) => ({ message: pattern, pattern: `/${pattern}/` })),
    },
  },
};

/** Runs the `textlint` command over the files that a pattern matches, from the start of the process to its end. */
export async function runTextlint(files: string, outFolder: string): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  const config = join(outFolder, 'textlintrc.json');
  writeFileSync(config, JSON.stringify(CONFIG));
  const packages = resolve('node_modules');
  const args = [
    join(packages, 'textlint/bin/textlint.js'),
    ...['--config', config],
    ...['--rules-base-directory', packages],
    ...['--format', 'json'],
    ...['--output-file', join(outFolder, 'textlint.json')],
    files,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  // 1 tells of findings.
  if (code !== 0 && code !== 1) throw new Error(`textlint ended with ${String(code)}`);
}
