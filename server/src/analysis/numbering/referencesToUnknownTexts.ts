import { type Ordinal, sameOrdinal } from '../../base/ordinal';
import { type Level, type StructureNode } from '../../syntax/tree';
import { type ResolvedReference, resolvedReferences } from '../resolvedReferences';
import { indexPlaces, placeAt, type Reference } from '../references';
import { type Snapshot } from '../snapshot';
import { type LeftReference } from './types';
import { findArticle } from '../../syntax/walkTree';
import { type Rearrangement } from './rearrangedArticles';
import { type PlacesAfterEdit } from './placesAfterEdit';
import { unreadCitations } from './unreadCitations';

/** What an edit changes of the text's numbers, as far as a reference may depend on it. */
export interface ChangedPlaces {
  /**
   * True where the unit of this level and number gets another number, or is cut, merged or deleted; 项 and 目 only in
   * `article`, where it is given.
   */
  readonly changes: (level: Level, number: Ordinal, article?: Ordinal) => boolean;
  /** True where the paragraphs of this article are not what they were. */
  readonly changesInside?: (article: StructureNode) => boolean;
}

/**
 * The references of which nobody can say whose they are, and those where references are not read, which would have to
 * follow if they were the text's own. They stay as they are; the drafter is told.
 */
export function unsureReferences(snapshot: Snapshot, changed: ChangedPlaces): readonly LeftReference[] {
  const left: LeftReference[] = [];
  for (const { reference, span } of snapshot.derive(ownerlessReferences)) {
    const isNamed = reference.labels.some(({ level, ordinal }) => changed.changes(level, ordinal));
    if (
      isNamed ||
      meansChangedNeighbour(snapshot, reference, changed) ||
      dependsOnPlace(snapshot, reference, changed)
    ) {
      left.push({ span, reason: 'unknown' });
    }
  }
  for (const { span, labels } of snapshot.derive(unreadCitations)) {
    const isNamed = labels.some(({ level, ordinal, article }) => changed.changes(level, ordinal, article));
    if (isNamed) left.push({ span, reason: 'unknown' });
  }
  return left.sort((a, b) => a.span.start - b.span.start);
}

/** The references of which nobody can say whose they are. */
const ownerlessReferences = (snapshot: Snapshot): readonly ResolvedReference[] =>
  resolvedReferences(snapshot).filter(({ reference }) => reference.scope.kind === 'unknown');

/** 后条 depends on the article behind it. */
function meansChangedNeighbour(
  snapshot: Snapshot,
  { target: { article }, span }: Reference,
  { changes }: ChangedPlaces,
): boolean {
  if (article?.kind !== 'next') return false;
  const index = snapshot.derive(indexPlaces);
  const place = placeAt(index, span.start);
  const label = place && index.articles[place.articleIndex + 1]?.node.label;
  return label !== undefined && changes('article', label.ordinal);
}

/** 第二款 alone depends on the article it stands in. */
function dependsOnPlace(
  snapshot: Snapshot,
  { target, span }: Reference,
  { changesInside }: ChangedPlaces,
): boolean {
  if (changesInside === undefined || target.article !== undefined || target.heading !== undefined) {
    return false;
  }
  const place = placeAt(snapshot.derive(indexPlaces), span.start);
  return place !== undefined && changesInside(place.article.node);
}

/** What a structure edit changes of the numbers that stand in the text today. */
export function changedBy(snapshot: Snapshot, plan: Rearrangement, future: PlacesAfterEdit): ChangedPlaces {
  const staysWhole = (article: StructureNode): boolean => future.wholeImageOf(article) !== undefined;
  return {
    changes: (level, number) => {
      if (level !== 'article') {
        return plan.renumberings.some(
          ({ node, to }) =>
            node.level === level &&
            sameOrdinal(node.label.ordinal, number) &&
            !sameOrdinal(to, node.label.ordinal),
        );
      }
      const article = findArticle(snapshot.tree, number)?.node;
      if (article === undefined) return future.articles.some((each) => sameOrdinal(each.number, number));
      const image = future.wholeImageOf(article);
      return image === undefined || !sameOrdinal(image.number, number);
    },
    changesInside: (article) => !staysWhole(article),
  };
}
