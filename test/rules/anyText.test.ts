import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Span } from '../../server/src/base/span';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit';
import { parse } from '../../server/src/syntax/parse';
import { check } from '../measure/support/check';
import { inverse } from '../support/inverse';
import { soup } from '../syntax/soup';
import { assertWellFormed } from '../syntax/wellFormed';

const inside = ({ start, end }: Span, text: string): boolean =>
  0 <= start && start <= end && end <= text.length;

/** Applies edits, and fails unless undoing them gives the text back. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  assert.equal(applyEdits(after, inverse(text, edits)), text);
  return after;
}

describe('the rules on any text', () => {
  it('never fail, point into the text, and give fixes that can be undone and leave a text that parses', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { code, span, related = [], fixes = [] } of check(text)) {
          assert.ok(inside(span, text), code);
          for (const place of related) assert.ok(inside(place.span, text), code);
          for (const fix of fixes) assertWellFormed(parse(applied(text, fix.edits)));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
