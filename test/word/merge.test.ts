import assert from 'node:assert/strict';
import { mergeLines } from '../../server/src/word/revise/mergeLines';

const BASE = [
  '甲市条例',
  '第一条　码头由港口部门登记。',
  '第二条　渡口设置廊亭。',
  '第三条　自公布之日起施行。',
];
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const changed = (index: number, ...lines: readonly string[]): string =>
  text(...BASE.toSpliced(index, 1, ...lines));
const base = text(...BASE);

describe('a draft and its document brought together', () => {
  const merges: readonly (readonly [string, string, string, string])[] = [
    ['takes what only the draft changed', changed(1, '第一条　码头由交通部门登记。'), base, changed(1, '第一条　码头由交通部门登记。')],
    ['takes what only the document changed', base, changed(2), changed(2)],
    [
      'takes changes of neighbouring lines',
      changed(1, '第一条　码头由交通部门登记。'),
      changed(2, '第二条　渡口设置候船廊亭。'),
      text(BASE[0] ?? '', '第一条　码头由交通部门登记。', '第二条　渡口设置候船廊亭。', BASE[3] ?? ''),
    ],
    [
      'takes a number from one and the words from the other',
      text(...BASE.slice(0, 2), '第二条　公示班次，不得涂改。', '第三条　渡口设置廊亭。', '第四条　自公布之日起施行。'),
      changed(2, '第二条　渡口设置候船廊亭。'),
      text(...BASE.slice(0, 2), '第二条　公示班次，不得涂改。', '第三条　渡口设置候船廊亭。', '第四条　自公布之日起施行。'),
    ],
    ['takes what both did alike', changed(1, '第一条　丁。'), changed(1, '第一条　丁。'), changed(1, '第一条　丁。')],
    ['lets go what one deleted and the other only renumbered', changed(2), text(BASE[0] ?? '', '第一条　码头由港口部门登记。', '第三条　渡口设置廊亭。', '第四条　自公布之日起施行。'), text(BASE[0] ?? '', '第一条　码头由港口部门登记。', '第四条　自公布之日起施行。')],
    ['takes insertions at different places', text(BASE[0] ?? '', '新的题注行文字。', ...BASE.slice(1)), text(...BASE, '附：一览表。'), text(BASE[0] ?? '', '新的题注行文字。', ...BASE.slice(1), '附：一览表。')],
    ['does not mind blank lines, indents and line breaks', base.replaceAll('\n', '\r\n\r\n　　'), changed(3, '第三条　自2026年1月1日起施行。'), changed(3, '第三条　自2026年1月1日起施行。')],
  ]; // prettier-ignore
  for (const [name, draft, document, merged] of merges) {
    it(name, () => {
      assert.deepEqual(mergeLines(base, draft, document), { ok: true, value: merged });
      assert.deepEqual(mergeLines(base, document, draft), { ok: true, value: merged });
    });
  }

  const conflicts: readonly (readonly [string, string, string, number])[] = [
    ['the same words', changed(1, '第一条　码头由交通部门登记。'), changed(1, '第一条　码头由海事部门登记。'), 1],
    ['a line that one deleted and the other changed', changed(2), changed(2, '第二条　渡口设置候船廊亭。'), 1],
    ['the same number', changed(3, '第四条　自公布之日起施行。'), changed(3, '第五条　自公布之日起施行。'), 1],
    ['lines that both added at one place', text(...BASE, '附：甲表。'), text(...BASE, '另附说明。'), 1],
  ]; // prettier-ignore
  for (const [name, draft, document, count] of conflicts) {
    it(`is refused with the conflict where both changed ${name}`, () => {
      const merged = mergeLines(base, draft, document);
      assert.ok(!merged.ok);
      assert.equal(merged.reason.length, count, JSON.stringify(merged.reason));
    });
  }

  it('names the lines of a conflict', () => {
    assert.deepEqual(mergeLines(base, changed(1, '第一条　码头由交通部门登记。'), changed(1)), {
      ok: false,
      reason: [{ before: BASE[1], draft: '第一条　码头由交通部门登记。', document: '' }],
    });
  });

  it('is the draft where the document stayed, and empty for empty texts', () => {
    assert.deepEqual(mergeLines('', '', ''), { ok: true, value: '' });
    assert.deepEqual(mergeLines('', base, ''), { ok: true, value: base });
    assert.deepEqual(mergeLines(base, '', base), { ok: true, value: '' });
  });
});
