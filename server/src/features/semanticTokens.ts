import { resolvedReferences } from '../analysis/resolvedReferences';
import { citedTitles } from '../analysis/citedTitles';
import { type Snapshot } from '../analysis/snapshot';
import { termUses } from '../analysis/terms/termUses';
import { inSteps, runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { isHeadingLevel } from '../syntax/levelTable';
import { allNodes } from '../syntax/walkTree';
import { type StructureNode } from '../syntax/tree';

/**
 * The standard types of tokens that themes colour: `class` for headings, `function` for labels of articles, `property`
 * for labels of items, `variable` for references, `string` for titles in 《》, `type` for defined terms.
 */
export type TokenType = 'class' | 'function' | 'property' | 'variable' | 'string' | 'type';

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
}

/** Which token is kept where two overlap, the strongest first. */
const PRECEDENCE: readonly TokenType[] = ['class', 'function', 'property', 'string', 'variable', 'type'];

/** The tokens of the text in order, without overlaps. None contains a line break. */
export const semanticTokens = (snapshot: Snapshot): readonly SemanticToken[] =>
  runToEnd(semanticTokenSteps(snapshot, () => false));

/** The same in steps; for `isRestDue` see `StepwiseCheck`. */
export function* semanticTokenSteps(
  snapshot: Snapshot,
  isRestDue: () => boolean,
): Steps<readonly SemanticToken[]> {
  const references = yield* inSteps(isRestDue, () => resolvedReferences(snapshot));
  yield;
  const terms = yield* inSteps(isRestDue, () => termUses(snapshot));
  yield;
  const all: readonly SemanticToken[] = [
    ...allNodes(snapshot.tree).flatMap(({ node }) => labelTokens(node, snapshot.tree.kind === 'amendment')),
    ...citedTitles(snapshot).map(({ span }) => ({ span, type: 'string' as const })),
    ...references.map(({ span }) => ({ span, type: 'variable' as const })),
    ...terms.map(({ span }) => ({ span, type: 'type' as const })),
  ];
  let kept: readonly SemanticToken[] = [];
  for (const type of PRECEDENCE) {
    yield;
    const next = all.filter((token) => token.type === type);
    kept = merge(kept, next.sort(byStart));
  }
  yield;
  return kept.flatMap((token) => withinLines(snapshot.text, token));
}

/**
 * The tokens of labels and headings. In an amending decision 一、 begins an instruction and is no heading, nor is the
 * text behind it.
 */
function labelTokens({ level, label, title }: StructureNode, isAmendment: boolean): readonly SemanticToken[] {
  if (level === 'heading' && isAmendment) {
    return label === undefined ? [] : [{ span: label.span, type: 'property' }];
  }
  const spans = [label?.span, title?.span].filter((span) => span !== undefined);
  if (isHeadingLevel(level) || level === 'heading') return spans.map((span) => ({ span, type: 'class' }));
  if (label === undefined) return [];
  return [{ span: label.span, type: level === 'article' ? 'function' : 'property' }];
}

const byStart = (a: SemanticToken, b: SemanticToken): number => a.span.start - b.span.start;

/** Merges two ordered lists. Of `next`, only tokens that do not overlap with `kept` are taken. */
function merge(kept: readonly SemanticToken[], next: readonly SemanticToken[]): readonly SemanticToken[] {
  const free: SemanticToken[] = [];
  let index = 0;
  let at = 0;
  for (const { span, type } of next) {
    let start = Math.max(span.start, at);
    while ((kept[index]?.span.end ?? Infinity) <= start) index++;
    for (let i = index; start < span.end; i++) {
      const taken = kept[i]?.span ?? { start: span.end, end: span.end };
      const end = Math.min(taken.start, span.end);
      if (start < end) free.push({ span: { start, end }, type });
      start = Math.max(start, taken.end);
    }
    at = Math.max(at, span.end);
  }
  return [...kept, ...free].sort(byStart);
}

/** A token that spans several lines, after a conversion, as one token for each line: editors accept no others. */
function withinLines(text: string, token: SemanticToken): readonly SemanticToken[] {
  const { span, type } = token;
  const words = text.slice(span.start, span.end);
  if (!/[\r\n]/u.test(words)) return [token];
  return [...words.matchAll(/[^\r\n]+/gu)].map((match) => ({
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
    type,
  }));
}
