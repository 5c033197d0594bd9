import { type Span } from '../../server/src/base/span';

/** A test text with its marks taken out. `‸` is a cursor, `⟦…⟧` a range; neither occurs in regulations. */
export interface Fixture {
  readonly text: string;
  /** Offsets of `‸` in `text`. */
  readonly cursors: readonly number[];
  /** Ranges of `⟦…⟧` in `text`, by where they begin. */
  readonly ranges: readonly Span[];
}

export function readFixture(marked: string): Fixture {
  const cursors: number[] = [];
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '‸') cursors.push(text.length);
    else if (char === '⟦') open.push(text.length);
    else if (char === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error('a ⟧ without its ⟦');
      ranges.push({ start, end: text.length });
    } else text += char;
  }
  if (open.length > 0) throw new Error('a ⟦ without its ⟧');
  return { text, cursors, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A text with exactly one cursor. */
export function cursorFixture(marked: string): Fixture & { readonly cursor: number } {
  const fixture = readFixture(marked);
  const cursor = fixture.cursors[0];
  if (cursor === undefined || fixture.cursors.length > 1) throw new Error('the text needs exactly one ‸');
  return { ...fixture, cursor };
}

/** A text with ranges and no cursor. */
export function rangesFixture(marked: string): Fixture {
  const fixture = readFixture(marked);
  if (fixture.cursors.length > 0) throw new Error('the text has a ‸ that nobody reads');
  return fixture;
}

/** Several files in one string: a line `//- name` begins each. */
export function filesFixture(marked: string): ReadonlyMap<string, string> {
  const [before, ...parts] = marked.split(/^\/\/- /mu);
  if (before !== '') throw new Error('text stands before the first //- line');
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1)];
    }),
  );
}
