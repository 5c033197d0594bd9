import { type Ordinal } from '../base/ordinal';
import { type Span } from '../base/span';
import { type HeadingLevel } from '../syntax/tree';

/**
 * The levels of headings over articles: part, chapter and section. `heading` is the 一、 of judicial interpretations;
 * decisions quote its words to name it, and it is never renumbered.
 */
export type HeadingOverArticles = HeadingLevel | 'heading';

/** A heading by its numbers: 第三章第二节 is a section `within` a chapter. A bare 附则 is named by its title. */
export interface HeadingPlace {
  readonly level: HeadingOverArticles;
  readonly ordinal: Ordinal | undefined;
  readonly title: string | undefined;
  readonly within: HeadingPlace | undefined;
}

/** What kind of thing a place names. */
export type PlaceScope =
  /** An article, or a part of one. */
  | 'article'
  /** The name of the regulation 题目, 名称. */
  | 'title'
  /** 序言, 引言: the lines between the title and the body. */
  | 'preamble'
  /** 正文: the lines of a text without articles, such as a reply, below the line that names the recipient. */
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

/** A place as a decision names it. Numbers are those of the old text, unless the place follows 作为 or 改为. */
export interface Place {
  readonly scope: PlaceScope;
  readonly heading: HeadingPlace | undefined;
  readonly annex: AnnexName | undefined;
  readonly article: Ordinal | undefined;
  /** The number of a 款. 款 carry no label; they are counted. */
  readonly paragraph: number | undefined;
  /** 项. */
  readonly item: number | undefined;
  /** 目. */
  readonly subitem: number | undefined;
  /** 自然段: the number of a line, counted within the rest of the place. `lead`: 款首, the words above a list. */
  readonly line: number | 'lead' | undefined;
  /** 第一句: the number of a sentence; -1 is the last one. */
  readonly sentence: number | undefined;
}

/** The lines of one quotation, a paragraph or item each. ‘ ’ inside it are “ ” again, as in the text. */
export type QuotedLines = readonly string[];

/** Words at places of the old text. */
export interface WordTarget {
  readonly places: readonly Place[];
  readonly words: string;
  /** 第一处: which occurrence is meant, counted from one; `undefined` for all. */
  readonly nth: number | undefined;
  /** True where the words were named without a place. The places are then those of the clause before, or its articles. */
  readonly inherited: boolean;
}

/** Words to insert behind or before the target. */
export interface WordInsertion {
  readonly target: WordTarget;
  readonly side: 'after' | 'before';
  readonly words: string;
}

export type InsertedLevel = HeadingLevel | 'article' | 'paragraph' | 'item' | 'subitem';

