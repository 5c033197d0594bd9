import { type Steps } from '../../base/steps';
import { type ArticleField } from './likenessAmongArticles';
import { SAME_SUBJECT } from '../clauses/titleLikeness';

/** Articles of several regulations on one matter, by their numbers in a field; the first is the likest to the others. */
export type ArticleGroup = readonly number[];

/** Fewer regulations on the same subject show nothing of it. */
export const FEWEST_ON_SUBJECT = 3;
/** So many regulations must have an article on a matter, */
const FEWEST_SOURCES = 3;
/** … or so many where there are few on the subject at all. */
const FEWEST_OF_FEW = 2;
const FEW = 6;

/** The numbers of the field's regulations that are on the draft's subject. */
export const sourcesOnSubject = ({ regulations }: ArticleField): readonly number[] =>
  regulations.flatMap(({ subject }, source) => (subject >= SAME_SUBJECT ? [source] : []));

/**
 * Groups the articles on the draft's subject, the group of the most regulations first; an article stands in one group at
 * most. Always the article is taken that has its like in the most regulations, with those.
 */
export function* groupSteps(field: ArticleField): Steps<readonly ArticleGroup[]> {
  const onSubject = new Set(sourcesOnSubject(field));
  if (onSubject.size < FEWEST_ON_SUBJECT) return [];
  const least = onSubject.size <= FEW ? FEWEST_OF_FEW : FEWEST_SOURCES;
  const free = new Set<number>();
  field.articles.forEach(({ source }, number) => {
    if (onSubject.has(source)) free.add(number);
  });
  const around = (article: number): readonly number[] =>
    field.neighboursOf(article).articles.filter((other) => free.has(other));
  const sourcesAround = (article: number): number =>
    new Set([article, ...around(article)].map((each) => field.articles[each]?.source)).size;
  // Counts only fall: those that were highest once are counted anew when they come first, and put where they belong.
  const byCount: number[][] = [];
  const put = (article: number): void => {
    const count = sourcesAround(article);
    (byCount[count] ??= []).push(article);
  };
  for (const article of free) {
    put(article);
    yield;
  }
  const groups: ArticleGroup[] = [];
  for (let count = byCount.length - 1; count >= least;) {
    const article = byCount[count]?.shift();
    if (article === undefined) {
      count--;
    } else if (free.has(article)) {
      if (sourcesAround(article) < count) {
        put(article);
      } else {
        const group = [article, ...around(article)];
        for (const each of group) free.delete(each);
        groups.push(group);
      }
      yield;
    }
  }
  return groups;
}
