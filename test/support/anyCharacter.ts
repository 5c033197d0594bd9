import fc from 'fast-check';

/** The first of the halves of characters, and how many there are: they are no characters of their own. */
const HALVES = 0xd800;
const HALF_COUNT = 0x800;
const LAST = 0x10ffff;

/**
 * Any character of Unicode, for `fc.string`: the same as its unit `binary`, with the same draws. That one keeps a table of all
 * million characters to find a character's number again, which costs a second and stays in memory.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(LAST - HALF_COUNT).map(
  (number) => String.fromCodePoint(number < HALVES ? number : number + HALF_COUNT),
  (character) => {
    const point = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new Error('no character');
    if (point >= HALVES && point < HALVES + HALF_COUNT) throw new Error('half of a character');
    return point < HALVES ? point : point - HALF_COUNT;
  },
);
