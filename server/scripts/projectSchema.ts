// Writes the JSON schema of `.tiaoli.json` from the rule registry: npx tsx server/scripts/projectSchema.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { allRules } from '../src/rules/allRules';
import { NORM_KINDS } from '../src/analysis/kindAndRegion';
import { type Rule, type RuleSetting } from '../src/rules/types';
import { houseStyles } from '../src/service/projectFileKeys';

/** Where the schema stands; `package.json` contributes it. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../client/schemas/tiaoli.schema.json', import.meta.url));

const LEVEL = {
  enum: ['off', 'hint', 'info', 'warning', 'error'],
  enumDescriptions: ['不检查 not checked', '提示 hint', '信息 information', '警告 warning', '错误 error'],
};

/** The schema for these rules, each with its summary, and for their groups. */
export function projectSchema(rules: readonly Rule[]): object {
  const groups = [...new Set(rules.map(({ code }) => code.replace(/\/.*/, '')))];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '条理项目设置 Tiaoli project settings',
    type: 'object',
    additionalProperties: false,
    definitions: { level: LEVEL },
    properties: {
      $schema: { type: 'string' },
      kind: {
        enum: NORM_KINDS,
        description:
          '草案的种类，有的规则只适用于其中一种\n\nThe kind of norm: some rules hold for one kind only',
      },
      region: {
        description:
          '行政区域名称，例如“深圳市”；或者分别写明名称、自称（own）、所属的省（parent）\n\nThe region by name, such as 深圳市; or its name, what the text calls it (own) and its province (parent)',
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: WORD, own: WORD, parent: WORD },
          },
        ],
      },
      numbering: {
        type: 'object',
        description:
          '条号的处理。locked：条号已被引用（如已送审），不得改变，新增条文编为“第X条之一”\n\nNumbers of articles. locked: others cite them already, they may not change; new articles become 第X条之一',
        additionalProperties: false,
        required: ['locked'],
        properties: { locked: { type: 'boolean' } },
      },
      decidingBody: {
        description:
          '作出修改、废止决定的机关，用于生成决定草稿；可以写明会议，例如“甲市第十六届人民代表大会常务委员会第三十次会议”。不写则按题注\n\nThe body that decides on amendments and repeals, for the drafts of decisions, and the session; without it, the adoption note tells',
        anyOf: [
          { type: 'string', minLength: 1, maxLength: 100 },
          {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: WORD, session: WORD },
          },
        ],
      },
      words: {
        type: 'object',
        description:
          '本项目的用词表：不用的词和改用的词，由规则 term/house-word 检查；改用的词可以留空\n\nWords of this project: what not to write and what to write instead (may be empty); the rule term/house-word reads it',
        additionalProperties: { type: 'string', maxLength: 30 },
      },
      ...Object.fromEntries(houseStyles(rules).map(styleEntry)),
      rules: {
        type: 'object',
        description:
          '规则的级别，按代码或者组（如 numbering/*）设定，匹配最长的一项生效\n\nLevels by rule code or group (numbering/*); the longest match counts',
        additionalProperties: false,
        properties: Object.fromEntries([...groups.map(groupEntry), ...rules.map(ruleEntry)]),
      },
    },
  };
}

const WORD = { type: 'string', minLength: 1 };

const styleEntry = ({ key, values, description }: RuleSetting): readonly [string, object] => [
  key,
  { enum: values, description: `${description.zh}\n\n${description.en}` },
];

const LEVEL_REF = { $ref: '#/definitions/level' };

const groupEntry = (group: string): readonly [string, object] => [
  `${group}/*`,
  { ...LEVEL_REF, description: `${group}/… 各规则\n\nAll rules ${group}/…` },
];

const ruleEntry = ({ code, level, summary }: Rule): readonly [string, object] => [
  code,
  { ...LEVEL_REF, default: level, description: `${summary.zh}\n\n${summary.en}` },
];

/** The schema file's text as it should be, in the repository's formatting. */
export const schemaText = (): Promise<string> =>
  format(JSON.stringify(projectSchema(allRules)), { parser: 'json', printWidth: 110 });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void schemaText().then((text) => {
    writeFileSync(SCHEMA_FILE, text);
  });
}
