/** Texts by their bigrams, for finding those that share many of them with another text. */
export class SimilarTexts {
  readonly #sizes: number[] = [];
  readonly #byBigram = new Map<string, Map<number, number>>();

  /** Empty texts keep their place and are like nothing. */
  constructor(texts: readonly string[]) {
    texts.forEach((text, at) => {
      const bigrams = countBigrams(text);
      this.#sizes.push(sizeOf(bigrams));
      for (const [bigram, count] of bigrams) {
        const places = this.#byBigram.get(bigram) ?? new Map<number, number>();
        this.#byBigram.set(bigram, places.set(at, count));
      }
    });
  }

  /** The texts that share a bigram with `text`, and the share of common bigrams among those of both, 0 to 1. */
  like(text: string): readonly { readonly at: number; readonly share: number }[] {
    const bigrams = countBigrams(text);
    const size = sizeOf(bigrams);
    const common = new Map<number, number>();
    for (const [bigram, count] of bigrams) {
      for (const [at, other] of this.#byBigram.get(bigram) ?? []) {
        common.set(at, (common.get(at) ?? 0) + Math.min(count, other));
      }
    }
    return [...common].map(([at, shared]) => ({ at, share: (2 * shared) / (size + (this.#sizes[at] ?? 0)) }));
  }
}

function countBigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const bigram = text.slice(at, at + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (bigrams: ReadonlyMap<string, number>): number =>
  [...bigrams.values()].reduce((sum, count) => sum + count, 0);
