import { formatOrdinal, ordinal } from '../../base/ordinal';
import { paragraphsOf } from '../../syntax/walkTree';
import { type Level, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { type FutureArticle } from './rearrangedArticles';
import { type PlacesAfterEdit } from './placesAfterEdit';

/** How the article of a target is said: by number, as 本条, or not at all because it is named before. */
export type SayArticle = (article: FutureArticle) => string;

/**
 * The words that name `targets` after the edit, or `undefined` where one form cannot: they are deleted, cut, or
 * scattered. Several articles become 第X条、第Y条, or 第X条至第Z条 from three in a row.
 */
export function restate(
  snapshot: Snapshot,
  future: PlacesAfterEdit,
  targets: readonly StructureNode[],
  say: SayArticle,
): string | undefined {
  const [first] = targets;
  if (first === undefined || targets.some(({ level }) => level !== first.level)) return undefined;
  if (first.level === 'article') return restateArticles(future, targets, say);
  if (first.level === 'paragraph') return restateParagraphs(future, targets, say);
  return first.level === 'item' || first.level === 'subitem'
    ? restateEntries(snapshot, future, targets, say)
    : undefined;
}

function restateArticles(
  future: PlacesAfterEdit,
  targets: readonly StructureNode[],
  say: SayArticle,
): string | undefined {
  const images: FutureArticle[] = [];
  for (const target of targets) {
    const own = future.imagesOf(target);
    if (own.length === 0) return undefined;
    images.push(...own.filter((image) => !images.includes(image)));
  }
  const covered = new Set(targets);
  if (images.every((image) => image.from.every((node) => covered.has(node)))) {
    const ordered = images.toSorted((a, b) => future.positionOf(a) - future.positionOf(b));
    // Several are said by number: 第三条至本条 is nothing that one says.
    const names =
      ordered.length === 1 ? ordered.map(say) : ordered.map(({ number }) => formatOrdinal(number, '条'));
    return names.length > 2 && future.areConsecutive(ordered) ? rangeOf(names) : names.join('、');
  }
  // A merged article: its part of the new one.
  const [only, ...others] = targets;
  return only === undefined || others.length > 0
    ? undefined
    : restateParagraphs(future, paragraphsOf(only), say);
}

function restateParagraphs(
  future: PlacesAfterEdit,
  targets: readonly StructureNode[],
  say: SayArticle,
): string | undefined {
  const places = targets.map((target) => future.placeOf(target)).filter((place) => place !== undefined);
  const [first] = places;
  if (first === undefined || places.length < targets.length) return undefined;
  if (places.some(({ article, index }, at) => article !== first.article || index !== first.index + at)) {
    return undefined;
  }
  if (first.article.paragraphs.length === 1) return say(first.article);
  const numbers = places.map(({ index }) => counted('paragraph', index + 1));
  return say(first.article) + (numbers.length > 2 ? rangeOf(numbers) : numbers.join('、'));
}

/** Items and subitems keep their numbers; only the paragraph and article above them change. */
function restateEntries(
  snapshot: Snapshot,
  future: PlacesAfterEdit,
  targets: readonly StructureNode[],
  say: SayArticle,
): string | undefined {
  const [first] = targets;
  if (first === undefined) return undefined;
  const path = [...ancestorsOf(snapshot, first), first];
  const paragraph = path.find(({ level }) => level === 'paragraph');
  const parent = path.at(-2);
  if (paragraph === undefined || targets.some((target) => ancestorsOf(snapshot, target).at(-1) !== parent)) {
    return undefined;
  }
  const place = future.placeAt(paragraph, first.span.start);
  if (place === undefined) return undefined;
  const item = parent?.level === 'item' ? numberOf(parent) : '';
  const numbers = targets.map(numberOf);
  const above = place.article.paragraphs.length === 1 ? '' : counted('paragraph', place.index + 1);
  return `${say(place.article)}${above}${item}${numbers.length > 2 ? rangeOf(numbers) : numbers.join('、')}`;
}

const rangeOf = (names: readonly string[]): string => `${names[0] ?? ''}至${names.at(-1) ?? ''}`;

const COUNTERS = { paragraph: '款', item: '项', subitem: '目' } as const;

const counted = (level: keyof typeof COUNTERS, number: number): string =>
  formatOrdinal(ordinal(number), COUNTERS[level]);

const isCounted = (level: Level): level is keyof typeof COUNTERS => level in COUNTERS;

const numberOf = ({ level, label }: StructureNode): string =>
  isCounted(level) && label !== undefined ? counted(level, label.ordinal.main) : '';
