import { skipBlanks } from './blanks';

const BOOKMARK = /\[bookmark:[^\]\r\n]{0,200}\]/uy;
/** A bullet or a quotation of Markdown counts only before what reads as structure: a dash opens paragraphs too. */
const MARKDOWN_HEAD =
  /#{1,6}[ \u3000]+|\*{2,3}|(?:>[ \t]?)+(?![0-9])|[-*+][ \t]+(?=(?:\*\*)?[第笫（(]|>)|[0-9]{1,3}[.)][ \t]+(?=\*\*第)/uy;

/**
 * The offset of the first character in `[from, end)` that belongs to the text itself: blanks, `[bookmark: …]` left
 * by a conversion from Word, Markdown `#`, `>`, `-`, the `1.` of a bold number and an opening `**` are passed over.
 */
export function skipIndentAndResidue(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  for (;;) {
    const next = residueEnd(text, at);
    if (next === undefined || next > end) return at;
    at = skipBlanks(text, next, end);
  }
}

function residueEnd(text: string, at: number): number | undefined {
  // Nearly every line begins with a Chinese character, no residue does.
  if (text.charCodeAt(at) >= 0x80) return undefined;
  const char = text.charAt(at);
  if (!/[[#*>+0-9-]/u.test(char)) return undefined;
  const pattern = char === '[' ? BOOKMARK : MARKDOWN_HEAD;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Lines of page furniture around a text copied from a government web page. */
const METADATA =
  /^(?:信息(?:提供日期|来源|索取号|索引号?|名称)|索\s*引\s*号|发文(?:机关|机构|字号|日期)|成文日期|发布(?:日期|机构|时间)|公开(?:类型|方式)|主题(?:词|分类)|生成日期|文\s*号|责任编辑|浏览次数|打印本页|字体大?小?[:：]|(?:来源|时间|日期|作者|点击数|访问量)[:：])/u;
const TABLE_RULE = /^[-—=_|+:\s\u3000]{6,}$/u;

/** True for page metadata such as 信息提供日期：2021-01-04. */
export const isPageMetadata = (content: string): boolean => content.length <= 200 && METADATA.test(content);

/** True for the dashes of a Markdown or ASCII table. */
export const isTableRule = (content: string): boolean => TABLE_RULE.test(content);

/** The offset behind the `**` that stands at `at`, if any: behind a bold number, around a caption. */
export function skipBoldEnd(text: string, at: number): number {
  if (!text.startsWith('**', at)) return at;
  return text.charAt(at + 2) === '*' ? at + 3 : at + 2;
}

const PAGE_NUMBER =
  /^(?:[-—–－―‐﹣−·•_~]{1,3}[\s\u3000]*[0-9０-９]{1,4}[\s\u3000]*[-—–－―‐﹣−·•_~]{1,3}|[Pp](?:age|\.)[\s\u3000]*[0-9]{1,4}(?:[\s\u3000]*(?:of|\/)[\s\u3000]*[0-9]{1,4})?|第[\s\u3000]*[0-9０-９一二三四五六七八九十百]{1,4}[\s\u3000]*页(?:[\s\u3000，,、/／]*共[\s\u3000]*[0-9０-９一二三四五六七八九十百]{1,4}[\s\u3000]*页)?|[0-9０-９]{1,4}[\s\u3000]*[/／][\s\u3000]*[0-9０-９]{1,4})$/u;

/** True for the number of a printed page on a line of its own: — 3 —, 第3页, 3 / 10, Page 3. */
export const isPageNumber = (content: string): boolean => content.length <= 24 && PAGE_NUMBER.test(content);

/** Digits alone are the number of a page only where they stand inside a sentence. */
export const isBareNumber = (content: string): boolean => /^[0-9０-９]{1,4}$/u.test(content);
