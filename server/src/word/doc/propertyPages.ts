import { Binary } from './binary';

/** The properties of the bytes from `start` up to, not including, `end` of the main stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** The number of the paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly list: Binary;
}

const PAGE = 512;
const NOTHING = new Binary(new Uint8Array());

/**
 * Reads the pages of properties that a table lists, in the order of the bytes they describe.
 * @param kind records of paragraphs also name a style and are longer
 */
export function readPages(
  main: Binary,
  table: Binary,
  kind: 'paragraph' | 'character',
): readonly PropertyRun[] {
  const count = Math.floor((table.length - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index++) {
    const page = main.part((table.u32((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE, PAGE);
    if (page.length === PAGE) runs.push(...runsIn(page, kind));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function runsIn(page: Binary, kind: 'paragraph' | 'character'): readonly PropertyRun[] {
  const count = page.u8(PAGE - 1);
  const size = kind === 'paragraph' ? 13 : 1;
  return Array.from({ length: count }, (_, index): PropertyRun => {
    const start = page.u32(index * 4);
    const end = page.u32(index * 4 + 4);
    const at = page.u8((count + 1) * 4 + index * size) * 2;
    return { start, end, ...(at === 0 ? { style: 0, list: NOTHING } : recordAt(page, at, kind)) };
  });
}

function recordAt(
  page: Binary,
  at: number,
  kind: 'paragraph' | 'character',
): Pick<PropertyRun, 'style' | 'list'> {
  const words = page.u8(at);
  if (kind === 'character') return { style: 0, list: page.part(at + 1, words) };
  const length = words === 0 ? page.u8(at + 1) * 2 : words * 2 - 1;
  const first = words === 0 ? at + 2 : at + 1;
  return { style: page.u16(first), list: page.part(first + 2, length - 2) };
}

/** The run with a byte in it; `undefined` where there is none. Runs must be in order. */
export function runAt(runs: readonly PropertyRun[], byte: number): PropertyRun | undefined {
  const run = runs[indexBefore(runs, byte)];
  return run !== undefined && byte < run.end ? run : undefined;
}

/** The index of the last run that begins at or before a byte; -1 where none does. */
export function indexBefore(runs: readonly { readonly start: number }[], byte: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
