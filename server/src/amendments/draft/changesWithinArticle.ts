import { characterPairs } from '../../base/characterPairs';
import { bodyText, plainText } from '../../analysis/headingsAndAncestors';
import { type Snapshot } from '../../analysis/snapshot';
import { alignInOrder } from '../../analysis/versions/alignInOrder';
import { type StructureNode } from '../../syntax/tree';
import { folded } from '../apply/foldPunctuation';
import { linesOfPart, type PlainPart } from './partsOfArticle';
import { type ArticleChange, type PartChange, type PartName } from './types';
import { wordChanges } from './wordChanges';

/** A node and the version it belongs to. */
export interface NodeIn {
  readonly snapshot: Snapshot;
  readonly node: StructureNode;
}

/** An article of one version with its paragraphs. */
export interface ArticleIn extends NodeIn {
  readonly parts: readonly PlainPart[];
}

/** The words of an article or a part without the number of the article: one line for each paragraph or item. */
export const linesOf = ({ snapshot, node }: NodeIn): readonly string[] =>
  (node.level === 'article' ? captioned(snapshot, node) : plainText(snapshot, node.span)).split('\n');

/** The words of an article. Its caption 【…】 counts as its words, and so does （删去） in their place. */
function captioned(snapshot: Snapshot, node: StructureNode): string {
  if (node.title === undefined) return bodyText(snapshot, node);
  return plainText(snapshot, { start: node.label?.span.end ?? node.span.start, end: node.span.end });
}

/** How much a clause costs, in characters, besides the words it quotes. The cheaper way to say a change is taken. */
const CLAUSE = 14;

/** How to change the article `before` into `after`; `undefined` where they differ in typography at most. */
export function articleChange(before: ArticleIn, after: ArticleIn): ArticleChange | undefined {
  const young = linesOf(after);
  const isSameCaption = before.node.title?.text === after.node.title?.text;
  if (isSameCaption && sameLines(before.parts.flatMap(linesOfPart), after.parts.flatMap(linesOfPart))) {
    return undefined;
  }
  const rewrite: ArticleChange = { act: 'rewrite', lines: young };
  if (!isSameCaption) return rewrite;
  const changes = paragraphChanges(before.parts, after.parts);
  if (changes === undefined || costOf(changes) >= CLAUSE + lengthOf(young)) return rewrite;
  return { act: 'parts', changes };
}

/** True where the lines differ in blanks and the width of marks at most. No decision speaks of these. */
export const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => folded(line) === folded(b[at] ?? ''));

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

const costOf = (changes: readonly PartChange[]): number =>
  changes.reduce((sum, change) => {
    switch (change.act) {
      case 'words':
        return sum + CLAUSE / 2 + change.from.length + change.to.length;
      case 'delete':
        return sum + CLAUSE / 2;
      case 'replace':
      case 'add':
        return sum + CLAUSE + lengthOf(change.lines);
    }
  }, 0);

const textOf = (part: PlainPart): string => folded(linesOfPart(part).join('\n'));

/** The changes paragraph by paragraph; `undefined` where only the whole article can be quoted. */
function paragraphChanges(
  old: readonly PlainPart[],
  young: readonly PlainPart[],
): readonly PartChange[] | undefined {
  const isSingle = old.length === 1;
  return listChanges(
    old,
    young,
    (number) => ({ paragraph: number, item: undefined }),
    (from, to, at) => {
      const paragraph = isSingle && young.length === 1 ? undefined : at;
      const inside = insideChanges(from, to, paragraph);
      const whole: PartChange = {
        act: 'replace',
        part: { paragraph, item: undefined },
        lines: linesOfPart(to),
      };
      if (inside !== undefined && costOf(inside) < costOf([whole])) return inside;
      return paragraph === undefined ? undefined : [whole];
    },
  );
}

