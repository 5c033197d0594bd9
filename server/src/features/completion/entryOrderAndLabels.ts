import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type Clause } from '../../precedents/clauses/types';
import {
  capped,
  clauseName,
  detail,
  headingsAbove,
  originOf,
  yearOf,
} from '../../precedents/clauses/describeSource';
import { isRepealed } from '../../precedents/clauses/forceAndRank';
import { type HoverSection } from '../types';

/** The groups of entries in the order of the list. Each source names the group and the order in it. */
const GROUPS = [
  'expected-heading',
  'running-item',
  'article',
  'title',
  'reference',
  'penalty',
  'matter',
  'clause',
  'standard-opening',
  'whole-article',
  'standard',
  'borrowed-clause',
  'heading',
  'item',
  'sentence',
  'term',
  'phrase',
] as const;

export type EntryGroup = (typeof GROUPS)[number];

/** The sort text of the entry at `index` of its group. */
export const sortKey = (group: EntryGroup, index: number): string =>
  `${String.fromCharCode(97 + GROUPS.indexOf(group))}${String(index).padStart(4, '0')}`;

/** The text that the editor filters by: it must begin with what is typed. */
export const filterFor = (typed: string, text: string): string =>
  text.startsWith(typed) ? text : typed + text;

/** The text as a label: one line, and short enough to be read at a glance. */
export function shortLabel(text: string, limit = 40): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > limit || line.length < text.length ? `${line.slice(0, limit)}…` : line;
}

/**
 * Title and year of a clause's source, `《甲市数据条例》2022`, with its state where it is no longer in force: `《甲市数据条例》2010
 * 已废止`.
 */
export const sourceNote = ({ source }: Clause): string => {
  const state = isRepealed(source) ? (source.validity ?? '') : '';
  return [`《${source.title}》${yearOf(source) ?? ''}`, state].filter((part) => part !== '').join(' ');
};

/** Shown instead of a source for our own wording. */
export const STANDARD = bilingual('通用写法', 'standard wording');

/** `5 部先例中 4 部有`. */
export const supportNote = (sources: number, of: number, locale: Locale): string =>
  localize(bilingual(`${of} 部先例中 ${sources} 部有`, `in ${sources} of ${of} precedents`), locale);

/** Precedent clauses for the side panel, each with its place. */
export const clauseSections = (clauses: readonly Clause[], locale: Locale): readonly HoverSection[] =>
  clauses.slice(0, 3).map((clause) => ({
    heading: `《${clause.source.title}》${clauseName(clause)}`,
    detail: detail(headingsAbove(clause).join(' › '), originOf(clause.source, locale)),
    body: capped(clause.text),
    location: { uri: clause.source.id, span: clause.span },
  }));
