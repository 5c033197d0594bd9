import { labelIn } from './sourceLines';

/** A stretch of a line that goes from its place; it may come again in another line. */
export interface RemovedStretch {
  readonly text: string;
}

/** A stretch of a new text that is one of a removed one: `text.slice(start, end)` stood there from `from` on. */
export interface TextMatch<Stretch extends RemovedStretch> {
  readonly stretch: Stretch;
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/** Fewer characters are found again everywhere. */
const LEAST = 6;
/** So many places of the same characters are looked at. */
const MOST_PLACES = 20;

interface Found<Stretch> {
  readonly stretch: Stretch;
  readonly at: number;
}

/** What goes from a document, to be found again in what comes. */
export class RemovedText<Stretch extends RemovedStretch = RemovedStretch> {
  readonly #places = new Map<string, Found<Stretch>[]>();
  /** Those that are shorter than what is looked for, by all of their text. */
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
   * The stretches of a text that were moved, joined or split: in their order, without overlap. What shares only some
   * words with a removed line, as law texts do, is none: half of the line or of the text must be the same.
   * @param isMeant which removed stretches are looked at
   * @param taken those that came elsewhere already: of two that are alike the other is found
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

/** Adds what stands at a key; what stands there often is law's usual wording, of which some places are enough. */
function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.length < MOST_PLACES) known.push(value);
}

/** The longest stretch that begins at a place of a text. */
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
