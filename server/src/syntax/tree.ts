import { type Ordinal } from '../base/ordinal';
import { type Span } from '../base/span';

/**
 * The levels of 立法法 (2023) art. 65 — part 编, subpart 分编, chapter 章, section 节, article 条, paragraph 款,
 * item 项, subitem 目 — and `heading` for the numbered headings 一、（一）1.（1） of a policy document.
 */
export type Level =
  'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem' | 'heading';

/** The levels that carry a title and hold articles. */
export type HeadingLevel = 'part' | 'subpart' | 'chapter' | 'section';

/**
 * regulation: 条例, 规定, 办法, 细则, a law — anything in articles · policy 规范性文件: 意见, 方案, 通知 without
 * articles · amendment: a 修改决定 or 修正案, which quotes articles of another text · unknown: everything else.
 */
export type DocumentKind = 'regulation' | 'policy' | 'amendment' | 'unknown';

/** A stretch of the text together with its characters. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** Why a label is readable but not in the published form. */
export type LabelDefect =
  | 'arabic-digits' // 第10条
  | 'irregular-numeral' // 第一十条, 第三十－条, 第一百〇一条
  | 'wrong-character' // 笫五条
  | 'inner-space' // 第十五 条
  | 'half-width-brackets' // (一), (一）
  | 'other-brackets'; // 〔一〕

/** The number a level carries in the text: `第六条`, `（一）`, `1.`, `一、`. */
export interface Label extends Piece {
  readonly ordinal: Ordinal;
  readonly defects: readonly LabelDefect[];
}

/** One unit of the structure. Nothing writes into a node after the parse. */
export interface StructureNode {
  readonly level: Level;
  /** Absent for paragraphs 款, which carry no number (立法法 art. 65), and for bare headings such as 附则 alone. */
  readonly label: Label | undefined;
  /** The title of a heading level or a policy heading; the caption 【…】 or （…） of an article. */
  readonly title: Piece | undefined;
  /** From the label (or first character) to the last visible character of the last descendant. */
  readonly span: Span;
  /**
   * The node's own text without label, caption, surrounding blanks and children; empty when it has none. For part
   * to section it is the title; for an article, whose text is its paragraphs, it spans them.
   */
  readonly textSpan: Span;
  readonly children: readonly StructureNode[];
}

/** An entry of the table of contents 目录. */
export interface ContentsEntry {
  readonly level: HeadingLevel;
  readonly label: Label | undefined;
  readonly title: Piece | undefined;
  readonly span: Span;
}

export interface TableOfContents {
  /** The word 目录 itself; absent when the headings stand doubled without it. */
  readonly heading: Piece | undefined;
  /** From the heading to the end of the last entry. */
  readonly span: Span;
  readonly entries: readonly ContentsEntry[];
}

/** What a conversion left behind: `bookmark` `[bookmark: …]`, `bold` Markdown `**`, page metadata, and the like. */
export interface Residue {
  readonly kind:
    'bookmark' | 'markdown' | 'page-metadata' | 'page-number' | 'table-rule' | 'invisible' | 'control';
  readonly span: Span;
}

/** An annex 附件 after the body; its own numbering is no part of the body's. */
export interface Annex {
  readonly heading: Piece;
  readonly span: Span;
}

/** What a line is; see `scanLines` for how each is told. `front-matter` is the YAML above a Markdown text. */
export type LineKind =
  | 'blank'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'item'
  | 'subitem'
  | 'heading'
  | 'bare-heading'
  | 'contents-heading'
  | 'annex-heading'
  | 'metadata'
  | 'front-matter'
  | 'plain';

/**
 * A line, or a piece of one where a conversion ran several lines together. The lines tile the text: each begins
 * where the one before ends, line breaks belong to the line they end.
 */
export interface Line {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** The visible content without indent, leading residue, trailing blanks and the line break. */
  readonly content: Span;
  /** Set for numbered kinds. */
  readonly label: Label | undefined;
  /** True when the line stands inside a quotation “…” that runs over lines. */
  readonly quoted: boolean;
}

/** A parsed text. */
export interface RegulationTree {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly lines: readonly Line[];
  readonly title: Piece | undefined;
  /** The adoption note 题注 with its brackets. */
  readonly adoptionNote: Piece | undefined;
  readonly contents: TableOfContents | undefined;
  /** The body. Paragraphs directly under the root or a heading are text that belongs to no article. */
  readonly children: readonly StructureNode[];
  readonly annexes: readonly Annex[];
  /** Signature and date lines after the body. */
  readonly closing: Piece | undefined;
  readonly residues: readonly Residue[];
}
