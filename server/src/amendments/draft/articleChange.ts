import { bodyText, plainText } from '../../analysis/structure';
import { type Snapshot } from '../../analysis/snapshot';
import { withoutBlanks } from '../../syntax/blanks';
import { paragraphsOf } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { type ArticleChange } from './types';

/** A node with the version it stands in. */
export interface NodeIn {
  readonly snapshot: Snapshot;
  readonly node: StructureNode;
}

/** The words of an article or a part, label and caption of an article left out, one paragraph or item a line. */
export const linesOf = ({ snapshot, node }: NodeIn): readonly string[] =>
  (node.level === 'article' ? captioned(snapshot, node) : plainText(snapshot, node.span)).split('\n');

/** The caption 【…】 of an article stands before its words. */
function captioned(snapshot: Snapshot, node: StructureNode): string {
  const caption = node.title?.text ?? '';
  return caption === '' ? bodyText(snapshot, node) : `${caption}　${bodyText(snapshot, node)}`;
}

/** What makes the first article read as the second; `undefined` where they do, typography aside. */
export function articleChange(before: NodeIn, after: NodeIn): ArticleChange | undefined {
  if (wordsOf(before) === wordsOf(after)) return undefined;
  const part = before.node.title?.text === after.node.title?.text ? partChange(before, after) : undefined;
  return part ?? { act: 'rewrite', lines: linesOf(after) };
}

/** Blanks, and half-width marks for full-width ones, are typography: no decision speaks of them. */
const comparableWords = (text: string): string => withoutBlanks(text).normalize('NFKC');

const wordsOf = (place: NodeIn): string => comparableWords(linesOf(place).join(''));

/** The change of the only 款, or the only 项, in which they differ; `undefined` where more than one changed. */
function partChange(before: NodeIn, after: NodeIn): ArticleChange | undefined {
  const [old, young] = [partsOf(before, 'paragraph'), partsOf(after, 'paragraph')];
  if (old === undefined || young === undefined) return undefined;
  const found = onlyDifference(old.map(wordsOf), young.map(wordsOf));
  if (found === undefined) return undefined;
  const { act, at } = found;
  const [from, to] = [old[at], young[at]];
  if (act === 'replace' && from !== undefined && to !== undefined) {
    const paragraph = old.length > 1 ? at + 1 : undefined;
    const item = itemChange(from, to, paragraph);
    if (item !== undefined) return item;
    return old.length > 1 ? { act, part: { paragraph, item: undefined }, lines: linesOf(to) } : undefined;
  }
  const part = { paragraph: at + 1, item: undefined };
  if (act === 'delete') return { act, part };
  return to && { act: 'add', part, lines: linesOf(to) };
}

/** The same for the items of a paragraph whose own words stayed. */
function itemChange(before: NodeIn, after: NodeIn, paragraph: number | undefined): ArticleChange | undefined {
  const [old, young] = [partsOf(before, 'item'), partsOf(after, 'item')];
  if (old === undefined || young === undefined || ownWords(before) !== ownWords(after)) return undefined;
  const found = onlyDifference(old.map(unnumbered), young.map(unnumbered));
  if (found === undefined) return undefined;
  const part = { paragraph, item: found.at + 1 };
  if (found.act === 'delete') return { act: 'delete', part };
  const to = young[found.at];
  return to && { act: found.act, part, lines: linesOf(to) };
}

/** The parts of a node where it consists of such parts alone, numbered as they are counted. */
function partsOf({ snapshot, node }: NodeIn, level: 'paragraph' | 'item'): readonly NodeIn[] | undefined {
  const parts = level === 'paragraph' ? paragraphsOf(node) : node.children;
  const isCounted = parts.every(
    (part, at) => part.level === level && (part.label?.ordinal.main ?? at + 1) === at + 1,
  );
  if (parts.length === 0 || parts.length < node.children.length || !isCounted) return undefined;
  return parts.map((part) => ({ snapshot, node: part }));
}

/** An item without its number, which its place gives. */
const unnumbered = ({ snapshot, node }: NodeIn): string => comparableWords(bodyText(snapshot, node));

/** The lead-in of a paragraph without its items. */
const ownWords = ({ snapshot, node }: NodeIn): string => comparableWords(plainText(snapshot, node.textSpan));

/** Where two lists differ by one member that was replaced, added or deleted. */
function onlyDifference(
  old: readonly string[],
  young: readonly string[],
): { readonly act: 'replace' | 'add' | 'delete'; readonly at: number } | undefined {
  const least = Math.min(old.length, young.length);
  let first = 0;
  while (first < least && old[first] === young[first]) first++;
  let last = 0;
  while (last < least - first && old.at(-1 - last) === young.at(-1 - last)) last++;
  const [gone, come] = [old.length - first - last, young.length - first - last];
  if (gone > 1 || come > 1) return undefined;
  return { act: gone === 0 ? 'add' : come === 0 ? 'delete' : 'replace', at: first };
}
