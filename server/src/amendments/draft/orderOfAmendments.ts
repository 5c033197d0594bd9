import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Ordinal, sameOrdinal } from '../../base/ordinal';
import { type StructureNode } from '../../syntax/tree';
import { type Amendment } from './types';

/**
 * An amendment with its place in the decision. `at` is the index of an old article, or half an index between two;
 * `order` decides among amendments at the same place.
 */
export interface PlacedAmendment {
  readonly amendment: Amendment;
  readonly at: number;
  readonly order: number;
}

/**
 * The place for something new before the new article `at`: right behind the last old article before it that kept its
 * place.
 */
export const placeBehind = ({ pairs }: ArticleMatch, at: number): number =>
  (pairs.findLast(({ afterAt, moved }) => afterAt < at && !moved)?.beforeAt ?? -1) + 0.5;

const NO_NUMBER: Ordinal = { main: 0, sub: 0 };

/** The number of an article; 0 where it has none. */
export const numberOf = ({ label }: StructureNode): Ordinal => label?.ordinal ?? NO_NUMBER;

/** True for articles of both versions with the same number. */
export const haveSameNumber = (a: StructureNode, b: StructureNode): boolean =>
  sameOrdinal(numberOf(a), numberOf(b));
