import { formatOrdinal, sameOrdinal } from '../../base/ordinal';
import { type TextEdit } from '../../base/textEdit';
import { articlesOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { referenceLabel } from '../numbering/writeNewLabel';
import { type Snapshot } from '../snapshot';
import { alignInOrder } from './alignInOrder';
import { articleCitations, contextOf, haveSameNumbers, type ArticleCitation } from './articleCitations';
import { comparableTexts, matchArticles, type ArticleMatch, type ArticlePair } from './matchArticles';

/** A citation whose words stayed while what they name became another article. */
export interface Retargeted {
  readonly citation: ArticleCitation;
  /** An article it named, in the earlier version, and names no more. */
  readonly meant: StructureNode;
  /** The same article in this version; `undefined` when it was deleted. */
  readonly meantNow: StructureNode | undefined;
  /** What it names in this version instead, the first of a range. */
  readonly named: StructureNode;
  /** What makes it name again what it named; empty where no number does. */
  readonly edits: readonly TextEdit[];
  /** The same for as long as neither the citation, the words around it nor what it names changes. */
  readonly key: string;
}

/**
 * The citations of `after` that stand there as they stood in `before` and name another article than then, in text
 * order. An article that was edited, even rewritten in its place, is the same article; what was written anew, or
 * given another number by the drafter, is taken as meant. A range names a set: new articles may come into it.
 */
export function findRetargeted(before: Snapshot, after: Snapshot): readonly Retargeted[] {
  if (differInOneArticle(before, after)) return [];
  const match = matchArticles(before, after);
  const links = linksOf(before, after, match);
  if (links.allKept) return [];
  return match.pairs
    .flatMap((pair) =>
      keptCitations(before, after, pair).flatMap(([then, now]) => {
        const found = judge(after, links, then, now);
        if (found === undefined) return [];
        const namedThen = links.old[links.thenAt[now.targets[0] ?? 0] ?? -1];
        const numbers = [pair.before, found.meant, namedThen].map((node) => node?.label?.text ?? '');
        const key = [...numbers, ...contextOf(after, now), now.labels.length].join('|');
        return [{ ...found, citation: now, key }];
      }),
    )
    .sort((a, b) => a.citation.span.start - b.citation.span.start);
}

/** True for the usual keystroke: every number stands where it stood, and at most one article reads differently. */
function differInOneArticle(before: Snapshot, after: Snapshot): boolean {
  const old = articlesOf(before.tree);
  const young = articlesOf(after.tree);
  if (old.length !== young.length) return false;
  if (young.some(({ node }, at) => node.label?.text !== old[at]?.node.label?.text)) return false;
  const oldTexts = before.derive(comparableTexts);
  return after.derive(comparableTexts).filter((text, at) => text !== oldTexts[at]).length <= 1;
}

/** Which article of one version is which of the other, by their indexes; -1 where it has no partner. */
interface Links {
  readonly old: readonly StructureNode[];
  readonly young: readonly StructureNode[];
  readonly nowAt: Int32Array;
  readonly thenAt: Int32Array;
  /** True when every article kept its place and its number, as while the drafter types inside one. */
  readonly allKept: boolean;
}

function linksOf(before: Snapshot, after: Snapshot, { pairs }: ArticleMatch): Links {
  const old = articlesOf(before.tree).map(({ node }) => node);
  const young = articlesOf(after.tree).map(({ node }) => node);
  const nowAt = new Int32Array(old.length).fill(-1);
  const thenAt = new Int32Array(young.length).fill(-1);
  let kept = 0;
  for (const { before: then, after: now, beforeAt, afterAt } of pairs) {
    nowAt[beforeAt] = afterAt;
    thenAt[afterAt] = beforeAt;
    if (beforeAt === afterAt && then.label?.text === now.label?.text) kept++;
  }
  return { old, young, nowAt, thenAt, allKept: kept === old.length && kept === young.length };
}

/** What became of a citation with the same numbers; `undefined` where it names what it named. */
function judge(
  after: Snapshot,
  { old, young, nowAt, thenAt }: Links,
  then: ArticleCitation,
  now: ArticleCitation,
): Omit<Retargeted, 'citation' | 'key'> | undefined {
  const isRange = now.labels.length > 1;
  const [from, to] = then.targets;
  const [first, last] = now.targets;
  // Two articles of one number in the earlier version: which was meant cannot be told.
  if (from === undefined || first === undefined || (!isRange && to !== undefined)) return undefined;
  const isNamed = (at: number): boolean =>
    isRange ? first <= at && at <= (last ?? first) : now.targets.includes(at);
  const places = nowAt.subarray(from, (to ?? from) + 1);
  const survivors = places.filter((at) => at >= 0);
  const named = young[first];
  let lost = places.findIndex((at) => at >= 0 && !isNamed(at));
  // All is gone, and another article has the number. Where that one is new, the article was rewritten in its place.
  if (survivors.length === 0 && (thenAt[first] ?? -1) >= 0) lost = 0;
  const meant = lost < 0 ? undefined : old[from + lost];
  if (meant === undefined || named === undefined) return undefined;
  const edits = editsOf(after, now, young[Math.min(...survivors)], young[Math.max(...survivors)]);
  return { meant, meantNow: young[places[lost] ?? -1], named, edits };
}

/** The numbers of the articles that were meant: of the one, or of the first and the last of a range. */
function editsOf(
  { text }: Snapshot,
  { labels, span }: ArticleCitation,
  firstMeant: StructureNode | undefined,
  lastMeant: StructureNode | undefined,
): readonly TextEdit[] {
  const first = firstMeant?.label?.ordinal;
  const last = lastMeant?.label?.ordinal;
  if (first === undefined || last === undefined) return [];
  if (labels.length === 0) return [{ span, newText: formatOrdinal(first, '条') }];
  return labels.flatMap((label, at) => {
    const number = at === 0 ? first : last;
    if (sameOrdinal(number, label.ordinal)) return [];
    return [{ span: label.span, newText: referenceLabel(label, text, number) }];
  });
}

/** The citations of a paired article that kept their numbers, as they were and as they are. */
function keptCitations(
  before: Snapshot,
  after: Snapshot,
  pair: ArticlePair,
): readonly (readonly [ArticleCitation, ArticleCitation])[] {
  const now = after.derive(articleCitations).get(pair.after) ?? [];
  const then = before.derive(articleCitations).get(pair.before) ?? [];
  if (now.length === 0 || then.length === 0) return [];
  const isUnchanged = pair.change === 'same' && now.length === then.length;
  const partners = isUnchanged ? now.map((_, at) => at) : alignByContext(before, then, after, now);
  return now.flatMap((citation, at) => {
    const partner = then[partners[at] ?? -1];
    return partner !== undefined && haveSameNumbers(partner, citation) ? [[partner, citation] as const] : [];
  });
}

/** In an edited article a citation is known by the words on both sides of it, or on one. */
function alignByContext(
  before: Snapshot,
  then: readonly ArticleCitation[],
  after: Snapshot,
  now: readonly ArticleCitation[],
): readonly (number | undefined)[] {
  const contextsThen = then.map((citation) => contextOf(before, citation));
  const contextsNow = now.map((citation) => contextOf(after, citation));
  return alignInOrder(contextsThen, contextsNow, (a, b) => {
    const sides = Number(a[0] === b[0]) + Number(a[1] === b[1]);
    return sides === 2 ? 3 : sides;
  });
}
