import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { allRules } from '../../server/src/rules/registry';

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

/** Of these a whole megabyte, of the others a quarter of it. */
const MEGABYTE_UNITS = ['除', '、', '《甲》', '1'];
const MEGABYTE = 1 << 20;
/** How much longer the larger text is than the smaller. */
const FACTOR = 4;
/** Linear work grows by four, quadratic work by sixteen. */
const MOST_GROWTH = 8;
/** Less than this in milliseconds says nothing of the work: the machine is shared. */
const SHORTEST = 120;
const ATTEMPTS = 3;

const ARTICLE_LENGTH = 200;
const TITLE = '甲市乙条例\n';

/** One endless paragraph, and many articles of a usual length. */
const SHAPES: readonly (readonly [string, (unit: string, size: number) => string])[] = [
  ['one paragraph', (unit, size) => `${TITLE}第一条　${unit.repeat(size / unit.length)}\n`],
  [
    'many articles',
    (unit, size) => {
      const words = unit.repeat(ARTICLE_LENGTH / unit.length);
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
      const start = performance.now();
      let reports = 0;
      for (const report of rule.check(snapshot, {})) reports += report.span.end >= 0 ? 1 : 0;
      return [rule.code, reports < 0 ? 0 : performance.now() - start];
    }),
  );
}

/** The rules that took more than their share of the larger text, each time it was tried. */
function slowRules(unit: string, textOf: (unit: string, size: number) => string): readonly string[] {
  const large = MEGABYTE_UNITS.includes(unit) ? MEGABYTE : MEGABYTE / FACTOR;
  let suspects: readonly string[] | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = times(textOf(unit, large / FACTOR));
    const after = times(textOf(unit, large));
    suspects = (suspects ?? [...after.keys()]).filter(
      (code) => (after.get(code) ?? 0) > MOST_GROWTH * Math.max(before.get(code) ?? 0, SHORTEST / FACTOR),
    );
    if (suspects.length === 0) return [];
  }
  return suspects ?? [];
}

describe('no rule can be made slow by a text', function () {
  this.timeout(300_000);
  for (const [shape, textOf] of SHAPES) {
    for (const unit of UNITS) {
      it(`${shape} of ${JSON.stringify(unit)}`, () => {
        assert.deepEqual(slowRules(unit, textOf), []);
      });
    }
  }

  for (const unit of CITED_NUMBERS) {
    it(`one cited number in ${JSON.stringify(unit)}`, () => {
      const textOf = (lines: string, size: number): string => TITLE + lines.repeat(size / lines.length);
      assert.deepEqual(slowRules(unit, textOf), []);
    });
  }
});
