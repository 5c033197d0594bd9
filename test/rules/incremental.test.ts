import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/allRules';
import { checkSnapshot, type RuleConfig } from '../../server/src/rules/runRules';
import { type Finding } from '../../server/src/rules/types';
import { soup } from '../syntax/soup';

/** Every rule speaks, those that are off by default too. */
const config: RuleConfig = {
  levels: Object.fromEntries(allRules.map(({ code }) => [code, 'warning' as const])),
  settings: {},
};

const findingsOf = (snapshot: Snapshot): readonly Finding[] =>
  checkSnapshot(snapshot, config, (code, error) => {
    throw new Error(code, { cause: error });
  });

/** Types each edit into the text and checks every version with what the versions before it left, and afresh. */
function assertSame(start: string, edits: readonly (readonly [number, number, string])[]): void {
  let snapshot = createSnapshot(start);
  findingsOf(snapshot);
  for (const [share, removed, words] of edits) {
    const at = Math.floor(share * snapshot.text.length);
    const text = snapshot.text.slice(0, at) + words + snapshot.text.slice(at + removed);
    snapshot = createSnapshot(text, snapshot);
    assert.deepEqual(findingsOf(snapshot), findingsOf(createSnapshot(text)));
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.constantFrom(
  '',
  '甲',
  '\n',
  '“',
  '”',
  '《',
  '》',
  '第二条',
  '（二）',
  '本条例第三条',
  '的罚款',
  '应该',
  '其它',
);
const edits = fc.array(fc.tuple(share, fc.nat(4), words), { minLength: 1, maxLength: 6 });

describe('a check that knows the version before', () => {
  it('finds what a check from nothing finds, whatever was typed', () => {
    fc.assert(
      fc.property(soup, edits, (start, typed) => {
        assertSame(start, typed);
      }),
      { numRuns: 400 },
    );
  });

  it('does so in every seed', () => {
    const folder = join(repositoryRoot, 'seeds');
    const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    assert.equal(seeds.length, 5);
    for (const name of seeds) {
      const seed = readFileSync(join(folder, name), 'utf8');
      fc.assert(
        fc.property(edits, (typed) => {
          assertSame(seed, typed);
        }),
        { numRuns: 8 },
      );
    }
  });
});
