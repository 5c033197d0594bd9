import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { isBlank, skipBlanks, withoutBlanks } from '../blanks';
import { readCountedLabel, type ReadLabel } from '../readLabels';
import { type HeadingLevel, type Label } from '../tree';

/** Longest heading title seen in published law is 47 characters. */
export const LONGEST_TITLE = 60;
const SENTENCE_MARK = /[。；！？]|[，：:;]$/u;
const CONTINUES_REFERENCE = /^(?:的|规定|所|中|和|至|、|或|以及|及)/u;

/**
 * A line that begins 第X编/章/节 is a heading when what follows reads as a title: short, without the marks of a
 * sentence, and not the continuation of a reference (第三章规定的…).
 */
export function isHeadingTitle(rest: string): boolean {
  const title = rest.trim();
  return title.length <= LONGEST_TITLE && !SENTENCE_MARK.test(title) && !CONTINUES_REFERENCE.test(rest);
}

/**
 * What follows the number of an article that is cited, not begun: 第五十六条中的…, 第四十五条第二款规定的…. Behind 、 another
 * place is cited, or a drafter parted number and text by it.
 */
const CITED = new RegExp(
  `^(?:第[${NUMERAL_CLASS}]{1,7}[条款项]|[（(][${NUMERAL_CLASS}]{1,4}[）)]项|规定|中(?![国央小心外方等华型介标级药医学、])|的|所|之|至|和|及|或|以及|、(?=[第前本上后（(《])|、?$|，|；|。|,|;|”|》|）|项|款|情形|条)`,
  'u',
);
/** Behind a blank only what cannot open an article of its own. */
const CITED_AFTER_BLANK = new RegExp(
  `^(?:第[${NUMERAL_CLASS}]{1,7}[款项]|中的|规定的|所列|的规定|至第|和第|、)`,
  'u',
);

/**
 * True when the label `第X条` at the start of a line begins an article, false when the line is a paragraph that
 * opens with a reference. Published law puts a blank after the number; without one the next word decides.
 */
export function beginsArticle(text: string, label: Label, end: number): boolean {
  const after = label.span.end;
  if (after >= end) return true;
  if (isBlank(text.charCodeAt(after))) {
    const next = skipBlanks(text, after, end);
    // As published law parts them: 第三条　第七项发明由…. Nobody writes a reference so.
    if (text.charCodeAt(after) === 0x3000) return true;
    return next >= end || !CITED_AFTER_BLANK.test(text.slice(next, Math.min(end, next + 12)));
  }
  return !CITED.test(text.slice(after, Math.min(end, after + 12)));
}

const BARE_HEADINGS: ReadonlySet<string> = new Set(['序言', '前言', '总则', '分则', '附则']);

/** 序言, 总则, 分则 and 附则 stand as headings without a number in some texts. */
export const isBareHeading = (content: string): boolean =>
  content.length <= 12 && BARE_HEADINGS.has(withoutBlanks(content));

/** 目录 with any blank inside. */
export const isContentsHeading = (content: string): boolean =>
  content.length <= 8 && /^目录[:：]?$/u.test(withoutBlanks(content));

const ANNEX =
  /^(?:附件|附录|附表|附图)(?:[一二三四五六七八九十0-9０-９]{1,3})?(?:[:：.、\s\u3000].{0,60})?$|^附[:：].{0,60}$/u;

/** 附件, 附件2, 附：…清单 on a line of its own. */
export const isAnnexHeading = (content: string): boolean => content.length <= 64 && ANNEX.test(content);

/** Reads a heading or article label at `at` and tells whether it begins one. */
export function readHead(
  text: string,
  at: number,
  end: number,
): ReadLabel<HeadingLevel | 'article'> | undefined {
  const first = text.charCodeAt(at);
  if (first !== 0x7b2c && first !== 0x7b2b) return undefined; // 第, 笫
  const read = readCountedLabel(text, at);
  if (read === undefined || read.label.span.end > end) return undefined;
  if (read.level === 'article') return beginsArticle(text, read.label, end) ? read : undefined;
  const rest = text.slice(read.label.span.end, Math.min(end, read.label.span.end + LONGEST_TITLE * 2));
  return isHeadingTitle(rest) ? read : undefined;
}
