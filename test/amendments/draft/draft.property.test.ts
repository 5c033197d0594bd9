import assert from 'node:assert/strict';
import fc from 'fast-check';
import { provedDraft } from '../../../server/src/amendments/draft/proveDecision';
import { randomRegulation } from '../../analysis/numbering/randomRegulation';
import { edited, EDITS, withoutContents } from '../../support/draftEdits';
import { snap } from '../../support/snap';

const roll = fc.nat(99);

describe('an amending decision, on random texts', () => {
  it('carried out on the old version makes the new one, or says that it does not', () => {
    let closed = 0;
    let drafts = 0;
    fc.assert(
      fc.property(
        randomRegulation(false),
        fc.array(fc.record({ kind: fc.constantFrom(...EDITS), at: roll }), { minLength: 1, maxLength: 4 }),
        (random, edits) => {
          const before = withoutContents(random);
          const after = edits.reduce((text, { kind, at }, mark) => edited(text, kind, at, mark), before);
          const drafted = provedDraft(snap(before), snap(after));
          if (!drafted.ok) return;
          const { differs, draft, text } = drafted.value;
          drafts++;
          if (differs.length === 0) closed++;
          else assert.ok(draft.unsaid.includes('unproved'), `${after}\n${text}`);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
    assert.ok(closed >= drafts * 0.9, `${closed} of ${drafts}`);
  });
});
