import { numberedArticles } from '../../analysis/numbering/nextArticleNumber';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { SimilarTexts } from '../../analysis/versions/similarTexts';
import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { formatOrdinal } from '../../base/ordinal';
import { type Clause, type PrecedentIndex } from '../../precedents/clauses/types';
import { type Adapted } from './types';

const NUMERAL = `[${NUMERAL_CLASS}]{1,9}`;
/** A citation: 第十二条第二款第一项. */
const CITED = new RegExp(
  `(第${NUMERAL}条(?:之${NUMERAL})?)((?:第${NUMERAL}款)?(?:第[（(]?${NUMERAL}[）)]?项)?)`,
  'gu',
);
/** What stands before a citation of another text: a title with 》, another citation behind one, or a name such as 本法. */
const OF_OTHERS =
  /》(?:的?(?:第[^，。；]{1,40}?[、和至]))?$|(?:法|条例|规定|办法)(?<!本(?:条例|规定|办法|法))$/u;
/** 前条 and 下一条 mean an article that is not taken over. */
const NEIGHBOUR = /(?:[前上后](?:一|二|两|三)?|(?<!以)下(?:一|两|三))条(?!例)(?=规定|的|第|所)/gu;
const PART = new RegExp(`本(?:章|节)(?=规定|的规定|所)|第${NUMERAL}[章节](?=的?规定)`, 'gu');
const BARE_PARAGRAPH = new RegExp(`(?<!本条|前条|[条第])第${NUMERAL}款`, 'gu');
/** An article of the draft this like the cited one says the same. */
const SAME = 0.4;
const WIDE = '\u3000\u3000';

/**
 * Replaces citations of the clause's own text: by the number of the draft's article that says the same, or by a blank
 * where there is none. Citations of other texts, and those inside the clause itself, stay.
 */
export function adaptCitations(
  text: string,
  { source, label: ownLabel }: Clause,
  draft: Snapshot,
  index: PrecedentIndex,
): readonly Adapted[] {
  const adapted: Adapted[] = [];
  for (const { 0: whole, 1: label = '', 2: part = '', index: start } of text.matchAll(CITED)) {
    if (OF_OTHERS.test(text.slice(Math.max(0, start - 48), start))) continue;
    const cited =
      label === ownLabel ? undefined : index.clausesOf(source.id).find((each) => each.label === label);
    const found = cited === undefined ? undefined : sameIn(draft, cited.text);
    const end = start + whole.length;
    // The draft may divide its article differently, so only the article itself is certain.
    const newText = found === undefined ? `第${WIDE}条` : found;
    adapted.push({ start, end, newText, isOpen: found === undefined || part !== '', why: 'citation' });
  }
  if (adapted.length > 0) {
    // A 款 of the article cited before: …第十二条第一款……第二款.
    for (const { 0: words, index: start } of text.matchAll(BARE_PARAGRAPH)) {
      if (adapted.some((each) => each.start < start + words.length && start < each.end)) continue;
      const newText = `第${WIDE}款`;
      adapted.push({ start, end: start + words.length, newText, isOpen: true, why: 'citation' });
    }
  }
  for (const pattern of [NEIGHBOUR, PART]) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      const newText = `第${WIDE}条`;
      adapted.push({ start, end: start + words.length, newText, isOpen: true, why: 'citation' });
    }
  }
  return adapted;
}

function sameIn(draft: Snapshot, text: string): string | undefined {
  const [best] = draft
    .derive(articleTexts)
    .like(text)
    .toSorted((a, b) => b.share - a.share);
  if (best === undefined || best.share < SAME) return undefined;
  const article = numberedArticles(draft)[best.at];
  return article && formatOrdinal(article.label.ordinal, '条');
}

const articleTexts = (draft: Snapshot): SimilarTexts =>
  new SimilarTexts(numberedArticles(draft).map((article) => bodyText(draft, article)));
