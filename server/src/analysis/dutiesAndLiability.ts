import { type Span } from '../base/span';
import { type StructureNode } from '../syntax/tree';
import { resolvedReferences } from './resolvedReferences';
import { inMasked, prose } from './prose';
import { indexPlaces, placeAt } from './references';
import { type Snapshot } from './snapshot';
import { type TextQuery } from './textFacts';

/** An article that lays a duty on someone outside government, with the liability clauses that cite it. */
export interface DutyArticle {
  readonly article: StructureNode;
  /** The first sentence with such a duty. */
  readonly duty: Span;
  readonly liabilities: readonly StructureNode[];
}

/** Which duties of a text have a liability clause 法律责任, and which liability clauses name no article. */
export interface DutiesAndLiability {
  /** All of them in text order; with empty `liabilities` no clause cites the article by number. */
  readonly duties: readonly DutyArticle[];
  /** Articles with penalties that describe the breach and name no article, as 违反本条例规定，…的; no duty stands in them. */
  readonly unnumbered: readonly StructureNode[];
}

const SENTENCE = /[^。；]+/gu;
const MODAL = /应当|必须|不得|禁止|严禁/u;
/** Who is outside government. */
const OUTSIDER =
  /任何|单位|个人|企业|公司|机构|经营者|生产者|销售者|所有人|使用人|管理人|责任人|当事人|申请人|驾驶人|监护人|业主(?!管|委员会)|用户|公民|村民|居民|学校|医院|平台|商户|[事者人](?=应当|必须|不得|，)/u;
const GOVERNMENT =
  /人民政府|政府|部门|机关|(?:管理|监督|执法|监察|经办|派出|消防救援|工作|领导)机构|委员会|管理和服务机构|街道办事处|人民法院|检察院|工作人员|办公室/u;

/** The first sentence of a passage that demands something of someone outside government. */
const dutyIn: TextQuery<Span | undefined> = inMasked((masked) => {
  if (!MODAL.test(masked)) return undefined;
  for (const { index, 0: sentence } of masked.matchAll(SENTENCE)) {
    if (isDuty(sentence)) return { start: index, end: index + sentence.length };
  }
  return undefined;
});

/** 对…应当予以支持, 鼓励企业参与，…应当… : what government owes, whoever it is. */
const GRANTED = /^(?:对|鼓励|支持|引导|推动)|应当(?:予以|给予)/u;

/** The subject is what is named first; a prohibition without one is for everybody. */
function isDuty(sentence: string): boolean {
  const modal = MODAL.exec(sentence);
  if (modal === null || GRANTED.test(sentence)) return false;
  const before = sentence.slice(0, modal.index + modal[0].length);
  const government = GOVERNMENT.exec(before)?.index ?? Infinity;
  const outsider = OUTSIDER.exec(before)?.index ?? Infinity;
  const isProhibition = modal[0] !== '应当' && modal[0] !== '必须';
  return outsider < government || (isProhibition && government === Infinity);
}

/** Words of sanctions: what speaks of them is a liability clause and lays down no duty. */
const SANCTION = /违反[本第]|罚款|责令|没收|吊销|处分|追究/u;
const PENALTY = /罚款|没收|吊销|警告/u;
/** The breach is described by the paragraph before: 违反前款规定. */
const OF_THIS_ARTICLE = /违反(?:前|第[一二三四五六]款)/u;

/** The duties of a text and who is liable for them; a text that only quotes others has none. */
export const dutiesAndLiability = (snapshot: Snapshot): DutiesAndLiability => snapshot.derive(findDuties);

function findDuties(snapshot: Snapshot): DutiesAndLiability {
  const sanctioning = new Set<StructureNode>();
  const penal = new Set<StructureNode>();
  const firstDuty = new Map<StructureNode, Span>();
  for (const { span, article, facts } of snapshot.tree.kind === 'regulation' ? prose(snapshot) : []) {
    if (article === undefined) continue;
    if (facts.recall(hasSanction)) sanctioning.add(article);
    if (facts.recall(hasPenalty)) penal.add(article);
    const duty = firstDuty.has(article) ? undefined : facts.recall(dutyIn);
    if (duty === undefined) continue;
    firstDuty.set(article, { start: span.start + duty.start, end: span.start + duty.end });
  }
  const citing = citingArticles(snapshot, sanctioning);
  const naming = new Set([...citing.values()].flat());
  return {
    duties: [...firstDuty]
      .filter(([article]) => !sanctioning.has(article))
      .map(([article, duty]) => ({ article, duty, liabilities: citing.get(article) ?? [] })),
    unnumbered: [...penal].filter((article) => !naming.has(article) && !firstDuty.has(article)),
  };
}

const hasSanction: TextQuery<boolean> = inMasked((masked) => SANCTION.test(masked));
const hasPenalty: TextQuery<boolean> = inMasked(
  (masked) => PENALTY.test(masked) && !OF_THIS_ARTICLE.test(masked),
);

/** For each article the liability clauses that cite it by number. */
function citingArticles(
  snapshot: Snapshot,
  sanctioning: ReadonlySet<StructureNode>,
): ReadonlyMap<StructureNode, readonly StructureNode[]> {
  const index = snapshot.derive(indexPlaces);
  const articleAt = (offset: number): StructureNode | undefined => {
    const at = placeAt(index, offset)?.articleIndex;
    return at === undefined ? undefined : index.articles[at]?.node;
  };
  const citing = new Map<StructureNode, StructureNode[]>();
  for (const { resolution, span } of resolvedReferences(snapshot)) {
    const liability = articleAt(span.start);
    if (resolution.kind !== 'found' || liability === undefined || !sanctioning.has(liability)) continue;
    for (const { span: cited } of resolution.nodes) {
      const article = articleAt(cited.start);
      if (article === undefined || article === liability) continue;
      const known = citing.get(article);
      if (known === undefined) citing.set(article, [liability]);
      else if (!known.includes(liability)) known.push(liability);
    }
  }
  return citing;
}
