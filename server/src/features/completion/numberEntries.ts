import { bilingual, localize } from '../../base/bilingual';
import { partitionPoint } from '../../base/partitionPoint';
import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import {
  articleIndent,
  nextArticleLabels,
  visibleLineBefore,
  articleSeparator,
} from '../../analysis/numbering/nextArticleNumber';
import { DEPTH, nextEntryLabel, opensListBelow } from '../../analysis/numbering/listAround';
import { type Snapshot } from '../../analysis/snapshot';
import { type Span } from '../../base/span';
import { type Line } from '../../syntax/tree';
import { nodesBeginningIn } from '../../syntax/walkTree';
import { type CompletionEntry, type FeatureContext } from '../types';
import { filterFor, sortKey } from './entryOrderAndLabels';
import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';

/** The number of a heading or article being typed at the start of a line: 第, 第十, 第十二条. */
const COUNTED = new RegExp(`^[第笫][${NUMERAL_CLASS}]{0,9}(?:条|章|节|编|分编)?$`, 'u');
const BRACKETED = new RegExp(`^[（(][${NUMERAL_CLASS}]{0,4}[）)]?$`, 'u');
const LIST_NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,4})[.．、]?$/u;

/** True where a number may be written: on an empty line, or where one is being typed. */
export const isNumberPlace = (place: CursorPlace): boolean =>
  (place.head === '' && isAtLineEnd(place)) || (COUNTED.test(place.head) && !continuesNumber(place));

const continuesNumber = ({ tail }: CursorPlace): boolean =>
  new RegExp(`^[${NUMERAL_CLASS}条章节编款项分]`, 'u').test(tail);

/** What a new article at this place begins with. */
export interface ArticleOpening {
  /** 第十二条. */
  readonly label: string;
  /** The indent of this text's articles, the number, and the blank this text has behind it. */
  readonly text: string;
  /**
   * What is replaced, from the beginning of the line. The indent is written again; other characters that a conversion
   * left there stay.
   */
  readonly replace: Span;
  readonly isTaken: boolean;
}

/** The openings that fit here and continue what is typed, the most likely first. */
export function articleOpenings(
  snapshot: Snapshot,
  place: CursorPlace,
  { locked }: FeatureContext,
): readonly ArticleOpening[] {
  if (!isRegulationDraft(place) || !isNumberPlace(place) || isInList(snapshot, place)) return [];
  const { lineStart, headStart, offset, head } = place;
  const isIndented = snapshot.text.slice(lineStart, headStart).trim() === '';
  const indent = isIndented ? snapshot.derive(articleIndent) : '';
  const separator = snapshot.derive(articleSeparator);
  return nextArticleLabels(snapshot, lineStart, locked)
    .filter(({ label }) => label.startsWith(head))
    .map(({ label, isTaken }) => ({
      label,
      text: indent + label + separator,
      replace: { start: isIndented ? lineStart : headStart, end: offset },
      isTaken,
    }));
}

/** True on an empty line before an entry of a list. An article there would split the list. */
function isInList({ tree }: Snapshot, { head, lineStart }: CursorPlace): boolean {
  if (head !== '') return false;
  const { lines } = tree;
  let index = partitionPoint(lines, ({ start }) => start <= lineStart);
  while (lines[index]?.kind === 'blank') index++;
  const next = lines[index];
  if (next === undefined || next.quoted || (next.kind !== 'item' && next.kind !== 'subitem')) return false;
  // （二）权利质押 above an article is the heading of a group.
  const { start } = next.content;
  return !nodesBeginningIn(tree, { start, end: start + 1 }).some(({ node }) => node.level === 'heading');
}

const NEXT = bilingual('下一条', 'next article');
const MOVES = bilingual('其后的条号和引用顺延', 'following numbers and references move');

