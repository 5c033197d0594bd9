import { sameOrdinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { groupInto } from '../../base/groupInto';
import { type StructureNode } from '../../syntax/tree';
import { resolvedReferences, type ResolvedReference } from '../resolvedReferences';
import { articlesNumbered, indexPlaces, placeAt, type PlaceIndex, type ReferenceLabel } from '../references';
import { type Snapshot } from '../snapshot';
import { comparable } from './matchArticles';

/** One place where articles of the same text are named: one by its number, a range by its ends, or one as 前条. */
export interface ArticleCitation {
  /** From the first number to the last, or 前条. */
  readonly span: Span;
  /** The numbers: one, the two of a range, none for 前条. */
  readonly labels: readonly ReferenceLabel[];
  /**
   * The articles it names, by their index in the text: one (several that share the number for a moment), or the first
   * and the last of a range; empty where there is none.
   */
  readonly targets: readonly number[];
  /** The text of the article it stands in. */
  readonly within: Span;
}

/** The citations of each article, in text order. Use it through `snapshot.derive(articleCitations)`. */
export function articleCitations(snapshot: Snapshot): ReadonlyMap<StructureNode, readonly ArticleCitation[]> {
  const index = snapshot.derive(indexPlaces);
  const byArticle = new Map<StructureNode, ArticleCitation[]>();
  for (const resolved of resolvedReferences(snapshot)) {
    const place = placeAt(index, resolved.span.start);
    if (place === undefined) continue;
    const named = namedBy(index, resolved, place.articleIndex);
    if (named === undefined) continue;
    const { label, span } = place.article.node;
    const citation = { ...named, within: { start: label?.span.end ?? span.start, end: span.end } };
    groupInto(byArticle, place.article.node, citation);
  }
  return byArticle;
}

function namedBy(
  index: PlaceIndex,
  { reference, resolution, span }: ResolvedReference,
  articleIndex: number,
): Omit<ArticleCitation, 'within'> | undefined {
  if (reference.scope.kind !== 'own') return undefined;
  const { article } = reference.target;
  if (article?.kind === 'previous' && article.count === 1) {
    return { span, labels: [], targets: articleIndex > 0 ? [articleIndex - 1] : [] };
  }
  if (article?.kind === 'next' && article.count === 1) {
    return { span, labels: [], targets: articleIndex + 1 < index.articles.length ? [articleIndex + 1] : [] };
  }
  const labels = reference.labels.filter(({ level }) => level === 'article');
  const [first, last] = labels;
  if (first === undefined) return undefined;
  if (last === undefined) {
    const named = articlesNumbered(index, first.ordinal);
    return { span: first.span, labels, targets: named.flatMap(({ node }) => indexOf(index, node)) };
  }
  const nodes = resolution.kind === 'found' ? resolution.nodes : [];
  const ends = [nodes[0], nodes.at(-1)].flatMap((node) => (node === undefined ? [] : indexOf(index, node)));
  return { span: { start: first.span.start, end: last.span.end }, labels, targets: ends };
}

const indexOf = (index: PlaceIndex, { span }: StructureNode): readonly number[] => {
  const at = placeAt(index, span.start)?.articleIndex;
  return at === undefined ? [] : [at];
};

/** How many characters on either side tell a citation from the others of its article. */
const CONTEXT = 8;
/** Enough characters of the text to hold them, numbers and blanks not counted. */
const RAW_CONTEXT = 32;

/** The words before and behind a citation in its article, without blanks and numbers of articles. */
export function contextOf({ text }: Snapshot, { span, within }: ArticleCitation): readonly [string, string] {
  const before = comparable(text.slice(Math.max(within.start, span.start - RAW_CONTEXT), span.start));
  const behind = comparable(text.slice(span.end, Math.min(within.end, span.end + RAW_CONTEXT)));
  return [before.slice(-CONTEXT), behind.slice(0, CONTEXT)];
}

/** True when two citations are written with the same numbers. */
export const haveSameNumbers = (a: ArticleCitation, b: ArticleCitation): boolean =>
  a.labels.length === b.labels.length &&
  a.labels.every((label, at) => {
    const other = b.labels[at];
    return other !== undefined && sameOrdinal(label.ordinal, other.ordinal);
  });
