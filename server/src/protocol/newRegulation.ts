/** Request, client to server: the skeleton of a new regulation. */
export const NEW_REGULATION = 'tiaoli/newRegulation';

/** The kinds of regulation that can be begun; 实施办法 is one that implements a law. */
export const REGULATION_KINDS = ['条例', '规定', '办法', '实施办法', '实施细则'] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];

/** What the drafter answered. */
export interface NewRegulationParams {
  readonly kind: RegulationKind;
  /** 甲市; a full name, as it is to stand in the title. */
  readonly place: string;
  /** 数字经济促进, or for 实施办法 the name of the law. */
  readonly subject: string;
}

/** The skeleton as a snippet in LSP syntax, or why there is none. */
export type NewRegulationResult =
  | { readonly kind: 'skeleton'; readonly snippet: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The longest place and subject taken; a title beyond is a sentence that was pasted. */
export const LONGEST_ANSWER = 40;

/** Whether an answer can stand in a title: one line of words, with 《》 and brackets at most. */
export const isTitlePart = (text: string): boolean =>
  text.length <= LONGEST_ANSWER && /^[\p{Script=Han}〇0-9《》〈〉、“”（）·]+$/u.test(text);

/** The name of a law without the marks it may have been typed with. */
export const bareLaw = (subject: string): string => subject.replace(/^[《〈]|[》〉]$/gu, '');

/** The title that the answers give: 甲市数字经济促进条例, 甲市实施《中华人民共和国乙法》办法. */
export const titleOfRegulation = ({ kind, place, subject }: NewRegulationParams): string =>
  kind === '实施办法' ? `${place}实施《${bareLaw(subject)}》办法` : place + subject + kind;
