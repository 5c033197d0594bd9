import { type Random } from './random';

/** Most bits that one damage turns over. */
const MOST_BITS = 8;

/**
 * Turns over one to eight bits of `bytes` from `from` on, in place, and gives what turns them back. One in four damages
 * hits the top bits of whole 32-bit words, which weak sums are blind to.
 */
export function damage(bytes: Uint8Array, random: Random, from = 0): () => void {
  const isTopBits = random.int(4) === 0;
  const places = new Map<number, number>();
  for (let bit = random.int(MOST_BITS) + 1; bit > 0; bit--) {
    const at = from + random.int(bytes.length - from);
    const place = isTopBits ? at | 3 : at;
    if (place < bytes.length) places.set(place, isTopBits ? 0x80 : 1 << random.int(8));
  }
  const turn = (): void => {
    for (const [place, mask] of places) bytes[place] = (bytes[place] ?? 0) ^ mask;
  };
  turn();
  return turn;
}
