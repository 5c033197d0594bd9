import { type ArticleWords } from './wordSharesOfArticles';
import { articleVotes, type DraftPosition, type RoleSequence, subjectOf } from './expectedNextRoles';
import { Closeness } from '../search/closenessOfWording';
import { compareStanding, isRepealed } from '../clauses/forceAndRank';
import { TopK } from '../search/topK';
import { type Clause } from '../clauses/types';

/**
 * What speaks for an article, by how much; it adds up. The first two are logarithms, the others from 0 to 1. Fitted by
 * conditional logit to replayed drafts, three quarters of them foretelling the last.
 */
const EVIDENCE = {
  /** It stands at such a place of its text. */
  vote: 0.25,
  /** The title of its text names the same subject. */
  subject: 0.9,
  /** Its beginning is what is typed. */
  opening: 1.9,
  /** It has the words that are typed, those of the draft's title, those of the chapter's. */
  words: 4.2,
  title: 2.7,
  chapter: 1.6,
  /** The article before it is like the draft's last. */
  continues: 2.6,
  /** The draft's last articles are like some of its text. */
  followed: 2.5,
  /** Its text is no longer in force: it comes behind all that are. */
  repealed: -1000,
} as const;
/** What is typed is sought in so many times its length at the beginning of an article. */
const OPENING = 2;
/** Beginnings are compared, which is dear, only of those for which the rest speaks most. */
const COMPARED = 200;
/** Any two articles share so many of their words. */
const SHARED_BY_ANY = 0.1;
/** What each article further back counts of the one behind it; and so many without a likeness are taken for granted. */
const FADING = 0.85;
const DOUBT = 2;

/** The precedents among which articles are sought. */
export interface ArticleSources {
  readonly words: ArticleWords;
  readonly sequences: readonly RoleSequence[];
}

/**
 * The articles of precedents that a drafter may be writing who has typed a few characters at a place, the likeliest
 * first: what stands at such a place, in a text on the same subject that the draft has followed so far, the more the
 * more it has of what is typed. Of one role there may be several: where the role is plain, the wording is what is
 * sought (measured: with one of each role the closest wording was found less often). Articles of repealed texts come
 * last.
 */
export function rankTypedArticles(
  typed: string,
  position: DraftPosition,
  { words, sequences }: ArticleSources,
  limit: number,
): readonly Clause[] {
  const likelihoodOf = likelihoodBy(words, typed, position);
  const likely = new TopK<Clause>(Math.max(COMPARED, limit), compareStanding);
  for (const { clause, vote, subject } of articleVotes(position, sequences)) {
    const ofPlace = EVIDENCE.vote * Math.log(vote) + EVIDENCE.subject * Math.log(subject);
    const ofForce = isRepealed(clause.source) ? EVIDENCE.repealed : 0;
    likely.offer(ofPlace + ofForce + likelihoodOf(clause), clause);
  }
  const closeness = new Closeness(typed);
  const best = new TopK<Clause>(limit, compareStanding);
  for (const { score, item } of likely.sorted()) {
    const opening = closeness.to(item.text.slice(0, typed.length * OPENING), 1);
    best.offer(score + EVIDENCE.opening * opening, item);
  }
  return best.sorted().map(({ item }) => item);
}

/** What the words of the draft say for each article. */
function likelihoodBy(
  words: ArticleWords,
  typed: string,
  { written = [], title, chapter }: DraftPosition,
): (clause: Clause) => number {
  const ofTyped = words.sharesOf(typed).ofArticles;
  const ofTitle = words.sharesOf(subjectOf(title) ?? '').ofArticles;
  const ofChapter = words.sharesOf(chapter ?? '').ofArticles;
  const ofLast = words.sharesOf(written.at(-1) ?? '').ofArticles;
  const followed = followedSources(words, written);
  return (clause) => {
    const article = words.numberOf(clause);
    if (article === undefined) return 0;
    const source = words.sourceOf(article);
    const before = words.sourceOf(article - 1) === source ? (ofLast[article - 1] ?? 0) : 0;
    return (
      EVIDENCE.words * (ofTyped[article] ?? 0) +
      EVIDENCE.title * (ofTitle[article] ?? 0) +
      EVIDENCE.chapter * (ofChapter[article] ?? 0) +
      EVIDENCE.continues * likenessOf(before) +
      EVIDENCE.followed * (followed[source] ?? 0)
    );
  };
}

/** By the number of a source, how closely the draft has followed it in its last articles. */
function followedSources(words: ArticleWords, written: readonly string[]): readonly number[] {
  const followed: number[] = [];
  let whole = DOUBT;
  let weight = 1;
  for (const text of written.toReversed()) {
    words.sharesOf(text).ofSources.forEach((share, source) => {
      followed[source] = (followed[source] ?? 0) + weight * likenessOf(share);
    });
    whole += weight;
    weight *= FADING;
  }
  return followed.map((sum) => sum / whole);
}

const likenessOf = (share: number): number => Math.max(share - SHARED_BY_ANY, 0);
