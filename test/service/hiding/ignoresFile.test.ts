import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  formatPlaceFile,
  parsePlaceFile,
  type PlaceRecord,
  type TextRecords,
} from '../../../server/src/service/hiding/ignoresFile';

const record = (rule: string, more: Partial<PlaceRecord> = {}): PlaceRecord => ({
  rule,
  words: '甲',
  sentence: '甲“乙”。',
  hash: 'a1',
  before: '-',
  after: 'b2',
  nth: 1,
  ...more,
});

const file = (...texts: readonly (readonly [string, Partial<TextRecords>])[]) =>
  new Map(texts.map(([path, more]) => [path, { rules: [], places: [], ...more }] as const));

describe('the file of ignored places', () => {
  it('has a line for each record, in one order, and reads as it was written', () => {
    const content = file(
      ['乙/b.txt', { rules: ['x/b', 'x/a'], places: [record('x/b'), record('x/a', { reason: '已核对' })] }],
      ['a.txt', { places: [record('x/a')] }],
      ['空.txt', {}],
    );
    const text = formatPlaceFile(content);
    assert.equal(
      text,
      [
        '{',
        '  "version": 1,',
        '  "files": {',
        '    "a.txt": {',
        '      "places": [',
        '        { "rule": "x/a", "words": "甲", "sentence": "甲“乙”。", "at": "a1 - b2 1" }',
        '      ]',
        '    },',
        '    "乙/b.txt": {',
        '      "rules": [',
        '        "x/a",',
        '        "x/b"',
        '      ],',
        '      "places": [',
        '        { "rule": "x/a", "words": "甲", "sentence": "甲“乙”。", "at": "a1 - b2 1", "reason": "已核对" },',
        '        { "rule": "x/b", "words": "甲", "sentence": "甲“乙”。", "at": "a1 - b2 1" }',
        '      ]',
        '    }',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    const read = parsePlaceFile(text);
    assert.ok(read.ok);
    assert.equal(formatPlaceFile(read.value), text);
    assert.equal(formatPlaceFile(parsedEmpty()), formatPlaceFile(file()));
  });

  const parsedEmpty = () => {
    const read = parsePlaceFile(`\uFEFF${formatPlaceFile(file())}`);
    assert.ok(read.ok);
    return read.value;
  };

  it('is merged by git when two people add records', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-merge-'));
    const places = ['a', 'e', 'i', 'o'].map((name) => record(`x/${name}`));
    const write = (name: string, added: readonly PlaceRecord[]): string => {
      const path = join(folder, name);
      writeFileSync(path, formatPlaceFile(file(['a.txt', { places: [...places, ...added] }])));
      return path;
    };
    const paths = [write('ours', [record('x/b')]), write('base', []), write('theirs', [record('x/f')])];
    const merged = execFileSync('git', ['merge-file', '-p', ...paths], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const read = parsePlaceFile(merged);
    assert.ok(read.ok);
    assert.equal(read.value.get('a.txt')?.places.length, 6);
  });

  for (const [what, text] of [
    ['an unresolved merge', '<<<<<<< HEAD\n{ "version": 1, "files": {} }'],
    ['another version', '{ "version": 2, "files": {} }'],
    ['no object', '[]'],
    ['a record without its place', '{"version":1,"files":{"a":{"places":[{"rule":"x/a"}]}}}'],
    ['a rule that is no text', '{"version":1,"files":{"a":{"rules":[1]}}}'],
    ['a text without records', '{"version":1,"files":{"a":null}}'],
  ] as const) {
    it(`is refused as a whole for ${what}`, () => {
      assert.equal(parsePlaceFile(text).ok, false);
    });
  }
});
