/**
 * Which characters a text may hold, 512 bits of it: a bit that is not set rules its characters out. Most passages hold
 * none of the words that most patterns are about, and a look at the bits costs a fraction of a search.
 */
export type Characters = Uint32Array;

const WORDS = 16;
const LAST_BIT = WORDS * 32 - 1;

export function charactersOf(text: string): Characters {
  const bits = new Uint32Array(WORDS);
  for (let at = 0; at < text.length; at++) {
    const bit = text.charCodeAt(at) & LAST_BIT;
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Sets of UTF-16 code units: whoever matches holds all of one of the sets. */
export type Needs = readonly (readonly number[])[];

/** True where the text may hold all of one of the sets. */
export function mayHold(bits: Characters, needs: Needs): boolean {
  for (const need of needs) {
    let isThere = true;
    for (const unit of need) {
      const bit = unit & LAST_BIT;
      if (((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) {
        isThere = false;
        break;
      }
    }
    if (isThere) return true;
  }
  return false;
}

/** What a text must hold to hold one of the words. */
export const needsOfWords = (words: readonly string[]): Needs =>
  words.map((word) => Array.from(word, (char) => char.charCodeAt(0)));

/**
 * What a text must hold for a pattern to match in it: the characters that the pattern names outside of classes, of
 * what may be absent and of groups with alternatives, for each of its own alternatives. It may ask for less than the
 * pattern does, never for more.
 */
export const needsOf = ({ source }: RegExp): Needs => needsOfSource(source);

function needsOfSource(source: string): Needs {
  const alternatives: number[][] = [[]];
  let at = 0;
  while (at < source.length) {
    const from = at;
    const char = source.charAt(at);
    at = endOfAtom(source, at);
    if (char === '|') alternatives.push([]);
    else if (!isOptional(source, at)) alternatives.at(-1)?.push(...namedIn(source.slice(from, at)));
    at = endOfQuantifier(source, at);
  }
  return alternatives;
}

/** What one atom names: a literal itself, a group without alternatives what stands in it. */
function namedIn(atom: string): readonly number[] {
  if (atom.startsWith('(')) {
    const inside = /^\((?:\?(?:[:=]|<=|<[^=!>]+>))?(?!\?)([^]*)\)$/u.exec(atom)?.[1];
    const needs = inside === undefined ? [] : needsOfSource(inside);
    return needs.length === 1 ? (needs[0] ?? []) : [];
  }
  const isLiteral = atom.length === 1 && !/[.^$[\]\\|]/u.test(atom);
  return isLiteral ? [atom.charCodeAt(0)] : [];
}

/** An atom is a literal, an escape, a class or a group; gives where it ends. */
function endOfAtom(source: string, from: number): number {
  const char = source.charAt(from);
  if (char === '\\') {
    const named = /^\\(?:[pPu]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<[^>]*>|[^])/u.exec(
      source.slice(from),
    );
    return from + (named?.[0].length ?? 1);
  }
  if (char === '[') {
    let at = from + 1;
    while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
  }
  if (char === '(') {
    let at = from + 1;
    while (at < source.length && source.charAt(at) !== ')') at = endOfAtom(source, at);
    return at + 1;
  }
  return from + 1;
}

const QUANTIFIER = /^(?:[?*+]|\{\d+,?\d*\})\??/u;

const isOptional = (source: string, at: number): boolean => /^(?:[?*]|\{0)/u.test(source.slice(at, at + 2));

const endOfQuantifier = (source: string, at: number): number =>
  at + (QUANTIFIER.exec(source.slice(at, at + 12))?.[0].length ?? 0);
