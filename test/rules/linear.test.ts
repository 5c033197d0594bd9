import { check } from '../measure/support/check';
import { assertLinear } from '../support/growth';
import { HOSTILE, OPENINGS } from '../syntax/hostile';

const SIZE = 2_000;

describe('the check takes time in proportion to the text', () => {
  for (const unit of HOSTILE) {
    it(`full of ${JSON.stringify(unit)}`, () => {
      for (const opening of OPENINGS) {
        const textOf = (size: number): string => opening + unit.repeat(size / unit.length);
        assertLinear(SIZE, textOf, check);
      }
    });
  }
});
