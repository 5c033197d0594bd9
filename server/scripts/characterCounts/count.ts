/** Counts of characters over many texts; the key holds one to three characters. */
export interface Counted {
  readonly ones: ReadonlyMap<string, number>;
  readonly twos: ReadonlyMap<string, Together>;
  readonly threes: ReadonlyMap<string, Together>;
}

/** How often characters stand together, and in how many texts. */
export interface Together {
  count: number;
  texts: number;
  lastText: number;
}

/** Stands for what is no Chinese character. */
export const EDGE_CHARACTER = '\n';

/** Counts the Chinese characters of texts; what stands between two runs of them is an edge. */
export function countCharacters(texts: Iterable<string>): Counted {
  const ones = new Map<string, number>();
  const twos = new Map<string, Together>();
  const threes = new Map<string, Together>();
  let number = 0;
  for (const text of texts) {
    number++;
    for (const run of text.match(/[\u3400-\u9fff]+/gu) ?? []) {
      const written = EDGE_CHARACTER + run + EDGE_CHARACTER;
      for (let at = 0; at < written.length; at++) {
        const one = written.charAt(at);
        ones.set(one, (ones.get(one) ?? 0) + 1);
        if (at + 2 <= written.length) add(twos, written.slice(at, at + 2), number);
        if (at + 3 <= written.length) add(threes, written.slice(at, at + 3), number);
      }
    }
  }
  return { ones, twos, threes };
}

function add(into: Map<string, Together>, key: string, text: number): void {
  const known = into.get(key);
  if (known === undefined) {
    into.set(key, { count: 1, texts: 1, lastText: text });
    return;
  }
  known.count++;
  if (known.lastText !== text) {
    known.texts++;
    known.lastText = text;
  }
}
