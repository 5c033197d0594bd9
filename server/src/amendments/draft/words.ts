import { differencesBetween } from '../../analysis/differences';
import { linesOf, type NodeIn } from './articleChange';

/** A word and what stands in its place. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** Fewer articles are rewritten one by one. */
const LEAST_ARTICLES = 3;

/** The word in whose place another stands, wherever it stood, when the articles differ in nothing else. */
export function replacementBetween(before: NodeIn, after: NodeIn): Replacement | undefined {
  const [old, young] = [before, after].map((each) => linesOf(each).join('\n'));
  if (old === undefined || young === undefined || old === young) return undefined;
  const changes = differencesBetween(old, young) ?? [];
  const from = changes.find(({ kind }) => kind === 'deleted')?.text ?? '';
  const to = changes.find(({ kind }) => kind === 'inserted')?.text ?? '';
  if (from === '' || to === '' || /[\n“”]/u.test(from + to)) return undefined;
  return old.replaceAll(from, to) === young ? { from, to } : undefined;
}

/** Words that are taken along behind a replaced one at most: 质量技监〔部门〕, 环境保护〔主管〕〔部门〕. */
const MOST_TAKEN = 2;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The replacement with the words that follow it in all `texts` wherever it stands, so that it reads as a whole. */
export function widened({ from, to }: Replacement, texts: readonly string[]): Replacement {
  let taken = '';
  for (let count = 0; count < MOST_TAKEN; count++) {
    const rests = texts.flatMap((text) => text.split(from + taken).slice(1));
    const [word, ...others] = new Set(rests.map(firstWord));
    if (word === undefined || others.length > 0 || !/^\p{Script=Han}{2,}$/u.test(word)) break;
    taken += word;
  }
  return { from: from + taken, to: to + taken };
}

const firstWord = (text: string): string => {
  const [first] = segmenter.segment(text.slice(0, LONGEST_WORD));
  return first?.segment ?? '';
};
const LONGEST_WORD = 8;

/** Of the replacements in articles, by the index of each, those that enough articles share: index to replacement. */
export function sharedReplacements(
  found: ReadonlyMap<number, Replacement>,
): ReadonlyMap<number, Replacement> {
  const keyOf = ({ from, to }: Replacement): string => `${from}\n${to}`;
  const counts = new Map<string, number>();
  for (const each of found.values()) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return new Map([...found].filter(([, each]) => (counts.get(keyOf(each)) ?? 0) >= LEAST_ARTICLES));
}
