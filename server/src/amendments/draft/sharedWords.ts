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
  const places = new Map<string, { readonly change: WordChange; readonly at: Set<number> }>();
  for (const { at, before, after } of kept) {
    for (const change of changesOf(before, after)) {
      const key = `${change.from}\n${change.to}`;
      const known = places.get(key) ?? { change, at: new Set<number>() };
      known.at.add(at);
      places.set(key, known);
    }
  }
  const byArticle = new Map<number, WordChange[]>();
  const byPlace = new Map(kept.map((each) => [each.at, each]));
  for (const { change, at } of places.values()) {
    const whole = [...at].filter((place) => {
      const article = byPlace.get(place);
      return article !== undefined && changesEverywhere(article, change);
    });
    if (whole.length < LEAST_ARTICLES) continue;
    for (const place of whole) {
      const known = byArticle.get(place);
      if (known === undefined) byArticle.set(place, [change]);
      else if (
        known.every((other) => !other.from.includes(change.from) && !change.from.includes(other.from))
      ) {
        known.push(change);
      }
    }
  }
  return byArticle;
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

/** True where no old word is left, and the new one stands in each of its places. */
function changesEverywhere({ before, after }: KeptParts, { from, to }: WordChange): boolean {
  const [old, young] = [before.flatMap(linesOfPart).join('\n'), after.flatMap(linesOfPart).join('\n')];
  const count = (text: string, words: string): number => text.split(words).length - 1;
  const replaced = old.split(from).join(to);
  return to !== '' && count(young, to) >= count(replaced, to) && count(young, from) <= count(replaced, from);
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
