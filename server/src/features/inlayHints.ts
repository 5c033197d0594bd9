import {
  citedArticlesOf,
  citedTitleOf,
  resolvedReferences,
  type ResolvedReference,
} from '../analysis/resolvedReferences';
import { type Snapshot } from '../analysis/snapshot';
import { anchorOf, cutAt, firstWords } from '../analysis/headingsAndAncestors';
import { overlaps, type Span } from '../base/span';
import { citedFinder, type CitedFinder } from '../precedents/clauses/findCitedText';
import { type StructureNode } from '../syntax/tree';
import { type FeatureContext, type Location } from './types';

/** The first words of a reference's target, shown behind the reference. */
export interface InlayHint {
  readonly offset: number;
  /** The target's first words: `市统计部门应当…`. */
  readonly words: string;
  /** How many places the reference names. */
  readonly count: number;
  /** The first of these places. */
  readonly target: Location;
}

/** How many characters of the target are shown: enough to recognise the article. */
const LENGTH = 10;

/**
 * A hint for each reference in a stretch of the text, to this text or to one in the index. 本条, 前款 and the like get
 * none, because their target is beside them.
 */
export function inlayHints(snapshot: Snapshot, within: Span, ctx: FeatureContext): readonly InlayHint[] {
  let find: CitedFinder | undefined;
  const finder = (): CitedFinder | undefined =>
    (find ??= ctx.precedents === undefined ? undefined : citedFinder(ctx.precedents));
  return resolvedReferences(snapshot)
    .filter(({ span }) => overlaps(span, within))
    .map((resolved) => inThisText(snapshot, resolved) ?? inIndex(resolved, finder))
    .flatMap((hint) => (hint === undefined || hint.words === '' ? [] : [hint]));
}

function inThisText(
  snapshot: Snapshot,
  { reference: { target }, resolution, span }: ResolvedReference,
): InlayHint | undefined {
  const isNumbered = target.article?.kind === 'absolute' || typeof target.heading?.ordinal === 'object';
  const [node] = isNumbered && resolution.kind === 'found' ? resolution.nodes : [];
  if (node === undefined || resolution.kind !== 'found') return undefined;
  return {
    offset: span.end,
    words: node.title === undefined ? firstWords(snapshot, node, LENGTH) : cut(titleOf(node)),
    count: resolution.nodes.length,
    target: { uri: undefined, span: anchorOf(node) },
  };
}

const titleOf = ({ title }: StructureNode): string => title?.text ?? '';

function inIndex(
  { reference, span }: ResolvedReference,
  finder: () => CitedFinder | undefined,
): InlayHint | undefined {
  const title = citedTitleOf(reference);
  const { first, last } = citedArticlesOf(reference);
  if (title === undefined || first === undefined) return undefined;
  const cited = finder()?.(title, first, last);
  const [clause] = cited?.clauses ?? [];
  if (cited === undefined || clause === undefined) return undefined;
  return {
    offset: span.end,
    words: cut(clause.text.split('\n', 1)[0] ?? ''),
    count: cited.clauses.length,
    target: { uri: cited.source.id, span: cited.span },
  };
}

const cut = (text: string): string => cutAt(text, LENGTH);
