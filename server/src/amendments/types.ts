import { type Ordinal } from '../base/ordinal';
import { type Span } from '../base/span';
import { type HeadingLevel } from '../syntax/tree';

/**
 * The levels of headings over articles: part, chapter and section, and in judicial interpretations 一、, which is quoted where it is
 * named and never counted anew.
 */
export type HeadingOverArticles = HeadingLevel | 'heading';

/** A heading by its numbers, widest first: 第三章第二节. A bare 附则 is named by its title. */
export interface HeadingPlace {
  readonly level: HeadingOverArticles;
  readonly ordinal: Ordinal | undefined;
  readonly title: string | undefined;
  readonly within: HeadingPlace | undefined;
}

/** What a place names besides articles. */
export type PlaceScope =
  /** An article, or what is narrower. */
  | 'article'
  /** The name of the regulation 题目, 名称. */
  | 'title'
  /** 序言, 引言: the lines between title and body. */
  | 'preamble'
  /** 正文: the lines of a text that has no articles, such as a reply, behind the one that names whom it is to. */
  | 'body'
  /** A chapter or section. */
  | 'heading'
  /** 本法, 相关条文: the whole text. */
  | 'whole'
  /** 附件. */
  | 'annex';

/** 附件二, 附表: an annex by its kind and its number. */
export interface AnnexName {
  readonly word: string;
  readonly number: number | undefined;
}

/** A place as a decision names it, by the numbers of the old text unless it follows 作为 or 改为. */
export interface Place {
  readonly scope: PlaceScope;
  readonly heading: HeadingPlace | undefined;
  readonly annex: AnnexName | undefined;
  readonly article: Ordinal | undefined;
  /** 款, counted. */
  readonly paragraph: number | undefined;
  /** 项. */
  readonly item: number | undefined;
  /** 目. */
  readonly subitem: number | undefined;
  /** 自然段: a line, counted within what the rest of the place names. `lead`: 款首, the words above a list. */
  readonly line: number | 'lead' | undefined;
  /** 第一句, counted; the last sentences count from -1. */
  readonly sentence: number | undefined;
}

/** The words of one quotation, a paragraph or item a line; quotation marks inside it are those of the text. */
export type QuotedLines = readonly string[];

/** Words at a place. */
export interface WordTarget {
  readonly places: readonly Place[];
  readonly words: string;
  /** 第一处: which of several, counted from one. */
  readonly nth: number | undefined;
  /** True where the words were named without a place of their own: that of the clause before, or its whole article. */
  readonly inherited: boolean;
}

/** Words that go beside others. */
export interface WordInsertion {
  readonly target: WordTarget;
  readonly side: 'after' | 'before';
  readonly words: string;
}

export type InsertedLevel = HeadingLevel | 'article' | 'paragraph' | 'item' | 'subitem';

