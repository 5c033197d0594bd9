import { alignInOrder } from '../../analysis/versions/alignInOrder';
import { comparable, type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { type Ordinal, ordinal } from '../../base/ordinal';
import { paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type HeadingMatch } from './matchHeadings';

/** The new numbers of old headings, and of the 款 and 项 in articles that were edited. */
export function newNumbers(
  before: Snapshot,
  after: Snapshot,
  { pairs }: ArticleMatch,
  { old, young, nowAt }: HeadingMatch,
): ReadonlyMap<StructureNode, Ordinal> {
  const numbers = new Map<StructureNode, Ordinal>();
  old.forEach(({ node }, from) => {
    const now = young[nowAt.get(from) ?? -1]?.name.ordinal;
    if (now !== undefined) numbers.set(node, now);
  });
  const number = (from: readonly StructureNode[], to: readonly StructureNode[]): void => {
    alignParts(before, from, after, to).forEach((then, now) => {
      const [a, b] = [from[then ?? -1], to[now]];
      if (a === undefined || b === undefined) return;
      numbers.set(a, b.label?.ordinal ?? ordinal(now + 1));
      if (a.level === 'paragraph') number(itemsOf(a), itemsOf(b));
    });
  };
  for (const pair of pairs) {
    if (pair.change === 'edited') number(paragraphsOf(pair.before), paragraphsOf(pair.after));
  }
  return numbers;
}

const itemsOf = ({ children }: StructureNode): readonly StructureNode[] =>
  children.filter(({ level }) => level === 'item');

/**
 * For each new part the index of the old one it comes from. Equal parts are paired first; between them parts are paired
 * one by one where they are as many.
 */
function alignParts(
  before: Snapshot,
  old: readonly StructureNode[],
  after: Snapshot,
  young: readonly StructureNode[],
): readonly (number | undefined)[] {
  const [then, now] = [
    old.map((node) => comparable(bodyText(before, node))),
    young.map((node) => comparable(bodyText(after, node))),
  ];
  const partners = [...alignInOrder(then, now, (a, b) => (a === b ? 1 : 0))];
  let [from, to] = [0, 0];
  for (let end = 0; end <= partners.length; end++) {
    const partner = end === partners.length ? then.length : partners[end];
    if (partner === undefined) continue;
    if (partner - from === end - to) for (let at = to; at < end; at++) partners[at] = from + at - to;
    [from, to] = [partner + 1, end + 1];
  }
  return partners;
}
