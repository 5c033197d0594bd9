import { ownName } from '../../analysis/selfName';
import { type Snapshot } from '../../analysis/snapshot';
import { regionNamed, REGIONS } from '../../analysis/regions';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type Clause } from '../../precedents/clauses/types';
import { wordBoundaries } from '../../precedents/clauses/words';
import { type ClauseSnippet } from '../../precedents/mining/snippet';
import { boundStretches } from '../bound/stretches';
import { subjectWordsIn } from '../bound/subjectWords';
import { type DraftNames, namesOfDraft } from '../draftNames';
import { isSameSubject } from '../../precedents/clauses/subjectLikeness';
import { subjectIn } from '../sameSubject';
import { BLANK, SnippetText } from '../snippetText';
import { adaptCitations } from './citations';
import { adaptDepartments } from './departments';
import { adaptGovernments } from './governments';
import { adaptPlaces } from './places';
import { sourceNames, type SourceNames } from './sourceNames';
import { type Adapted, type AdaptationGoal } from './types';

const SELF = /(?<![基成样版文])本(?:条例|实施细则|实施办法|办法|规定|细则|规则)/gu;
/** Titles of other regions' own texts: no law of the nation. */
const TITLE = /(?<=《)[^《》]+(?=》)/gu;

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
  const taken: Adapted[] = [...preset];
  const take = (found: readonly Adapted[]): void => {
    for (const each of found) {
      if (!taken.some((other) => other.start < each.end && each.start < other.end)) taken.push(each);
    }
  };
  take(adaptTitles(text, from, names));
  take(adaptCitations(text, clause, draft, index));
  take(selfNames(text, draft));
  take(adaptSubject(text, from, names));
  take(adaptPlaces(text, from, names));
  take(adaptGovernments(text, from, names));
  if (!isOfSameSubject(clause, goal)) takeBound(taken, boundIn(text, clause, goal, taken));
  take(adaptDepartments(text, from, names, draft));
  return taken.sort((a, b) => a.start - b.start);
}

const NO_NAMES: SourceNames = { regions: [], level: undefined, subject: '', subjects: [], lead: '' };

function namesIn({ source }: Clause, { index }: AdaptationGoal): SourceNames {
  const known = index.facts.sourceWith(source.id);
  return known === undefined ? NO_NAMES : factOf(known, sourceNames);
}

/** Whether a clause comes from a text on the draft's own subject. */
export const isOfSameSubject = ({ source }: Clause, { draft, index, isOnSubject }: AdaptationGoal): boolean =>
  isOnSubject?.(source) === true || isSameSubject(namesOfDraft(draft).subject, subjectIn(index, source));

const all = (text: string, pattern: RegExp, make: (words: string, start: number) => Adapted | undefined) =>
  [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => make(words, index) ?? []);

const selfNames = (text: string, draft: Snapshot): readonly Adapted[] => {
  const newText = ownName(draft);
  return all(text, SELF, (words, start) =>
    words === newText ? undefined : { start, end: start + words.length, newText, isOpen: false, why: 'self' },
  );
};

/** Local texts of other places are not the draft's to cite. */
const adaptTitles = (text: string, { regions }: SourceNames, { region }: DraftNames): readonly Adapted[] =>
  all(text, TITLE, (title, start) => {
    const isLocal =
      regions.some((name) => title.includes(name)) ||
      REGIONS.some(({ name }) => title.startsWith(name) && name !== regionNamed(region)?.parent);
    if (!isLocal || (region !== '' && title.startsWith(region))) return undefined;
    return { start, end: start + title.length, newText: BLANK, isOpen: true, why: 'title' };
  });

/** The rest of the name of a body that begins before: the 环境 of 环境主管部门 is no mention of the subject. */
const OFFICE_BEHIND =
  /^(?:(?![由向报经与及和的应有各其])[\p{Script=Han}、]){0,12}?(?:部门|主管机关|管理局|委员会|办公室)/u;
/** What makes another word of the one before: 服务者, 经营站. */
const SUFFIX = /^[者员商站队证费品率厅局署委]/u;

/** Whether a name stands by itself, and not inside a longer word or the name of a body. */
function standsAlone(text: string, start: number, end: number, boundaries: ReadonlySet<number>): boolean {
  if (!boundaries.has(start) || !boundaries.has(end)) return false;
  const behind = text.slice(end, end + 18);
  const isLonger = SUFFIX.test(behind) && boundaries.has(end + 1);
  return !isLonger && !OFFICE_BEHIND.test(behind);
}

/** The subject by the name the draft gives it. */
function adaptSubject(text: string, { subjects }: SourceNames, { subject }: DraftNames): readonly Adapted[] {
  const adapted: Adapted[] = [];
  const others = subjects.filter((name) => name !== subject && text.includes(name));
  if (others.length === 0) return adapted;
  const boundaries = wordBoundaries(text);
  for (const name of others) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (!standsAlone(text, at, at + name.length, boundaries)) continue;
      const newText = subject === '' ? BLANK : subject;
      adapted.push({ start: at, end: at + name.length, newText, isOpen: subject === '', why: 'subject' });
    }
  }
  return adapted;
}

/** The stretches bound to the precedent's subject; what is adapted already, and what the draft says itself, is not. */
function boundIn(
  text: string,
  { source }: Clause,
  { draft, index, words }: AdaptationGoal,
  taken: readonly Adapted[],
): readonly Adapted[] {
  if (words === undefined) {
    return [{ start: 0, end: text.length, newText: BLANK, isOpen: true, why: 'bound' }];
  }
  const bound = subjectWordsIn(index, source, words);
  const isTaken = (start: number, end: number): boolean =>
    taken.some((each) => each.start < end && start < each.end);
  return boundStretches(
    text,
    (word, start) =>
      !isTaken(start, start + word.length) && !draft.text.includes(word) && bound.isBound(word),
  ).map((span) => ({ ...span, newText: BLANK, isOpen: true, why: 'bound' }));
}

/** A bound stretch swallows what was adapted inside it, but for names that it only touches. */
function takeBound(taken: Adapted[], stretches: readonly Adapted[]): void {
  for (const stretch of stretches) {
    const inside = taken.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    for (const each of inside) taken.splice(taken.indexOf(each), 1);
    if (!taken.some(({ start, end }) => start < stretch.end && stretch.start < end)) taken.push(stretch);
  }
}

/** Where more than this share of a text is bound to another subject, nothing of it is left to offer. */
const MOST_BOUND = 0.3;
/** More blanks than these in one text are a riddle. */
const MOST_BLANKS = 3;

/** Whether so much of a text is bound to another subject that a draft has no use for the rest. */
export const isOfNoUse = (text: string, adapted: readonly Adapted[]): boolean =>
  boundShare(text, adapted) > MOST_BOUND || adapted.filter(({ why }) => why === 'bound').length > MOST_BLANKS;

/** Whether a text has words for its matter that are bound to the subject of its source. */
export const namesOtherSubject = (words: string, clause: Clause, goal: AdaptationGoal): boolean =>
  !isOfSameSubject(clause, goal) && boundIn(words, clause, goal, []).length > 0;

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
