import { bilingual, localize } from '../../base/bilingual';
import { citedTitles } from '../../analysis/citedTitles';
import { type Snapshot } from '../../analysis/snapshot';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { NameFinder } from '../../precedents/clauses/fuzzyNameFinder';
import { type CompletionEntry, type FeatureContext } from '../types';
import { filterFor, sortKey } from './entryOrderAndLabels';
import { type CursorPlace } from '../../analysis/lineAroundCursor';

const MOST = 30;
/** With more titles than these there is no fuzzy search; they must contain the typed words literally. */
const MOST_FUZZY = 2000;
const OPEN_TITLE = /《([^《》\r\n]{0,60})$/u;

interface KnownTitle {
  readonly title: string;
  readonly note: string;
}

/**
 * Behind 《: the titles that this draft cites already, then those of the index, each with its 》. `undefined` where no 《
 * is open.
 */
export function titleEntries(
  snapshot: Snapshot,
  { head, tail, offset }: CursorPlace,
  ctx: FeatureContext,
): readonly CompletionEntry[] | undefined {
  const typed = OPEN_TITLE.exec(head)?.[1];
  if (typed === undefined) return undefined;
  const known = knownTitles(snapshot, offset, ctx);
  const closes = tail.startsWith('》');
  return matching(known, typed).map(({ title, note }, index) => ({
    kind: 'title',
    label: title,
    description: note,
    replace: { start: offset - typed.length, end: offset + (closes ? 1 : 0) },
    insertText: `${title}》`,
    isSnippet: false,
    filterText: filterFor(typed, title),
    sortText: sortKey('title', index),
  }));
}

/** Each title once: those of the draft in their order, then those of the index, the newest first. */
function knownTitles(
  snapshot: Snapshot,
  offset: number,
  { precedents, sourceId, locale }: FeatureContext,
): readonly KnownTitle[] {
  const cited = citedTitles(snapshot)
    .filter(({ span }) => offset < span.start || offset > span.end)
    .map(({ title }) => ({ title, note: localize(bilingual('本文已引用', 'cited in this text'), locale) }));
  const indexed = (precedents?.sources ?? [])
    .filter(({ id }) => id !== sourceId)
    .toSorted((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1))
    .map(({ title, date }) => ({ title, note: date?.slice(0, 4) ?? '' }));
  const seen = new Set([snapshot.tree.title?.text ?? '', '']);
  return [...cited, ...indexed].filter(({ title }) => !seen.has(title) && seen.add(title));
}

function matching(known: readonly KnownTitle[], typed: string): readonly KnownTitle[] {
  if (typed === '') return known.slice(0, MOST);
  const starting = known.filter(({ title }) => title.startsWith(typed));
  const holding = known.filter(({ title }) => title.indexOf(typed) > 0);
  const literal = [...starting, ...holding].slice(0, MOST);
  if (literal.length > 0) return literal;
  const short = known.slice(0, MOST_FUZZY);
  const inPinyin = short.filter(({ title }) => startsWithPinyin(title, typed));
  if (inPinyin.length > 0) return inPinyin.slice(0, MOST);
  return new NameFinder(short, ({ title }) => title).find(typed, MOST).map(({ item }) => item);
}
