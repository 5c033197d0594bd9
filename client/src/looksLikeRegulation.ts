/**
 * A line that is a regulation's title: no punctuation but 、 and brackets, ends in the kind of document, perhaps followed by
 * （草案） or （2024年修订）, and none of the words that only running text has before 规定 or 办法.
 * `package.json` states the same expression as `firstLine` (a test compares).
 */
export const REGULATION_TITLE =
  /^\uFEFF?(?:#{1,2}\s)?[\s\u3000]*(?!.*(?:[我你您他她它吗呢吧啊了这那怎谁]|什么|没有|应该|按照|依照|根据|违反|符合))(?:[\u3400-\u9fff〇0-9《》〈〉、“”（）]{2,60}(?:条例|规定|办法|细则)|中华人民共和国[\u3400-\u9fff]{1,30}法)(?:（[^（）]{1,30}）|\([^()]{1,30}\))*[\s\u3000]*$/;

/** How a text begins whose title was lost: 第一章 总则, or article 1 with its purpose. Conversion tags may precede. */
const UNTITLED_BEGINNING =
  /^\uFEFF?[\s\u3000]*(?:\[[^\]]*\])?(?:第一[编章][\s\u3000]*总[\s\u3000]*则[\s\u3000]*$|第一条[\s\u3000]*为)/;

/** 附件, 附件1: stands above the title of a text sent with a notice. */
const ANNEX_LABEL =
  /^\uFEFF?[\s\u3000]*附[\s\u3000]*件[\s\u3000]*[0-9一二三四五六七八九十]*[：:]?[\s\u3000]*$/;

/** Whether a text that begins with these lines is a regulation, whatever its file is called. */
export function looksLikeRegulation(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !ANNEX_LABEL.test(line));
  return first !== undefined && (REGULATION_TITLE.test(first) || UNTITLED_BEGINNING.test(first));
}

/** A line that begins an article; conversion leaves some in bold. */
const ARTICLE = /^[\s\u3000]*(?:\*\*)?第[一二三四五六七八九十百零〇]{1,7}条(?:\*\*)?[\s\u3000]/;
/** What a regulation calls itself. A contract or a statute of association has articles too, but says 本合同, 本章程. */
const OWN_NAME = /本(?:条例|办法|规定|细则)(?:自|所称|。|规定|第)/;
const FEWEST_ARTICLES = 3;

/** Whether a text that does not begin like a regulation has the body of one: articles, and a name for itself. */
export const resemblesRegulation = (lines: readonly string[]): boolean =>
  lines.filter((line) => ARTICLE.test(line)).length >= FEWEST_ARTICLES &&
  lines.some((line) => OWN_NAME.test(line));