/** The next 第X条, at the start of a line. */
export function articleEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  return articleOpenings(snapshot, place, ctx).map(({ label, text, replace, isTaken }, index) => ({
    kind: 'article',
    label,
    detail: localize(isTaken ? MOVES : NEXT, ctx.locale),
    replace,
    insertText: text,
    isSnippet: false,
    ...(isTaken && { takesNumber: label }),
    filterText: snapshot.text.slice(replace.start, place.headStart) + label,
    sortText: sortKey('article', index),
  }));
}

/**
 * The next （X） or X. of a list, or the first one behind a colon. In a policy document also the next heading of each
 * level.
 */
export function listEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  { locale }: FeatureContext,
): readonly CompletionEntry[] {
  const { head, headStart, offset, tail } = place;
  const closes = /^[）)]/u.test(tail) && /^[（(]/u.test(head);
  const isEmpty = head === '' && isAtLineEnd(place);
  const isTyping =
    (BRACKETED.test(head) || LIST_NUMBER.test(head)) && (closes ? tail.slice(1) : tail).trim() === '';
  if (!isEmpty && !isTyping) return [];
  const typed = head.replace('(', '（');
  return listLabels(snapshot, place)
    .filter(({ label }) => label.startsWith(typed))
    .map(({ label, isRunning }, index) => ({
      kind: place.kind === 'policy' ? 'heading' : 'article',
      label,
      detail: localize(bilingual('下一序号', 'next number'), locale),
      replace: { start: headStart, end: offset + (closes ? 1 : 0) },
      insertText: label,
      isSnippet: false,
      filterText: filterFor(head, label),
      sortText: sortKey(isRunning ? 'running-item' : 'item', index),
    }));
}

interface ListLabel {
  readonly label: string;
  /** True while the list is not finished: its last entry ends with a semicolon, or its lead-in with a colon. */
  readonly isRunning: boolean;
}

function listLabels(snapshot: Snapshot, place: CursorPlace): readonly ListLabel[] {
  const above = visibleLineBefore(snapshot, place.lineStart);
  if (above === undefined || above.quoted) return [];
  const text = snapshot.text.slice(above.content.start, above.content.end);
  const isLeadIn = /[：:]$/u.test(text);
  const opens = isLeadIn && !opensListBelow(snapshot, above, place.lineStart);
  const first = opens ? firstBelow(above, place) : undefined;
  const entries = openEntries(snapshot, above, place).flatMap(
    (line) => nextEntryLabel(snapshot, line, place.lineStart) ?? [],
  );
  const isRunning = place.kind === 'policy' || !/[。！？]$/u.test(text);
  return [
    ...(first === undefined ? [] : [{ label: first, isRunning: true }]),
    ...[...new Set(entries)].map((label) => ({ label, isRunning })),
  ];
}

/** The number that begins a list below a line. */
function firstBelow({ kind }: Line, place: CursorPlace): string | undefined {
  if (kind === 'item') return '1.';
  if (kind === 'subitem') return undefined;
  return isRegulationDraft(place) || kind === 'heading' ? '（一）' : undefined;
}

/** So many lines above are searched for the outer entries of a list. */
const FAR = 200;

/** The entries that a new line could follow, one for each level: that of the line above, then the outer ones around it. */
function openEntries({ tree: { lines } }: Snapshot, above: Line, { kind }: CursorPlace): readonly Line[] {
  const found: Line[] = [];
  let depth = Infinity;
  const from = lines.indexOf(above);
  for (let index = from; index > Math.max(-1, from - FAR); index--) {
    const line = lines[index];
    if (line === undefined || line.kind === 'article' || line.kind === 'chapter') break;
    // A 款 behind the items ends their list. In a policy document there is text between headings, so it does not.
    if (line.kind === 'plain' && kind !== 'policy') break;
    const own = line.quoted ? undefined : DEPTH[line.kind];
    if (own === undefined || own >= depth) continue;
    found.push(line);
    depth = own;
  }
  return found;
}
