import { namesInTitle } from './names';
import { type PrecedentSource } from './types';

/** What the regulations must be in which a search looks; a field that is absent leaves it open. */
export interface SearchFilter {
  /** 甲市: what the region in the title begins with, or the issuer names. */
  readonly region?: string;
  readonly issuer?: string;
  /** The rank 效力级别. */
  readonly kind?: string;
  /** 时效性. */
  readonly status?: string;
  /** `YYYY` or `YYYY-MM-DD`: not older than this. */
  readonly since?: string;
}

/** What a drafter writes before the value, in either language; the colon may be wide. */
const NAMES: Readonly<Record<keyof SearchFilter, string>> = {
  region: '地区|region',
  issuer: '机关|制定机关|issuer',
  kind: '位阶|效力级别|kind',
  status: '时效|时效性|status',
  since: '自|since',
};

/** A query without the filters that stand in it: `地区：甲市 时效：现行有效 数据共享`. */
export interface FilteredQuery {
  readonly words: string;
  /** Absent where there is no filter. */
  readonly filter?: SearchFilter;
}

const ALL = Object.entries(NAMES)
  .map(([field, names]) => `(?<${field}>${names})`)
  .join('|');
/** A name, a colon and a value without blanks, as a word of its own. */
const FILTER = new RegExp(`(?<=^|\\s)(?:${ALL})[:：](?<value>[^\\s:：]{1,40})(?=\\s|$)`, 'giu');
const DATE = /^\d{4}(?:-\d{2}-\d{2})?$/u;

/** Reads the filters of a query. What has the form of none, as a pasted clause may have colons, stays what is looked for. */
export function readFilters(query: string): FilteredQuery {
  const filter: { -readonly [K in keyof SearchFilter]: string } = {};
  const words = query.replace(FILTER, (whole, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const value = groups['value'] ?? '';
    const field = fieldIn(groups);
    if (field === undefined || (field === 'since' && !DATE.test(value))) return whole;
    filter[field] = value;
    return '';
  });
  const isFiltered = Object.keys(filter).length > 0;
  return isFiltered ? { words: words.trim(), filter } : { words: query };
}

const fieldIn = (groups: Readonly<Record<string, string | undefined>>): keyof SearchFilter | undefined =>
  (Object.keys(NAMES) as (keyof SearchFilter)[]).find((field) => groups[field] !== undefined);

/** True for a regulation that a filter lets through. What is not known of it counts as something else. */
export function passes(source: PrecedentSource, filter: SearchFilter): boolean {
  const { region, issuer, kind, status, since } = filter;
  if (region !== undefined && !regionOf(source).includes(region)) return false;
  if (issuer !== undefined && source.issuer?.includes(issuer) !== true) return false;
  if (kind !== undefined && source.rank?.includes(kind) !== true) return false;
  if (status !== undefined && source.validity?.includes(status) !== true) return false;
  return since === undefined || (source.date ?? '') >= since;
}

/** Where a regulation holds, as its title and its issuer tell; empty for those of the state. */
export const regionOf = ({ title, issuer = '' }: PrecedentSource): string =>
  `${namesInTitle(title).region} ${issuer}`.trim();
