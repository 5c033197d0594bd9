import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { projectSchema, SCHEMA_FILE, schemaText } from '../../server/scripts/projectSchema';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { placesOf } from '../../server/src/service/hiding/recognizeFindingPlace';
import {
  BASELINE_FILE_NAME,
  formatPlaceFile,
  IGNORES_FILE_NAME,
} from '../../server/src/service/hiding/ignoresFile';
import { parseProjectFile, PROJECT_FILE_NAME } from '../../server/src/service/parseProjectFile';
import { check } from '../measure/support/check';
import { manifest, readJson } from './manifest';
import { type Rule } from '../../server/src/rules/types';

describe('the schema of ignored places and baselines', () => {
  const validate = new Ajv({ strictTuples: false }).compile(
    readJson('client/schemas/places.schema.json') as object,
  );

  it('accepts what the program writes, and what people may add', () => {
    const text = '甲条例\n第1条　甲。\n第三条　乙。\n';
    const snapshot = createSnapshot(text);
    const [first, ...others] = placesOf(snapshot, check(text));
    assert.ok(first !== undefined && others.length > 0);
    const places = [{ ...first, reason: '已核对' }, ...others];
    const written = formatPlaceFile(new Map([['稿/a.txt', { rules: ['numbering/article-gap'], places }]]));
    assert.equal(validate(JSON.parse(written)), true, JSON.stringify(validate.errors));
  });

  it('refuses what the program would not read', () => {
    assert.equal(validate({ version: 1, files: { 'a.txt': { places: [{ rule: 'x/a' }] } } }), false);
    assert.equal(validate({ version: 2, files: {} }), false);
  });

  it('is offered for both files', () => {
    const names = manifest.contributes.jsonValidation.flatMap(({ fileMatch }) => fileMatch);
    for (const name of [PROJECT_FILE_NAME, IGNORES_FILE_NAME, BASELINE_FILE_NAME]) {
      assert.ok(names.includes(name), name);
    }
  });
});

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
    const known = parseProjectFile('{"unknown": 1}', [RULE]);
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
