import { likenessOfTitles, coreOfTitle } from '../clauses/titleLikeness';
import { articleVotes, type DraftPosition } from '../roles/expectedNextRoles';
import { type ClauseRole } from '../roles/roleTable';
import { type ArticleField, type FieldArticle } from './likenessAmongArticles';
import { type Followed, followedBy } from './precedentsDraftFollows';

/** Where in a draft an article is to be written. */
export interface WritingPlace extends DraftPosition {
  /** Texts of all articles before the place, in their order. */
  readonly articlesBefore: readonly string[];
  /** Texts of the articles behind it. */
  readonly articlesBehind: readonly string[];
  /** Titles of the chapters that end before the place. */
  readonly chaptersBefore: readonly string[];
}

/**
 * What speaks for an article of a near regulation, times this; it adds up to the logarithm of how likely the next
 * article of the draft is like it. Fitted by conditional logit to replayed regulations; two thirds of the subjects foretell
 * the other third as well as all do.
 */
export const EVIDENCE = {
  /** The article before it is like the draft's last. */
  follows: 3.5,
  /** The draft or the precedent has one article between the two. */
  followsNearly: 2.2,
  /** The article before it, and the one before that, is like one that the draft has anywhere. */
  afterWritten: 1,
  afterWrittenNearly: 0.7,
  /** It goes on about the matter of the last. */
  goesOn: 4.25,
  /** The draft has one like it. */
  written: -7.7,
  /** Its chapter has such a title; it stands as far on in such a chapter; both open such a chapter. */
  chapter: 1.2,
  inChapter: 0.8,
  opens: 1,
  /** Both open a chapter, or neither does: 1; one of them: −1. */
  bothOpen: 0.55,
  /** Its chapter is rather one that the draft has closed. */
  passed: -1.1,
  /** It holds the words of the chapter's title, and of the draft's. */
  chapterWords: 1.4,
  titleWords: 0.6,
  /** It stands where the draft would go on if it followed this regulation; and the draft does follow it. */
  aligned: 1.7,
  followed: 5.7,
  /** It stands as far from the beginning. */
  place: 0.6,
  /** Its regulation is on the draft's subject. */
  subject: 2.3,
  /** Many regulations have one like it (logarithm of their number). */
  common: 1,
  /** Articles for the same are expected here (logarithm). */
  role: 0.37,
  /** It holds the words typed; it begins with them. */
  typed: 6.4,
  opening: 3,
} as const;

/** Articles before the place by which it is told which regulation the draft follows. */
const FOLLOWED = 8;
/** Distances in articles at which the evidence of a place falls to about a third. */
const REACH_ALIGNED = 10;
const REACH_IN_TEXT = 6;
const REACH_IN_CHAPTER = 4;
/** From this likeness on the draft has something of the article. */
const SOMETHING_OF = 0.25;
/** From this on it has the article. */
const SAME = 0.7;
/** A role that is not expected at all is still so likely; at the second, having a role says neither yes nor no. */
const LEAST_EXPECTED = 0.005;
const EVEN = 1.57;

/** What speaks for each article of a field at a place of a draft. */
export class PlaceEvidence {
  readonly #field: ArticleField;
  readonly #place: WritingPlace;
  readonly #last: Float32Array | undefined;
  readonly #lastButOne: Float32Array | undefined;
  /** How like the likest article of the draft is. */
  readonly #written: Float32Array;
  readonly #chapterWords: Float32Array;
  readonly #titleWords: Float32Array;
  readonly #followed: Followed;
  readonly #chapters = new Map<string, { readonly likeness: number; readonly passed: number }>();
  readonly #roles: ReadonlyMap<ClauseRole, number>;

  constructor(field: ArticleField, place: WritingPlace) {
    this.#field = field;
    this.#place = place;
    const rows = place.articlesBefore.map((text) => field.likenessTo(text));
    const behind = place.articlesBehind.map((text) => field.likenessTo(text));
    this.#last = rows.at(-1);
    this.#lastButOne = rows.at(-2);
    this.#written = highest(field.articles.length, [...rows, ...behind]);
    this.#chapterWords = field.sharesOf(place.chapter ?? '');
    this.#titleWords = field.sharesOf(coreOfTitle(place.title ?? ''));
    this.#followed = followedBy(field, rows.slice(-FOLLOWED).reverse());
    this.#roles = roleShares(field, place);
  }

