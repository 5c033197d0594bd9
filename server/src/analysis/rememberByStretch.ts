import { shiftSpan, type Span } from '../base/span';
import { articlesOf } from '../syntax/walkTree';
import { type Snapshot } from './snapshot';
import { factsAbout, type TextFacts } from './textFacts';

/**
 * What the characters of one stretch of a text tell by themselves; `undefined` for nothing. The function is the key of
 * what is kept. Places in the answer count from the stretch's start.
 */
export type StretchQuery<T> = (words: string) => T | undefined;

/** A stretch that belongs to no article: the title, the 目录, headings, annexes. */
interface Outside {
  readonly start: number;
  readonly facts: TextFacts;
  /** How many articles stand before it. */
  readonly articles: number;
}

/**
 * Asks all of the text, articles and what stands around them, in text order, and hands on what is answered with where
 * the stretch begins. A stretch that stayed is not asked again. For what may stand anywhere, but always within a line.
 */
export function eachStretch<T>(
  snapshot: Snapshot,
  query: StretchQuery<T>,
  take: (answer: T, start: number) => void,
): void {
  const outside = snapshot.derive(stretchesOutside);
  let next = 0;
  /** Asks the stretches that stand before the article of this index. */
  const takeOutside = (index: number): void => {
    for (let each = outside[next]; each !== undefined && each.articles <= index; each = outside[++next]) {
      const answer = each.facts.recall(query);
      if (answer !== undefined) take(answer, each.start);
    }
  };
  snapshot.eachArticle(
    query,
    (_, _index, words) => query(words),
    (answer, { span }, index) => {
      takeOutside(index);
      take(answer, span.start);
    },
  );
  takeOutside(Infinity);
}

/** What is found in a stretch of text, and where. */
interface Found {
  readonly span: Span;
}

/** All that `query` finds in the stretches of the text, in text order, each at its place in the text. */
export function findInText<T extends Found>(
  snapshot: Snapshot,
  query: StretchQuery<readonly T[]>,
): readonly T[] {
  const all: T[] = [];
  eachStretch(snapshot, query, (found, start) => {
    for (const each of found) all.push({ ...each, span: shiftSpan(each.span, start) });
  });
  return all;
}

/** Between two articles there is nearly always a line break and an indent, which nobody looks for. */
const VISIBLE = /[^\s\u3000]/u;

function stretchesOutside({ text, tree, memory }: Snapshot): readonly Outside[] {
  // A text without articles is one stretch, which no key leaves as it was: nothing of it is kept for the next version.
  if (articlesOf(tree).length === 0) return [{ start: 0, facts: factsAbout(text), articles: 0 }];
  const outside: Outside[] = [];
  let start = 0;
  let articles = 0;
  const add = (end: number): void => {
    const words = text.slice(start, end);
    if (VISIBLE.test(words)) outside.push({ start, facts: memory.about(words), articles });
  };
  for (const { node } of articlesOf(tree)) {
    add(node.span.start);
    start = node.span.end;
    articles++;
  }
  add(text.length);
  return outside;
}
