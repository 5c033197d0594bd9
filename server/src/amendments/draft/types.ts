import { type Ordinal } from '../../base/ordinal';
import { type HeadingOverArticles } from '../types';

/** A part of an article that changed, by its numbers in the old version (in the new one for what is added). */
export interface PartName {
  /** The 款; `undefined` where the article has only one, which is not named. */
  readonly paragraph: number | undefined;
  /** The 项; `undefined` where the whole 款 is meant. */
  readonly item: number | undefined;
}

/** What happens to a part of an article. Lines are those of the new version, one paragraph or item each. */
export type PartChange =
  | { readonly act: 'replace'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'add'; readonly part: PartName; readonly lines: readonly string[] }
  | { readonly act: 'delete'; readonly part: PartName }
  /** Words of the part are replaced wherever they stand in it, or deleted. */
  | { readonly act: 'words'; readonly part: PartName; readonly from: string; readonly to: string };

/** What happens to the words of an article. */
export type ArticleChange =
  /** The article reads anew; without its number. */
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

/** An article of the old version that the decision names: for its new words, its new number, or its chapter. */
export interface AmendedArticle {
  readonly kind: 'amend';
  /** Its number in the old version. */
  readonly article: Ordinal;
  /** Its number in the new one where the decision has to say it; `undefined` where it follows from the order. */
  readonly becomes: Ordinal | undefined;
  /** Where it goes, by the old number, when it comes under another heading. */
  readonly to: HeadingName | undefined;
  readonly change: ArticleChange | undefined;
}

/** One amendment of a 修改决定 (norms F20). Old numbers name what stands, new ones what is to be. */
export type Amendment =
  /** The regulation gets another title. */
  | { readonly kind: 'retitle'; readonly title: string }
  | AmendedArticle
  | AddedArticle
  | { readonly kind: 'delete'; readonly articles: readonly Ordinal[] }
  /** 序言, 引言 reads anew. */
  | { readonly kind: 'preamble'; readonly lines: readonly string[] }
  /** One comes where there was none, or goes. */
  | { readonly kind: 'addPreamble'; readonly lines: readonly string[] }
  | { readonly kind: 'deletePreamble' }
  /** A word is replaced wherever it stands in these articles; in the whole text where there are none. */
  | {
      readonly kind: 'words';
      readonly articles: readonly Ordinal[];
      readonly from: string;
      readonly to: string;
    }
  | AnnexAmendment
  | HeadingAmendment;

/** What happens to annexes, by the names that they have in the old version. */
export type AnnexAmendment =
  /** It reads anew. Where the first line names it, its heading does too. */
  | { readonly kind: 'annex'; readonly label: string; readonly lines: readonly string[] }
  /** Words are replaced wherever they stand in it, or deleted. */
  | { readonly kind: 'annexWords'; readonly label: string; readonly from: string; readonly to: string }
  | { readonly kind: 'addAnnex'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'deleteAnnex'; readonly label: string };

/** What happens to chapters and sections. */
export type HeadingAmendment =
  /** A chapter or section with all that stands in it, headings and articles in text order. */
  | {
      readonly kind: 'addChapter';
      readonly heading: HeadingName;
      readonly content: readonly (HeadingName | AddedArticle)[];
    }
  | { readonly kind: 'deleteChapter'; readonly heading: HeadingName }
  /** A heading over articles that stood there before, by their new numbers; over none, `first` is `undefined`. */
  | {
      readonly kind: 'addHeading';
      readonly heading: HeadingName;
      readonly first: Ordinal | undefined;
      readonly last: Ordinal | undefined;
    }
  /** The heading goes, its articles stay. */
  | { readonly kind: 'deleteHeading'; readonly heading: HeadingName }
  | { readonly kind: 'retitleHeading'; readonly heading: HeadingName; readonly title: string };

/** A new article. */
export interface AddedArticle {
  readonly kind: 'add';
  readonly article: Ordinal;
  /** The heading it comes under, by its old number, where its own number does not tell. */
  readonly to: HeadingName | undefined;
  readonly lines: readonly string[];
}

/** What stands between the versions and the decision does not say. */
export type Unsaid =
  /** Annexes without names differ. */
  | 'annexes'
  /** Carried out, the decision gives another text: somewhere else, or in an article that the form cannot say. */
  | 'unproved'
  /** More than half of the articles changed: a 修订 (norms F21) is the usual form. */
  | 'revision'
  /** A 修正案 that gives articles other numbers, where new ones usually become 第X条之一. */
  | 'renumbers';

/** What carrying out an earlier draft has shown. */
export interface DraftHints {
  /** Articles of the new version, by their place, that are quoted as a whole. */
  readonly rewritten: ReadonlySet<number>;
  /** Articles of the old version that say their changes for themselves, not with others. */
  readonly alone: ReadonlySet<number>;
  /** True for what lists the changes of any two versions: however little they share, they are compared. */
  readonly isWhole?: boolean;
}

/** A decision that makes the new version of the old one, before it is written out. */
export interface AmendmentDraft {
  /** The title of the old version, without （草案） and the like. */
  readonly title: string;
  /** Its 题注, which tells who decides. */
  readonly adoptionNote: string;
  /** In the order of the old version. */
  readonly amendments: readonly Amendment[];
  /** True when articles that are not named get other numbers: 对条文顺序作相应调整. */
  readonly adjustsOrder: boolean;
  /** True when chapters or sections that are not named get other numbers: 对章节、条文顺序作相应调整. */
  readonly adjustsHeadings: boolean;
  /** True when citations of articles follow what they cite. */
  readonly adjustsCitations: boolean;
  /** True when citations of 款, 项 or chapters do: 对有关条款序号作相应调整. */
  readonly adjustsParts: boolean;
  readonly unsaid: readonly Unsaid[];
}
