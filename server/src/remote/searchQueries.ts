import { fullNameOf, type SearchFilter } from '../precedents/clauses/searchFilter';
import { SHORT_QUERY } from '../precedents/search/closenessOfWording';
import { namesInTitle } from '../precedents/clauses/regionAndSubject';
import { titleKey } from '../precedents/clauses/findCitedText';
import { SHOWN_FIELDS } from './clauseDocuments';
import { BIGRAMS } from './indexMapping';
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
      ...(issuer === undefined ? [] : [holdsOrgan(issuer)]),
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

/** An organ by its full name or in short: 人*大*常*委*会 is 人民代表大会常务委员会 and 人大常委会. */
const holdsOrgan = (name: string): Query => {
  const pattern = fullNameOf(name)
    .replace(/[\\*?]/gu, '\\$&')
    .replaceAll('人民代表大会', '人*大*')
    .replaceAll('常务委员会', '常*委*会')
    .replaceAll('人民政府', '*政府');
  return { wildcard: { issuer: { value: `*${pattern}*` } } };
};

/** Candidates for the exact re-rank. */
export const CANDIDATES = 200;
/** Characters of a query that are sent: hardly an article is longer. */
const LONGEST_QUERY = 2_000;
/** The rarest bigrams of a clause: as many as the index in this program looks up. */
const RAREST = 32;
/** Milliseconds after which a node answers with what it has. */
const NODE_MILLIS = 1_200;

/** A text as it is sent: half a character, as a text that is typed may have, would make the question unreadable. */
export const sendable = (text: string): string => text.slice(0, LONGEST_QUERY).replace(/\p{Cs}/gu, ' ');

const HEAD_FIELDS = ['regulation', 'version', 'count', 'title', 'date', 'titleKey'];

/** What of an answer is wanted: everything else is left on the server. */
export const ANSWER_FIELDS = `filter_path=${[
  'timed_out',
  '_shards.total',
  '_shards.successful',
  ...['_index', '_score', '_source', 'sort'].map((field) => `hits.hits.${field}`),
  ...['_index', '_score', '_source'].map((field) => `aggregations.leftOut.nearest.hits.hits.${field}`),
].join(',')}`;

/** The search for candidates. */
export const candidateSearch = (query: string, units: number, filter: SearchFilter | undefined): object => ({
  size: CANDIDATES,
  timeout: `${NODE_MILLIS}ms`,
  track_total_hits: false,
  _source: SHOWN_FIELDS,
  query: filtered(units <= SHORT_QUERY ? phraseQuery(query) : clauseQuery(query), filter),
});

/** Candidates that a filter leaves out and that are looked at for how many are as close: the engine gives no more. */
const LEFT_OUT = 100;

/** The search for candidates with a filter, and in the same answer the nearest of those that the filter leaves out. */
export function splitSearch(query: string, units: number, filter: SearchFilter): object {
  const passing = { bool: conditionsOf(filter) };
  return {
    ...candidateSearch(query, units, undefined),
    post_filter: passing,
    aggs: {
      leftOut: {
        filter: { bool: { must_not: [passing] } },
        aggs: { nearest: { top_hits: { size: LEFT_OUT, _source: SHOWN_FIELDS } } },
      },
    },
  };
}

/** The search for candidates, each text once: asked where copies of one text filled the answer. */
export const distinctSearch = (query: string, units: number, filter: SearchFilter | undefined): object => ({
  ...candidateSearch(query, units, filter),
  collapse: { field: 'same' },
});

/** A typed phrase: most of its bigrams, and before all others the texts that hold it as it is. */
const phraseQuery = (query: string): Query => ({
  bool: {
    should: [
      { match: { text: { query, minimum_should_match: '40%' } } },
      { match_phrase: { text: { query, boost: 4 } } },
    ],
    minimum_should_match: 1,
  },
});

/** A clause: its rarest bigrams, as the engine chooses them. Asking for a good part of all beside them found no more. */
const clauseQuery = (query: string): Query => ({
  more_like_this: {
    fields: ['text'],
    like: query,
    analyzer: BIGRAMS,
    min_term_freq: 1,
    min_doc_freq: 1,
    max_query_terms: RAREST,
    minimum_should_match: '10%',
  },
});

const filtered = (query: Query, filter: SearchFilter | undefined): Query =>
  filter === undefined ? query : { bool: { must: [query], ...conditionsOf(filter) } };

/** One document a regulation: its first clause. */
const FIRST = { term: { ordinal: 0 } };

/** Regulations by titles like one: its subject counts more than its region. */
export function titleSearch(title: string, limit: number): object {
  const { subject } = namesInTitle(title);
  return {
    size: limit,
    timeout: `${NODE_MILLIS}ms`,
    track_total_hits: false,
    _source: HEAD_FIELDS,
    query: {
      bool: {
        filter: [FIRST],
        should: [
          { match: { title: { query: title, minimum_should_match: '40%' } } },
          ...(subject === '' ? [] : [{ match: { title: { query: subject, boost: 3 } } }]),
        ],
        minimum_should_match: 1,
      },
    },
  };
}

/** So many versions of each title are looked at for the newest. */
const VERSIONS = 20;
const MOST_HITS = 5_000;

/** Regulations by their exact titles, the newest first. */
export const namedSearch = (titles: readonly string[]): object => ({
  size: Math.min(titles.length * VERSIONS, MOST_HITS),
  timeout: `${NODE_MILLIS}ms`,
  track_total_hits: false,
  _source: HEAD_FIELDS,
  query: { bool: { filter: [FIRST, { terms: { titleKey: titles.map(titleKey) } }] } },
  sort: [{ date: { order: 'desc', missing: '_last' } }],
});

/** Clauses that come at once when regulations are read whole. */
export const PAGE = 2_000;

/** The next clauses of some regulations, in order. */
export const wholeSearch = (
  regulations: readonly string[],
  after: readonly unknown[] | undefined,
): object => ({
  size: PAGE,
  track_total_hits: false,
  _source: SHOWN_FIELDS,
  query: { bool: { filter: [{ terms: { regulation: regulations } }] } },
  sort: [{ regulation: 'asc' }, { ordinal: 'asc' }],
  ...(after !== undefined && { search_after: after }),
});

/** How often the bigrams of a text occur. */
export const frequencyQuestion = (text: string): object => ({
  doc: { text },
  fields: ['text'],
  per_field_analyzer: { text: BIGRAMS },
  term_statistics: true,
  field_statistics: true,
  positions: false,
  offsets: false,
  payloads: false,
});
