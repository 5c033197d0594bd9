import { wordBoundaries } from '../../precedents/clauses/dictionaryWords';
import { type Span } from '../../base/span';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type Clause } from '../../precedents/clauses/types';
import { type ClauseSnippet } from '../../precedents/mining/clauseSnippet';
import { findWordsBoundToSubject } from '../bound/findWordsBoundToSubject';
import { subjectWordsIn } from '../bound/subjectWords';
import { namesOfDraft } from '../draftNames';
import { isSameSubject } from '../../precedents/clauses/titleLikeness';
import { subjectIn } from '../precedentsOnSubject';
import { BLANK, SnippetText } from '../snippetText';
import { adaptCitations } from './adaptCitations';
import { adaptDepartments } from './adaptDepartments';
import { adaptGovernments } from './adaptGovernments';
import { adaptPlaces } from './adaptPlaces';
import { sourceNames, type SourceNames } from './namesInPrecedent';
import { adaptSelfNames } from './adaptSelfNames';
import { adaptSubject } from './adaptSubject';
import { adaptTitles, titlesIn } from './adaptTitles';
import { type Adapted, type AdaptationGoal } from './types';

/**
 * What in a precedent's text must be other words in a draft, in text order, none overlapping: what the text calls
 * itself, places, governments, departments, citations, the subject, and, where the draft's subject is another, the
 * stretches bound to that of the precedent.
 * @param preset what is known already; it goes before everything else
 */
export function adapt(
  text: string,
  clause: Clause,
  goal: AdaptationGoal,
  preset: readonly Adapted[] = [],
): readonly Adapted[] {
  const { draft, index } = goal;
  const names = namesOfDraft(draft);
  const from = namesIn(clause, goal);
  const subjects = [...from.subjects, ...(goal.subjects ?? [])].sort((a, b) => b.length - a.length);
  const isSame = isOfSameSubject(clause, goal);
  const taken: Adapted[] = [...preset];
  let titles: readonly Span[] = [];
  const take = (found: readonly Adapted[]): void => {
    for (const each of found) {
      if (![...taken, ...titles].some((other) => overlap(other, each))) taken.push(each);
    }
  };
  take(adaptTitles(text, from, names, isSame));
  titles = titlesIn(text);
  take(adaptCitations(text, clause, draft, index));
  take(adaptSelfNames(text, draft));
  const { adapted, own } = adaptSubject(text, { subjects }, names, isSame);
  take(adapted);
  take(adaptPlaces(text, from, names));
  take(adaptGovernments(text, from, names));
  if (!isSame) takeBound(taken, boundIn(text, clause, goal, { taken, own, titles }));
  take(adaptDepartments(text, from, names, draft));
  return taken.sort((a, b) => a.start - b.start);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const NO_NAMES: SourceNames = { regions: [], level: undefined, subject: '', subjects: [], lead: '' };

function namesIn({ source }: Clause, { index }: AdaptationGoal): SourceNames {
  const known = index.facts.sourceWith(source.id);
  return known === undefined ? NO_NAMES : factOf(known, sourceNames);
}

/** Whether a clause comes from a text on the draft's own subject. */
export const isOfSameSubject = ({ source }: Clause, { draft, index, isOnSubject }: AdaptationGoal): boolean =>
  isOnSubject?.(source) === true || isSameSubject(namesOfDraft(draft).subject, subjectIn(index, source));

/** What is known of a text before its bound stretches are looked for. */
interface Known {
  readonly taken: readonly Adapted[];
  /** Mentions of the precedent's subject that are its own. */
  readonly own: readonly Span[];
  readonly titles: readonly Span[];
}

/**
 * The stretches bound to the precedent's subject; what is adapted already, and what the draft says itself, is not. A title
 * is one as a whole.
 */
function boundIn(
  text: string,
  { source }: Clause,
  { draft, index, words }: AdaptationGoal,
  { taken, own, titles }: Known,
): readonly Adapted[] {
  if (words === undefined) {
    return [{ start: 0, end: text.length, newText: BLANK, isOpen: true, why: 'bound' }];
  }
  const bound = subjectWordsIn(index, source, words);
  return findWordsBoundToSubject(text, (word, start) => {
    const span = { start, end: start + word.length };
    if (taken.some((each) => overlap(each, span))) return false;
    return own.some((each) => overlap(each, span)) || (!draft.text.includes(word) && bound.isBound(word));
  }).map((span) => {
    const { start, end } = titles.find((title) => overlap(title, span)) ?? span;
    return { start, end, newText: BLANK, isOpen: true, why: 'bound' };
  });
}

/** A bound stretch swallows what was adapted inside it, but for names that it only touches. */
function takeBound(taken: Adapted[], stretches: readonly Adapted[]): void {
  for (const stretch of stretches) {
    const inside = taken.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    for (const each of inside) taken.splice(taken.indexOf(each), 1);
    if (!taken.some((other) => overlap(other, stretch))) taken.push(stretch);
  }
}

/** Where more than this share of a text is bound to another subject, nothing of it is left to offer. */
const MOST_BOUND = 0.3;
/** In a short sentence the place to fill in is all that it was about. */
const SHORTEST_WITH_BLANK = 45;
/** With more blanks than these a text can no longer be understood. */
const MOST_BLANKS = 2;

/** Whether so much of a text is bound to another subject that a draft has no use for the rest. */
export function isOfNoUse(text: string, adapted: readonly Adapted[]): boolean {
  const bound = adapted.filter(({ why }) => why === 'bound');
  if (bound.length === 0) return false;
  if (text.length < SHORTEST_WITH_BLANK) return true;
  return bound.length > MOST_BLANKS || boundShare(text, adapted) > MOST_BOUND || isTorn(text, bound);
}

const HAN = /^\p{Script=Han}$/u;

/** True where a place to fill in begins or ends within a word, or a text is only the head or an item of a list: no sentence is left. */
function isTorn(text: string, bound: readonly Span[]): boolean {
  if (!SENTENCE.test(text)) return true;
  const boundaries = wordBoundaries(text);
  const cuts = (at: number): boolean =>
    !boundaries.has(at) && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at));
  return bound.some(({ start, end }) => cuts(start) || cuts(end));
}

/** Ends as a sentence, or goes on with its items. */
const SENTENCE = /[。”）]$|\n/u;

/** Whether a text has words for its matter that are bound to the subject of its source. */
export const namesOtherSubject = (words: string, clause: Clause, goal: AdaptationGoal): boolean =>
  !isOfSameSubject(clause, goal) &&
  boundIn(words, clause, goal, { taken: [], own: [], titles: [] }).length > 0;

/** The share of a text that became places to fill in because it is bound to another subject. */
export const boundShare = (text: string, adapted: readonly Adapted[]): number =>
  adapted.reduce((sum, { start, end, why }) => sum + (why === 'bound' ? end - start : 0), 0) /
  Math.max(text.length, 1);

/** The adapted text, as a snippet and as plain text. */
export function adaptedSnippet(
  text: string,
  adapted: readonly Adapted[],
): ClauseSnippet & { readonly stops: number } {
  const written = new SnippetText();
  let at = 0;
  for (const { start, end, newText, isOpen } of adapted) {
    written.put(text.slice(at, start));
    if (isOpen) written.stop(newText);
    else written.put(newText);
    at = end;
  }
  written.put(text.slice(at));
  return written.done();
}
