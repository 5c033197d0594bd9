import { type Span } from '../base/span';
import { type HeadingLevel } from '../syntax/tree';

/** What a row of the table is about. `text`: a line that belongs to no article, as in a preamble or a policy document. */
export type RowPart =
  'title' | 'adoptionNote' | 'contents' | HeadingLevel | 'article' | 'annex' | 'closing' | 'text';

/**
 * `same`: the words and the number are · `moved`: it stands elsewhere among its neighbours, or has another number and
 * the same words · `changed`: other words, whatever its number · `heading`: a part, chapter or section, changed or not.
 */
export type RowKind = 'same' | 'changed' | 'added' | 'deleted' | 'moved' | 'heading';

/** One version's side of a row. */
export interface ComparisonCell {
  /** The number as written, 第三条; `undefined` where the row has none. */
  readonly label: string | undefined;
  /** The characters of the source from the first visible one to the last, line breaks and indents between included. */
  readonly text: string;
  /** Where it stands in its source. */
  readonly span: Span;
}

/** A stretch that the other side lacks. Offsets are UTF-16 units of the cell's text. */
export interface Mark {
  readonly side: 'before' | 'after';
  readonly start: number;
  readonly end: number;
}

/** What the column 说明 says, because it is certain. The words are those of Chinese tables, in every language. */
export type Remark =
  | { readonly kind: 'added' | 'deleted' | 'citations' | 'lines' }
  /** 原第五条 */
  | { readonly kind: 'number'; readonly label: string };

/** A row of the table: what one article, heading or line was and is. */
export interface ComparisonRow {
  readonly part: RowPart;
  readonly kind: RowKind;
  /** True where it changed places with its neighbours, not where it was only renumbered. */
  readonly isMoved: boolean;
  /** At least one of both is there. */
  readonly before: ComparisonCell | undefined;
  readonly after: ComparisonCell | undefined;
  /** In text order, those of `before` first; none overlaps another of its side. */
  readonly marks: readonly Mark[];
  readonly remarks: readonly Remark[];
}

/** Two versions side by side. The cells of one side hold all of its visible text, each character once. */
export interface Comparison {
  /** The title of the later version, else of the earlier; empty where neither has one. */
  readonly title: string;
  /** In the order of the later version; what was deleted stands behind what it stood behind. */
  readonly rows: readonly ComparisonRow[];
}
