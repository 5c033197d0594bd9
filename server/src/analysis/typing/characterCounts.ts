import { runToEnd, type Steps } from '../../base/steps';

/**
 * How often characters follow each other in law: counts of single characters, of two and of three in a row, read from a
 * packed table (see `server/scripts/characterCounts/pack.ts`). Each character has a rank; the most frequent one comes
 * first.
 */
export interface CharacterCounts {
  /**
   * The rank of a character; {@link EDGE} for anything but a Chinese character, `unknown` for one that was never
   * counted.
   */
  rankOf(character: string): number;
  characterOf(rank: number): string;
  readonly unknown: number;
  /** How often a character was counted. */
  count(rank: number): number;
  /** The natural logarithm of how likely `third` is behind `first` and `second`. */
  likelihood(first: number, second: number, third: number): number;
  /** About how often the three characters were counted; 0 where fewer than two texts have them. */
  countOfThree(first: number, second: number, third: number): number;
  /** The same for two. */
  countOfPair(first: number, second: number): number;
  /** The characters with the same sound. Tones do not count, zh is z, ng is n. */
  soundsLike(rank: number): readonly number[];
}

/** The rank of anything but a Chinese character: a mark, a digit, the edge of the text. */
export const EDGE = 0;

/** The first bytes of a table. */
export const SIGNATURE = 'TLCC1';

const SLOTS = 1 << 19;
/** The count that a character which was never counted is given. */
const UNSEEN = 0.3;
/** How much weight the counts of two characters have beside those of three, besides the number of different followers. */
const HELD_BACK = 1.5;

/** The count that a level stands for. Levels are steps on a logarithmic scale. */
export const countAtLevel = (level: number, stepsPerDoubling: number): number =>
  2 ** (level / stepsPerDoubling);

/** How many steps double a count: of two characters, and of three. */
export const PAIR_STEPS = 2;
export const TRIPLE_STEPS = 1.5;

const PAIR_COUNTS = Float64Array.from({ length: 256 }, (_, level) => countAtLevel(level, PAIR_STEPS));
const TRIPLE_COUNTS = Float64Array.from({ length: 16 }, (_, level) => countAtLevel(level, TRIPLE_STEPS));

/** How many characters, or pairs of them, are read between two pauses: a few milliseconds on a slow machine. */
const READ_AT_ONCE = 2048;

/** Reads a packed table; `undefined` where the bytes are not a whole table. */
export const readCharacterCounts = (bytes: Uint8Array): CharacterCounts | undefined =>
  runToEnd(readCharacterCountsSteps(bytes));

