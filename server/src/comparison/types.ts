import { type Span } from '../base/span';
import { type HeadingLevel } from '../syntax/tree';

/** What a row is about. `text` is a line that belongs to no article, as in a preamble or a policy document. */
export type RowPart =
  'title' | 'adoptionNote' | 'contents' | HeadingLevel | 'article' | 'annex' | 'closing' | 'text';

/**
 * `same`: words and number are the same. `moved`: the words are the same, but the place among the neighbours or the
 * number is another. `changed`: other words, whatever the number. `heading`: a part, chapter or section, changed or
 * not.
 */
export type RowKind = 'same' | 'changed' | 'added' | 'deleted' | 'moved' | 'heading';

/** One version's side of a row. */
export interface ComparisonCell {
  /** The number as written, 第三条; `undefined` where the row has none. */
  readonly label: string | undefined;
  /** The characters of the source from the first visible one to the last, with the line breaks and indents between. */
  readonly text: string;
  /** Its span in the source. */
  readonly span: Span;
}

/** A stretch that the other side does not have, in UTF-16 offsets of the cell's text. */
export interface Mark {
  readonly side: 'before' | 'after';
  readonly start: number;
  readonly end: number;
}

/** What the column 说明 may say, because it is certain. The words are those of Chinese tables, whatever the language. */
export type Remark =
  | { readonly kind: 'added' | 'deleted' | 'citations' | 'lines' }
  /** 原第五条 */
  | { readonly kind: 'number'; readonly label: string };

/** A row of the table: an article, heading or line in both versions. */
export interface ComparisonRow {
  readonly part: RowPart;
  readonly kind: RowKind;
  /** True where it changed places with its neighbours; false where it only got another number. */
  readonly isMoved: boolean;
  /** At least one of the two is present. */
  readonly before: ComparisonCell | undefined;
  readonly after: ComparisonCell | undefined;
  /** In text order, those of `before` first. Those of one side do not overlap. */
  readonly marks: readonly Mark[];
  readonly remarks: readonly Remark[];
}

/** Two versions side by side. The cells of one side contain each visible character of its text exactly once. */
export interface Comparison {
  /** The title of the later version, or else of the earlier one; empty where neither has one. */
  readonly title: string;
  /** In the order of the later version. A deleted unit comes behind the one it stood behind. */
  readonly rows: readonly ComparisonRow[];
}
