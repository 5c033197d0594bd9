/** A source of chance that gives the same sequence for the same seed, so that a measurement can be repeated. */
export interface Random {
  /** An integer from 0 up to, not including, `below`. */
  int(below: number): number;
  /** One element, or `undefined` of an empty list. */
  pick<T>(list: readonly T[]): T | undefined;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
}

/** FNV-1a over the UTF-16 units: makes a seed of a name. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A 32-bit counter whose bits are mixed at each step (the mulberry32 construction). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: (list) => list[int(list.length)],
    shuffle: (list) => {
      const rest = [...list];
      const shuffled: typeof rest = [];
      while (rest.length > 0) shuffled.push(...rest.splice(int(rest.length), 1));
      return shuffled;
    },
  };
}
