import { type ClauseRole } from '../roles/roleFacts';
import { type ArticleField } from './articleField';
import { coverByVotes, type ScoredArticle } from './cover';
import { PlaceEvidence, typedEvidence, type WritingPlace } from './evidence';

/** Only for those for which the place speaks most, what is typed is sought in their first words. */
const MOST_READ = 1200;
/** What is left of certainty where one of two answers says no. */
const DOUBT = 0.01;

/** What near regulations have at one place of a draft. The place is looked at once, what is typed there at each key. */
export class NextOnSubject {
  readonly #field: ArticleField;
  readonly #evidence: PlaceEvidence;
  readonly #scored: readonly ScoredArticle[];

  constructor(field: ArticleField, place: WritingPlace) {
    this.#field = field;
    this.#evidence = new PlaceEvidence(field, place);
    this.#scored = field.articles
      .map((_, article) => ({ article, score: this.#evidence.scoreOf(article) }))
      .sort(likelier);
  }

  /** With nothing typed: each stands for all articles like it, so that five say five things. */
  covering(limit: number): readonly number[] {
    return coverByVotes(this.#field, this.#scored, limit);
  }

  /** Behind the first words of an article: the likeliest, several wordings of one matter among them. */
  typed(words: string, limit: number): readonly number[] {
    const evidence = typedEvidence(this.#field, words);
    return this.#scored
      .slice(0, MOST_READ)
      .map(({ article, score }) => ({ article, score: score + evidence(article) }))
      .sort(likelier)
      .slice(0, limit)
      .map(({ article }) => article);
  }

  /** What the next article may be for, the likeliest first: by the words of the draft and by what stands where. */
  roles(): readonly ClauseRole[] {
    const byWords = this.#rolesByWords();
    const byPlace = this.#evidence.expectedRoles;
    const likelihood = (role: ClauseRole): number =>
      ((byWords.get(role) ?? 0) + DOUBT) * ((byPlace.get(role) ?? 0) + DOUBT);
    return [...new Set([...byWords.keys(), ...byPlace.keys()])].sort(
      (a, b) => likelihood(b) - likelihood(a) || (a < b ? -1 : 1),
    );
  }

  #rolesByWords(): ReadonlyMap<ClauseRole, number> {
    const best = this.#scored[0]?.score ?? 0;
    const shares = new Map<ClauseRole, number>();
    let whole = 0;
    for (const { article, score } of this.#scored) {
      const role = this.#field.roleOf(article);
      if (role === undefined) continue;
      shares.set(role, (shares.get(role) ?? 0) + Math.exp(score - best));
      whole += Math.exp(score - best);
    }
    return new Map([...shares].map(([role, share]) => [role, share / whole]));
  }
}

const likelier = (a: ScoredArticle, b: ScoredArticle): number => b.score - a.score || a.article - b.article;
