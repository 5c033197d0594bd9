import { citedTitles } from '../analysis/citedTitles';
import { citedTitleOf, resolvedReferences, type ResolvedReference } from '../analysis/resolvedReferences';
import { elementIds, idNumber, idStep } from '../analysis/elementIds';
import { type ReferenceTarget } from '../analysis/references/types';
import { type Snapshot } from '../analysis/snapshot';
import { definedTerms } from '../analysis/terms/definitions';
import { type Span } from '../base/span';
import { escaped } from '../word/write/escapeXml';
import { datesIn } from './dates';

/** A stretch of words in an element of its own. */
export interface Mark {
  readonly span: Span;
  /** The element with its attributes: `ref href="#art_3"`. */
  readonly tag: string;
}

/** A term of the text, as the references of a document list it. */
export interface MarkedTerm {
  readonly id: string;
  readonly term: string;
}

/** Everything that is marked inside the words, in text order; none overlaps another. */
export function marksOf(snapshot: Snapshot): {
  readonly marks: readonly Mark[];
  readonly terms: readonly MarkedTerm[];
} {
  const terms = new Map<string, MarkedTerm>();
  const found: Mark[] = [];
  for (const resolved of resolvedReferences(snapshot)) {
    const tag = referenceTag(snapshot, resolved);
    if (tag !== undefined) found.push({ span: resolved.span, tag });
  }
  for (const { span, title } of citedTitles(snapshot)) {
    found.push({ span, tag: `ref href="${escaped(addressOf(title))}"` });
  }
  for (const { span, term } of definedTerms(snapshot)) {
    const id = `term_${escaped(term.replace(/[\s\u3000#%"\\<>]/gu, ''))}`;
    if (id === 'term_') continue;
    if (!terms.has(id)) terms.set(id, { id, term });
    found.push({ span, tag: `term refersTo="#${id}"` });
  }
  for (const { span, iso } of datesIn(snapshot.text)) found.push({ span, tag: `date date="${iso}"` });
  return { marks: withoutOverlaps(found), terms: [...terms.values()] };
}

function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  // Of two that begin together the longer one: 《…》第三条 before 《…》.
  const inOrder = marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const mark of inOrder) {
    if (mark.span.start >= (kept.at(-1)?.span.end ?? 0) && mark.span.end > mark.span.start) kept.push(mark);
  }
  return kept;
}

/** Where a reference leads; none where it is missing or where it cannot be told whose it is. */
function referenceTag(snapshot: Snapshot, { reference, resolution }: ResolvedReference): string | undefined {
  if (resolution.kind === 'found') {
    const ids = elementIds(snapshot);
    const first = ids.get(resolution.nodes[0] ?? MISSING);
    const last = ids.get(resolution.nodes.at(-1) ?? MISSING);
    if (first === undefined || last === undefined) return undefined;
    return first === last ? `ref href="#${first}"` : `rref from="#${first}" upTo="#${last}"`;
  }
  if (reference.scope.kind === 'own' || reference.scope.kind === 'unknown') return undefined;
  const title = citedTitleOf(reference);
  if (title === undefined) return undefined;
  const text = addressOf(title);
  const first = partOf(reference.target);
  const last = reference.rangeEnd && partOf(reference.rangeEnd.target);
  // 该法前款 and a chapter of another law lead to no place that could be named.
  if (first === undefined) return undefined;
  if (last === undefined) return `ref href="${escaped(`${text}/!main~${first}`)}"`;
  return `rref from="${escaped(`${text}/!main~${first}`)}" upTo="${escaped(`${text}/!main~${last}`)}"`;
}

const MISSING = {} as never;

/**
 * The address of a text that is known by its title alone. No profile of Akoma Ntoso for the People's Republic is known,
 * and a citation tells no date: the title stands where other countries have date and number.
 */
export const addressOf = (title: string): string =>
  `/akn/cn/act/${title.replace(/[\s\u3000/?#%~!"\\<>[\]{}|^`]/gu, '')}`;

/** The part of another text that a target names, by the same names as in ours. */
function partOf({ article, paragraph, item }: ReferenceTarget): string | undefined {
  if (article?.kind !== 'absolute') return undefined;
  const steps = [idStep('article', idNumber(article.ordinal))];
  if (paragraph?.kind === 'absolute') steps.push(idStep('paragraph', paragraph.number));
  if (item?.kind === 'absolute') steps.push(idStep('item', item.number));
  return steps.join('__');
}
