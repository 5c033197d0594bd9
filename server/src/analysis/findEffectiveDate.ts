import { articlesOf } from '../syntax/walkTree';
import { type Label, type StructureNode } from '../syntax/tree';
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
const DAY_OF =
  '(?:(?:公布|发布|颁布|通过|批准|签署|印发|下达|发文)之日|[^，。；：]{0,24}?(?:核准|登记|备案|注册|成立|通过|批准|同意|签字|盖章|批准书|照会|通知书?)之日)';
/** 起三十日后, 后满六个月, 起第三十天: so long after that day. */
const AFTER =
  '(?:之?后)?(?:[第满]?[0-9０-９一二两三四五六七八九十]{1,4}(?:个?工作)?(?:日|天|个月|年)(?:之后|以后|后)?)?';
/** 自会员大会表决通过之日, 自登记管理机关核准之日: charters of associations and companies. The day itself may be named: 的次日, 2027年元旦. */
const BY_DATE = `(?:自|从|于|由)[\\s\\u3000]*(?:${DATE}|${DAY_OF}(?:的?次(?:日|月[一1]日))?|[0-9]{4}年(?:度|元旦)?)(?:之日|零时)?起?${AFTER}起?(?:开始)?(?:试行|施行|实施|生效|执行|实行)`;
/** How a text speaks of itself. */
const OWN =
  '本(?:条例|办法|规定|细则|规则|法|章程|规程|规范|解释|安排|准则|守则|制度|公约|规约|导则|基准|标准|预案|指引|指南|方案|措施|意见|通则|须知|决定|条约|协定|议定书|民约|村规民约)';
const CLAUSE = new RegExp(
  `${BY_DATE}|(?:施行|实施|生效)的?(?:日期|时间|步骤)[^。]{0,40}(?:规定|公布|决定|另行)|与[^。]{2,60}同时(?:施行|实施|生效)` +
    // Charters and treaties take effect with an act that has no date yet: 本章程经教育部门核准后生效.
    `|(?=核准|批准|通过|备案|登记|签字|盖章)(?<=${OWN}[^。；]{0,60})..(?:之?后|之时)即?(?:生效|施行|实施)` +
    // Before 立法法 (2000) a text took effect with the act that issued it.
    '|(?:批准|公布|发布|颁布)(?:后)?(?:施行|实施)',
  'u',
);
const DATED = new RegExp(BY_DATE, 'u');
/** Further up only a sentence about the text itself is its effective date. */
const OWN_CLAUSE = new RegExp(`(?<=${OWN})${BY_DATE}`, 'u');
/** In published law the clause stands in the last article, seldom above the last five (measured). */
const LAST_ARTICLES = 5;

/** Whether the words hold a date of effect 自…起施行. */
export const statesEffectiveDate = (words: string): boolean => DATED.test(words);

/** 本规定自施行: what stands between 自 and 施行 where no date was filled in. */
const BLANK = new RegExp(`(?<=${OWN}自)[\\s\\u3000]*起?(?=施行|实施)`, 'u');
/** Interpretations and replies of the courts and procurators are put into force by the announcement that issues them. */
const BY_ANNOUNCEMENT =
  /最高人民法院|最高人民检察院|人民法院[^，。]*(?:规则|规定|解释|安排)|人民检察院[^，。]*(?:规则|规定|解释)|(?:解释|批复|答复|解答|安排)(?:[（(][^（）()]*[）)])?$/u;
/** Below this a text is a beginning, not a regulation without an end. */
const FEWEST_ARTICLES = 3;

/** Where a text lacks its effective date. */
export interface LackingDate {
  /** The last article 条 of the text. */
  readonly last: StructureNode;
  readonly label: Label;
  /** Where the clause stands without its date, the place of the date; absent where there is no clause at all. */
  readonly blank: Span | undefined;
}

/** Tells that a regulation ends without saying when it takes effect; `undefined` where it says so. */
export function lackingEffectiveDate(snapshot: Snapshot): LackingDate | undefined {
  const articles = articlesOf(snapshot.tree);
  const last = articles.at(-1)?.node;
  if (snapshot.tree.kind !== 'regulation' || articles.length < FEWEST_ARTICLES) return undefined;
  if (last?.label === undefined || findEffectiveClause(snapshot) !== undefined) return undefined;
  if (BY_ANNOUNCEMENT.test(snapshot.tree.title?.text ?? '') || statedAbove(snapshot)) return undefined;
  const { start, end } = last.textSpan;
  const match = BLANK.exec(snapshot.text.slice(start, end));
  const at = start + (match?.index ?? 0);
  return {
    last,
    label: last.label,
    blank: match === null ? undefined : { start: at, end: at + match[0].length },
  };
}

/** Whether the adoption note or the announcement above the text states it: 某部令第6号公布 自2003年1月1日起施行. */
function statedAbove({ text, tree }: Snapshot): boolean {
  const first = articlesOf(tree)[0]?.node.span.start ?? 0;
  return statesEffectiveDate(text.slice(0, Math.min(first, LONGEST_HEAD)));
}

/** What stands above a text is not looked at further down: a 目录 may be long. */
const LONGEST_HEAD = 2000;

/** The article 条 that states the effective date. */
export function findEffectiveClause(snapshot: Snapshot): EffectiveClause | undefined {
  return snapshot.derive(findClause);
}

function findClause(snapshot: Snapshot): EffectiveClause | undefined {
  const articles = articlesOf(snapshot.tree);
  for (const { node } of articles.slice(-LAST_ARTICLES).reverse()) {
    const clause = clauseIn(CLAUSE, snapshot.text.slice(node.textSpan.start, node.textSpan.end));
    if (clause !== undefined) return clauseOf(node, clause);
  }
  let last: EffectiveClause | undefined;
  snapshot.eachArticle(ownClause, ownClause, (clause, article) => {
    last = clauseOf(article, clause);
  });
  return last;
}

/** A clause in the text of an article; its place counts from where that text begins. */
interface FoundClause {
  readonly at: number;
  readonly text: string;
}

function clauseIn(pattern: RegExp, content: string): FoundClause | undefined {
  const match = pattern.exec(content);
  return match === null ? undefined : { at: match.index, text: match[0] };
}

const ownClause = ({ span, textSpan }: StructureNode, _: number, words: string): FoundClause | undefined =>
  clauseIn(OWN_CLAUSE, words.slice(textSpan.start - span.start, textSpan.end - span.start));

function clauseOf(article: StructureNode, { at, text }: FoundClause): EffectiveClause {
  const start = article.textSpan.start + at;
  return { article, span: { start, end: start + text.length }, text };
}
