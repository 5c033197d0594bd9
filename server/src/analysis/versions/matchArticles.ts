import { withoutBlanks } from '../../syntax/blanks';
import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { groupInto } from '../../base/groupInto';
import { articlesOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type ArticleQuery } from '../articleMemory';
import { type Snapshot } from '../snapshot';
import { longestIncreasing } from './alignInOrder';
import { SimilarTexts } from './similarTexts';

/** An article of one version and the article of the other that it became. */
export interface ArticlePair {
  readonly before: StructureNode;
  readonly after: StructureNode;
  /** Their indexes among the articles of their versions. */
  readonly beforeAt: number;
  readonly afterAt: number;
  /** `same`: only numbers of articles in it may differ. */
  readonly change: 'same' | 'edited';
  /** True when it changed places with articles around it, not when it was only renumbered. */
  readonly moved: boolean;
}

/** How the articles of two versions of a text belong together. */
export interface ArticleMatch {
  /** In the order of the newer version. */
  readonly pairs: readonly ArticlePair[];
  readonly deleted: readonly StructureNode[];
  readonly added: readonly StructureNode[];
}

/**
 * Pairs the articles of two versions by what they say, never by their numbers: equal texts first, in order where a
 * text stands twice; then what is left by the share of common bigrams, an article whose neighbours are paired with the
 * other's neighbours before one elsewhere. What shares too little is deleted and added.
 */
export function matchArticles(before: Snapshot, after: Snapshot): ArticleMatch {
  const old = articlesOf(before.tree).map(({ node }) => node);
  const young = articlesOf(after.tree).map(({ node }) => node);
  const oldTexts = before.derive(comparableTexts);
  const youngTexts = after.derive(comparableTexts);
  const partnerOf = pairEqual(oldTexts, youngTexts);
  pairSimilar(oldTexts, youngTexts, partnerOf);
  const taken = [...partnerOf].filter(([, from]) => from >= 0).sort((a, b) => a[0] - b[0]);
  const inPlace = new Set(longestIncreasing(taken.map(([, from]) => from)));
  const used = new Set(taken.map(([, from]) => from));
  return {
    pairs: taken.flatMap(([to, from], at) => {
      const [a, b] = [old[from], young[to]];
      if (a === undefined || b === undefined) return [];
      const change = oldTexts[from] === youngTexts[to] ? 'same' : 'edited';
      return [{ before: a, after: b, beforeAt: from, afterAt: to, change, moved: !inPlace.has(at) }];
    }),
    deleted: old.filter((_, at) => !used.has(at)),
    added: young.filter((_, at) => !partnerOf.has(at)),
  };
}

const ARTICLE_NUMBER = new RegExp(`第[${NUMERAL_CLASS}]+条(?:之[一二三四五六七八九十]+)?`, 'gu');

/** The words of each article without its number, blanks, and the numbers of articles it cites. Use it through `derive`. */
export const comparableTexts = (snapshot: Snapshot): readonly string[] => snapshot.ofArticles(comparableText);

const comparableText: ArticleQuery<string> = ({ span: { start }, label, title }, _, words) =>
  comparable(words.slice(Math.max(0, (label?.span.end ?? 0) - start, (title?.span.end ?? 0) - start)));

/** A stretch of text without its blanks and the numbers of articles in it. */
export const comparable = (text: string): string => withoutBlanks(text).replace(ARTICLE_NUMBER, '第#条');

/** New index to old index. */
function pairEqual(old: readonly string[], young: readonly string[]): Map<number, number> {
  const places = new Map<string, number[]>();
  old.forEach((text, at) => {
    groupInto(places, text, at);
  });
  const partnerOf = new Map<number, number>();
  young.forEach((text, at) => {
    const from = text === '' ? undefined : places.get(text)?.shift();
    if (from !== undefined) partnerOf.set(at, from);
  });
  return partnerOf;
}

/** What two versions of an article share at least, as a share of the bigrams of both; found by measuring. */
const LEAST_SHARED = 0.3;
/** Between paired neighbours less will do: the place is evidence too. */
const LEAST_SHARED_IN_PLACE = 0.15;
const NEIGHBOUR_BONUS = 0.15;

function pairSimilar(old: readonly string[], young: readonly string[], partnerOf: Map<number, number>): void {
  const used = new Set(partnerOf.values());
  const index = new SimilarTexts(old.map((text, at) => (used.has(at) ? '' : text)));
  const candidates = young.flatMap((text, to) =>
    partnerOf.has(to)
      ? []
      : index.like(text).map(({ at: from, share }) => {
          const isBeside =
            (partnerOf.get(to - 1) === from - 1 && from > 0) || partnerOf.get(to + 1) === from + 1;
          const least = isBeside ? LEAST_SHARED_IN_PLACE : LEAST_SHARED;
          return { from, to, share, score: share < least ? 0 : share + (isBeside ? NEIGHBOUR_BONUS : 0) };
        }),
  );
  candidates.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  for (const { from, to, score } of candidates) {
    if (score === 0 || partnerOf.has(to) || used.has(from)) continue;
    partnerOf.set(to, from);
    used.add(from);
  }
}
