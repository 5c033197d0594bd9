import { sameOrdinal } from '../../base/ordinal';
import { type TextEdit } from '../../base/textEdit';
import { type ContentsEntry } from '../../syntax/tree';
import { headingLabel } from '../articlePlace';
import { type HeadingOverArticles } from '../types';
import { type PlacedHeading } from './placeChapterHeadings';
import { sameTitle } from './resolvePlace';
import { type State } from './workingState';
import { type OldHeading } from './oldTextUnits';

/** The edit that adjusts the 目录 to the new headings; `undefined` where nothing changes or the text has no 目录. */
export function updateTableOfContents(
  state: State,
  headings: readonly PlacedHeading[],
): TextEdit | undefined {
  const { tree, text } = state.old.snapshot;
  const { contents } = tree;
  const [first] = contents?.entries ?? [];
  const last = contents?.entries.at(-1);
  if (contents === undefined || first === undefined || last === undefined) return undefined;
  if (!isChanged(state, headings)) return undefined;
  const listed = new Set<HeadingOverArticles>(contents.entries.map(({ level }) => level));
  // A 目录 that listed every old level lists new levels, too.
  const isWhole = state.old.headings.every(({ level }) => listed.has(level));
  const levels = isWhole ? new Set(headings.map(({ level }) => level)) : listed;
  const entryOf = entriesByHeading(state.old.headings, contents.entries);
  const lineStart = text.lastIndexOf('\n', first.span.start - 1) + 1;
  const breakAt = /\r\n|\n|\r/u.exec(text.slice(first.span.end));
  const lineBreak = breakAt?.[0] ?? '\n';
  const lines = headings
    .filter(({ level }) => levels.has(level))
    .map((heading) => {
      const entry = heading.old && entryOf.get(heading.old);
      const label = heading.ordinal === undefined ? '' : headingLabel(heading.level, heading.ordinal);
      if (entry !== undefined) return editedEntry(text, entry, heading, label);
      const like = contents.entries.find(({ level }) => level === heading.level) ?? first;
      const from = text.lastIndexOf('\n', like.span.start - 1) + 1;
      const indent = text.slice(from, like.span.start).replace(/\S/gu, '');
      const gap =
        like.label === undefined || like.title === undefined
          ? '　'
          : text.slice(like.label.span.end, like.title.span.start);
      return `${indent}${label}${label === '' ? '' : gap}${heading.title}`;
    });
  return {
    span: { start: Math.max(lineStart, contents.heading?.span.end ?? 0), end: last.span.end },
    newText: lines.join(lineBreak),
  };
}

const isChanged = (state: State, headings: readonly PlacedHeading[]): boolean =>
  headings.length !== state.old.headings.length ||
  headings.some(({ old, title, ordinal }) => {
    if (old === undefined) return true;
    const isSameNumber =
      old.ordinal === undefined
        ? ordinal === undefined
        : ordinal !== undefined && sameOrdinal(old.ordinal, ordinal);
    return !isSameNumber || title !== old.title;
  });

/**
 * The entry of each heading in the 目录: the next one of its level with the same number, or with the same title where it
 * has no number.
 */
function entriesByHeading(
  headings: readonly OldHeading[],
  entries: readonly ContentsEntry[],
): ReadonlyMap<OldHeading, ContentsEntry> {
  const found = new Map<OldHeading, ContentsEntry>();
  let next = 0;
  for (const heading of headings) {
    for (let at = next; at < entries.length; at++) {
      const entry = entries[at];
      if (entry === undefined || entry.level !== heading.level) continue;
      const isSameNumber =
        entry.label === undefined ||
        heading.ordinal === undefined ||
        sameOrdinal(entry.label.ordinal, heading.ordinal);
      if (
        !isSameNumber ||
        (!sameTitle(entry.title?.text ?? '', heading.title) && entry.label === undefined)
      ) {
        continue;
      }
      found.set(heading, entry);
      next = at + 1;
      break;
    }
  }
  return found;
}

function editedEntry(text: string, entry: ContentsEntry, heading: PlacedHeading, label: string): string {
  const start = text.lastIndexOf('\n', entry.span.start - 1) + 1;
  let line = text.slice(start, entry.span.end);
  const { title } = entry;
  if (title !== undefined && heading.old !== undefined && heading.title !== heading.old.title) {
    line = line.slice(0, title.span.start - start) + heading.title + line.slice(title.span.end - start);
  }
  if (
    entry.label !== undefined &&
    heading.ordinal !== undefined &&
    !sameOrdinal(entry.label.ordinal, heading.ordinal)
  ) {
    const { span } = entry.label;
    line = line.slice(0, span.start - start) + label + line.slice(span.end - start);
  }
  return line;
}
