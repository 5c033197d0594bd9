import { type Span } from '../base/span';
import { nodesOf, walk } from '../syntax/query';
import { type Level, type StructureNode } from '../syntax/tree';
import { findPairs } from './references/pairs';
import { type Snapshot } from './snapshot';
import { type TextFacts, type TextQuery } from './textMemory';

/** Stands for each character that is not the text's own; no pattern of a rule matches it. */
export const MASK = '\uFFFF';

/**
 * The running text of one paragraph 款, item 项, subitem 目 or policy heading: what drafting norms are about. Titles,
 * the adoption note, the 目录, headings, annexes and the closing are no prose.
 */
export interface Passage {
  readonly span: Span;
  readonly text: string;
  /** `text` with every character of a quotation, a cited title, a table or an address replaced by {@link MASK}. */
  readonly masked: string;
  /** What is known of {@link text}, whichever version of the document it was first seen in. */
  readonly facts: TextFacts;
  readonly level: Level;
  /** The article it belongs to; absent in policy documents. */
  readonly article: StructureNode | undefined;
}

/** The passages of the text, in text order; lines of a quotation that runs over lines are left out. */
export const prose = (snapshot: Snapshot): readonly Passage[] => snapshot.derive(passages);

const PROSE_LEVELS: ReadonlySet<Level> = new Set(['paragraph', 'item', 'subitem', 'heading']);

function passages(snapshot: Snapshot): readonly Passage[] {
  const { text, tree, memory } = snapshot;
  const quoted = tree.lines.filter((line) => line.quoted);
  let next = 0;
  const found: Passage[] = [];
  const add = ({ level, textSpan }: StructureNode, article: StructureNode | undefined): void => {
    if (!PROSE_LEVELS.has(level) || textSpan.start === textSpan.end) return;
    while ((quoted[next]?.end ?? Infinity) <= textSpan.start) next++;
    if ((quoted[next]?.start ?? Infinity) <= textSpan.start) return;
    const own = text.slice(textSpan.start, textSpan.end);
    const facts = memory.about(own);
    found.push({ span: textSpan, text: own, masked: facts.recall(masked), facts, level, article });
  };
  if (tree.kind === 'policy') {
    for (const { node } of walk(tree.children)) add(node, undefined);
  } else {
    for (const { node: article } of nodesOf(tree, 'article')) {
      for (const { node } of walk(article.children)) add(node, article);
    }
  }
  return found;
}

/** Rows of a table and addresses on the net. */
const TABLE_OR_ADDRESS = /^[^\r\n]*(?:\t[^\r\n]*\t|\|[^\r\n]*\|)[^\r\n]*$|https?:\/\/[\w\-./?%&=:#~+]+/gmu;

/**
 * The text with what is not its own masked; the same length. The marks “ ” 《 》 themselves stay, so that a rule can
 * see that something is cited. A mark without its counterpart masks nothing.
 */
export function masked(text: string): string {
  if (!/[“《|\t]|http/u.test(text)) return text;
  const whole = { start: 0, end: text.length };
  const marked = [...findPairs(text, whole, '“', '”'), ...findPairs(text, whole, '《', '》')];
  return hide(text, marked).replace(TABLE_OR_ADDRESS, (words) => MASK.repeat(words.length));
}

/** Masks what stands between the marks of each pair; pairs may overlap. One pass. */
function hide(text: string, pairs: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...pairs].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start + 1, done);
    if (end - 1 <= from) continue;
    parts.push(text.slice(done, from), MASK.repeat(end - 1 - from));
    done = end - 1;
  }
  return parts.join('') + text.slice(done);
}

/** A query about the masked text of a passage, kept among the facts about the passage itself. */
export const inMasked =
  <T>(query: (masked: string) => T): TextQuery<T> =>
  (_, facts) =>
    query(facts.recall(masked));
