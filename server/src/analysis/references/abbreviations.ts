import { type Span } from '../../base/span';

/** A short name introduced in brackets: （以下简称X）, （以下统称“X”）, （以下简称《X》）. */
export interface Abbreviation {
  readonly name: string;
  /** The name inside the brackets, without quotation marks and 《》. */
  readonly span: Span;
  /** The title in 《》 that stands right before the bracket, where there is one. */
  readonly title: string | undefined;
}

const INTRODUCED = /[（(]以下(?:均|合并|分别)?(?:简称|统称|称)(?:为|：|:)?([^（）()，。；\n]{1,40})[）)]/gu;
/** The longest title looked for before the bracket. */
const LONGEST_TITLE = 80;

/** Every short name a text introduces, in order. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(INTRODUCED)) {
    const [whole, written = ''] = match;
    const name = written.replace(/[“”《》"\s]/gu, '');
    if (name === '') continue;
    const start = match.index + whole.indexOf(written) + Math.max(written.search(/[^“《"\s]/u), 0);
    found.push({ name, span: { start, end: start + name.length }, title: titleBefore(text, match.index) });
  }
  return found;
}

function titleBefore(text: string, end: number): string | undefined {
  const at = text.charAt(end - 1) === '的' ? end - 1 : end;
  if (text.charAt(at - 1) !== '》') return undefined;
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at - 1);
  // The title's own 《》 may hold another: the opening mark is the one not closed again.
  let depth = 1;
  for (let index = before.length - 1; index >= 0; index--) {
    const char = before.charAt(index);
    if (char === '》') depth++;
    if (char === '《' && --depth === 0) return before.slice(index + 1);
  }
  return undefined;
}
