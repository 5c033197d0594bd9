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
import { adaptDates } from './adaptDates';
import { adaptDepartments } from './adaptDepartments';
import { adaptGovernments } from './adaptGovernments';
import { adaptPlaces } from './adaptPlaces';
import { sourceNames, type SourceNames } from './namesInPrecedent';
import { adaptSelfNames } from './adaptSelfNames';
import { adaptSubject } from './adaptSubject';
import { adaptTitles, titlesIn } from './adaptTitles';
import { type Adapted, type AdaptationGoal } from './types';

/**
 * The stretches of a precedent's text to be replaced in a draft, in text order, without overlaps: what the text calls
 * itself, places, governments, departments, citations and the subject. Where the draft is on another subject, also the
 * stretches bound to the precedent's subject: words that belong to that subject, not to law in general.
 * @param preset replacements that are known already and take precedence
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
  take(adaptDates(text));
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

/** What a precedent calls its place, its subject and its lead department. */
export function namesIn({ source }: Clause, { index }: AdaptationGoal): SourceNames {
  const known = index.facts.sourceWith(source.id);
  return known === undefined ? NO_NAMES : factOf(known, sourceNames);
}

/** True where a clause comes from a text on the draft's subject. */
export const isOfSameSubject = ({ source }: Clause, { draft, index, isOnSubject }: AdaptationGoal): boolean =>
  isOnSubject?.(source) === true || isSameSubject(namesOfDraft(draft).subject, subjectIn(index, source));

/** What is known of a text when its bound stretches are looked for. */
interface Known {
  readonly taken: readonly Adapted[];
  /** Mentions of the precedent's subject that must not be replaced by the draft's, because they fit that subject only. */
  readonly own: readonly Span[];
  readonly titles: readonly Span[];
}

/**
 * The stretches bound to the precedent's subject. Stretches that are replaced already, and words that the draft uses
 * itself, are not among them. A title is bound as a whole.
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

/**
 * Adds bound stretches. Replacements inside one are dropped; a stretch that only overlaps with a replacement is not
 * added.
 */
function takeBound(taken: Adapted[], stretches: readonly Adapted[]): void {
  for (const stretch of stretches) {
    const inside = taken.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    for (const each of inside) taken.splice(taken.indexOf(each), 1);
    if (!taken.some((other) => overlap(other, stretch))) taken.push(stretch);
  }
}

/** With a larger share of a text bound to another subject, the rest is of no use. */
const MOST_BOUND = 0.3;
/** In a shorter text for each blank, the blanks are where its whole content was. */
const SHORTEST_WITH_BLANK = 45;
/** With more blanks than these a text cannot be understood. */
const MOST_BLANKS = 2;

/** True where so much of a text is bound to another subject that the rest is of no use to a draft. */
export function isOfNoUse(text: string, adapted: readonly Adapted[]): boolean {
  const bound = adapted.filter(({ why }) => why === 'bound');
  if (bound.length === 0) return false;
  if (text.length < SHORTEST_WITH_BLANK * bound.length) return true;
  return bound.length > MOST_BLANKS || boundShare(text, adapted) > MOST_BOUND || isTorn(text, bound);
}

const HAN = /^\p{Script=Han}$/u;

/**
 * True where no sentence would be left: a blank begins or ends inside a word, or the text is only the head or an item
 * of a list.
 */
function isTorn(text: string, bound: readonly Span[]): boolean {
  if (!SENTENCE.test(text)) return true;
  const boundaries = wordBoundaries(text);
  const cuts = (at: number): boolean =>
    !boundaries.has(at) && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at));
  // Nobody knows who, when or what is meant: ……，市人民政府应当……; 违反本条例规定，……，由…….
  const isPhrase = ({ start, end }: Span): boolean =>
    /^$|[\n。；，]/u.test(text.charAt(start - 1)) && /[，、内外]/u.test(text.charAt(end));
  return bound.some((each) => cuts(each.start) || cuts(each.end) || isPhrase(each));
}

/** The end of a sentence, or a lead-in with its items. */
const SENTENCE = /[。”）]$|\n/u;

/** True where a text has words bound to the subject of its source, which is not the draft's. */
export const namesOtherSubject = (words: string, clause: Clause, goal: AdaptationGoal): boolean =>
  !isOfSameSubject(clause, goal) &&
  boundIn(words, clause, goal, { taken: [], own: [], titles: [] }).length > 0;

/** The share of a text that became blanks because it is bound to another subject. */
export const boundShare = (text: string, adapted: readonly Adapted[]): number =>
  adapted.reduce((sum, { start, end, why }) => sum + (why === 'bound' ? end - start : 0), 0) /
  Math.max(text.length, 1);

/** The adapted text as a snippet and as plain text. `stops` is the number of blanks. */
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