  /** True where the draft has the article in nearly the same words. */
  isWritten(number: number): boolean {
    return (this.#written[number] ?? 0) >= SAME;
  }

  /** The logarithm of how likely the next article is like article `number`, but for a constant. */
  scoreOf(number: number): number {
    const article = this.#field.articles[number];
    if (article === undefined) return -Infinity;
    return (
      this.#bySurroundings(number, article) +
      this.#byChapter(number, article) +
      this.#byRegulation(number, article)
    );
  }

  #bySurroundings(number: number, { at }: FieldArticle): number {
    const before = (steps: number, row: Float32Array | undefined): number =>
      row !== undefined && at >= steps ? (row[number - steps] ?? 0) : 0;
    return (
      EVIDENCE.follows * before(1, this.#last) +
      EVIDENCE.followsNearly * Math.max(before(2, this.#last), before(1, this.#lastButOne)) +
      EVIDENCE.afterWritten * before(1, this.#written) +
      EVIDENCE.afterWrittenNearly * before(2, this.#written) +
      EVIDENCE.goesOn * (this.#last?.[number] ?? 0) +
      EVIDENCE.written * Math.max(0, (this.#written[number] ?? 0) - SOMETHING_OF)
    );
  }

  #byChapter(number: number, article: FieldArticle): number {
    const inChapter = this.#place.inChapter ?? 0;
    const { likeness, passed } = this.#chapterOf(article);
    const opens = article.inChapter === 0;
    const opensHere = inChapter === 0;
    const both = opens && opensHere ? 1 : opens || opensHere ? -1 : 0;
    return (
      EVIDENCE.chapter * likeness +
      EVIDENCE.inChapter * likeness * near(article.inChapter - inChapter, REACH_IN_CHAPTER) +
      EVIDENCE.opens * (both === 1 ? likeness : 0) +
      EVIDENCE.bothOpen * both +
      EVIDENCE.passed * Math.max(0, passed - likeness) +
      EVIDENCE.chapterWords * (this.#chapterWords[number] ?? 0)
    );
  }

  #byRegulation(number: number, { source, at }: FieldArticle): number {
    const expected = this.#followed.places[source];
    const role = this.#field.roleOf(number);
    return (
      EVIDENCE.aligned * (expected === undefined ? 0 : near(at - expected, REACH_ALIGNED)) +
      EVIDENCE.followed * (this.#followed.shares[source] ?? 0) +
      EVIDENCE.place * near(at - this.#place.articlesBefore.length, REACH_IN_TEXT) +
      EVIDENCE.subject * (this.#field.regulations[source]?.subject ?? 0) +
      EVIDENCE.common * Math.log(this.#field.neighboursOf(number).sources) +
      EVIDENCE.titleWords * (this.#titleWords[number] ?? 0) +
      EVIDENCE.role *
        (role === undefined ? 0 : Math.log((this.#roles.get(role) ?? 0) + LEAST_EXPECTED) + EVEN)
    );
  }

  #chapterOf({ chapter }: FieldArticle): { readonly likeness: number; readonly passed: number } {
    const known = this.#chapters.get(chapter);
    if (known !== undefined) return known;
    const own = this.#place.chapter ?? '';
    const alike = (title: string): number =>
      title === '' || chapter === '' ? Number(title === chapter) : likenessOfTitles(title, chapter);
    const passed = this.#place.chaptersBefore.filter((title) => title !== '' && title !== own).map(alike);
    const made = { likeness: alike(own), passed: chapter === '' ? 0 : Math.max(0, ...passed) };
    this.#chapters.set(chapter, made);
    return made;
  }
}

/** What the words typed at the beginning of an article say for each article of a field. */
export function typedEvidence(field: ArticleField, typed: string): (number: number) => number {
  if (typed === '') return () => 0;
  const shares = field.sharesOf(typed);
  const weights = field.weightsOf(typed);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return (number) => {
    const pairs = field.openingOf(number);
    let opening = 0;
    for (const [pair, weight] of weights) if (pairs.has(pair)) opening += weight;
    return EVIDENCE.typed * (shares[number] ?? 0) + EVIDENCE.opening * (whole === 0 ? 0 : opening / whole);
  };
}

function roleShares(field: ArticleField, place: WritingPlace): ReadonlyMap<ClauseRole, number> {
  const votes = new Map<ClauseRole, number>();
  let whole = 0;
  for (const { role, vote } of articleVotes(place, field.sequences)) {
    votes.set(role, (votes.get(role) ?? 0) + vote);
    whole += vote;
  }
  return new Map([...votes].map(([role, vote]) => [role, whole === 0 ? 0 : vote / whole]));
}

const near = (distance: number, reach: number): number => Math.exp(-Math.abs(distance) / reach);

function highest(size: number, rows: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(size);
  for (const row of rows) {
    for (let at = 0; at < size; at++) {
      const value = row[at] ?? 0;
      if (value > (result[at] ?? 0)) result[at] = value;
    }
  }
  return result;
}
