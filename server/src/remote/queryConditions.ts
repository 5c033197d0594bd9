import { titleKey } from '../precedents/clauses/findCitedText';
import { type SearchFilter } from '../precedents/clauses/searchFilter';
import { levelOfRank } from '../precedents/clauses/forceAndRank';

/** A part of a question in the engine's own language. */
export type Query = Readonly<Record<string, unknown>>;

/** What a filter demands of a regulation, and what it bars. */
export interface Conditions {
  readonly filter: readonly Query[];
  readonly must_not: readonly Query[];
}

/** A filter as the engine carries it out. It lets nothing fewer through than the filter in this program, which has the last word. */
export function conditionsOf({
  issuer,
  region,
  years,
  kind,
  level,
  title,
  inForce,
}: SearchFilter): Conditions {
  const { from, to } = years ?? {};
  const date = {
    ...(from !== undefined && { gte: `${from}-01-01` }),
    ...(to !== undefined && { lte: `${to}-12-31` }),
  };
  return {
    filter: [
      ...(issuer === undefined ? [] : [holds('issuer', issuer)]),
      ...(region === undefined ? [] : [holds('region', region)]),
      ...(title === undefined ? [] : [holds('titleKey', titleKey(title))]),
      ...(kind === undefined ? [] : [holds('titleKey', titleKey(kind))]),
      ...(level === undefined ? [] : [isOfLevel(level)]),
      ...(years === undefined ? [] : [{ range: { date } }]),
    ],
    must_not: inForce === undefined ? [] : [holds('status', '废止'), holds('status', '失效')],
  };
}

/** 层级: the rank as the manifest names it, or its place in the legal order, which the builder knew by the title too. */
function isOfLevel(value: string): Query {
  const named = holds('kind', value);
  const rankLevel = levelOfRank(value);
  if (rankLevel === undefined) return named;
  return { bool: { should: [named, { term: { rankLevel } }], minimum_should_match: 1 } };
}

/** Keywords that hold a word anywhere, as the filter in this program lets them through. */
const holds = (field: string, value: string): Query => ({
  wildcard: { [field]: { value: `*${value.replace(/[\\*?]/gu, '\\$&')}*` } },
});
