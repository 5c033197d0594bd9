import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { projectSchema, SCHEMA_FILE, schemaText } from '../../server/scripts/projectSchema';
import { parseProjectConfig } from '../../server/src/service/projectConfig';
import { type Rule } from '../../server/src/rules/types';

describe('the schema of .tiaoli.json', () => {
  it('is written anew when the rules of the registry change', async () => {
    const isCurrent = readFileSync(SCHEMA_FILE, 'utf8') === (await schemaText());
    assert.ok(isCurrent, 'run: npx tsx server/scripts/projectSchema.ts');
  });

  it('names every rule with its summary, and its group', () => {
    const schema = projectSchema([RULE]) as { properties: { rules: { properties: object } } };
    const { properties } = schema.properties.rules;
    assert.deepEqual(Object.keys(properties), ['numbering/*', 'numbering/example']);
    assert.match(JSON.stringify(properties), /甲缺号.*A number is missing/);
  });

  it('knows every key that the reader of the file knows, and no other', () => {
    const schema = projectSchema([RULE]) as { properties: Readonly<Record<string, unknown>> };
    const known = parseProjectConfig('{"unknown": 1}', [RULE]);
    assert.ok(known.ok);
    const [, list = ''] = /可用：(.*)$/.exec(known.value.problems[0]?.message.zh ?? '') ?? [];
    assert.deepEqual(Object.keys(schema.properties).sort(), ['$schema', ...list.split(', ')].sort());
  });
});

const RULE: Rule = {
  code: 'numbering/example',
  level: 'warning',
  summary: { zh: '甲缺号', en: 'A number is missing' },
  explanation: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  fixable: false,
  examples: [],
  accepts: [],
  check: () => [],
};
