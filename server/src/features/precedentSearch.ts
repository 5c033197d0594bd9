import { type Snapshot } from '../analysis/snapshot';
import { passes, readFilters } from '../precedents/clauses/filter';
import { headingsAbove } from '../precedents/clauses/display';
import { sequencesFor } from '../precedents/mining/library';
import { type RoledClause } from '../precedents/roles/expectedRoles';
import { startsWithPinyin } from '../precedents/mining/pinyin';
import { type ClauseRole } from '../precedents/roles/roleFacts';
import { ROLES } from '../precedents/roles/roles';
import { headingTitle } from '../precedents/clauses/titles';
import { type Clause } from '../precedents/clauses/types';
import { type FeatureContext } from './types';

/** A clause that a search found, and by what. */
export interface FoundClause {
  readonly clause: Clause;
  /** Closeness to the words, 0 to 1; absent for one that was found by its role or its chapter. */
  readonly score?: number;
  /** The role that was asked for. */
  readonly role?: ClauseRole;
}

/** What is searched for, how much of it, and for which draft, if any. */
export interface PrecedentQuery {
  readonly query: string;
  readonly limit: number;
  readonly draft: Snapshot | undefined;
}

/** Longer than any name of a role: a clause that was pasted. */
const LONGEST_NAME = 24;
/** Below this a clause shares some characters with the query rather than its matter. */
const LEAST_CLOSE = 0.2;
const SUBJECT = 100;

/**
 * The clauses of precedents that a drafter looks for by words, by a pasted clause, or by what a clause is for (立法目的,
 * its beginning, or its pinyin lfmd); pinyin finds the titles of chapters too. What was asked for by name comes first,
 * from the texts nearest to the draft; then what is closest in wording. Filters may stand among the words: `地区：甲市 数据共享`.
 */
export function precedentSearch(
  { query, limit, draft }: PrecedentQuery,
  { precedents, sourceId }: FeatureContext,
): readonly FoundClause[] {
  const { words, filter } = readFilters(query.trim());
  const wanted = words.trim();
  if (precedents === undefined || wanted === '') return [];
  const roles = rolesCalled(wanted);
  const subject = draft === undefined ? '' : (draft.tree.title?.text ?? draft.text.slice(0, SUBJECT));
  const isPinyin = /^[a-z]+$/iu.test(wanted);
  const sequences =
    roles.size > 0 || isPinyin ? sequencesFor(precedents, { exclude: sourceId, subject }).flat() : [];
  const named = sequences.filter(
    (entry) =>
      (roles.has(entry.role) || (isPinyin && isInChapter(entry, wanted))) &&
      (filter === undefined || passes(entry.clause.source, filter)),
  );
  const found = named
    .slice(0, limit)
    .map(({ clause, role }): FoundClause => ({ clause, ...(roles.has(role) && { role }) }));
  const seen = new Set(found.map(({ clause }) => keyOf(clause)));
  const byWords = precedents
    .search(wanted, { limit, exclude: sourceId, ...(filter !== undefined && { filter }) })
    .filter(({ clause, score }) => score >= LEAST_CLOSE && !seen.has(keyOf(clause)));
  return [...found, ...byWords].slice(0, limit);
}

const keyOf = ({ source, span }: Clause): string => `${span.start} ${source.id}`;

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
