import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { nearTo, type NearClause, placeOf } from '../drafting/near/nearClauses';
import { passes, readFilters, type SearchFilter } from '../precedents/clauses/searchFilter';
import { normalizeBlanks } from '../precedents/clauses/cleanClauseText';
import { headingsAbove } from '../precedents/clauses/describeSource';
import { headingTitle } from '../precedents/clauses/fuzzyNameFinder';
import { type Clause, type PrecedentIndex } from '../precedents/clauses/types';
import { sequencesFor } from '../precedents/mining/clauseLibrary';
import { startsWithPinyin } from '../precedents/mining/pinyin';
import { type RoledClause } from '../precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../precedents/roles/roleTable';
import { ROLES } from '../precedents/roles/allRoles';
import { matchedSentence, type MatchedSentence } from '../precedents/search/matchedSentence';
import { closestTo, isClose, listSources, type Narrowing } from '../precedents/search/filteredSearch';
import { type FeatureContext } from './types';

/** A clause that was found, and why. */
export interface FoundClause {
  readonly clause: Clause;
  /** How close it is to the words, from 0 to 1. Absent where it was found by its role, its chapter or filters alone. */
  readonly score?: number;
  /** The role that was asked for. */
  readonly role?: ClauseRole;
  /** The sentence in it that matches the words. */
  readonly sentence?: MatchedSentence;
}

/** What is searched for. */
export interface PrecedentQuery {
  /** What was typed, words and filters: `高空抛物 地区:甲市 年份:2018.. 现行`. */
  readonly query: string;
  readonly limit: number;
  readonly draft: Snapshot | undefined;
  /** More filters, besides those among the words. */
  readonly filter?: SearchFilter;
}

/** The result of a search. */
export interface PrecedentFindings {
  readonly found: readonly FoundClause[];
  /** How many clauses as close as those found were left out by the filters. */
  readonly leftOut: number;
  /** Filters whose value cannot be read. They are ignored. */
  readonly unread: readonly string[];
  /**
   * False for a pasted clause without a near one, in the sense of hover and lens. The results then only share words
   * with it.
   */
  readonly isNear: boolean;
}

const NOTHING_FOUND: PrecedentFindings = { found: [], leftOut: 0, unread: [], isNear: true };

/** Longer words are no name of a role but a pasted clause. */
const LONGEST_NAME = 24;
const SUBJECT = 100;

/**
 * Finds clauses of precedents by words, by a pasted clause, or by the name of a role (立法目的, its beginning, or its
 * pinyin lfmd). Pinyin also finds titles of chapters. Clauses with that role come first, from the texts nearest to the
 * draft; then those closest in wording, with texts on the draft's subject before others. Filters without words list the
 * texts they leave, each with its first clause.
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

/** The clauses near to a pasted clause, with or without its number; `undefined` for a few words. */
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

/** The clauses whose role has the typed name, or whose chapter has it as pinyin. */
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

/** The clauses of the role with this full name, 立法目的 or `purpose`, beginning with the texts nearest to the draft. */
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

/** The roles whose name begins with what is typed, from two characters on. */
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
