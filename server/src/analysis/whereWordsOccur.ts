import { type Span } from '../base/span';

/** The pairs of neighbouring Chinese characters in a stretch of text, each once. */
export function wordsIn(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/u.test(pair)) pairs.add(pair);
  }
  return [...pairs];
}

/**
 * In which of `stretches` (in text order) each of some pairs of characters occurs, by the stretch's index. Only the
 * pairs that are asked for are looked at, so that one walk over a long text costs no more than a few milliseconds.
 */
export function wordPlaces(
  text: string,
  stretches: readonly Span[],
  pairs: Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const placesOf = new Map<number, number[]>();
  const found = new Map<string, readonly number[]>();
  for (const pair of pairs) {
    const places: number[] = [];
    placesOf.set(keyOf(pair.charCodeAt(0), pair.charCodeAt(1)), places);
    found.set(pair, places);
  }
  if (placesOf.size === 0) return found;
  stretches.forEach(({ start, end }, index) => {
    let before = text.charCodeAt(start);
    for (let at = start + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      const places = placesOf.get(keyOf(before, code));
      if (places !== undefined && places.at(-1) !== index) places.push(index);
      before = code;
    }
  });
  return found;
}

/** Two UTF-16 units as one number: a string for each pair of a text would cost more than the walk. */
const keyOf = (first: number, second: number): number => first * 0x10000 + second;
