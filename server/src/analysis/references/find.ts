import { type Span } from '../../base/span';
import { type Level, type RegulationTree, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { type Abbreviation, findAbbreviations } from './abbreviations';
import { OF_THE_FOLLOWING } from './grammar';
import { needsPlace, parseCandidate } from './parse';
import { readStretch } from './readStretch';
import { type Candidate } from './scan';
import { readPrefix, type NamesInText, type Prefix } from './scope';
import { shiftReference } from './shift';
import { AMENDED, QUOTED, type Reference, type ReferenceScope, type ReferenceTarget } from './types';

/**
 * Every reference of the running text, in order. Headings, the 目录, the title and adoption note, annexes, titles
 * in 《》 and the labels of the articles themselves hold none; what stands in a quotation belongs to another text.
 * Linear in the text. Use it through `snapshot.derive(findReferences)`.
 */
export function findReferences(snapshot: Snapshot): readonly Reference[] {
  const { tree, memory } = snapshot;
  const abbreviations = new Map<string, Abbreviation>(
    snapshot.derive(abbreviationsOf).map((abbreviation) => [abbreviation.name, abbreviation]),
  );
  const bare = scopeWithoutName(tree);
  const standsAlone = bare.kind === 'own' && abbreviations.size === 0;
  const references: Reference[] = [];
  const titlesBefore = new Map<string, string>();
  let leadIn: Reference | undefined;
  for (const { span, quoted, isParagraph, opensArticle } of runningText(tree)) {
    if (opensArticle) leadIn = undefined;
    const text = tree.text.slice(span.start, span.end);
    const read = memory.recall(readStretch, text);
    if (read === undefined) continue;
    const { titles, candidates, alone } = read;
    if (alone !== undefined && !quoted && standsAlone) {
      const placed = alone.map((reference) => shiftReference(reference, span.start));
      for (const reference of placed) references.push(reference);
      if (isParagraph) leadIn = placed.findLast(({ target }) => isPlace(target)) ?? leadIn;
      continue;
    }
    const quotes = quoted ? [{ start: 0, end: text.length }] : read.quotes;
    const names: NamesInText = {
      titles: new Map(titles.map((title) => [title.end, title])),
      abbreviations,
      titlesBefore,
    };
    let seen = 0;
    let quote = 0;
    let before = leadIn && shiftReference(leadIn, -span.start);
    for (const candidate of candidates) {
      while ((titles[seen]?.end ?? Infinity) <= candidate.span.start) seen = passTitle(seen);
      while ((quotes[quote]?.end ?? Infinity) <= candidate.span.start) quote++;
      const isQuoted = (quotes[quote]?.start ?? Infinity) <= candidate.span.start;
      const prefix = prefixOf(text, candidate, names, isQuoted, bare);
      const found = parseCandidate(candidate, prefix, before).map((reference) =>
        leanOn(text, reference, before),
      );
      for (const reference of found) references.push(shiftReference(reference, span.start));
      before =
        found.findLast(({ target, antecedent }) => antecedent === undefined && isPlace(target)) ?? before;
    }
    while (seen < titles.length) seen = passTitle(seen);
    // The items of a list lean on its lead-in, not on each other.
    if (isParagraph) leadIn = before && shiftReference(before, span.start);

    function passTitle(index: number): number {
      const title = titles[index];
      if (title !== undefined) {
        titlesBefore.set(text.charAt(title.end - 2), text.slice(title.start + 1, title.end - 1));
      }
      return index + 1;
    }
  }
  return references;
}

const isPlace = (target: ReferenceTarget): boolean =>
  target.article !== undefined || target.paragraph !== undefined;

/** Gives 第二款 and 第三项 alone the place named before. */
function leanOn(text: string, reference: Reference, before: Reference | undefined): Reference {
  const { span } = reference;
  if (!needsPlace(reference) || before === undefined) return reference;
  if (OF_THE_FOLLOWING.test(text.slice(Math.max(0, span.start - 2), span.start))) return reference;
  const { scope: named, rangeEnd } = before;
  return { ...reference, antecedent: { scope: named, target: rangeEnd?.target ?? before.target } };
}

/** The short names a document introduces with （以下简称…）. */
export const abbreviationsOf = (snapshot: Snapshot): readonly Abbreviation[] =>
  findAbbreviations(snapshot.text);

interface Stretch {
  readonly span: Span;
  readonly quoted: boolean;
  /** A paragraph 款 (or text of no article), not an entry of a list. */
  readonly isParagraph: boolean;
  readonly opensArticle: boolean;
}

/** The own text of paragraphs, items, subitems and policy sections, in text order. */
function runningText(tree: RegulationTree): readonly Stretch[] {
  const quotedLines = tree.lines.filter((line) => line.quoted);
  const stretches: Stretch[] = [];
  let next = 0;
  const visit = (nodes: readonly StructureNode[], above: StructureNode | undefined): void => {
    for (const node of nodes) {
      const isListed = above?.level === 'item' || above?.level === 'subitem';
      const isParagraph = node.level === 'paragraph' && !isListed;
      if (isParagraph || isListed || HOLDS_TEXT.has(node.level)) {
        const { start } = node.textSpan;
        while ((quotedLines[next]?.end ?? Infinity) <= start) next++;
        stretches.push({
          span: node.textSpan,
          quoted: (quotedLines[next]?.start ?? Infinity) <= start,
          isParagraph,
          opensArticle: isParagraph && (above?.level !== 'article' || above.children[0] === node),
        });
      }
      visit(node.children, node);
    }
  };
  visit(tree.children, undefined);
  return stretches;
}

const HOLDS_TEXT: ReadonlySet<Level> = new Set(['item', 'subitem', 'heading']);

/** An amendment decision speaks of the text it amends; everything else speaks of itself. */
function scopeWithoutName(tree: RegulationTree): ReferenceScope {
  if (tree.kind !== 'amendment') return { kind: 'own' };
  const amended = /[〈《]([^〈〉《》]+)[〉》]/u.exec(tree.title?.text ?? '')?.[1];
  return { kind: 'other', name: AMENDED, title: amended };
}

function prefixOf(
  text: string,
  candidate: Candidate,
  names: NamesInText,
  isQuoted: boolean,
  bare: ReferenceScope,
): Prefix {
  const at = candidate.span.start;
  const isNumbered = candidate.paths[0]?.steps[0].value.kind === 'absolute';
  const named = isNumbered ? readPrefix(text, 0, at, names) : undefined;
  const prefix: Prefix = named ?? { scope: bare, start: at };
  if (prefix.scope.kind !== 'own') return prefix;
  if (bare.kind !== 'own') return { ...prefix, scope: bare };
  // 将“本条例第三条”修改为…: whose words they are is not known here.
  return isQuoted ? { ...prefix, scope: { kind: 'other', name: QUOTED, title: undefined } } : prefix;
}
