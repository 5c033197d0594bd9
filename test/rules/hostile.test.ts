import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { allRules } from '../../server/src/rules/allRules';
import { cpuTime } from '../support/growth';

/** What patterns of rules begin with or run over: repeated, each place could begin a match that fails at the end. */
const UNITS = [
  '除', '、', '《', '《甲》', '《甲》、', '“', '“甲”', '"', '1', '1,', '一', '十万', '应', '可', '或', '处', '（', '(', '(甲',
  '（一）', '第', '第（一）、', '但', '除甲外，', '以上', '五万元以上', '以下', '至', '，', '。', '的', '甲', '本', '本条例第', 'X', '×',
  '依照慈善法的规定，', '《食品安全法》', '一万元以下的，', '五日内', '给予警告，', '市财政局',
  '【', ' ', '\t', '|', '施行', '应当', '依照', '（以下简称甲）', '本条例所称甲，是指', '违反本条例第一条规定，', '由甲部门', '年',
  '由甲责令改正，处一万元以上五万元以下的罚款；', '行政主管部门', '中华人民共和国', 'http://a',
]; // prettier-ignore

/** One number throughout, and cited: each citation could mean any of them. */
const CITED_NUMBERS = [
  '第一条　依照第一条第一款第一项。\n',
  '第一章　甲\n第一条　依照第一章第一节。\n',
  '第一条　有下列情形：\n（一）依照本条第一项；\n（一）甲。\n',
];

/** Of these a whole megabyte in one paragraph. */
const MEGABYTE_UNITS = ['除', '、', '《甲》', '1'];
const MEGABYTE = 1 << 20;
/** Of the others, and of articles. */
const USUAL = 1 << 16;
/** How much longer the larger text is than the smaller. */
const FACTOR = 4;
/** Linear work grows by four, quadratic work by sixteen. */
const MOST_GROWTH = 8;
/** Milliseconds of processor time that a rule may take on a text of the usual length, whatever it took on a shorter one. */
const SHORTEST = 60;
const ATTEMPTS = 3;

/** Short, so that there are many. */
const ARTICLE_LENGTH = 50;
const TITLE = '甲市乙条例\n';

/** One endless paragraph, and many articles of a usual length. */
const SHAPES: readonly (readonly [string, (unit: string, size: number) => string])[] = [
  ['one paragraph', (unit, size) => `${TITLE}第一条　${unit.repeat(size / unit.length)}\n`],
  [
    'many articles',
    (unit, size) => {
      const words = unit.repeat(Math.ceil(ARTICLE_LENGTH / unit.length));
      const count = Math.ceil(size / (words.length + 8));
      return (
        TITLE +
        Array.from({ length: count }, (_, i) => `第${formatChineseNumeral(i + 1)}条　${words}\n`).join('')
      );
    },
  ],
];

/** Milliseconds each rule takes, on a snapshot of its own text; what rules share is charged to the first. */
function times(text: string): ReadonlyMap<string, number> {
  const snapshot = createSnapshot(text);
  snapshot.derive(({ tree }) => tree);
  return new Map(
    allRules.map((rule) => {
      const time = cpuTime(() => {
        for (const { span } of rule.check(snapshot, {})) assert.ok(span.start <= span.end);
      });
      return [rule.code, time];
    }),
  );
}

/**
 * The rules that took more than their share of the larger text, by the shortest time on it and the longest on the
 * smaller: the garbage collector takes its time where it likes, mostly on the larger.
 */
function slowRules(textOf: (size: number) => string, size = USUAL): readonly string[] {
  const limit = SHORTEST * (size / USUAL);
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  let suspects: readonly string[] = allRules.map(({ code }) => code);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (const [code, time] of times(textOf(size))) {
      after.set(code, Math.min(time, after.get(code) ?? Infinity));
    }
    suspects = suspects.filter((code) => (after.get(code) ?? 0) > limit);
    if (suspects.length === 0) return [];
    for (const [code, time] of times(textOf(size / FACTOR))) {
      before.set(code, Math.max(time, before.get(code) ?? 0));
    }
    suspects = suspects.filter((code) => (after.get(code) ?? 0) > MOST_GROWTH * (before.get(code) ?? 0));
    if (suspects.length === 0) return [];
  }
  // Other programs cost a rule time as well, now and then. Work that grows too fast does so over the next step too.
  const beyond = times(textOf(size * FACTOR));
  return suspects.filter((code) => (beyond.get(code) ?? 0) > MOST_GROWTH * (after.get(code) ?? 0));
}

describe('no rule can be made slow by a text', () => {
  for (const [shape, textOf] of SHAPES) {
    for (const unit of UNITS) {
      it(`${shape} of ${JSON.stringify(unit)}`, () => {
        const size = shape === 'one paragraph' && MEGABYTE_UNITS.includes(unit) ? MEGABYTE : USUAL;
        assert.deepEqual(
          slowRules((length) => textOf(unit, length), size),
          [],
        );
      });
    }
  }

  for (const unit of CITED_NUMBERS) {
    it(`one cited number in ${JSON.stringify(unit)}`, () => {
      assert.deepEqual(
        slowRules((size) => TITLE + unit.repeat(size / unit.length)),
        [],
      );
    });
  }
});
