import { ALIKE, type ArticleField } from './likenessAmongArticles';

/** So many of the likeliest articles vote. */
const VOTERS = 400;
/** From {@link ALIKE} to this much more, an article covers another in part; beyond it wholly. */
const COVERS_WHOLLY = 0.35;
/** From so much more on, an article says nothing new beside one that is taken. */
const SPENT_WHOLLY = 0.2;
/** Where votes are added up, what is likelier counts for more than its likelihood: measured, of five values the best. */
const SHARPNESS = 1.25;

/** An article with what speaks for it, as a logarithm. */
export interface ScoredArticle {
  readonly article: number;
  readonly score: number;
}

/**
 * The `limit` articles that together most likely hold one like what is to be written: each votes for all that are like
 * it; the one that gathers most is taken, the votes it covers are spent, and so on.
 * @param scored best first
 */
export function chooseVariedArticles(
  field: ArticleField,
  scored: readonly ScoredArticle[],
  limit: number,
): readonly number[] {
  const voters = scored.slice(0, VOTERS);
  const best = voters[0]?.score ?? 0;
  const votes = new Float64Array(field.articles.length);
  for (const { article, score } of voters) votes[article] = Math.exp(SHARPNESS * (score - best));
  const taken: number[] = [];
  while (taken.length < limit && taken.length < voters.length) {
    let chosen: number | undefined;
    let most = -1;
    for (const { article } of voters) {
      if (taken.includes(article)) continue;
      const sum = votesFor(field, article, votes);
      if (sum > most) [chosen, most] = [article, sum];
    }
    if (chosen === undefined) break;
    taken.push(chosen);
    spend(field, chosen, votes);
  }
  return taken;
}

function votesFor(field: ArticleField, article: number, votes: Float64Array): number {
  const { articles, likeness } = field.neighboursOf(article);
  let sum = votes[article] ?? 0;
  articles.forEach((other, at) => {
    sum += (votes[other] ?? 0) * partOf(likeness[at] ?? 0, COVERS_WHOLLY);
  });
  return sum;
}

function spend(field: ArticleField, article: number, votes: Float64Array): void {
  const { articles, likeness } = field.neighboursOf(article);
  votes[article] = 0;
  articles.forEach((other, at) => {
    votes[other] = (votes[other] ?? 0) * (1 - partOf(likeness[at] ?? 0, SPENT_WHOLLY));
  });
}

const partOf = (likeness: number, whole: number): number =>
  Math.min(Math.max((likeness - ALIKE) / whole, 0), 1);
