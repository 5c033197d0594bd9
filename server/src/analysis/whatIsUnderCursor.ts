import { contains, touches, type Span } from '../base/span';
import { withoutBlanks } from '../syntax/blanks';
import { nodesOf, pathAt } from '../syntax/walkTree';
import { type ContentsEntry, type StructureNode } from '../syntax/tree';
import {
  citedTitleOf,
  referenceAt,
  referencesTo,
  resolvedReferences,
  type ResolvedReference,
} from './resolvedReferences';
import { citedTitles, type CitedTitle } from './citedTitles';
import { type Snapshot } from './snapshot';
import { anchorOf } from './headingsAndAncestors';
import { type DefinedTerm } from './terms/definitions';
import { termUses } from './terms/termUses';

/** What the cursor stands on, told in the order in which a drafter means it. `span` is what to mark. */
export type Subject =
  | { readonly kind: 'reference'; readonly span: Span; readonly resolved: ResolvedReference }
  | { readonly kind: 'label'; readonly span: Span; readonly node: StructureNode }
  | { readonly kind: 'title'; readonly span: Span; readonly cited: CitedTitle }
  | { readonly kind: 'term'; readonly span: Span; readonly definition: DefinedTerm };

/** The subject at an offset; `undefined` for running text, blanks, and offsets outside the text. */
export function subjectAt(snapshot: Snapshot, offset: number): Subject | undefined {
  // A reference takes the title of its 《…》第X条 along, so it comes before the title.
  const resolved = referenceAt(snapshot, offset);
  if (resolved !== undefined) return { kind: 'reference', span: resolved.span, resolved };
  const label = labelAt(snapshot, offset);
  if (label !== undefined) return label;
  const cited = citedTitles(snapshot).find(({ span }) => contains(span, offset));
  if (cited !== undefined) return { kind: 'title', span: cited.span, cited };
  const use = termUses(snapshot).find(({ span }) => touches(span, offset));
  return use && { kind: 'term', span: use.span, definition: use.definition };
}

/** The label of any node, or the title of a heading, in the body or in the table of contents. */
function labelAt(snapshot: Snapshot, offset: number): Subject | undefined {
  const entry = snapshot.tree.contents?.entries.find(({ span }) => touches(span, offset));
  const listed = entry && headingOf(snapshot, entry);
  if (entry !== undefined && listed !== undefined) return { kind: 'label', span: entry.span, node: listed };
  for (const node of pathAt(snapshot.tree, offset)) {
    const parts = [node.label?.span, node.title?.span].filter((part) => part !== undefined);
    const first = parts[0];
    const last = parts.at(-1);
    if (first !== undefined && last !== undefined && first.start <= offset && offset <= last.end) {
      return { kind: 'label', span: { start: first.start, end: last.end }, node };
    }
  }
  return undefined;
}

/** The heading of the body that an entry of the table of contents lists: same level and number, else same title. */
export function headingOf(snapshot: Snapshot, entry: ContentsEntry): StructureNode | undefined {
  const sameLevel = nodesOf(snapshot.tree, entry.level).map(({ node }) => node);
  const title = withoutBlanks(entry.title?.text ?? '');
  const sameTitle = sameLevel.filter(
    (node) => title !== '' && withoutBlanks(node.title?.text ?? '') === title,
  );
  const sameNumber = (node: StructureNode): boolean =>
    node.label?.ordinal.main === entry.label?.ordinal.main &&
    node.label?.ordinal.sub === entry.label?.ordinal.sub;
  return sameTitle.find(sameNumber) ?? sameTitle[0] ?? sameLevel.find(sameNumber);
}

/** A place where a subject is declared or used. */
export interface Occurrence {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** Every place of a subject in this document, each once: a node's label before the references to it. */
export function occurrencesOf(snapshot: Snapshot, subject: Subject): readonly Occurrence[] {
  switch (subject.kind) {
    case 'label':
      return occurrencesOfNodes(snapshot, [subject.node]);
    case 'reference': {
      const { resolution, reference } = subject.resolved;
      if (resolution.kind === 'found') return occurrencesOfNodes(snapshot, resolution.nodes);
      if (reference.scope.kind === 'own') return [{ span: subject.span, isDeclaration: false }];
      return occurrencesOfTitle(snapshot, citedTitleOf(reference), subject.span);
    }
    case 'title':
      return occurrencesOfTitle(snapshot, subject.cited.title, subject.span);
    case 'term':
      return termUses(snapshot)
        .filter(({ definition }) => definition.term === subject.definition.term)
        .map(({ span, definition }) => ({ span, isDeclaration: span.start === definition.span.start }));
  }
}

function occurrencesOfNodes(snapshot: Snapshot, nodes: readonly StructureNode[]): readonly Occurrence[] {
  const declarations = nodes.map((node) => ({ span: anchorOf(node), isDeclaration: true }));
  const citing = new Set(nodes.flatMap((node) => referencesTo(snapshot, node)));
  const uses = [...citing]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ span, isDeclaration: false }));
  return [...declarations, ...uses];
}

/** Citations of another text: its title in 《》 and the references into it, one place each. */
function occurrencesOfTitle(snapshot: Snapshot, title: string | undefined, at: Span): readonly Occurrence[] {
  if (title === undefined) return [{ span: at, isDeclaration: false }];
  const references = resolvedReferences(snapshot)
    .filter(({ reference }) => citedTitleOf(reference) === title)
    .map(({ span }) => span);
  const titles = citedTitles(snapshot)
    .filter((cited) => cited.title === title)
    .map(({ span }) => span)
    .filter((span) => !references.some((r) => r.start <= span.start && span.end <= r.end));
  return [...references, ...titles]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ span, isDeclaration: false }));
}
