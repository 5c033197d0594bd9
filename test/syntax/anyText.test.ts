import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse';
import { anyCharacter } from '../support/anyCharacter';
import { soup } from './soup';
import { assertWellFormed } from './wellFormed';

describe('parse on any text', () => {
  it('gives a tree that keeps every character, its spans nested and in order', () => {
    fc.assert(
      fc.property(soup, (text) => {
        assertWellFormed(parse(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('does so for any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        assertWellFormed(parse(text));
      }),
      { numRuns: 1000 },
    );
  });
});
