import { labelIn } from './sourceLines';

/** A stretch that is removed from its line. The same text may be inserted elsewhere. */
export interface RemovedStretch {
  readonly text: string;
}

/**
 * A part of an inserted text that was removed elsewhere: `text.slice(start, end)` stood in the stretch from offset
 * `from` on.
 */
export interface TextMatch<Stretch extends RemovedStretch> {
  readonly stretch: Stretch;
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/** Shorter matches do not count: so few characters are found everywhere. */
const LEAST = 6;
/** At most so many places with the same characters are remembered. */
const MOST_PLACES = 20;

interface Found<Stretch> {
  readonly stretch: Stretch;
  readonly at: number;
}

/** The stretches removed from a document, to be found again in inserted text. */
export class RemovedText<Stretch extends RemovedStretch = RemovedStretch> {
  readonly #places = new Map<string, Found<Stretch>[]>();
  /** Stretches too short for the index, by their whole text. */
  readonly #short = new Map<string, Stretch[]>();

  constructor(stretches: readonly Stretch[]) {
    for (const stretch of stretches) {
      const { text } = stretch;
      if (text.length > 1 && text.length < LEAST) addTo(this.#short, text, stretch);
      for (let at = 0; at + LEAST <= text.length; at++) {
        const key = text.slice(at, at + LEAST);
        addTo(this.#places, key, { stretch, at });
      }
    }
  }

  /**
   * The parts of a text that were moved, joined or split: in text order, without overlap. Texts of law share many
   * words, so a match counts only where it covers half of the removed stretch or half of the text.
   * @param isMeant which removed stretches are searched
   * @param taken stretches that were found elsewhere already; of two equal ones the other is preferred
   */
  matches(
    text: string,
    isMeant: (stretch: Stretch) => boolean = () => true,
    taken: ReadonlySet<Stretch> = new Set(),
  ): readonly TextMatch<Stretch>[] {
    if (this.#places.size + this.#short.size === 0) return [];
    const found = this.#found(text, isMeant, taken);
    const shared = new Map<Stretch, number>();
    for (const { stretch, start, end } of found) {
      shared.set(stretch, (shared.get(stretch) ?? 0) + end - start);
    }
    return found.filter(
      ({ stretch }) => 2 * (shared.get(stretch) ?? 0) >= Math.min(stretch.text.length, text.length),
    );
  }

  #found(
    text: string,
    isMeant: (stretch: Stretch) => boolean,
    taken: ReadonlySet<Stretch>,
  ): readonly TextMatch<Stretch>[] {
    const label = labelIn(text).length;
    for (const start of new Set([0, label])) {
      const meant = (this.#short.get(text.slice(start)) ?? []).filter(isMeant);
      const stretch = meant.find((each) => !taken.has(each)) ?? meant[0];
      if (stretch !== undefined) return [{ stretch, start, end: text.length, from: 0 }];
    }
    const found: TextMatch<Stretch>[] = [];
    for (let start = 0; start + LEAST <= text.length;) {
      const places = this.#places.get(text.slice(start, start + LEAST)) ?? [];
      const best = longest(
        text,
        start,
        places.filter(({ stretch }) => isMeant(stretch)),
        taken,
      );
      if (best !== undefined) found.push(best);
      start = best?.end ?? start + 1;
    }
    return found;
  }
}

/** Adds a value under a key, up to a limit: usual wordings of law stand in many places. */
function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.length < MOST_PLACES) known.push(value);
}

/** The longest match that begins at an offset of a text. */
function longest<Stretch extends RemovedStretch>(
  text: string,
  start: number,
  places: readonly Found<Stretch>[],
  taken: ReadonlySet<Stretch>,
): TextMatch<Stretch> | undefined {
  let best: TextMatch<Stretch> | undefined;
  for (const { stretch, at } of places) {
    let length = LEAST;
    while (
      start + length < text.length &&
      at + length < stretch.text.length &&
      text[start + length] === stretch.text[at + length]
    ) {
      length++;
    }
    const end = start + length;
    const isBetter =
      best === undefined ||
      end > best.end ||
      (end === best.end && taken.has(best.stretch) && !taken.has(stretch));
    if (isBetter) best = { stretch, start, end, from: at };
  }
  return best;
}
