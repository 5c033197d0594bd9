import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import { type StructurePlan, type StructureWish } from '../../../server/src/analysis/numbering/types';
import { type Snapshot } from '../../../server/src/analysis/snapshot';
import { applyEdits } from '../../../server/src/base/textEdit';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { type Random } from '../../measure/support/random';

/*
 * Citations of other texts and things as a plain reading finds them, without asking the product: a title in 《》, a
 * law by its bare name, an annex, an earlier version or a quotation, with the numbers that follow it.
 */
const NUMERAL = '[零一二三四五六七八九十百千两0-9]{1,8}';
const PLACE = `第?[（(]?${NUMERAL}[）)]?[编章节条款项目](?:之[一二三四五六七八九十]{1,2})?`;
const CHAIN = `第${NUMERAL}[编章节条款项](?:之[一二三四五六七八九十]{1,2})?(?:(?:、|和|或者|或|以及|及|至)?${PLACE}){0,12}`;
const LAW =
  '(?:刑法|民法典|民法通则|民法总则|公司法|证券法|合同法|物权法|商标法|专利法|著作权法|民事诉讼法|刑事诉讼法|行政诉讼法|行政处罚法|企业破产法|担保法|婚姻法|保险法|海商法|公证法|种子法|统计法|审计法|广告法|产品质量法|治安管理处罚法|道路交通安全法|土地管理法|食品安全法|仲裁法|涉外民事关系法律适用法)';
const FOREIGN = new RegExp(
  [
    `(?<!本)《[^《》\\n]{1,60}》(?:（[^（）\\n]{1,40}）)?的?(?:[\\p{Script=Han}]{1,8}编)?${CHAIN}`,
    `${LAW}(?:修正案（[一二三四五六七八九十]{1,3}）)?(?:总则|分则|[\\p{Script=Han}]{1,6}编)?的?${CHAIN}`,
    `(?:附件|附表|名录|清单)[一二三四五六七八九十0-9]{0,2}(?:所列)?${CHAIN}`,
    `(?:修改|修订|修正)前的(?:本?条例|本?办法|本?规定|本法)?${CHAIN}`,
    `“[^“”\\n]{0,40}${CHAIN}[^“”\\n]{0,40}”`,
  ].join('|'),
  'gu',
);

/** True for a text that cites something else. */
export const citesForeign = (text: string): boolean => text.search(FOREIGN) >= 0;

/** How often each citation of something else stands in a text. None runs over the end of a line. */
export function foreignCitations(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    for (const written of citationsInLine(line)) counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return counts;
}

/** What was found in the last lines: an edit leaves nearly all lines of a text, and each text is edited several times. */
const inLines = new Map<string, readonly string[]>();
const MOST_LINES = 4000;

function citationsInLine(line: string): readonly string[] {
  const known = inLines.get(line);
  if (known !== undefined) return known;
  if (inLines.size > MOST_LINES) inLines.clear();
  const found = line.includes('第') ? Array.from(line.matchAll(FOREIGN), ([written]) => written) : [];
  inLines.set(line, found);
  return found;
}

/** The six structure edits at an offset: insert, delete, move, merge, split, and number as an inserted article. */
export const wishesAt = (snapshot: Snapshot, offset: number): readonly StructureWish[] => {
  const stop = snapshot.text.indexOf('。', offset);
  return [
    { kind: 'insert', as: 'next', offset },
    { kind: 'delete', offset },
    { kind: 'move', direction: 'down', offset },
    { kind: 'merge', offset },
    { kind: 'split', offset: stop < 0 ? offset : stop + 1 },
    { kind: 'number-inserted', offset },
  ];
};

/** Each of the six edits at so many articles of a text. */
export function randomWishes(snapshot: Snapshot, random: Random, places: number): readonly StructureWish[] {
  const articles = articlesOf(snapshot.tree).map(({ node }) => node.span);
  return Array.from({ length: places }, () => random.pick(articles)).flatMap((article) =>
    article === undefined ? [] : wishesAt(snapshot, article.start + random.int(article.end - article.start)),
  );
}

/**
 * What became of the citations of other things: those that are not there any more, or too often, after an edit;
 * `undefined` where the edit is refused.
 */
export function changedCitations(snapshot: Snapshot, wish: StructureWish): readonly string[] | undefined {
  const outcome = planStructureEdit(snapshot, wish);
  if (!outcome.ok) return undefined;
  const article =
    wish.kind === 'delete'
      ? articlesOf(snapshot.tree).findLast(({ node }) => node.span.start <= wish.offset)?.node.span
      : undefined;
  const kept =
    article === undefined
      ? snapshot.text
      : `${snapshot.text.slice(0, article.start)}\n${snapshot.text.slice(article.end)}`;
  const expected = foreignCitations(kept);
  const now = foreignCitations(after(snapshot, outcome.value));
  return [...expected].flatMap(([written, count]) => (now.get(written) === count ? [] : [written]));
}

const after = ({ text }: Snapshot, { edits }: StructurePlan): string => applyEdits(text, edits);
