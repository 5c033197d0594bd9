import assert from 'node:assert/strict';
import { inPhase, sum, summary, tallyMocha } from './tally';

describe('tally', () => {
  it('counts a run of mocha', () => {
    assert.deepEqual(tallyMocha({ passed: 3, failed: 0, pending: 1 }, 0), { passed: 3, failed: 0 });
    assert.deepEqual(tallyMocha({ passed: 3, failed: 2, pending: 0 }, 1), { passed: 3, failed: 2 });
  });

  it('takes a run without an end, without tests or with a bad exit code for a failure', () => {
    assert.equal(tallyMocha(undefined, 0).failed, 1);
    assert.equal(tallyMocha({ passed: 0, failed: 0, pending: 5 }, 0).failed, 1);
    assert.equal(tallyMocha({ passed: 3, failed: 0, pending: 0 }, 7).failed, 1);
  });

  it('keeps what failed, for the end of the output', () => {
    const run = tallyMocha({ passed: 3, failed: 1, pending: 0, failures: ['甲 乙: 丙'] }, 1);
    assert.deepEqual(sum([run, { passed: 1, failed: 0 }]).failures, ['甲 乙: 丙']);
    assert.deepEqual(inPhase('e2e', run).failures, ['e2e: 甲 乙: 丙']);
    assert.deepEqual(inPhase('e2e', { passed: 1, failed: 0 }), { passed: 1, failed: 0 });
  });

  it('adds up to one line', () => {
    const total = sum([
      { passed: 3, failed: 1, problem: 'no test ran' },
      { passed: 4, failed: 0 },
    ]);
    assert.equal(summary(total), '7 passed, 1 failed');
    assert.equal(total.problem, 'no test ran');
  });
});
