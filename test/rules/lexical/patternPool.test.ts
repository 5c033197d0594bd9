import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prose } from '../../../server/src/analysis/prose';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { createPatternPool, type Sought } from '../../../server/src/rules/lexical/patternPool';

const PATTERNS = [
  /应(?:该|予)/gu,
  /(?:可以|必须)(?:罚款|没收)/gu,
  /(?=[处没])(?<!依法)(?:处罚|没收)/gu,
  /[，。]{2,8}/gu,
  /[0-9]{1,3}元/gu,
  /的/gu,
  /(?<=的)罚款|其它/gu,
];
const WORDS = [
  ...Array.from('应该予可以必须罚款处没收依法，。元的其它'),
  '12',
  '“罚款”',
  '《其它法》',
  '\n（一）',
];

const sought = (pattern: RegExp): Sought<string> => ({ pattern, tell: ([found]) => found });

const articlesOf = (words: readonly (readonly string[])[]): string =>
  `甲市乙条例\n${words.map((each, at) => `第${at + 1}条　${each.join('')}\n`).join('')}`;

describe('a pool of patterns', () => {
  const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  });

  it('finds what each pattern finds by itself', () => {
    const pool = createPatternPool();
    const questions = PATTERNS.map((pattern) => pool.add(sought(pattern)));
    fc.assert(
      fc.property(texts, (words) => {
        const snapshot = createSnapshot(articlesOf(words));
        PATTERNS.forEach((pattern, at) => {
          const alone = prose(snapshot).flatMap(({ span, masked }) =>
            [...masked.matchAll(pattern)].map(({ index, 0: found }) => [span.start + index, found]),
          );
          assert.deepEqual(
            questions[at]?.(snapshot).map(({ span, told }) => [span.start, told]),
            alone,
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what says nothing', () => {
    const question = createPatternPool().add({ pattern: /罚款/gu, tell: () => undefined });
    assert.deepEqual(question(createSnapshot(articlesOf([['罚款']]))), []);
  });

  it('answers for every pattern but the one whose matches throw', () => {
    const pool = createPatternPool();
    const broken = pool.add({
      pattern: /罚款/gu,
      tell: () => {
        throw new Error('甲');
      },
    });
    const other = pool.add(sought(/没收/gu));
    const snapshot = createSnapshot(articlesOf([['罚款', '没收']]));
    assert.throws(() => broken(snapshot), /甲/u);
    assert.equal(other(snapshot).length, 1);
  });

  it('takes a pattern at any time: whoever asks gets an answer of the whole text', () => {
    const pool = createPatternPool();
    const first = pool.add(sought(/罚款/gu));
    const before = createSnapshot(articlesOf([['罚款', '没收'], ['罚款']]));
    assert.equal(first(before).length, 2);
    const late = pool.add(sought(/没收/gu));
    assert.equal(late(before).length, 1);
    const after = createSnapshot(articlesOf([['罚款', '没收'], ['没收']]), before);
    assert.deepEqual([first(after).length, late(after).length], [1, 2]);
  });
});