/** What one instruction does. All acts of a decision refer to the old text, not to each other's results. */
export type Act =
  | { readonly kind: 'retitle'; readonly title: string }
  /** Each place gets its own quotation; a single place gets all of them. */
  | { readonly kind: 'rewrite'; readonly places: readonly Place[]; readonly quotes: readonly QuotedLines[] }
  /** The first place gets the first number, and so on: 将第五条、第六条分别改为第六条、第七条. */
  | { readonly kind: 'renumber'; readonly from: readonly Place[]; readonly to: readonly Place[] }
  /** One article is divided into several. */
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
      /** The place that the new part goes into, behind or before, as `side` says. */
      readonly at: Place | undefined;
      readonly side: 'in' | 'after' | 'before';
      /** The numbers that the decision gives to the new parts; empty where it gives none. */
      readonly as: readonly Place[];
      /** True where the decision did not name `at`; it is then taken from the clause before. */
      readonly inherited: boolean;
      readonly quotes: readonly QuotedLines[];
    }
  /** Whole lines, quoted one by one, are replaced: 第十五条：“甲。”“乙。”修改为：“丙。”“丁。”. */
  | {
      readonly kind: 'replaceLines';
      readonly place: Place;
      readonly from: readonly QuotedLines[];
      readonly to: readonly QuotedLines[];
    }
  /** 这一自然段相应修改为：“…”: the text as it should read after the changes before it. It changes nothing. */
  | { readonly kind: 'confirm'; readonly quotes: readonly QuotedLines[] }
  | { readonly kind: 'delete'; readonly places: readonly Place[] }
  /** Words are replaced everywhere at the places, or deleted where `to` is empty. */
  | {
      readonly kind: 'replace';
      readonly targets: readonly WordTarget[];
      readonly to: string;
      /** “A”和“B”分别修改为“C”和“D”: the new words of each target, in place of `to`. */
      readonly each?: readonly string[];
    }
  | { readonly kind: 'insertWords'; readonly insertions: readonly WordInsertion[] }
  /** 在第一款最后增加“…”. */
  | { readonly kind: 'appendWords'; readonly places: readonly Place[]; readonly words: string }
  | { readonly kind: 'retitleHeading'; readonly heading: HeadingPlace; readonly title: string }
  | {
      readonly kind: 'addHeading';
      readonly heading: HeadingPlace;
      /** The first and the last article under it, by their new numbers. */
      readonly first: Ordinal | undefined;
      readonly last: Ordinal | undefined;
    }
  /** Only the headings are deleted; their articles come under the heading above. */
  | { readonly kind: 'deleteHeading'; readonly headings: readonly HeadingPlace[] }
  | { readonly kind: 'mergeHeading'; readonly heading: HeadingPlace; readonly into: HeadingPlace }
  | {
      readonly kind: 'renumberHeading';
      readonly from: readonly HeadingPlace[];
      readonly to: readonly HeadingPlace[];
    }
  /** A preamble is added to a text without one. */
  | { readonly kind: 'addPreamble'; readonly lines: QuotedLines }
  | { readonly kind: 'addAnnex'; readonly name: AnnexName; readonly lines: QuotedLines }
  /** Articles move under a heading; `as` are the new numbers, where the decision gives them. */
  | {
      readonly kind: 'moveUnder';
      readonly places: readonly Place[];
      readonly heading: HeadingPlace;
      readonly as: readonly Place[];
    }
  /** 将第五条移至第八条之后. Places are those of the old text; `as` are the new numbers, where the decision gives them. */
  | {
      readonly kind: 'moveBeside';
      readonly places: readonly Place[];
      readonly side: 'after' | 'before';
      readonly beside: Place;
      readonly as: readonly Place[];
    }
  /** 将第三条与第四条互换. */
  | { readonly kind: 'swap'; readonly places: readonly [Place, Place] }
  /** 将第六条并入第五条: it becomes paragraph `paragraph` of that article, or the quotations are the new text of both. */
  | {
      readonly kind: 'mergeInto';
      readonly from: readonly Place[];
      readonly into: Place;
      readonly paragraph: number | undefined;
      readonly quotes: readonly QuotedLines[];
    }
  /** A sentence that only sums up other changes: 第一章分为六条. It changes nothing. */
  | { readonly kind: 'statement' }
  /** 对条文顺序作相应调整. */
  | { readonly kind: 'order' }
  | { readonly kind: 'unread'; readonly why: 'form' | 'vague' | 'quotation' };

/** One instruction of a decision. */
export interface Instruction {
  /** The number of the item it stands in: 一 or 十五（二）; empty where there is none. */
  readonly number: string;
  /** The words of the instruction, with long quotations shortened. */
  readonly quote: string;
  /** Where it stands in the decision, in offsets of the decision's text. */
  readonly span: Span;
  readonly act: Act;
  /** True where the closing mark of its quotation is missing, and the beginning of the next item was taken as the end. */
  readonly isQuoteOpen: boolean;
}

/** What a decision does to one law. */
export interface LawPart {
  /** The title without 《》; empty where the decision does not name it. */
  readonly title: string;
  readonly instructions: readonly Instruction[];
}

/** A decision as it was read. */
export interface Decision {
  /** `decision` is a 修改决定, `amendment` a 修正案. */
  readonly form: 'decision' | 'amendment';
  readonly title: string;
  /** The date of adoption, as written, and the meeting that adopted it; `undefined` where the text does not say. */
  readonly date: string | undefined;
  readonly meeting: string | undefined;
  readonly laws: readonly LawPart[];
}
