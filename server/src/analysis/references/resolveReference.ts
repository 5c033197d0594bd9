import { type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { findItem, findItemNearby, findItemOfArticle } from './findItem';
import {
  articlesNumbered,
  indexPlaces,
  placeAt,
  headingKey,
  type Place,
  type PlacedArticle,
  type PlacedHeading,
  type PlacedParagraph,
  type PlaceIndex,
} from './articlesByNumber';
import {
  type Antecedent,
  type ArticleTarget,
  type HeadingTarget,
  type PartTarget,
  type Reference,
  type ReferenceTarget,
  type Resolution,
} from './types';

/**
 * Finds what a reference points at in its own document. Relative words count from the paragraph and article the
 * reference stands in. A text without articles (a policy document) resolves nothing.
 */
export function resolveReference(snapshot: Snapshot, reference: Reference): Resolution {
  if (reference.scope.kind !== 'own') return { kind: 'external' };
  const index = snapshot.derive(indexPlaces);
  if (index.articles.length === 0) return { kind: 'external' };
  const place = placeAt(index, reference.span.start);
  if (reference.antecedent !== undefined) {
    return resolveLeaning(index, place, reference, reference.antecedent);
  }
  return resolveWhole(index, place, reference);
}

/**
 * 第三项 alone behind a cited article means that article's item where there is one; 第二款 alone means this
 * article's, unless the place before was cited with its 款 too, or this article has no such 款.
 */
function resolveLeaning(
  index: PlaceIndex,
  place: Place | undefined,
  reference: Reference,
  { scope, target: before }: Antecedent,
): Resolution {
  const alone = resolveWhole(index, place, reference);
  if (scope.kind !== 'own') return alone.kind === 'found' ? alone : { kind: 'external' };
  const withBefore = (target: ReferenceTarget): ReferenceTarget => ({
    ...target,
    article: before.article,
    paragraph: target.paragraph ?? before.paragraph,
  });
  const leaning = resolveWhole(index, place, {
    ...reference,
    target: withBefore(reference.target),
    rangeEnd: reference.rangeEnd && { ...reference.rangeEnd, target: withBefore(reference.rangeEnd.target) },
  });
  const leansFirst = reference.target.paragraph === undefined || before.paragraph?.kind === 'absolute';
  const [first, second] = leansFirst ? [leaning, alone] : [alone, leaning];
  if (first.kind === 'found') return first;
  return second.kind === 'found' ? second : first;
}

function resolveWhole(index: PlaceIndex, place: Place | undefined, reference: Reference): Resolution {
  const from = resolveTarget(index, place, reference.target);
  if (reference.rangeEnd === undefined || from.kind !== 'found') return from;
  const to = resolveTarget(index, place, reference.rangeEnd.target);
  return to.kind === 'found' ? foundBetween(index, from.nodes, to.nodes) : to;
}

/** A range, which may hold half of the text: what stands in it is told when somebody asks. */
function foundBetween(
  index: PlaceIndex,
  from: readonly StructureNode[],
  to: readonly StructureNode[],
): Resolution {
  let between: readonly StructureNode[] | undefined;
  return {
    kind: 'found',
    get nodes() {
      return (between ??= nodesBetween(index, from, to));
    },
  };
}

const NO_ANTECEDENT: Resolution = { kind: 'no-antecedent' };
const found = (nodes: readonly StructureNode[]): Resolution => ({ kind: 'found', nodes });

function resolveTarget(index: PlaceIndex, place: Place | undefined, target: ReferenceTarget): Resolution {
  if (target.heading !== undefined) {
    const headings = resolveHeadings(index, place, target.heading);
    if (headings === undefined) return NO_ANTECEDENT;
    return headings.length > 0
      ? found(headings.map(({ node }) => node))
      : { kind: 'missing', level: 'heading', within: undefined };
  }
  const articles = resolveArticles(index, place, target.article);
  if (articles === undefined) return NO_ANTECEDENT;
  // A whole range of articles: 前两条.
  if (target.paragraph === undefined && target.item === undefined && articles.length > 1) {
    return found(articles.map(({ node }) => node));
  }
  // Several articles carry the number (it restarts in each 编, or is used twice): the one that has the place.
  let failure: Resolution = { kind: 'missing', level: 'article', within: undefined };
  for (const article of articles) {
    const inside = resolveInside(article, place?.article === article ? place : undefined, target);
    if (inside.kind === 'found') return inside;
    failure = inside;
  }
  return failure;
}

/** The cited articles, `undefined` when a relative word has nothing to point at. */
function resolveArticles(
  index: PlaceIndex,
  place: Place | undefined,
  target: ArticleTarget | undefined,
): readonly PlacedArticle[] | undefined {
  if (target?.kind === 'absolute') return articlesNumbered(index, target.ordinal);
  if (place === undefined) return undefined;
  if (target?.kind === 'next') return behind(index.articles, place.articleIndex, target.count);
  if (target?.kind !== 'previous') return [place.article];
  const first = place.articleIndex - target.count;
  return first < 0 ? undefined : index.articles.slice(first, place.articleIndex);
}

/** The `count` entries behind the one at `at`; `undefined` where there are not so many. */
function behind<T>(list: readonly T[], at: number, count: number): readonly T[] | undefined {
  return at + count < list.length ? list.slice(at + 1, at + 1 + count) : undefined;
}

function resolveInside(
  article: PlacedArticle,
  place: Place | undefined,
  { paragraph, item, subitem, article: named }: ReferenceTarget,
): Resolution {
  const { node } = article;
  if (paragraph === undefined && item === undefined) return found([node]);
  const chosen = resolveParagraphs(article.paragraphs, place, paragraph);
  if (chosen === undefined) return NO_ANTECEDENT;
  if (chosen.length === 0 && paragraph !== undefined) {
    return { kind: 'missing', level: 'paragraph', within: node };
  }
  if (item === undefined) return found(chosen.map((each) => each.node));
  let items: Resolution;
  if (paragraph !== undefined) items = findItem(chosen, place?.item, item);
  else if (named !== undefined) items = findItemOfArticle(article, place?.item, item);
  else items = findItemNearby(article, place, item);
  if (items.kind !== 'found' || subitem?.kind !== 'absolute') return items;
  const subitems = items.nodes
    .flatMap(({ children }) => children)
    // An item may have its subitems below a paragraph of its own.
    .flatMap((child) => (child.level === 'paragraph' ? child.children : [child]))
    .filter((child) => child.level === 'subitem' && child.label?.ordinal.main === subitem.number);
  return subitems.length > 0
    ? found(subitems)
    : { kind: 'missing', level: 'subitem', within: items.nodes[0] };
}

/** The cited paragraphs; empty when the number is too high, `undefined` when a relative word points at nothing. */
function resolveParagraphs(
  paragraphs: readonly PlacedParagraph[],
  place: Place | undefined,
  target: PartTarget | undefined,
): readonly PlacedParagraph[] | undefined {
  if (target === undefined) return paragraphs;
  if (target.kind === 'absolute') return paragraphs.slice(target.number - 1, target.number);
  if (target.kind === 'first') {
    return target.count > paragraphs.length ? [] : paragraphs.slice(0, target.count);
  }
  if (place === undefined || place.paragraphIndex < 0) return undefined;
  if (target.kind === 'this') return paragraphs.slice(place.paragraphIndex, place.paragraphIndex + 1);
  if (target.kind === 'next') return behind(paragraphs, place.paragraphIndex, target.count);
  const first = place.paragraphIndex - target.count;
  return first < 0 ? undefined : paragraphs.slice(first, place.paragraphIndex);
}

/** The cited headings; empty when the number does not exist, `undefined` when 本章 stands in no chapter. */
function resolveHeadings(
  index: PlaceIndex,
  place: Place | undefined,
  { level, ordinal, within }: HeadingTarget,
): readonly PlacedHeading[] | undefined {
  if (ordinal === 'this') {
    const node = place?.article.headings.findLast((heading) => heading.level === level);
    return node === undefined ? undefined : [{ node, headings: [] }];
  }
  const numbered = index.headingsByNumber.get(headingKey(level, ordinal.main, ordinal.sub)) ?? [];
  if (within !== undefined) {
    const above = resolveHeadings(index, place, within);
    return above && numbered.filter(({ headings }) => above.some(({ node }) => headings.includes(node)));
  }
  // Sections restart in each chapter and chapters may restart in each part: the one beside the reference is meant.
  const standing = new Set(place?.article.headings ?? []);
  const beside = numbered.filter(
    ({ headings }) => headings.length > 0 && headings.every((h) => standing.has(h)),
  );
  return beside.length > 0 ? beside : numbered;
}

/** Everything from the first to the last place of a range; only the ends when they lie in different articles. */
function nodesBetween(
  index: PlaceIndex,
  from: readonly StructureNode[],
  to: readonly StructureNode[],
): readonly StructureNode[] {
  const first = from[0];
  const last = to.at(-1);
  const start = first && placeAt(index, first.span.start);
  const end = last && placeAt(index, last.span.start);
  if (start === undefined || end === undefined) return [...from, ...to];
  if (first?.level === 'article') {
    const row = index.articles.slice(start.articleIndex, end.articleIndex + 1);
    return row.length > 0 ? row.map(({ node }) => node) : [...from, ...to];
  }
  if (start.article !== end.article) return [...from, ...to];
  const siblings = start.article.paragraphs.flatMap(({ node, items }) => [node, ...items]);
  const row = siblings.filter(
    (node) =>
      node.level === first?.level &&
      node.span.start >= first.span.start &&
      node.span.end <= (last?.span.end ?? 0),
  );
  return row.length > 0 ? row : [...from, ...to];
}
