import assert from 'node:assert/strict';
import { DEFAULT_CORPUS, parseOptions } from './support/options';
import { createRandom, seedOf } from './support/random';
import { formatTable } from './support/table';

describe('the support of the measurements', () => {
  it('draws the same for the same seed, each number below the bound about as often', () => {
    const draw = (): readonly number[] => {
      const random = createRandom(seedOf('甲'));
      return Array.from({ length: 3000 }, () => random.int(3));
    };
    const drawn = draw();
    assert.deepEqual(draw(), drawn);
    for (const n of [0, 1, 2]) {
      const count = drawn.filter((each) => each === n).length;
      assert.ok(count > 850 && count < 1150, `${n} drawn ${count} times of 3000`);
    }
  });

  it('shuffles without losing, and picks nothing from nothing', () => {
    const random = createRandom(1);
    const list = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = random.shuffle(list);
    assert.notDeepEqual(shuffled, list);
    assert.deepEqual(
      shuffled.toSorted((a, b) => a - b),
      list,
    );
    const nothing: readonly number[] = [];
    assert.equal(random.pick(nothing), undefined);
  });

  it('runs everything unless names are given, in its own order', () => {
    const all = {
      names: ['a', 'b'],
      json: undefined,
      corpus: DEFAULT_CORPUS,
      samples: 0,
      limit: Infinity,
      sizes: [],
    };
    assert.deepEqual(parseOptions([], ['a', 'b']), { ok: true, value: all });
    const args = [
      'b',
      'a',
      '--json',
      'f',
      '--corpus',
      'd',
      '--samples',
      '3',
      '--limit',
      '7',
      '--size',
      '5',
      '--size',
      '6',
    ];
    const told = { names: ['a', 'b'], json: 'f', corpus: 'd', samples: 3, limit: 7, sizes: [5, 6] };
    assert.deepEqual(parseOptions(args, ['a', 'b']), { ok: true, value: told });
  });

  it('refuses unknown names, unknown options and a number that is none', () => {
    assert.deepEqual(parseOptions(['c'], ['a', 'b']), { ok: false, reason: 'unknown: c; known: a, b' });
    assert.equal(parseOptions(['--what'], ['a']).ok, false);
    assert.equal(parseOptions(['--samples', 'x'], ['a']).ok, false);
    assert.equal(parseOptions(['--size', '0'], ['a']).ok, false);
  });

  it('lines columns up, figures to the right, Chinese as two columns', () => {
    const table = formatTable([['名', 'n'], ['甲乙', '7'], ['a', '12']]); // prettier-ignore
    assert.equal(table, ['名     n', '────  ──', '甲乙   7', 'a     12'].join('\n'));
  });
});
