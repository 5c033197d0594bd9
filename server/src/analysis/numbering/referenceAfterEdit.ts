import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { type StructureNode } from '../../syntax/tree';
import { type Place } from '../references';
import { type ResolvedReference } from '../resolvedReferences';
import { type Snapshot } from '../snapshot';
import { type PlacesAfterEdit } from './placesAfterEdit';
import { type FutureArticle, type Rearrangement } from './rearrangedArticles';
import { type LeftReason } from './types';

/** What becomes of one reference. */
export type Following =
  | { readonly kind: 'holds' }
  | { readonly kind: 'numbers' | 'words'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'left'; readonly reason: LeftReason };

/** It says after the edit what it said before, but for the numbers that every renumbering changes. */
export const HOLDS: Following = { kind: 'holds' };
export const leave = (reason: LeftReason): Following => ({ kind: 'left', reason });
export const replace = (span: Span, newText: string): Following => ({
  kind: 'words',
  edits: [{ span, newText }],
});

/** A reference and all that tells what becomes of it. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly future: PlacesAfterEdit;
  readonly plan: Rearrangement;
  readonly resolved: ResolvedReference;
  readonly place: Place | undefined;
  /** The article that the reference before this one will name. */
  readonly named: FutureArticle | undefined;
  /** The articles of today in which a reference got other words already. */
  readonly restated: ReadonlySet<StructureNode>;
}
