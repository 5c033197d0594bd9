import { wordsOf } from './articleWords';
import { articleVotes, type DraftPosition, type RoleSequence } from './order';
import { Closeness } from './rerank';
import { compareStanding, isRepealed } from './standing';
import { type Clause } from './types';

/** What is typed is sought in so many times its length at the beginning of an article. */
const OPENING = 2;
/**
 * What speaks for an article, each from 0 to 1 but for the first two, which are logarithms; it adds up. Fitted by
 * conditional logit to replayed drafts, three quarters of them predicting the last one.
 */
const EVIDENCE = {
  /** Its place. */
  vote: 0.25,
  /** The subject of its text. */
  subject: 2.4,
  /** Its beginning is what is typed. */
  opening: 2,
  /** It has the words that are typed. */
  words: 4.6,
} as const;
/** Beginnings are compared, which is dear, only of those for which the rest speaks most. */
const COMPARED = 200;

/**
 * The articles of precedents that a drafter may be writing who has typed a few characters at a place, the likeliest
 * first: what stands at such a place in a text on the same subject, the more the more it has of what is typed, at its
 * beginning or further on. Of one role there may be several: where the role is plain, the wording is what is sought
 * (measured: with one of each role the closest wording was found less often). Articles of repealed texts come last.
 */
export function typedArticles(
  typed: string,
  position: DraftPosition,
  sequences: readonly RoleSequence[],
  limit: number,
): readonly Clause[] {
  const shareOf = wordsOf(sequences).sharesOf(typed);
  const closeness = new Closeness(typed);
  return articleVotes(position, sequences)
    .map(({ clause, vote, subject }) => {
      const ofPlace = EVIDENCE.vote * Math.log(vote) + EVIDENCE.subject * Math.log(subject);
      const fit = ofPlace + EVIDENCE.words * shareOf(clause);
      return { clause, fit, isRepealed: isRepealed(clause.source) };
    })
    .sort(compareFits)
    .slice(0, Math.max(COMPARED, limit))
    .map((fitting) => {
      const opening = closeness.to(fitting.clause.text.slice(0, typed.length * OPENING), 1);
      return { ...fitting, fit: fitting.fit + EVIDENCE.opening * opening };
    })
    .sort(compareFits)
    .slice(0, limit)
    .map(({ clause }) => clause);
}

interface Fitting {
  readonly clause: Clause;
  readonly fit: number;
  readonly isRepealed: boolean;
}

const compareFits = (a: Fitting, b: Fitting): number =>
  Number(a.isRepealed) - Number(b.isRepealed) || b.fit - a.fit || compareStanding(a.clause, b.clause);
