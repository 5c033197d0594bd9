import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { type Renumbering } from './planRenumbering';
import { type Numbered } from './numberSequences';

/** An article as it will stand, told by what stands today. */
export interface FutureArticle {
  readonly number: Ordinal;
  /** The articles of today whose text it has: none for a new one, two after a merger. */
  readonly from: readonly StructureNode[];
  /** The paragraphs 款 of today in it. One that is cut in two stands in both articles. */
  readonly paragraphs: readonly StructureNode[];
  /** The headings it will stand under. */
  readonly headings: readonly StructureNode[];
}

/** The article a wish is about among all articles. */
export interface ArticleAt {
  readonly articles: readonly Numbered[];
  readonly index: number;
  readonly article: Numbered;
}

/** A structure edit before references are looked at. */
export interface Rearrangement {
  /** What it is about, in the text's own words. */
  readonly subject: string;
  /** Every numbered article as it will stand, in order. */
  readonly articles: readonly FutureArticle[];
  /** Articles and headings of today that get another number. */
  readonly renumberings: readonly Renumbering[];
  /** Text that is put in or taken out. What stands in a stretch taken out is not edited otherwise. */
  readonly surgery: readonly TextEdit[];
  /** Pairs of stretches that change places, the earlier first. */
  readonly swaps: readonly (readonly [Span, Span])[];
  /** The stretch in whose place the moved text will stand, so that the cursor can go with it. */
  readonly goesTo?: Span;
  /** The place at which a paragraph is cut in two. */
  readonly cutAt?: number;
  /** The new text in `surgery` behind whose end the cursor belongs. */
  readonly typeBehind?: TextEdit;
}

/** An article as it stands today, with another number where one is given. */
export const unchanged = (
  snapshot: Snapshot,
  node: Numbered,
  number: Ordinal = node.label.ordinal,
): FutureArticle => ({
  number,
  from: [node],
  paragraphs: paragraphsOf(node),
  headings: ancestorsOf(snapshot, node),
});

/** Articles with the numbers that a list of moves gives them. */
export function renumbered(
  snapshot: Snapshot,
  articles: readonly Numbered[],
  moves: readonly Renumbering[],
): readonly FutureArticle[] {
  const numbers = new Map<StructureNode, Ordinal>(moves.map(({ node, to }) => [node, to]));
  return articles.map((node) => unchanged(snapshot, node, numbers.get(node)));
}
