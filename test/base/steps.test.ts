import assert from 'node:assert/strict';
import { inSteps, mayRest, untilRest, runToEnd } from '../../server/src/base/steps';

const fails = (): never => {
  throw new TypeError('a bug');
};

describe('work that may rest', () => {
  it('gives its result where no rest is due', () => {
    assert.deepEqual(
      untilRest(
        () => false,
        () => 7,
      ),
      { result: 7 },
    );
  });

  it('gives nothing where a rest came due, and is begun anew', () => {
    let rests = 0;
    const work = (): number => {
      if (rests++ < 2) mayRest();
      return rests;
    };
    assert.equal(
      untilRest(() => true, work),
      undefined,
    );
    assert.equal(runToEnd(inSteps(() => true, work)), 3);
  });

  it('lets every other error through, and asks for no rest behind it', () => {
    assert.throws(() => untilRest(() => true, fails), TypeError);
    assert.doesNotThrow(mayRest);
  });
});
