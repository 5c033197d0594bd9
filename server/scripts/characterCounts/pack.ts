import { PAIR_STEPS, SIGNATURE, TRIPLE_STEPS } from '../../src/analysis/typing/characterCounts';
import { EDGE_CHARACTER, type Counted, type Together } from './count';

/** What stands together in one text only is left out: it tells nothing of law, and might tell of that text. */
const TEXTS = 2;

/** The sounds of a character, each a syllable without its tone. */
export type SoundsOf = (character: string) => readonly string[];

/**
 * Packs counts into the table that `readCharacterCounts` reads: the signature; the characters by frequency, each with
 * its count and the numbers of its sounds; how many pairs and triples; for each first character the second ones, each
 * with its level and its third ones; the levels of the triples, two a byte. Characters are told by how far they lie
 * behind the one before.
 */
export function packCounts({ ones, twos, threes }: Counted, soundsOf: SoundsOf): Uint8Array {
  const byFrequency = [...ones]
    .filter(([one, count]) => one !== EDGE_CHARACTER && count >= TEXTS)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const characters: readonly (readonly [string, number])[] = [
    [EDGE_CHARACTER, ones.get(EDGE_CHARACTER) ?? 0],
    ...byFrequency,
  ];
  const ranks = new Map(characters.map(([character], rank) => [character, rank]));
  const sounds = new Map<string, number>();
  const out = new Writer();
  for (const letter of SIGNATURE) out.byte(letter.charCodeAt(0));
  out.number(characters.length);
  for (const [character, count] of characters) {
    out.number(character.charCodeAt(0));
    out.number(count);
    const own = character === EDGE_CHARACTER ? [] : [...new Set(soundsOf(character))];
    out.number(own.length);
    for (const sound of own) {
      if (!sounds.has(sound)) sounds.set(sound, sounds.size);
      out.number(sounds.get(sound) ?? 0);
    }
  }
  const pairs = ranked(twos, ranks);
  const triples = ranked(threes, ranks);
  out.number(pairs.length);
  out.number(triples.length);
  const levels = writePairs(out, characters.length, pairs, triples);
  for (let at = 0; at < levels.length; at += 2) out.byte((levels[at] ?? 0) | ((levels[at + 1] ?? 0) << 4));
  return out.bytes();
}

interface Ranked {
  readonly ranks: readonly number[];
  readonly count: number;
}

/** What stands together in enough texts, by the ranks of its characters. */
function ranked(
  counted: ReadonlyMap<string, Together>,
  ranks: ReadonlyMap<string, number>,
): readonly Ranked[] {
  const found: Ranked[] = [];
  for (const [key, { count, texts }] of counted) {
    if (texts < TEXTS) continue;
    const own = Array.from(key, (character) => ranks.get(character));
    if (own.every((rank) => rank !== undefined)) found.push({ ranks: own, count });
  }
  return found.sort((a, b) => compare(a.ranks, b.ranks));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) {
    const difference = rank - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Writes the pairs with their third characters; the levels of these, in their order. */
function writePairs(
  out: Writer,
  size: number,
  pairs: readonly Ranked[],
  triples: readonly Ranked[],
): readonly number[] {
  const levels: number[] = [];
  let pair = 0;
  let triple = 0;
  for (let first = 0; first < size; first++) {
    let end = pair;
    while (pairs[end]?.ranks[0] === first) end++;
    out.number(end - pair);
    for (let before = -1; pair < end; pair++) {
      const { ranks, count } = pairs[pair] as Ranked;
      const second = ranks[1] ?? 0;
      out.number(second - before - 1);
      before = second;
      out.byte(levelOf(count, PAIR_STEPS, 255));
      let stop = triple;
      while (triples[stop]?.ranks[0] === first && triples[stop]?.ranks[1] === second) stop++;
      out.number(stop - triple);
      for (let last = -1; triple < stop; triple++) {
        const { ranks: three, count: times } = triples[triple] as Ranked;
        const third = three[2] ?? 0;
        out.number(third - last - 1);
        last = third;
        levels.push(levelOf(times, TRIPLE_STEPS, 15));
      }
    }
  }
  return levels;
}

const levelOf = (count: number, stepsPerDoubling: number, most: number): number =>
  Math.min(most, Math.round(Math.log2(count) * stepsPerDoubling));

class Writer {
  readonly #parts: number[] = [];

  byte(value: number): void {
    this.#parts.push(value);
  }

  number(value: number): void {
    let left = value;
    while (left >= 128) {
      this.#parts.push((left % 128) | 128);
      left = Math.floor(left / 128);
    }
    this.#parts.push(left);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }
}
