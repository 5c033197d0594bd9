import { type ClauseSnippet, escapeText } from '../precedents/mining/clauseSnippet';

/** Marks a place that only the drafter can fill in. If it is forgotten, a rule finds it. */
export const BLANK = '……';

/** Writes a clause with places to fill in, from its beginning to its end. */
export class SnippetText {
  #snippet = '';
  #plainText = '';
  #count = 0;
  readonly #linked = new Map<string, { readonly stop: number; readonly text: string }>();

  /** Adds text. */
  put(text: string): void {
    this.#snippet += escapeText(text);
    this.#plainText += text;
  }

  /** Adds a place to fill in, and the text that is there at first. */
  stop(text: string): void {
    this.#count += 1;
    this.#snippet += `\${${this.#count}:${escapeText(text)}}`;
    this.#plainText += text;
  }

  /** Adds a place that is filled in together with all others of the same key. */
  linked(key: string, text: string): void {
    const known = this.#linked.get(key);
    if (known === undefined) {
      this.stop(text);
      this.#linked.set(key, { stop: this.#count, text });
    } else {
      this.#snippet += `$${known.stop}`;
      this.#plainText += known.text;
    }
  }

  /** The clause with the final position of the cursor at its end. `stops` is the number of other places. */
  done(): ClauseSnippet & { readonly stops: number } {
    return { snippet: `${this.#snippet}$0`, plainText: this.#plainText, stops: this.#count };
  }
}
