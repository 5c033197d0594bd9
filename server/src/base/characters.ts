/**
 * Which characters a text may hold, 512 bits of it: a bit that is not set rules its characters out. Most passages hold
 * none of the words that most patterns are about, and a look at the bits costs a fraction of a search.
 */
export type Characters = Uint32Array;

const WORDS = 16;
const LAST_BIT = WORDS * 32 - 1;

/** The characters of a text, as {@link mayHold} asks for them. */
export function charactersOf(text: string): Characters {
  const bits = new Uint32Array(WORDS);
  for (let at = 0; at < text.length; at++) {
    const bit = text.charCodeAt(at) & LAST_BIT;
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Which characters one of several texts may hold. */
export function charactersOfAll(texts: readonly { readonly characters: Characters }[]): Characters {
  const [first] = texts;
  if (first !== undefined && texts.length === 1) return first.characters;
  const all = new Uint32Array(WORDS);
  for (const { characters } of texts) {
    for (let word = 0; word < WORDS; word++) all[word] = (all[word] ?? 0) | (characters[word] ?? 0);
  }
  return all;
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
 * What a text must hold for a pattern to match in it: the characters that the pattern names, for each way through its
 * alternatives. What may be absent, wide classes and what may not be there name nothing. It may ask for less than the
 * pattern does, never for more, unless the pattern passes over case (flag `i`), which no pattern here does.
 */
export const needsOf = ({ source }: RegExp): Needs => needsOfSource(source);

/** A pattern with more ways than these through it asks for nothing, and is tried everywhere. */
const MAX_WAYS = 64;

const NOTHING: Needs = [[]];

function needsOfSource(source: string): Needs {
  const alternatives: Needs[] = [];
  let ways = NOTHING;
  let at = 0;
  while (at < source.length) {
    const from = at;
    at = endOfAtom(source, at);
    const atom = source.slice(from, at);
    if (atom === '|') {
      alternatives.push(ways);
      ways = NOTHING;
    } else if (!isOptional(source, at)) {
      ways = bothOf(ways, namedIn(atom));
    }
    at = endOfQuantifier(source, at);
  }
  const all = [...alternatives, ways].flat();
  return all.length > MAX_WAYS || all.some((way) => way.length === 0) ? NOTHING : all;
}

/** What has to be there for both: every way of the one with every way of the other, or the one that asks for more. */
function bothOf(a: Needs, b: Needs): Needs {
  if (a.length * b.length <= MAX_WAYS) return a.flatMap((one) => b.map((other) => [...one, ...other]));
  const least = (needs: Needs): number => Math.min(...needs.map((way) => way.length));
  return least(b) > least(a) ? b : a;
}

/** What one atom names: a literal itself, a class each of its characters, a group what stands in it. */
function namedIn(atom: string): Needs {
  if (atom.startsWith('(')) {
    const inside = /^\((?:\?(?:[:=]|<=|<[^=!>]+>))?(?!\?)([^]*)\)$/u.exec(atom)?.[1];
    return inside === undefined ? NOTHING : needsOfSource(inside);
  }
  if (atom.startsWith('[')) return namedInClass(atom.slice(1, -1));
  const literal = /^\\?([^.^$[\]\\|A-Za-z0-9])$|^([A-Za-z0-9])$/u.exec(atom);
  const char = literal?.[1] ?? literal?.[2];
  return char === undefined ? NOTHING : [[char.charCodeAt(0)]];
}

/** A class of a few characters and short ranges; any other names nothing. */
function namedInClass(inside: string): Needs {
  if (inside.startsWith('^') || inside.includes('\\')) return NOTHING;
  const chars = inside.replace(/(.)-(.)/gu, (_, first: string, last: string) => charsBetween(first, last));
  return chars.length > MAX_WAYS ? NOTHING : Array.from(chars, (char) => [char.charCodeAt(0)]);
}

function charsBetween(first: string, last: string): string {
  const from = first.charCodeAt(0);
  const length = last.charCodeAt(0) - from + 1;
  return length > MAX_WAYS
    ? ' '.repeat(MAX_WAYS + 1)
    : String.fromCharCode(...Array.from({ length }, (_, at) => from + at));
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
