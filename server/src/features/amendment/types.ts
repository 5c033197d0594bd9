import { type Ordinal } from '../../base/ordinal';

/** The part of an article that alone changed, by its numbers in the old version (in the new one for what is added). */
export interface PartName {
  /** The 款; `undefined` where the article has only one, which is not named. */
  readonly paragraph: number | undefined;
  /** The 项; `undefined` where the whole 款 is meant. */
  readonly item: number | undefined;
}

/** What happens to the words of an article. Lines are those of the new version, one paragraph or item each. */
export type ArticleChange =
  /** The article reads anew; without its number. */
  | { readonly act: 'rewrite'; readonly lines: readonly string[] }
  | { readonly act: 'replace'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'add'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'delete'; readonly part: PartName };

/** An article of the old version that the decision names: for its new words, its new number, or both. */
export interface AmendedArticle {
  readonly kind: 'amend';
  /** Its number in the old version. */
  readonly article: Ordinal;
  /** Its number in the new one where the decision has to say it; `undefined` where it follows from the order. */
  readonly becomes: Ordinal | undefined;
  readonly change: ArticleChange | undefined;
}

/** One amendment of a 修改决定 (norms F20). Old numbers name what stands, new ones what is to be. */
export type Amendment =
  /** The regulation gets another title. */
  | { readonly kind: 'retitle'; readonly title: string }
  | AmendedArticle
  | { readonly kind: 'add'; readonly article: Ordinal; readonly lines: readonly string[] }
  | { readonly kind: 'delete'; readonly article: Ordinal };

/** What stands between the versions and the decision does not say. */
export type Unsaid =
  /** Annexes differ. */
  | 'annexes'
  /** More than half of the articles changed: a 修订 (norms F21) is the usual form. */
  | 'revision';

/** A decision that makes the new version of the old one, before it is written out. */
export interface AmendmentDraft {
  /** The title of the old version, without （草案） and the like. */
  readonly title: string;
  /** In the order of the old version. */
  readonly amendments: readonly Amendment[];
  /** True when articles that are not named get other numbers: 对条文顺序作相应调整. */
  readonly adjustsOrder: boolean;
  readonly unsaid: readonly Unsaid[];
}
