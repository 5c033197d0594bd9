import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countCharacters } from '../../../server/scripts/characterCounts/count';
import { packCounts } from '../../../server/scripts/characterCounts/pack';
import {
  EDGE,
  readCharacterCountsSteps,
  readCharacterCounts,
} from '../../../server/src/analysis/typing/characterCounts';
import { sharedCountsSteps } from '../../../server/src/analysis/typing/sharedCounts';
import { runToEnd } from '../../../server/src/base/steps';
import { shippedCounts, tableBytes } from '../../support/typos';

const SOUNDS: Readonly<Record<string, readonly string[]>> = {
  责: ['ze'],
  则: ['ze'],
  任: ['ren'],
  人: ['ren'],
};
const soundsOf = (character: string): readonly string[] => SOUNDS[character] ?? [];
const packed = (...texts: string[]): Uint8Array => packCounts(countCharacters(texts), soundsOf);

describe('analysis/typing/characterCounts', () => {
  const counts = readCharacterCounts(packed('法律责任，法律责任。', '法律责任，人则。', '人则'));
  assert.ok(counts);
  const rank = (character: string): number => counts.rankOf(character);

  it('gives back what was counted in two texts or more, and nothing of one text alone', () => {
    assert.equal(counts.count(rank('责')), 3);
    assert.ok(counts.countOfThree(rank('法'), rank('律'), rank('责')) > 2);
    assert.ok(counts.countOfPair(rank('责'), rank('任')) > 2);
    assert.equal(counts.countOfThree(rank('任'), EDGE, rank('法')), 0);
    const once = readCharacterCounts(packed('甲乙丙丁', '法律'));
    assert.ok(once);
    assert.equal(once.countOfThree(once.rankOf('甲'), once.rankOf('乙'), once.rankOf('丙')), 0);
  });

  it('knows marks as edges, and characters that were never counted', () => {
    assert.equal(rank('，'), EDGE);
    assert.equal(rank('a'), EDGE);
    assert.equal(rank('鑫'), counts.unknown);
    assert.equal(rank('\ud800'), EDGE);
  });

  it('knows what sounds alike', () => {
    assert.deepEqual(
      counts.soundsLike(rank('责')).map((other) => counts.characterOf(other)),
      ['则'],
    );
    assert.deepEqual(counts.soundsLike(counts.unknown), []);
  });

  it('finds what is written likelier than what is not', () => {
    const right = counts.likelihood(rank('法'), rank('律'), rank('责'));
    const wrong = counts.likelihood(rank('法'), rank('律'), rank('则'));
    assert.ok(right > wrong + 1, `${right} and ${wrong}`);
  });

  it('declines what is no table, and one that was cut off or goes on', () => {
    const bytes = packed('法律责任', '法律责任');
    assert.equal(readCharacterCounts(new Uint8Array()), undefined);
    assert.equal(readCharacterCounts(new TextEncoder().encode('法律责任')), undefined);
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(readCharacterCounts(bytes.subarray(0, length)), undefined, `${length} bytes`);
    }
    assert.equal(readCharacterCounts(Uint8Array.from([...bytes, 0])), undefined);
  });

  it('reads the same bytes once for all who share them, and what is no table for none', () => {
    const bytes = packed('甲乙丙丁', '法律');
    const first = runToEnd(sharedCountsSteps(bytes));
    assert.ok(first);
    assert.equal(sharedCountsSteps(bytes).next().value, first);
    assert.notEqual(runToEnd(sharedCountsSteps(Uint8Array.from(bytes))), first);
    assert.equal(runToEnd(sharedCountsSteps(new Uint8Array())), undefined);
  });

  it('reads the table of the installation in slices of some ten thousand bytes, to the same end', () => {
    const bytes = tableBytes();
    const steps = readCharacterCountsSteps(bytes);
    let slices = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) slices++;
    assert.ok(slices > bytes.length / 20_000, `${slices} slices of ${bytes.length} bytes`);
    const [read, whole] = [step.value, shippedCounts()];
    assert.ok(read);
    for (const [first, second, third] of ['应当依', '法律责', '〇鑫a'].map((three) => Array.from(three))) {
      const ranks = [first, second, third].map((character) => read.rankOf(character ?? '')) as [
        number,
        number,
        number,
      ];
      assert.equal(read.likelihood(...ranks), whole.likelihood(...ranks));
    }
  });

  it('never throws and never hangs on damaged bytes', () => {
    const bytes = packed('法律责任，人则。', '法律责任，人则。');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = value;
        const read = readCharacterCounts(damaged);
        assert.ok(read === undefined || Number.isFinite(read.likelihood(1, 2, 3)));
      }),
    );
  });

  it('ships a table of at most 1.2 MB, of law at large', () => {
    assert.ok(tableBytes().length <= 1_200_000, `${tableBytes().length} bytes`);
    const shipped = shippedCounts();
    const three = (words: string): number => {
      const [first = 0, second = 0, third = 0] = Array.from(words, (character) => shipped.rankOf(character));
      return shipped.countOfThree(first, second, third);
    };
    assert.ok(three('应当按') > 100);
    assert.equal(three('应按当'), 0);
  });
});
