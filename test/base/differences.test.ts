import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differencesBetween, exactHunks, type TextChange } from '../../server/src/base/differences';

/** `−deleted−` and `+inserted+` in the text. */
const shown = (changes: readonly TextChange[] | undefined): string | undefined =>
  changes
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `−${text}−` : `+${text}+`))
    .join('');

const check = (from: string, to: string, expected: string): void => {
  assert.equal(shown(differencesBetween(from, to)), expected);
};

describe('differencesBetween', () => {
  it('marks nothing in equal texts', () => {
    check('市人民政府应当公布目录。', '市人民政府应当公布目录。', '市人民政府应当公布目录。');
    check('', '', '');
  });

  it('marks whole words', () => {
    check('市人民政府应当促进发展。', '市人民政府应当推进发展。', '市人民政府应当−促进−+推进+发展。');
    check('主管部门应当编制目录。', '主管部门应编制目录。', '主管部门−应当−+应+编制目录。');
  });

  it('puts an insertion behind a mark where it can stand there', () => {
    check('财政、税务部门负责。', '财政、教育、税务部门负责。', '财政、+教育、+税务部门负责。');
    check('遵循自愿、平等、公平原则。', '遵循自愿、公平原则。', '遵循自愿、−平等、−公平原则。');
    check('甲。\n乙。', '甲。\n丙。\n乙。', '甲。\n+丙。\n+乙。');
  });

  it('takes a phrase of which little stayed as one', () => {
    check(
      '鼓励企业设立研究机构，开展技术攻关。',
      '支持高校建设实验平台，开展技术攻关。',
      '−鼓励企业设立研究机构−+支持高校建设实验平台+，开展技术攻关。',
    );
  });

  it('leaves marks between phrases that changed', () => {
    check(
      '市人民政府建立甲制度，完善乙制度，保障丙的权益。',
      '市人民政府建立丁制度，完善戊制度，保障丙的权益。',
      '市人民政府建立−甲−+丁+制度，完善−乙−+戊+制度，保障丙的权益。',
    );
  });

  it('marks nothing in texts that have too little in common', () => {
    assert.equal(differencesBetween('市人民政府应当编制规划。', '违反规定的，处以罚款。'), undefined);
    assert.equal(differencesBetween('', '甲乙丙'), undefined);
    assert.equal(differencesBetween('甲乙'.repeat(3000), '丙丁'.repeat(3000)), undefined);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('数据', '市', '，', '、', '。', '\n', 'a', ' ', '应当', '促进', '发展'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = differencesBetween(from, to);
        if (changes === undefined) return;
        const without = (kind: TextChange['kind']): string =>
          changes.map((change) => (change.kind === kind ? '' : change.text)).join('');
        assert.equal(without('inserted'), from);
        assert.equal(without('deleted'), to);
        assert.ok(changes.every((change) => change.text !== ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('exactHunks', () => {
  it('is there where as many characters may change as do, and not where one less may', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const hunks = exactHunks(from, to, Infinity);
        assert.ok(hunks !== undefined);
        const changed = hunks.reduce((sum, hunk) => sum + hunk.fromEnd - hunk.from + hunk.toEnd - hunk.to, 0);
        assert.deepEqual(exactHunks(from, to, changed), hunks);
        if (changed > 0) assert.equal(exactHunks(from, to, changed - 1), undefined);
      }),
      { numRuns: 500 },
    );
  });
});
