import { bilingual, localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { compareStanding, isRepealed } from '../../precedents/clauses/forceAndRank';
import { type Clause } from '../../precedents/clauses/types';
import { adapt, adaptedSnippet, isOfNoUse, isOfSameSubject } from '../../drafting/adapt/adaptToDraft';
import { isOfSameKind } from '../../drafting/precedentsOnSubject';
import { type AdaptationGoal } from '../../drafting/adapt/types';
import { type ClauseSnippet, escapeText } from '../../precedents/mining/clauseSnippet';
import { type CompletionEntry, type FeatureContext } from '../types';
import { clauseSections, type EntryGroup, shortLabel, sortKey, sourceNote } from './entryOrderAndLabels';
import { goalOf, ownWords } from './clauseInDraftWords';
import { type CursorPlace, isAtLineEnd } from '../../analysis/lineAroundCursor';

const SHORTEST = 2;
/** Words are looked for in the middle of a phrase only from this length on. */
const TELLING = 4;
/** With more characters typed, the sentence is the drafter's own and nothing is offered. */
const LONGEST = 60;
const MOST = 6;
const HITS = 40;
/** At most so many continuations are adapted. */
const LOOKED_AT = 10;
const SENTENCE_END = /[。；！？]/u;
/** A mark that ends a phrase. 、 is not one: it is followed by the next thing of a list, which no precedent can know. */
const PHRASE_END = /[，：]/u;
const SHORTEST_PHRASE = 3;

/**
 * The rest of sentences in precedents that have the words typed since the beginning of the sentence; where none has
 * them, those typed since the last comma.
 */
export function continuationEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  if (ctx.precedents === undefined || !isAtLineEnd(place)) return [];
  const words = snapshot.text.slice(place.textStart, place.offset);
  const sentence = words.slice(startAfter(words, SENTENCE_END)).trimStart();
  const phrase = sentence.slice(startAfter(sentence, PHRASE_END)).trimStart();
  const opens = words.trimStart() === sentence;
  const found = continuations(snapshot, sentence, ctx, opens);
  if (found.length > 0 || phrase === sentence) return entriesOf(found, sentence, 'sentence', place, ctx);
  if (phrase.length < SHORTEST_PHRASE) return [];
  const behindPhrase = continuations(snapshot, phrase, ctx).filter(({ fit }) => fit > INSIDE);
  return entriesOf(behindPhrase, phrase, 'phrase', place, ctx);
}

function startAfter(text: string, mark: RegExp): number {
  for (let at = text.length; at > 0; at--) if (mark.test(text.charAt(at - 1))) return at;
  return 0;
}

/** Where the typed words stand in a precedent: 1 at the beginning of a sentence, 2 of a phrase, 3 inside one. */
type Fit = 1 | 2 | 3;
const INSIDE: Fit = 1;

/** The typed words with what follows them in a precedent. */
interface Found {
  readonly text: string;
  readonly fit: Fit;
  /** True where a paragraph of the precedent begins with them. */
  readonly opens: boolean;
}

interface Continuation {
  /** The typed words with what follows them. */
  readonly text: string;
  readonly fit: Fit;
  readonly clauses: readonly Clause[];
}

/** A continuation in the words of the draft. */
interface Adapted extends Continuation {
  readonly rest: ClauseSnippet & { readonly stops: number };
}

/** @param opens true where the typed words are the first of their paragraph */
function continuations(
  snapshot: Snapshot,
  typed: string,
  ctx: FeatureContext,
  opens = false,
): readonly Adapted[] {
  const goal = goalOf(snapshot, ctx);
  if (goal === undefined || typed.length < SHORTEST || typed.length > LONGEST) return [];
  const inOwnWords = ownWords(snapshot);
  const byText = new Map<string, Found & { readonly clauses: Clause[] }>();
  for (const { clause } of ctx.precedents?.search(typed, { limit: HITS, exclude: ctx.sourceId }) ?? []) {
    const found = continuationIn(inOwnWords(clause.text), typed);
    if (found === undefined) continue;
    const known = byText.get(found.text);
    if (known === undefined) byText.set(found.text, { ...found, clauses: [clause] });
    else if (found.opens && !known.opens) byText.set(found.text, { ...known, opens: true });
    if (known === undefined) continue;
    if (!known.clauses.some(({ source }) => source.id === clause.source.id)) known.clauses.push(clause);
  }
  return [...byText]
    .map(([text, { fit, opens: begins, clauses }]) => ({
      text,
      fit,
      opens: begins,
      clauses: clauses.toSorted(compareStanding),
      isOfSameSubject: clauses.some((clause) => isOfSameSubject(clause, goal)),
    }))
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        Number(a.clauses.every(isOfRepealed)) - Number(b.clauses.every(isOfRepealed)) ||
        Number(lostCommas(a.text)) - Number(lostCommas(b.text)) ||
        Number(b.isOfSameSubject) - Number(a.isOfSameSubject) ||
        b.clauses.length - a.clauses.length ||
        byStanding(a, b),
    )
    .filter((found) => found.isOfSameSubject || makesSenseAlone(found, opens))
    .slice(0, LOOKED_AT)
    .flatMap((found) => adaptedTo(found, typed, goal) ?? [])
    .slice(0, MOST);
}