/** What an instruction does. All acts of a decision mean the old text at once. */
export type Act =
  | { readonly kind: 'retitle'; readonly title: string }
  /** Each place reads as its quotation; one quotation for all where there is but one. */
  | { readonly kind: 'rewrite'; readonly places: readonly Place[]; readonly quotes: readonly QuotedLines[] }
  /** Place by place: 将第五条、第六条分别改为第六条、第七条. */
  | { readonly kind: 'renumber'; readonly from: readonly Place[]; readonly to: readonly Place[] }
  /** One article becomes several. */
  | {
      readonly kind: 'split';
      readonly from: Place;
      readonly to: readonly Place[];
      readonly quotes: readonly QuotedLines[];
    }
  | {
      readonly kind: 'merge';
      readonly from: readonly Place[];
      readonly to: Place;
      readonly quotes: readonly QuotedLines[];
    }
  | {
      readonly kind: 'insert';
      readonly level: InsertedLevel;
      readonly count: number;
      /** Where it goes in, or what it goes behind or before. */
      readonly at: Place | undefined;
      readonly side: 'in' | 'after' | 'before';
      /** The numbers it gets; none where the decision leaves them open. */
      readonly as: readonly Place[];
      /** True where `at` was not named, but follows from the clause before. */
      readonly inherited: boolean;
      readonly quotes: readonly QuotedLines[];
    }
  /** Whole lines, quoted one by one, read as others: 第十五条：“甲。”“乙。”修改为：“丙。”“丁。”. */
  | {
      readonly kind: 'replaceLines';
      readonly place: Place;
      readonly from: readonly QuotedLines[];
      readonly to: readonly QuotedLines[];
    }
  /** 这一自然段相应修改为：“…”: how the text reads after the changes that were said before. */
  | { readonly kind: 'confirm'; readonly quotes: readonly QuotedLines[] }
  | { readonly kind: 'delete'; readonly places: readonly Place[] }
  /** Words are replaced, or deleted where `to` is empty, wherever they stand at the places. */
  | {
      readonly kind: 'replace';
      readonly targets: readonly WordTarget[];
      readonly to: string;
      /** “A”和“B”分别修改为“C”和“D”: the new words of each target, in place of `to`. */
      readonly each?: readonly string[];
    }
  | { readonly kind: 'insertWords'; readonly insertions: readonly WordInsertion[] }
  /** 在第一款最后增加. */
  | { readonly kind: 'appendWords'; readonly places: readonly Place[]; readonly words: string }
  | { readonly kind: 'retitleHeading'; readonly heading: HeadingPlace; readonly title: string }
  | {
      readonly kind: 'addHeading';
      readonly heading: HeadingPlace;
      /** The articles that stand under it, by their new numbers. */
      readonly first: Ordinal | undefined;
      readonly last: Ordinal | undefined;
    }
  /** The headings alone; what stands under them comes under what is above. */
  | { readonly kind: 'deleteHeading'; readonly headings: readonly HeadingPlace[] }
  | { readonly kind: 'mergeHeading'; readonly heading: HeadingPlace; readonly into: HeadingPlace }
  | {
      readonly kind: 'renumberHeading';
      readonly from: readonly HeadingPlace[];
      readonly to: readonly HeadingPlace[];
    }
  /** A preamble where there was none. */
  | { readonly kind: 'addPreamble'; readonly lines: QuotedLines }
  | { readonly kind: 'addAnnex'; readonly name: AnnexName; readonly lines: QuotedLines }
  /** Articles go under a heading; `as`: with these numbers, where the decision says them. */
  | {
      readonly kind: 'moveUnder';
      readonly places: readonly Place[];
      readonly heading: HeadingPlace;
      readonly as: readonly Place[];
    }
  /** 将第五条移至第八条之后; all places are old ones, but for the new numbers `as`. */
  | {
      readonly kind: 'moveBeside';
      readonly places: readonly Place[];
      readonly side: 'after' | 'before';
      readonly beside: Place;
      readonly as: readonly Place[];
    }
  /** 将第三条与第四条互换: two places change with each other. */
  | { readonly kind: 'swap'; readonly places: readonly [Place, Place] }
  /** 将第六条并入第五条, an old one that keeps its place: as its paragraph, or with the words of the quotation. */
  | {
      readonly kind: 'mergeInto';
      readonly from: readonly Place[];
      readonly into: Place;
      readonly paragraph: number | undefined;
      readonly quotes: readonly QuotedLines[];
    }
  /** A sentence that only says what the other ones do: 第一章分为六条. */
  | { readonly kind: 'statement' }
  /** 对条文顺序作相应调整. */
  | { readonly kind: 'order' }
  | { readonly kind: 'unread'; readonly why: 'form' | 'vague' | 'quotation' };

/** One instruction of a decision. */
export interface Instruction {
  /** The number of the item it stands in: 一, 十五（二）; empty where there is none. */
  readonly number: string;
  /** Its own words, long quotations shortened. */
  readonly quote: string;
  /** Where it stands in the text of the decision. */
  readonly span: Span;
  readonly act: Act;
  /** True where the closing mark of its quotation is missing and the next item tells where it ends. */
  readonly isQuoteOpen: boolean;
}

/** What a decision does to one law. */
export interface LawPart {
  /** The title without 《》; empty where the decision names none. */
  readonly title: string;
  readonly instructions: readonly Instruction[];
}

/** A decision, read. */
export interface Decision {
  /** decision 修改决定 · amendment 修正案. */
  readonly form: 'decision' | 'amendment';
  readonly title: string;
  /** When it was adopted, as written, and by which meeting; where the text says so. */
  readonly date: string | undefined;
  readonly meeting: string | undefined;
  readonly laws: readonly LawPart[];
}