/** The same in steps: reading the installed table takes longer than a keystroke may wait. */
export function* readCharacterCountsSteps(bytes: Uint8Array): Steps<CharacterCounts | undefined> {
  try {
    const reader = new Reader(bytes);
    const counts = new PackedCounts(reader);
    yield* counts.read(reader);
    return counts;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads numbers of seven bits a byte, the least significant first. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the table ends early');
    return byte;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 35; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new RangeError('a number is too long');
  }

  /** Reads a number. @throws RangeError unless it is below `limit` */
  below(limit: number): number {
    const value = this.number();
    if (value >= limit) throw new RangeError('a number is out of its range');
    return value;
  }

  bytes(length: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    if (part.length < length) throw new RangeError('the table ends early');
    this.#at += length;
    return part;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

class PackedCounts implements CharacterCounts {
  readonly unknown: number;
  readonly #size: number;
  #characters = '';
  /** By UTF-16 units; {@link EDGE} for what was not counted. */
  readonly #ranks = new Uint16Array(0x10000);
  readonly #counts: Float64Array;
  /** For each character, how many different ones were counted behind it. */
  readonly #followers: Uint16Array;
  #total = 0;
  /** The sounds of each character, and the characters of each sound, as ranks. */
  readonly #sounds: (readonly number[])[] = [];
  readonly #bySound = new Map<number, number[]>();
  /** Remembered results of `soundsLike`. */
  readonly #alike = new Map<number, readonly number[]>();
  /**
   * The pairs in a hash table with open addressing. A key is `first * size + second + 1`; `#pairAt` has the index of
   * the pair.
   */
  readonly #pairs = new Uint32Array(SLOTS);
  readonly #pairAt = new Uint32Array(SLOTS);
  #pairLevels: Uint8Array = new Uint8Array(0);
  #starts = new Uint32Array(0);
  #thirds = new Uint16Array(0);
  #levels: Uint8Array = new Uint8Array(0);

  /** Reads only the beginning. The table is empty until `read` is finished. */
  constructor(reader: Reader) {
    for (const letter of SIGNATURE) {
      if (reader.byte() !== letter.charCodeAt(0)) throw new RangeError('not such a table');
    }
    const size = reader.below(65_535);
    this.#size = size + 1;
    this.unknown = size;
    this.#counts = new Float64Array(size + 1);
    this.#followers = new Uint16Array(size + 1);
  }

  /** @throws RangeError where the table is damaged */
  *read(reader: Reader): Steps<void> {
    yield* this.#readCharacters(reader);
    const pairs = reader.below(SLOTS / 2);
    const triples = reader.below(2 ** 24);
    this.#pairLevels = new Uint8Array(pairs);
    this.#starts = new Uint32Array(pairs + 1);
    this.#thirds = new Uint16Array(triples);
    yield* this.#readPairs(reader);
    this.#levels = reader.bytes(Math.ceil(triples / 2));
    if (!reader.isAtEnd) throw new RangeError('the table is too long');
  }

  *#readCharacters(reader: Reader): Steps<void> {
    for (let rank = 0; rank < this.unknown; rank++) {
      if (rank % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
      const character = String.fromCharCode(reader.below(65_536));
      this.#characters += character;
      if (rank !== EDGE) this.#ranks[character.charCodeAt(0)] = rank;
      this.#counts[rank] = reader.number();
      this.#total += this.#counts[rank] ?? 0;
      const own = Array.from({ length: reader.below(16) }, () => reader.number());
      this.#sounds.push(own);
      for (const sound of own) {
        const others = this.#bySound.get(sound);
        if (others === undefined) this.#bySound.set(sound, [rank]);
        else others.push(rank);
      }
    }
  }

  *#readPairs(reader: Reader): Steps<void> {
    const size = this.unknown;
    let pair = 0;
    let triple = 0;
    for (let first = 0; first < size; first++) {
      const seconds = reader.below(size + 1);
      this.#followers[first] = seconds;
      for (let left = seconds, second = -1; left > 0; left--) {
        if (pair % READ_AT_ONCE === 0) yield;
        second += 1 + reader.below(size);
        if (second >= size || pair >= this.#pairLevels.length) throw new RangeError('a pair is out of range');
        this.#enter(first, second, pair);
        this.#pairLevels[pair] = reader.byte();
        this.#starts[pair++] = triple;
        for (let more = reader.below(size + 1), third = -1; more > 0; more--) {
          third += 1 + reader.below(size);
          if (third >= size || triple >= this.#thirds.length) throw new RangeError('three are out of range');
          this.#thirds[triple++] = third;
        }
      }
    }
    if (pair !== this.#pairLevels.length || triple !== this.#thirds.length) {
      throw new RangeError('too few entries');
    }
    this.#starts[pair] = triple;
  }

  #enter(first: number, second: number, pair: number): void {
    const key = first * this.#size + second + 1;
    let slot = slotOf(key);
    while (this.#pairs[slot] !== 0) slot = (slot + 1) % SLOTS;
    this.#pairs[slot] = key;
    this.#pairAt[slot] = pair;
  }

  /** The index of a pair, or -1. */
  #find(first: number, second: number): number {
    const key = first * this.#size + second + 1;
    for (let slot = slotOf(key); ; slot = (slot + 1) % SLOTS) {
      const found = this.#pairs[slot];
      if (found === key) return this.#pairAt[slot] ?? -1;
      if (found === 0) return -1;
    }
  }

  rankOf(character: string): number {
    const counted = character.length === 1 ? (this.#ranks[character.charCodeAt(0)] ?? EDGE) : EDGE;
    return counted === EDGE && HAN.test(character) ? this.unknown : counted;
  }

  characterOf(rank: number): string {
    return this.#characters.charAt(rank);
  }

  count(rank: number): number {
    return this.#counts[rank] ?? 0;
  }

  soundsLike(rank: number): readonly number[] {
    const known = this.#alike.get(rank);
    if (known !== undefined) return known;
    const same = (this.#sounds[rank] ?? []).flatMap((sound) => this.#bySound.get(sound) ?? []);
    const alike = [...new Set(same)].filter((other) => other !== rank);
    this.#alike.set(rank, alike);
    return alike;
  }

  countOfThree(first: number, second: number, third: number): number {
    return this.#countBehind(this.#find(first, second), third);
  }

  countOfPair(first: number, second: number): number {
    return this.#countOfPairAt(this.#find(first, second));
  }

  /** How often `third` was counted behind a pair. */
  #countBehind(pair: number, third: number): number {
    if (pair < 0) return 0;
    let low = this.#starts[pair] ?? 0;
    const end = this.#starts[pair + 1] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#thirds[middle] ?? 0) < third) low = middle + 1;
      else high = middle;
    }
    if (low === end || this.#thirds[low] !== third) return 0;
    const byte = this.#levels[low >> 1] ?? 0;
    return TRIPLE_COUNTS[low % 2 === 0 ? byte & 15 : byte >> 4] ?? 0;
  }

  /**
   * The counts of three characters are mixed with those of two, and these with those of one. The more different
   * characters follow, the more weight the shorter ones have (smoothing of Witten and Bell, 1991).
   */
  likelihood(first: number, second: number, third: number): number {
    const alone = (this.count(third) + UNSEEN) / (this.#total + UNSEEN * this.#size);
    const followers = (this.#followers[second] ?? 0) + 1;
    const two = this.#countOfPairAt(this.#find(second, third));
    const behindOne = (two + followers * alone) / (this.count(second) + followers);
    const before = this.#find(first, second);
    if (before < 0) return Math.log(behindOne);
    const different = (this.#starts[before + 1] ?? 0) - (this.#starts[before] ?? 0) + HELD_BACK;
    const three = this.#countBehind(before, third);
    return Math.log((three + different * behindOne) / (this.#countOfPairAt(before) + different));
  }

  #countOfPairAt(pair: number): number {
    return pair < 0 ? 0 : (PAIR_COUNTS[this.#pairLevels[pair] ?? 0] ?? 0);
  }
}

const HAN = /^\p{Script=Han}/u;

/** Fibonacci hashing to the number of slots. */
const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - 19);
