import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type Clause } from '../../precedents/clauses/types';
import {
  capped,
  clauseName,
  detail,
  headingsAbove,
  originOf,
  yearOf,
} from '../../precedents/clauses/displayText';
import { isRepealed } from '../../precedents/clauses/forceAndRank';
import { type HoverSection } from '../types';

/** What comes first in the list; a source gives its entries a group and their order in it. */
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

/** The text the editor matches: it must begin with what is typed. */
export const filterFor = (typed: string, text: string): string =>
  text.startsWith(typed) ? text : typed + text;

/** A label that fits a list: one line, and no longer than can be read at a glance. */
export function shortLabel(text: string, limit = 40): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > limit || line.length < text.length ? `${line.slice(0, limit)}…` : line;
}

/** `《甲市数据条例》2022`; of a text that is no longer in force with its state: `《甲市数据条例》2010 已废止`. */
export const sourceNote = ({ source }: Clause): string => {
  const state = isRepealed(source) ? (source.validity ?? '') : '';
  return [`《${source.title}》${yearOf(source) ?? ''}`, state].filter((part) => part !== '').join(' ');
};

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
