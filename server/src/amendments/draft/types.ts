import { type Ordinal } from '../../base/ordinal';
import { type HeadingOverArticles } from '../types';

/** A part of an article by its old numbers; by its new ones where it is added. */
export interface PartName {
  /** The number of the 款; `undefined` where the article has only one, which decisions do not name. */
  readonly paragraph: number | undefined;
  /** The number of the 项; `undefined` where the whole 款 is meant. */
  readonly item: number | undefined;
}

/** The change of one part of an article. `lines` are those of the new version, one for each paragraph or item. */
export type PartChange =
  | { readonly act: 'replace'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'add'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'delete'; readonly part: PartName }
  /** Words are replaced wherever they stand in the part; deleted where `to` is empty. */
  | { readonly act: 'words'; readonly part: PartName; readonly from: string; readonly to: string };

/** What happens to the words of an article. */
export type ArticleChange =
  /** The whole article is rewritten; `lines` leave out its number. */
  | { readonly act: 'rewrite'; readonly lines: readonly string[] }
  | { readonly act: 'parts'; readonly changes: readonly PartChange[] };

/** A heading as a decision names it: 第三章, 第三章第二节, “附则”. */
export interface HeadingName {
  readonly level: HeadingOverArticles;
  /** `undefined` for a bare 附则, which is named by its title. */
  readonly ordinal: Ordinal | undefined;
  readonly title: string;
  readonly within: HeadingName | undefined;
}

/** An old article that the decision names because its words, its number or its chapter change. */
export interface AmendedArticle {
  readonly kind: 'amend';
  /** Its number in the old version. */
  readonly article: Ordinal;
  /** Its new number, where the decision has to say it; `undefined` where it follows from the order. */
  readonly becomes: Ordinal | undefined;
  /** The heading it moves under, by its old number; `undefined` where it stays. */
  readonly to: HeadingName | undefined;
  readonly change: ArticleChange | undefined;
}

/** One amendment of a 修改决定 (norms F20). What exists is named by old numbers, what is added by new ones. */
export type Amendment =
  /** The regulation gets another title. */
  | { readonly kind: 'retitle'; readonly title: string }
  | AmendedArticle
  | AddedArticle
  | { readonly kind: 'delete'; readonly articles: readonly Ordinal[] }
  /** The 序言 or 引言 is rewritten. */
  | { readonly kind: 'preamble'; readonly lines: readonly string[] }
  /** A preamble is added to a text without one, or deleted. */
  | { readonly kind: 'addPreamble'; readonly lines: readonly string[] }
  | { readonly kind: 'deletePreamble' }
  /** A word is replaced wherever it stands in these articles; without articles, in the whole text. */
  | {
      readonly kind: 'words';
      readonly articles: readonly Ordinal[];
      readonly from: string;
      readonly to: string;
    }
  | AnnexAmendment
  | HeadingAmendment;

/** The change of an annex, by the name it has in the old version. */
export type AnnexAmendment =
  /** The annex is rewritten. The heading changes only where the first line is a heading. */
  | { readonly kind: 'annex'; readonly label: string; readonly lines: readonly string[] }
  /** Words are replaced wherever they stand in the annex; deleted where `to` is empty. */
  | { readonly kind: 'annexWords'; readonly label: string; readonly from: string; readonly to: string }
  | { readonly kind: 'addAnnex'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'deleteAnnex'; readonly label: string };

/** The change of a chapter or section. */
export type HeadingAmendment =
  /** A chapter or section is added with all headings and articles in it, in text order. */
  | {
      readonly kind: 'addChapter';
      readonly heading: HeadingName;
      readonly content: readonly (HeadingName | AddedArticle)[];
    }
  | { readonly kind: 'deleteChapter'; readonly heading: HeadingName }
  /**
   * A heading is added over existing articles, from `first` to `last` by their new numbers. `first` is `undefined`
   * where there are none under it.
   */
  | {
      readonly kind: 'addHeading';
      readonly heading: HeadingName;
      readonly first: Ordinal | undefined;
      readonly last: Ordinal | undefined;
    }
  /** The heading is deleted, its articles stay. */
  | { readonly kind: 'deleteHeading'; readonly heading: HeadingName }
  | { readonly kind: 'retitleHeading'; readonly heading: HeadingName; readonly title: string };

/** A new article. */
export interface AddedArticle {
  readonly kind: 'add';
  readonly article: Ordinal;
  /** The heading it comes under, by its old number, where its own number does not show it. */
  readonly to: HeadingName | undefined;
  readonly lines: readonly string[];
}

/** A difference between the versions, or another thing to know, that the decision itself does not say. */
export type Unsaid =
  /** Annexes differ that cannot be told apart by their names. */
  | 'annexes'
  /** Carrying out the decision does not give the new version: some change cannot be said in this form. */
  | 'unproved'
  /** More than half of the articles changed. A 修订 (norms F21) is the usual form then. */
  | 'revision'
  /** The 修正案 renumbers articles. Usually new articles become 第X条之一 instead. */
  | 'renumbers';

/** What carrying out an earlier draft has shown to be necessary. */
export interface DraftHints {
  /** Indexes of new articles that are to be quoted as a whole. */
  readonly rewritten: ReadonlySet<number>;
  /** Indexes of old articles whose words are not to be replaced together with those of others. */
  readonly alone: ReadonlySet<number>;
  /** True to compare the versions however little they have in common. */
  readonly isWhole?: boolean;
}

/** The content of a decision before it is written out. */
export interface AmendmentDraft {
  /** The title of the old version without （草案） and the like. */
  readonly title: string;
  /** The 题注 of the old version, which tells who decides. */
  readonly adoptionNote: string;
  /** In the order of the old version. */
  readonly amendments: readonly Amendment[];
  /** True where articles that are not named are renumbered: 对条文顺序作相应调整. */
  readonly adjustsOrder: boolean;
  /** True where chapters or sections that are not named are renumbered: 对章节、条文顺序作相应调整. */
  readonly adjustsHeadings: boolean;
  /** True where citations of articles get new numbers. */
  readonly adjustsCitations: boolean;
  /** True where citations of 款, 项 or headings get new numbers: 对有关条款序号作相应调整. */
  readonly adjustsParts: boolean;
  readonly unsaid: readonly Unsaid[];
}
