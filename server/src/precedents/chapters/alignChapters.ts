import { likenessOfTitles } from '../clauses/titleLikeness';

/** Titles less like each other than this are of different chapters. */
const LEAST = 0.3;

/**
 * Which chapter of one text is which of another: pairs of titles in the order of both, so that they are as like each other
 * as possible together. 业主大会和业主委员会, before 前期物业管理, is 业主组织, which stands there as well.
 * @returns by the title in `theirs` the title in `own`; those that have no counterpart are left out
 */
export function alignChapters(
  own: readonly string[],
  theirs: readonly string[],
): ReadonlyMap<string, string> {
  const likeness = (a: string, b: string): number => {
    const value = a === '' || b === '' ? 0 : likenessOfTitles(a, b);
    return value < LEAST ? 0 : value;
  };
  // best[i][j]: the likeness that the first i of one and the first j of the other reach together.
  const best = [new Array<number>(theirs.length + 1).fill(0)];
  own.forEach((title, i) => {
    const row = [0];
    theirs.forEach((other, j) => {
      const paired = (best[i]?.[j] ?? 0) + likeness(title, other);
      row.push(Math.max(best[i]?.[j + 1] ?? 0, row[j] ?? 0, paired));
    });
    best.push(row);
  });
  const pairs = new Map<string, string>();
  for (let i = own.length, j = theirs.length; i > 0 && j > 0;) {
    const [title = '', other = ''] = [own[i - 1], theirs[j - 1]];
    const here = best[i]?.[j] ?? 0;
    if (here === best[i - 1]?.[j]) i--;
    else if (here === best[i]?.[j - 1]) j--;
    else {
      pairs.set(other, title);
      i--;
      j--;
    }
  }
  return pairs;
}