/** The changes within one paragraph: its own words and its items. `undefined` where these cannot say it. */
function insideChanges(
  from: PlainPart,
  to: PlainPart,
  paragraph: number | undefined,
): readonly PartChange[] | undefined {
  const own = folded(from.text) === folded(to.text) ? [] : wordChanges(from.text, to.text);
  if (own === undefined) return undefined;
  // The words must not stand in the items as well: there they would be replaced, too.
  const scope = linesOfPart(from).join('\n');
  const isOnly = own.every(({ from: words }) => scope.split(words).length === from.text.split(words).length);
  if (!isOnly) return undefined;
  const part: PartName = { paragraph, item: undefined };
  const words = own.map((each): PartChange => ({ act: 'words', part, ...each }));
  if (from.children.length === 0 && to.children.length === 0) return words;
  if (!areItems(from.children) || !areItems(to.children)) {
    return sameLines(from.children.flatMap(linesOfPart), to.children.flatMap(linesOfPart))
      ? words
      : undefined;
  }
  const relabelled = (index: number): readonly string[] => {
    const item = to.children[index];
    return item === undefined ? [] : linesOfPart(item);
  };
  const items = listChanges(
    unnumbered(from.children),
    unnumbered(to.children),
    (item) => ({ paragraph, item }),
    (a, b, at, index) => {
      const place = { paragraph, item: at };
      const whole: PartChange = { act: 'replace', part: place, lines: relabelled(index) };
      const changed = a.children.length + b.children.length > 0 ? undefined : wordChanges(a.text, b.text);
      const inside = changed?.map((each): PartChange => ({ act: 'words', part: place, ...each }));
      return inside !== undefined && costOf(inside) < costOf([whole]) ? inside : [whole];
    },
    (_, index) => relabelled(index),
  );
  return items === undefined ? undefined : [...words, ...items];
}

/** Items without their labels, so that only their words are compared. Their numbers follow from the order. */
const unnumbered = (items: readonly PlainPart[]): readonly PlainPart[] =>
  items.map((item) => ({ ...item, label: '' }));

/** True for a list numbered （一）, （二） and so on without gaps. */
const areItems = (items: readonly PlainPart[]): boolean =>
  items.every(({ label, number }, at) => label.startsWith('（') && number === at + 1);

/**
 * How to change one list into another: members changed, added and deleted. Changed and deleted members are named by
 * their old number.
 */
function listChanges(
  old: readonly PlainPart[],
  young: readonly PlainPart[],
  place: (number: number) => PartName,
  change: (from: PlainPart, to: PlainPart, at: number, index: number) => readonly PartChange[] | undefined,
  lines: (part: PlainPart, index: number) => readonly string[] = linesOfPart,
): readonly PartChange[] | undefined {
  const partners = alignParts(old, young);
  const kept = new Set(partners);
  const changes: PartChange[] = [];
  old.forEach((_, at) => {
    if (!kept.has(at)) changes.push({ act: 'delete', part: place(at + 1) });
  });
  for (const [at, to] of young.entries()) {
    const partner = partners[at];
    const from = partner === undefined ? undefined : old[partner];
    if (from === undefined || partner === undefined) {
      changes.push({ act: 'add', part: place(at + 1), lines: lines(to, at) });
    } else if (textOf(from) !== textOf(to)) {
      const changed = change(from, to, partner + 1, at);
      if (changed === undefined) return undefined;
      changes.push(...changed);
    }
  }
  return changes;
}

/**
 * For each new member the index of the old one it comes from. Equal members are paired first, in order. Between them
 * members are paired one by one where they are as many, or else by likeness.
 */
function alignParts(old: readonly PlainPart[], young: readonly PlainPart[]): readonly (number | undefined)[] {
  const [a, b] = [old.map(textOf), young.map(textOf)];
  const partners = [...alignInOrder(a, b, (x, y) => (x === y ? 1 : 0))];
  let [from, to] = [0, 0];
  for (let end = 0; end <= partners.length; end++) {
    const partner = end === partners.length ? a.length : partners[end];
    if (partner === undefined) continue;
    const [left, right] = [a.slice(from, partner), b.slice(to, end)];
    if (left.length === right.length) for (let at = to; at < end; at++) partners[at] = from + at - to;
    else {
      alignInOrder(left, right, likeness).forEach((found, index) => {
        if (found !== undefined) partners[to + index] = from + found;
      });
    }
    [from, to] = [partner + 1, end + 1];
  }
  return partners;
}

/** The share of common pairs of characters, from 0 to 1; less than 0.3 counts as 0. */
function likeness(a: string, b: string): number {
  const [first, second] = [characterPairs(a), characterPairs(b)];
  let common = 0;
  for (const each of first) if (second.has(each)) common++;
  const share = (2 * common) / Math.max(1, first.size + second.size);
  return share < 0.3 ? 0 : share;
}
