import {
  FILTER_KEYS,
  FILTER_NAMES,
  type FilterKey,
  kindOf,
  readTypedFilter,
  regionsOf,
} from '../clauses/searchFilter';
import { rankLevelOf } from '../clauses/forceAndRank';
import { type PrecedentIndex, type PrecedentSource } from '../clauses/types';

/** A filter to offer for what was typed, and how many regulations it leaves. */
export interface OfferedFilter {
  readonly label: string;
  /** What was typed, with its last word replaced by the filter. */
  readonly query: string;
  readonly count: number;
}

const MOST_OFFERED = 12;
const LEVELS = ['法律', '行政法规', '地方性法规', '规章', '规范性文件'] as const;

type ValueKey = Exclude<FilterKey, 'inForce'>;
type ValuesOf = (source: PrecedentSource) => readonly string[];

/** The values that each regulation has for a filter. */
const VALUES: readonly (readonly [ValueKey, ValuesOf])[] = [
  ['issuer', ({ issuer }) => (issuer === undefined ? [] : [issuer])],
  ['region', regionsOf],
  ['years', ({ date }) => (date === undefined ? [] : [date.slice(0, 4)])],
  ['kind', ({ title }) => [kindOf(title)]],
  [
    'level',
    (source) => {
      const level = rankLevelOf(source);
      return level === undefined ? [] : [LEVELS[level]];
    },
  ],
  ['title', ({ title }) => [title]],
];

type Counts = ReadonlyMap<string, number>;

/** How many regulations have each value. Computed once for an index. */
const countedValues = ({ sources }: PrecedentIndex): ReadonlyMap<FilterKey, Counts> =>
  new Map(
    VALUES.map(([key, valuesOf]) => {
      const counts = new Map<string, number>();
      for (const source of sources) {
        for (const value of valuesOf(source)) {
          if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [key, counts];
    }),
  );

/**
 * The filters to offer for the last word typed: values of the index that contain what is typed behind the colon, the
 * most frequent first; or, for a word such as 地, names of filters.
 */
export function offerFilters(typed: string, index: PrecedentIndex): readonly OfferedFilter[] {
  const begun = /[^ \u3000\t\r\n]*$/u.exec(typed)?.[0] ?? '';
  if (begun === '') return [];
  const before = typed.slice(0, typed.length - begun.length);
  const filter = readTypedFilter(begun);
  if (filter === undefined) return offerNames(begun, before, index.sources.length);
  if (filter.key === 'inForce') return [];
  const counts = index.facts.derive(countedValues).get(filter.key) ?? new Map<string, number>();
  const like = [...counts].filter(([value]) => value.includes(filter.value));
  if (like.length === 1 && like[0]?.[0] === filter.value) return [];
  return like
    .sort(filter.key === 'years' ? byNewest : byMost)
    .slice(0, MOST_OFFERED)
    .map(([value, count]) => {
      const label = `${FILTER_NAMES[filter.key][0]}:${value}`;
      return { label, query: `${before}${label} `, count };
    });
}

type Counted = readonly [string, number];
const byMost = (a: Counted, b: Counted): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
const byNewest = (a: Counted, b: Counted): number => (a[0] < b[0] ? 1 : -1);

const offerNames = (begun: string, before: string, count: number): readonly OfferedFilter[] =>
  FILTER_KEYS.filter((key) => FILTER_NAMES[key][0].startsWith(begun)).map((key) => {
    const [name] = FILTER_NAMES[key];
    const label = key === 'inForce' ? name : `${name}:`;
    return { label, query: `${before}${label}${key === 'inForce' ? ' ' : ''}`, count };
  });
