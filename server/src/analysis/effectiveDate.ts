import { articlesOf } from '../syntax/query';
import { type StructureNode } from '../syntax/tree';
import { type Span } from '../base/span';
import { type Snapshot } from './snapshot';

/** Where a text says when it takes effect. */
export interface EffectiveClause {
  readonly article: StructureNode;
  /** 自…起施行, without the subject; may hold blanks for a date still open. */
  readonly span: Span;
  readonly text: string;
}

/** A date, whole or still open (　　年　月　日), with any blanks a conversion put in. */
const DATE =
  '[0-9０-９〇○零Ｏ一二三四五六七八九十XxＸ×*＊_l\\s\\u3000]{0,12}年[^年。；，]{0,12}月[^月。；，]{0,10}日';
const DAY_OF = '(?:公布|发布|颁布|通过|批准|签署|印发|下达|发文)之日';
const BY_DATE = `(?:自|从|于|由)[\\s\\u3000]*(?:${DATE}|${DAY_OF}|[0-9]{4}年度?)(?:之日|零时)?起?(?:开始)?(?:试行|施行|实施|生效|执行|实行)`;
const CLAUSE = new RegExp(
  `${BY_DATE}|(?:施行|实施|生效)的?(?:日期|时间|步骤)[^。]{0,40}(?:规定|公布|决定|另行)|与[^。]{2,60}同时(?:施行|实施|生效)` +
    // Before 立法法 (2000) a text took effect with the act that issued it.
    '|(?:批准|公布|发布|颁布)(?:后)?(?:施行|实施)',
  'u',
);
/** Further up only a sentence about the text itself is its effective date. */
const OWN_CLAUSE = new RegExp(`(?<=本(?:条例|办法|规定|细则|规则|法))${BY_DATE}`, 'u');
/** In published law the clause stands in the last article, seldom above the last five (measured). */
const LAST_ARTICLES = 5;

/** The article 条 that states the effective date. */
export function findEffectiveClause(snapshot: Snapshot): EffectiveClause | undefined {
  return snapshot.derive(findClause);
}

function findClause(snapshot: Snapshot): EffectiveClause | undefined {
  const articles = articlesOf(snapshot.tree);
  for (const [index, { node }] of articles.toReversed().entries()) {
    const content = snapshot.text.slice(node.textSpan.start, node.textSpan.end);
    const match = (index < LAST_ARTICLES ? CLAUSE : OWN_CLAUSE).exec(content);
    if (match !== null) {
      const start = node.textSpan.start + match.index;
      return { article: node, span: { start, end: start + match[0].length }, text: match[0] };
    }
  }
  return undefined;
}
