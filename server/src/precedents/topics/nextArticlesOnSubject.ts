import { likeliest } from '../roles/expectedNextRoles';
import { type ClauseRole } from '../roles/roleTable';
import { type ArticleField } from './likenessAmongArticles';
import { chooseVariedArticles, type ScoredArticle } from './chooseVariedArticles';
import { FEWEST_ON_SUBJECT, sourcesOnSubject } from './groupArticles';
import { PlaceEvidence, typedEvidence, type WritingPlace } from './placeEvidence';

/** Only for those for which the place speaks most, what is typed is sought in their first words. */
const MOST_READ = 1200;
/** What is left of certainty where the words, or the place, say no: measured. */
const DOUBT_OF_WORDS = 0.05;
const DOUBT_OF_PLACE = 0.01;

/** What near regulations have at one place of a draft. The place is looked at once, what is typed there at each key. */
export class NextArticlesOnSubject {
  readonly #field: ArticleField;
  readonly #evidence: PlaceEvidence;
  readonly #scored: readonly ScoredArticle[];

  constructor(field: ArticleField, place: WritingPlace) {
    this.#field = field;
    this.#evidence = new PlaceEvidence(field, place);
    this.#scored = field.articles
      .map((_, article) => ({ article, score: this.#evidence.scoreOf(article) }))
      .filter(({ article }) => !this.#evidence.isWritten(article))
      .sort(likelier);
  }

  /**
   * With nothing typed: each stands for all articles like it, so that five say five things. Where enough regulations on
   * the subject are known only theirs are given: another subject's own words are nobody's wish.
   */
  covering(limit: number): readonly number[] {
    const own = sourcesOnSubject(this.#field);
    const onSubject = new Set(own.length < FEWEST_ON_SUBJECT ? this.#field.regulations.keys() : own);
    const theirs = this.#scored.filter(({ article }) =>
      onSubject.has(this.#field.articles[article]?.source ?? -1),
    );
    return chooseVariedArticles(this.#field, theirs, limit);
  }

  /**
   * Behind the first words of an article: the likeliest, several wordings of one matter among them.
   * @param accepts which articles may be among them
   */
  typed(words: string, limit: number, accepts: (article: number) => boolean): readonly number[] {
    const evidence = typedEvidence(this.#field, words);
    const ranked = this.#scored
      .slice(0, MOST_READ)
      .map(({ article, score }) => ({ article, score: score + evidence(article) }))
      .sort(likelier);
    const found: number[] = [];
    for (const { article } of ranked) {
      if (found.length >= limit) break;
      if (accepts(article)) found.push(article);
    }
    return found;
  }

  /**
   * What the next article may be for, the likeliest first: by the words of the draft, and by what stands where in other
   * regulations.
   * @param votes what speaks for each role by its place: those of many regulations tell more than those of this field
   */
  roles(votes: ReadonlyMap<ClauseRole, number>): readonly ClauseRole[] {
    const byWords = this.#rolesByWords();
    const whole = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
    const likelihood = (role: ClauseRole): number =>
      ((byWords.get(role) ?? 0) + DOUBT_OF_WORDS) *
      ((votes.get(role) ?? 0) / Math.max(whole, Number.MIN_VALUE) + DOUBT_OF_PLACE);
    return likeliest(
      new Map([...new Set([...byWords.keys(), ...votes.keys()])].map((role) => [role, likelihood(role)])),
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
