import assert from 'node:assert/strict';
import { contains, emptySpan, isEmpty, overlaps, span, textOf, touches } from '../../server/src/base/span';

describe('span', () => {
  it('is half-open: the end touches but is not contained', () => {
    assert.ok(contains(span(1, 3), 2) && !contains(span(1, 3), 3));
    assert.ok(touches(span(1, 3), 3) && !touches(span(1, 3), 4));
    assert.equal(textOf('甲乙丙丁', span(1, 3)), '乙丙');
  });

  it('overlaps what it meets at an end', () => {
    assert.ok(overlaps(span(0, 2), span(2, 4)));
    assert.ok(overlaps(span(0, 2), emptySpan(2)));
    assert.ok(!overlaps(span(0, 2), span(3, 4)));
    assert.ok(isEmpty(emptySpan(2)) && !isEmpty(span(2, 3)));
  });
});
