import { type ResolvedReference } from '../analysis/resolvedReferences';
import { type Snapshot } from '../analysis/snapshot';
import { type Ordinal } from '../base/ordinal';
import { type Span } from '../base/span';
import { type Inline } from '../word/write/documentModel';

/** The words 第五条 of a reference to an article of the same text, and the bookmark that they repeat. */
export interface LiveReference {
  readonly span: Span;
  readonly bookmark: string;
}

/** The name of the bookmark on an article's number; hidden from Word's list of bookmarks by its underscore. */
export const bookmarkOf = ({ main, sub }: Ordinal): string => `_Article_${main}${sub > 0 ? `_${sub}` : ''}`;

const NUMBER = /第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?/u;

/** The references of a text to its own articles that Word can keep up to date, in text order; none overlaps another. */
export function citedArticles(
  { text }: Snapshot,
  references: readonly ResolvedReference[],
): readonly LiveReference[] {
  const live: LiveReference[] = [];
  for (const { reference, resolution } of references) {
    const article = reference.target.article;
    if (reference.scope.kind !== 'own' || article?.kind !== 'absolute' || resolution.kind !== 'found') {
      continue;
    }
    const number = NUMBER.exec(text.slice(reference.span.start, reference.span.end));
    if (number === null) continue;
    const start = reference.span.start + number.index;
    if (start < (live.at(-1)?.span.end ?? 0)) continue;
    live.push({ span: { start, end: start + number[0].length }, bookmark: bookmarkOf(article.ordinal) });
  }
  return live;
}

/**
 * A stretch of the text as runs, with the references in it as fields.
 * @param isCounted true for a bookmark of which the paragraph is numbered by Word
 */
export function pieces(
  text: string,
  { start, end }: Span,
  live: readonly LiveReference[],
  isCounted: (bookmark: string) => boolean,
): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = start;
  for (const { span, bookmark } of live) {
    if (span.start < at || span.end > end) continue;
    if (span.start > at) inlines.push({ kind: 'run', text: text.slice(at, span.start) });
    const of = isCounted(bookmark) ? 'number' : 'text';
    inlines.push({ kind: 'reference', bookmark, text: text.slice(span.start, span.end), of });
    at = span.end;
  }
  if (at < end) inlines.push({ kind: 'run', text: text.slice(at, end) });
  return inlines;
}
