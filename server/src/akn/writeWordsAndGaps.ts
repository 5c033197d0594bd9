import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { escaped } from '../word/write/escapeXml';
import { encodeGap, kindOf, usualGap, type OpenElement } from './layout';
import { type Mark } from './markTermsDatesReferences';

/** A place of the markup where the gap in front of a carrier may have to be written. */
interface GapPlace {
  /** The kinds of places that it stands between: `article/num>paragraph/p`. */
  readonly pair: string;
  readonly gap: string;
}

/** What XML cannot hold inside an element; line breaks become elements, so that no program reflows them. */
const SPECIAL =
  /(?:\r\n|\r|\n)[ \t\u00a0\u3000]*|[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Writes the text from front to back, every character once: as words of an element, or as the gap before it. Which gap is
 * the usual one between two kinds of places is counted at the end; only others are written at their place.
 */
export class Emitter {
  readonly text: string;
  readonly #marks: readonly Mark[];
  readonly #parts: (string | GapPlace)[] = [];
  readonly #open: (OpenElement & { children: number })[] = [];
  #lastKind = '';
  /** The offset up to which the text is written. */
  last = 0;

  constructor(text: string, marks: readonly Mark[]) {
    this.text = text;
    this.#marks = marks;
  }

  /** Opens an element; attributes that are `undefined` are left out. */
  open(name: string, attributes: Readonly<Record<string, string | undefined>> = {}): void {
    this.#push(name);
    this.#parts.push(`<${name}${written(attributes)}>`);
  }

  close(): void {
    const element = this.#open.pop();
    if (element !== undefined) this.#parts.push(`</${element.name}>`);
  }

  /** Markup that holds none of the text's words. */
  raw(markup: string): void {
    this.#parts.push(markup);
  }

  within(name: string, attributes: Readonly<Record<string, string | undefined>>, write: () => void): void {
    this.open(name, attributes);
    write();
    this.close();
  }

  /** An element that holds words; what stands before them and is not written yet is its gap. */
  carrier(
    name: string,
    span: Span,
    attributes: Readonly<Record<string, string | undefined>> = {},
    write: (span: Span) => void = (words) => {
      this.words(words);
    },
  ): void {
    const start = Math.max(span.start, this.last);
    const kind = kindOf(name, this.#open);
    const pair = `${this.#lastKind}>${kind}`;
    this.#push(name);
    this.#parts.push(`<${name}${written(attributes)}`, { pair, gap: this.text.slice(this.last, start) }, '>');
    this.#lastKind = kind;
    this.last = start;
    write({ start, end: Math.max(span.end, start) });
    this.close();
  }

  /** Words with what is marked in them. */
  words({ start, end }: Span): void {
    let at = Math.max(start, this.last);
    let next = partitionPoint(this.#marks, ({ span }) => span.start < at);
    for (; (this.#marks[next]?.span.start ?? Infinity) < end; next++) {
      const mark = this.#marks[next];
      if (mark === undefined || mark.span.end > end || mark.span.start < at) continue;
      this.plain({ start: at, end: mark.span.start });
      this.#parts.push(`<${mark.tag}>`);
      this.plain(mark.span);
      this.#parts.push(`</${mark.tag.split(' ', 1)[0] ?? ''}>`);
      at = mark.span.end;
    }
    this.plain({ start: at, end });
  }

  /** Words as they are. */
  plain({ start, end }: Span): void {
    const from = Math.max(start, this.last);
    if (end <= from) return;
    let at = from;
    const words = this.text.slice(from, end);
    for (const { 0: special, index } of words.matchAll(SPECIAL)) {
      this.#parts.push(escaped(this.text.slice(at, from + index)));
      const value = encodeGap(special);
      const isBreak = /^[\r\n]/u.test(special);
      this.#parts.push(
        isBreak
          ? special === '\n'
            ? '<br/>'
            : `<br t:text="${value}"/>`
          : `<marker name="character" t:text="${value}"/>`,
      );
      at = from + index + special.length;
    }
    this.#parts.push(escaped(this.text.slice(at, end)));
    this.last = end;
  }

  /** The document's markup, and its layout as elements for the metadata. Nothing can be written behind it. */
  finish(): { readonly markup: string; readonly layout: string } {
    const usual = this.#usualGaps();
    const markup = this.#parts
      .map((part) => {
        if (typeof part === 'string') return part;
        return part.gap === usual.get(part.pair) ? '' : ` t:gap="${encodeGap(part.gap)}"`;
      })
      .join('');
    const gaps = [...usual]
      .map(([pair, gap]) => ({ pair, gap, places: pair.split('>') }))
      .filter(({ gap, places: [before = '', kind = ''] }) => gap !== usualGap(before, kind))
      .map(
        ({ gap, places: [before = '', kind = ''] }) =>
          `<t:gap t:after="${before}" t:before="${kind}" t:text="${encodeGap(gap)}"/>`,
      );
    return { markup, layout: `${gaps.join('')}<t:end t:text="${encodeGap(this.text.slice(this.last))}"/>` };
  }

  /** For each pair of places the gap that stands most often between them; of two, the first in the text. */
  #usualGaps(): ReadonlyMap<string, string> {
    const counts = new Map<string, Map<string, number>>();
    for (const part of this.#parts) {
      if (typeof part === 'string') continue;
      const gaps = counts.get(part.pair) ?? new Map<string, number>();
      counts.set(part.pair, gaps);
      gaps.set(part.gap, (gaps.get(part.gap) ?? 0) + 1);
    }
    return new Map(
      [...counts].map(([pair, gaps]) => {
        let usual: readonly [string, number] = ['', 0];
        for (const each of gaps) if (each[1] > usual[1]) usual = each;
        return [pair, usual[0]];
      }),
    );
  }

  #push(name: string): void {
    const above = this.#open.at(-1);
    this.#open.push({ name, isFirst: (above?.children ?? 0) === 0, children: 0 });
    if (above !== undefined) above.children++;
  }
}

const written = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