/**
 * True where a sentence of another subject says something by itself. At the beginning of a paragraph it must be one that
 * began a paragraph: 有关部门应当优先办理 goes on from a sentence before. A list without its items says nothing.
 */
const makesSenseAlone = ({ text, opens: begins }: Pick<Found, 'text' | 'opens'>, opens: boolean): boolean =>
  !text.endsWith('：') && (!opens || begins);

/** The rest of a sentence in the words of the draft; `undefined` where most of it belongs to another subject. */
function adaptedTo(found: Continuation, typed: string, goal: AdaptationGoal): Adapted | undefined {
  const [clause] = found.clauses;
  const rest = found.text.slice(typed.length);
  if (clause === undefined) return undefined;
  const adapted = adapt(rest, clause, goal);
  if (isOfNoUse(rest, adapted)) return undefined;
  // A text of another kind does different things with its subject, so such a sentence does not fit.
  const isAboutItsSubject = adapted.some(({ why }) => why === 'subject' || why === 'bound');
  if (isAboutItsSubject && !isOfSameSubject(clause, goal) && !isOfSameKind(goal.draft, clause.source)) {
    return undefined;
  }
  const snippet = adaptedSnippet(rest, adapted);
  return blanksIn(snippet.plainText) > MOST_BLANKS ? undefined : { ...found, rest: snippet };
}

/** A sentence with more blanks makes no sense. */
const MOST_BLANKS = 1;

const blanksIn = (text: string): number => text.split('……').length - 1;

function byStanding({ clauses: [a] }: Continuation, { clauses: [b] }: Continuation): number {
  return a === undefined || b === undefined ? 0 : compareStanding(a, b);
}

const isOfRepealed = ({ source }: Clause): boolean => isRepealed(source);

/** A longer stretch without a comma is published text that lost its punctuation. */
const LONGEST_PHRASE = 36;

const lostCommas = (text: string): boolean =>
  text.split(/[，；：、。]/u).some((phrase) => phrase.length > LONGEST_PHRASE);

/** The best place of the typed words in a clause, up to the end of the sentence. */
function continuationIn(text: string, typed: string): Found | undefined {
  let best: Found | undefined;
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
    const fit = fitAt(text, at);
    if ((fit === INSIDE && typed.length < TELLING) || fit <= (best?.fit ?? 0)) continue;
    const rest = restOfSentence(text, at + typed.length);
    if (rest !== '') best = { text: typed + rest, fit, opens: at === 0 || text.charAt(at - 1) === '\n' };
  }
  return best;
}

function fitAt(text: string, at: number): Fit {
  const before = text.charAt(at - 1);
  if (at === 0 || before === '\n' || SENTENCE_END.test(before)) return 3;
  return PHRASE_END.test(before) || before === '）' ? 2 : INSIDE;
}

/** The text from an offset up to and including the first 。. A list behind a colon is left out. */
function restOfSentence(text: string, from: number): string {
  const rest = text.slice(from);
  const end = rest.search(/[。\n]/u);
  return end < 0 ? rest : rest.slice(0, rest.charAt(end) === '。' ? end + 1 : end);
}

function entriesOf(
  found: readonly Adapted[],
  typed: string,
  group: EntryGroup,
  { offset }: CursorPlace,
  { locale }: FeatureContext,
): readonly CompletionEntry[] {
  return found.flatMap(({ rest, clauses }, index) => {
    const [shown] = clauses;
    if (shown === undefined) return [];
    const text = typed + rest.plainText;
    const isSnippet = rest.stops > 0;
    return {
      kind: 'continuation',
      label: shortLabel(text),
      description: sourceNote(shown),
      ...(clauses.length > 1 && {
        detail: localize(bilingual(`${clauses.length} 部先例`, `${clauses.length} precedents`), locale),
      }),
      replace: { start: offset - typed.length, end: offset },
      insertText: isSnippet ? escapeText(typed) + rest.snippet : text,
      isSnippet,
      filterText: text,
      sortText: sortKey(group, index),
      documentation: clauseSections(clauses, locale),
    };
  });
}
