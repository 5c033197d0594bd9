import { type ArticleIn } from './articleChange';
import { linesOfPart, type PlainPart } from './plainParts';
import { replacedAll, type WordChange, wordChanges } from './wordChanges';

/** The parts of an article in both versions, with its place in the new one. */
export interface KeptParts {
  readonly at: number;
  readonly before: readonly PlainPart[];
  readonly after: readonly PlainPart[];
}

/** In fewer articles each says it for itself. */
const LEAST_ARTICLES = 2;

/**
 * Words that are replaced in several articles, wherever they stand in them: for each article, by its place in the new
 * version, those of which all places changed.
 */
export function sharedWords(kept: readonly KeptParts[]): ReadonlyMap<number, readonly WordChange[]> {
  const texts = kept.map(({ at, before, after }): KeptText => ({
    at,
    old: before.flatMap(linesOfPart).join('\n'),
    young: after.flatMap(linesOfPart).join('\n'),
  }));
  const changed = texts.filter(({ old, young }) => old !== young);
  const byArticle = new Map<number, WordChange[]>();
  for (const change of candidatesIn(kept)) {
    // Also in articles where more than these words changed.
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

/** An article in both versions as plain text, with its place in the new one. */
interface KeptText {
  readonly at: number;
  readonly old: string;
  readonly young: string;
}

/** More words than these are no longer replaced throughout. */
const MOST_CANDIDATES = 60;

/** Words that some article replaces, those of most articles first. */
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

/** Without words that are left in one article only: it says them for itself. */
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

/** Words that replace others in lines that correspond. */
function changesOf(before: readonly PlainPart[], after: readonly PlainPart[]): readonly WordChange[] {
  const [old, young] = [before.flatMap(linesOfPart), after.flatMap(linesOfPart)];
  if (old.length !== young.length) return [];
  return old.flatMap((line, at) => {
    const now = young[at] ?? '';
    return line === now ? [] : (wordChanges(line, now) ?? []);
  });
}

/** True where the words stand, no old one is left, and the new one stands in each of its places. */
function changesEverywhere({ old, young }: KeptText, { from, to }: WordChange): boolean {
  const count = (text: string, words: string): number => text.split(words).length - 1;
  if (count(old, from) === 0) return false;
  if (to === '') return count(young, from) === 0;
  const replaced = old.split(from).join(to);
  return count(young, to) >= count(replaced, to) && count(young, from) <= count(replaced, from);
}

/** The article as it reads when the words are replaced. */
export const withWords = (article: ArticleIn, words: readonly WordChange[]): ArticleIn => {
  if (words.length === 0) return article;
  const replace = (part: PlainPart): PlainPart => ({
    ...part,
    text: replacedAll(part.text, words),
    children: part.children.map(replace),
  });
  return { ...article, parts: article.parts.map(replace) };
};
