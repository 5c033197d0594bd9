import { type ClauseSnippet, escapeText } from '../precedents/mining/clauseSnippet';

/** Marks a place that only the drafter can fill; where it is forgotten, a rule finds it. */
export const BLANK = '……';

/** Writes a clause with its places to fill in, from the beginning to the end. */
export class SnippetText {
  #snippet = '';
  #plainText = '';
  #count = 0;
  readonly #linked = new Map<string, { readonly stop: number; readonly text: string }>();

  /** Text that stays. */
  put(text: string): void {
    this.#snippet += escapeText(text);
    this.#plainText += text;
  }

  /** A place to fill in, with what stands there to begin with. */
  stop(text: string): void {
    this.#count += 1;
    this.#snippet += `\${${this.#count}:${escapeText(text)}}`;
    this.#plainText += text;
  }

  /** A place that is filled in together with all others of the same key. */
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

  /** The clause, the last stop behind it; how many other stops it has. */
  done(): ClauseSnippet & { readonly stops: number } {
    return { snippet: `${this.#snippet}$0`, plainText: this.#plainText, stops: this.#count };
  }
}
