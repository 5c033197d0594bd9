import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { nearTo, type NearClause, placeOf } from '../drafting/near/near';
import { passes, readFilters, type SearchFilter } from '../precedents/clauses/searchFilter';
import { normalizeBlanks } from '../precedents/clauses/clauseText';
import { headingsAbove } from '../precedents/clauses/displayText';
import { headingTitle } from '../precedents/clauses/nameFinder';
import { type Clause, type PrecedentIndex } from '../precedents/clauses/types';
import { sequencesFor } from '../precedents/mining/clauseLibrary';
import { startsWithPinyin } from '../precedents/mining/pinyin';
import { type RoledClause } from '../precedents/roles/expectedRoles';
import { type ClauseRole } from '../precedents/roles/roleFacts';
import { ROLES } from '../precedents/roles/roles';
import { matchedSentence, type MatchedSentence } from '../precedents/search/matchedSentence';
import { closestTo, isClose, listSources, type Narrowing } from '../precedents/search/narrowedSearch';
import { type FeatureContext } from './types';

/** A clause that a search found, and by what. */
export interface FoundClause {
  readonly clause: Clause;
  /** Closeness to the words, 0 to 1; absent for one that was found by its role, its chapter or filters alone. */
  readonly score?: number;
  /** The role that was asked for. */
  readonly role?: ClauseRole;
  /** The sentence that matches the words. */
  readonly sentence?: MatchedSentence;
}

/** What is searched for, how much of it, and for which draft, if any. */
export interface PrecedentQuery {
  /** As it was typed: words and filters (`高空抛物 地区:甲市 年份:2018.. 现行`). */
  readonly query: string;
  readonly limit: number;
  readonly draft: Snapshot | undefined;
  /** Besides the filters that stand among the words. */
  readonly filter?: SearchFilter;
}

/** What a search found, and what it did not show. */
export interface PrecedentFindings {
  readonly found: readonly FoundClause[];
  /** Clauses as close as those found that the filters left out. */
  readonly leftOut: number;
  /** Filters whose value cannot be read; they narrow nothing. */
  readonly unread: readonly string[];
  /** False for a whole clause to which nothing is near, as hover and lens would say: what was found shares words with it. */
  readonly isNear: boolean;
}

const NOTHING_FOUND: PrecedentFindings = { found: [], leftOut: 0, unread: [], isNear: true };

/** Longer than any name of a role: a clause that was pasted. */
const LONGEST_NAME = 24;
const SUBJECT = 100;

/**
 * The clauses of precedents that a drafter looks for by words, by a pasted clause, or by what a clause is for (立法目的,
 * its beginning, or its pinyin lfmd); pinyin finds the titles of chapters too. What was asked for by name comes first,
 * from the texts nearest to the draft; then what is closest in wording, texts on the draft's subject before others.
 * Filters alone list the texts they leave, each by its first clause.
 */
export function precedentSearch(
  { query, limit, draft, filter: given }: PrecedentQuery,
  { precedents, sourceId }: FeatureContext,
): PrecedentFindings {
  const { words, filter: written, unread } = readFilters(query);
  const filter = given === undefined ? written : { ...given, ...written };
  if (precedents === undefined) return { ...NOTHING_FOUND, unread };
  if (words === '') {
    const listed = filter === undefined ? [] : listSources(precedents, filter, limit, sourceId);
    return { ...NOTHING_FOUND, found: listed.map((clause) => ({ clause })), unread };
  }
  const named = callsByName(words, precedents, sourceId, draft).filter(
    ({ clause }) => filter === undefined || passes(clause.source, filter),
  );
  const found = named.slice(0, limit);
  const seen = new Set(found.map(({ clause }) => placeOf(clause)));
  const narrowing = { limit, sourceId, filter, title: draft?.tree.title?.text };
  const near = nearToPasted(words, draft, narrowing, precedents);
  const close = closestTo(words, narrowing, precedents);
  const nearest = new Set(near?.map(({ clause }) => placeOf(clause)));
  const byWords = [
    ...(near ?? []),
    ...close.hits.filter((hit) => isClose(hit) && !nearest.has(placeOf(hit.clause))),
  ].filter(({ clause }) => !seen.has(placeOf(clause)));
  const shown = [...found, ...byWords].slice(0, limit);
  return {
    found: shown.map((each) => ({ ...each, sentence: matchedSentence(each.clause.text, words) })),
    leftOut: close.leftOut,
    unread,
    isNear: near === undefined || near.length > 0,
  };
}

const NUMBER = /^第[^\s条]{1,9}条(?:之[一二三四五六七八九十]{1,3})?[ \u3000]*/u;

/** What is near to a whole clause that was pasted, with its number or without; `undefined` for a few words. */
function nearToPasted(
  words: string,
  draft: Snapshot | undefined,
  { sourceId, filter }: Narrowing,
  precedents: PrecedentIndex,
): readonly NearClause[] | undefined {
  if (words.length <= LONGEST_NAME) return undefined;
  const text = words
    .replace(NUMBER, '')
    .split(/[\r\n]+/u)
    .map(normalizeBlanks)
    .join('\n');
  const { hits } = nearTo(draft ?? createSnapshot(''), text, { precedents, sourceId });
  return filter === undefined ? hits : hits.filter(({ clause }) => passes(clause.source, filter));
}

/** The clauses whose role, or whose chapter by its pinyin, is called by what was typed. */
function callsByName(
  words: string,
  precedents: PrecedentIndex,
  sourceId: string,
  draft: Snapshot | undefined,
): readonly FoundClause[] {
  const roles = rolesCalled(words);
  const isPinyin = /^[a-z]+$/iu.test(words);
  if (roles.size === 0 && !isPinyin) return [];
  const subject = draft === undefined ? '' : (draft.tree.title?.text ?? draft.text.slice(0, SUBJECT));
  return sequencesFor(precedents, { exclude: sourceId, subject })
    .flat()
    .filter((entry) => roles.has(entry.role) || (isPinyin && isInChapter(entry, words)))
    .map(({ clause, role }): FoundClause => ({ clause, ...(roles.has(role) && { role }) }));
}

/** The clauses for what a role's whole name says, 立法目的 or `purpose`; of the texts nearest to the draft first. */
export function clausesCalled(
  name: string,
  precedents: PrecedentIndex,
  draft: Snapshot | undefined,
  sourceId: string,
): readonly FoundClause[] {
  const lower = name.toLowerCase();
  const isName = ROLES.some((each) => each.name.zh === name || each.name.en === lower);
  return isName ? callsByName(name, precedents, sourceId, draft) : [];
}

/** The roles whose name is, or begins with, what is asked; two characters tell enough. */
function rolesCalled(wanted: string): ReadonlySet<ClauseRole> {
  if (wanted.length < 2 || wanted.length > LONGEST_NAME) return new Set();
  const lower = wanted.toLowerCase();
  const called = ROLES.filter(
    ({ name }) => name.zh.startsWith(wanted) || name.en === lower || startsWithPinyin(name.zh, wanted),
  );
  return new Set(called.map(({ role }) => role));
}

const isInChapter = ({ clause }: RoledClause, letters: string): boolean =>
  headingsAbove(clause).some((heading) => startsWithPinyin(headingTitle(heading), letters));
