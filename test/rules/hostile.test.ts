import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { allRules } from '../../server/src/rules/allRules';
import { type Rule } from '../../server/src/rules/types';
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
/** How much longer the larger text is than each of the smaller ones, and how many of those there are. */
const FACTOR = 4;
/** Linear work takes as long on either, quadratic work four times as long on the larger. */
const MOST_GROWTH = 2;
/** On half the length the part of the work that is quadratic is smaller beside the part that is linear. */
const SUSPECT_GROWTH = 1.5;
/** Milliseconds of processor time that a rule may take on a text of the usual length, whatever it took on a shorter one. */
const SHORTEST = 60;
const ATTEMPTS = 3;

const allCodes = allRules.map(({ code }) => code);

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

/** The rules up to the last of `suspects`: those behind it change nothing of what it takes. */
const rulesUpTo = (suspects: readonly string[]): readonly Rule[] =>
  allRules.slice(0, allRules.findLastIndex(({ code }) => suspects.includes(code)) + 1);

/**
 * Milliseconds each of `rules` takes, on a snapshot of its own text; what rules share is charged to the first of them,
 * so that none of those before a rule in question may be left out.
 */
function times(rules: readonly Rule[], text: string): ReadonlyMap<string, number> {
  const snapshot = createSnapshot(text);
  snapshot.derive(({ tree }) => tree);
  return new Map(
    rules.map((rule) => {
      const time = cpuTime(() => {
        for (const { span } of rule.check(snapshot, {})) assert.ok(span.start <= span.end);
      });
      return [rule.code, time];
    }),
  );
}

/** The same, of `count` snapshots together. */
function timesOfSeveral(rules: readonly Rule[], text: string, count: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    for (const [code, time] of times(rules, text)) sums.set(code, time + (sums.get(code) ?? 0));
  }
  return sums;
}

/** Texts of one kind, and what a rule may take on them. */
interface Trial {
  readonly textOf: (size: number) => string;
  readonly size: number;
  /** In milliseconds. */
  readonly limit: number;
  readonly mostGrowth: number;
}

/**
 * Those of `suspects` that take too long on a text of `size` beside several texts that are together as long, however
 * often they are asked: the garbage collector and other programs cost a rule time as well, now here and now there.
 */
function growing(suspects: readonly string[], { textOf, size, limit, mostGrowth }: Trial): readonly string[] {
  const large = new Map<string, number>();
  const small = new Map<string, number>();
  let left = suspects;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (const [code, time] of times(rulesUpTo(left), textOf(size))) {
      large.set(code, Math.min(time, large.get(code) ?? Infinity));
    }
    left = left.filter((code) => (large.get(code) ?? 0) > limit);
    if (left.length === 0) return [];
    for (const [code, time] of timesOfSeveral(rulesUpTo(left), textOf(size / FACTOR), FACTOR)) {
      small.set(code, Math.max(time, small.get(code) ?? 0));
    }
    left = left.filter((code) => (large.get(code) ?? 0) > mostGrowth * (small.get(code) ?? 0));
    if (left.length === 0) return [];
  }
  return left;
}

/**
 * The rules that take more than their share of a text of `size`, and of a longer one still. Quadratic work that takes
 * too long there takes a quarter of that on half the length: what shows no growth on so little is not asked any further.
 */
function slowRules(textOf: (size: number) => string, size = USUAL): readonly string[] {
  const limit = SHORTEST * (size / USUAL);
  const half = { textOf, size: size / 2, limit: limit / 4, mostGrowth: SUSPECT_GROWTH };
  let suspects = growing(allCodes, half);
  for (const length of [size, size * FACTOR]) {
    if (suspects.length === 0) return [];
    suspects = growing(suspects, { textOf, size: length, limit, mostGrowth: MOST_GROWTH });
  }
  return suspects;
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
