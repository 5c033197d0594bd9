import { type Snapshot } from '../analysis/snapshot';
import { subjectAt, type Subject } from '../analysis/whatIsUnderCursor';
import { isHeadingLevel } from '../syntax/levelTable';
import { type StructureNode } from '../syntax/tree';
import { citingSections } from './hover/whoCites';
import { headingSections } from './hover/sameHeadingsInPrecedents';
import { precedentSections } from './hover/nearestPrecedents';
import { referenceSections } from './hover/whereReferenceLeads';
import { termSections } from './hover/termDefinition';
import { titleSections } from './hover/citedLaw';
import { type FeatureContext, type HoverInfo, type HoverSection } from './types';

/**
 * What a hover shows: the text a reference points to, the precedents of an article or a heading, a cited text, or the
 * definition of a term. Plain text only; `undefined` where there is nothing to show.
 */
export function hover(snapshot: Snapshot, offset: number, ctx: FeatureContext): HoverInfo | undefined {
  const subject = subjectAt(snapshot, offset);
  if (subject === undefined) return undefined;
  const sections = sectionsOf(snapshot, subject, ctx);
  return sections.length === 0 ? undefined : { span: subject.span, sections };
}

function sectionsOf(snapshot: Snapshot, subject: Subject, ctx: FeatureContext): readonly HoverSection[] {
  switch (subject.kind) {
    case 'reference':
      return referenceSections(snapshot, subject.resolved, ctx);
    case 'label':
      return labelSections(snapshot, subject.node, ctx);
    case 'title':
      return titleSections(subject.cited.title, ctx);
    case 'term':
      return termSections(snapshot, subject.definition, ctx);
  }
}

function labelSections(
  snapshot: Snapshot,
  node: StructureNode,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const citing = citingSections(snapshot, node, ctx);
  if (isHeadingLevel(node.level)) return [...headingSections(snapshot, node, ctx), ...citing];
  const isClause = node.level === 'article' || node.level === 'heading';
  return isClause ? [...precedentSections(snapshot, node, ctx), ...citing] : citing;
}
