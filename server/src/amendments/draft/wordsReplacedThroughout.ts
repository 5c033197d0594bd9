import { type ArticleIn } from './changesWithinArticle';
import { linesOfPart, type PlainPart } from './partsOfArticle';
import { replacedAll, type WordChange, wordChanges } from './wordChanges';

/** The paragraphs of an article in both versions. `at` is its index in the new one. */
export interface KeptParts {
  readonly at: number;
  readonly before: readonly PlainPart[];
  readonly after: readonly PlainPart[];
}

/** Words replaced in fewer articles than these are said in each article. */
const LEAST_ARTICLES = 2;

/**
 * Words that are replaced in several articles. For each article, by its index in the new version: the words of which
 * every occurrence in it changed.
 */
export function wordsReplacedThroughout(
  kept: readonly KeptParts[],
): ReadonlyMap<number, readonly WordChange[]> {
  const texts = kept.map(({ at, before, after }): KeptText => ({
    at,
    old: before.flatMap(linesOfPart).join('\n'),
    young: after.flatMap(linesOfPart).join('\n'),
  }));
  const changed = texts.filter(({ old, young }) => old !== young);
  const byArticle = new Map<number, WordChange[]>();
  for (const change of candidatesIn(kept)) {
    // This looks at all changed articles, also at those in which much else changed.
    const places = changed.filter((text) => changesEverywhere(text, change));
    if (places.length < LEAST_ARTICLES) continue;
    for (const { at } of places) {
      const known = byArticle.get(at);
      if (known === undefined) byArticle.set(at, [change]);
      else if (
        known.every((other) => !other.from.includes(change.from) && !change.from.includes(other.from))
      ) {
        known.push(change);
      }
    }
  }
  return inSeveral(byArticle);
}

/** An article in both versions as plain text. `at` is its index in the new one. */
interface KeptText {
  readonly at: number;
  readonly old: string;
  readonly young: string;
}

/** No more words than these are tried: a bound on the work. */
const MOST_CANDIDATES = 60;

/** Words that are replaced in some article, the most frequent first. */
function candidatesIn(kept: readonly KeptParts[]): readonly WordChange[] {
  const counts = new Map<string, { readonly change: WordChange; count: number }>();
  for (const { before, after } of kept) {
    for (const change of changesOf(before, after)) {
      const key = `${change.from}\n${change.to}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { change, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ change }) => change);
}

/** Leaves out words that are in one article only: it says them itself. */
function inSeveral(
  byArticle: ReadonlyMap<number, readonly WordChange[]>,
): ReadonlyMap<number, readonly WordChange[]> {
  const counts = new Map<WordChange, number>();
  for (const change of [...byArticle.values()].flat()) counts.set(change, (counts.get(change) ?? 0) + 1);
  const kept = [...byArticle].map(
    ([at, changes]) => [at, changes.filter((change) => (counts.get(change) ?? 0) >= LEAST_ARTICLES)] as const,
  );
  return new Map(kept.filter(([, changes]) => changes.length > 0));
}

/** The words replaced line by line; none where the numbers of lines differ. */
function changesOf(before: readonly PlainPart[], after: readonly PlainPart[]): readonly WordChange[] {
  const [old, young] = [before.flatMap(linesOfPart), after.flatMap(linesOfPart)];
  if (old.length !== young.length) return [];
  return old.flatMap((line, at) => {
    const now = young[at] ?? '';
    return line === now ? [] : (wordChanges(line, now) ?? []);
  });
}

/** True where the old words occur and every occurrence of them was replaced. */
function changesEverywhere({ old, young }: KeptText, { from, to }: WordChange): boolean {
  const count = (text: string, words: string): number => text.split(words).length - 1;
  if (count(old, from) === 0) return false;
  if (to === '') return count(young, from) === 0;
  const replaced = old.split(from).join(to);
  return count(young, to) >= count(replaced, to) && count(young, from) <= count(replaced, from);
}

/** The article after the words are replaced in it. */
export const withWords = (article: ArticleIn, words: readonly WordChange[]): ArticleIn => {
  if (words.length === 0) return article;
  const replace = (part: PlainPart): PlainPart => ({
    ...part,
    text: replacedAll(part.text, words),
    children: part.children.map(replace),
  });
  return { ...article, parts: article.parts.map(replace) };
};
