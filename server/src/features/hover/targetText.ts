import { bilingual, localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import {
  ancestorsOf,
  anchorOf,
  bodyText,
  citedName,
  firstWords,
  headingLine,
  headingPathOf,
  plainText,
} from '../../analysis/headingsAndAncestors';
import { isHeadingLevel } from '../../syntax/levelTable';
import { walk } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type FeatureContext, type HoverSection } from '../types';
import { capped } from '../../precedents/clauses/describeSource';

/** At most so many articles of a range are shown. */
const MOST_NODES = 5;

/** One section for each node of this document: how it is cited, where it is, and its text. */
export function nodeSections(
  snapshot: Snapshot,
  nodes: readonly StructureNode[],
  ctx: FeatureContext,
): readonly HoverSection[] {
  const sections = nodes.slice(0, MOST_NODES).map((node) => nodeSection(snapshot, node));
  const more = nodes.length - sections.length;
  if (more <= 0) return sections;
  return [
    ...sections,
    { heading: localize(bilingual(`……另有 ${more} 处`, `… and ${more} more`), ctx.locale) },
  ];
}

function nodeSection(snapshot: Snapshot, node: StructureNode): HoverSection {
  const path = headingPathOf(snapshot, node).join(' › ');
  const body = capped(nodeBody(snapshot, node));
  return {
    heading: citedName(snapshot, node),
    ...(path !== '' && { detail: path }),
    ...(body !== '' && { body }),
    location: { uri: undefined, span: anchorOf(node) },
  };
}

/** The text of a node. An item comes with the words that lead to it, a heading with a list of what is under it. */
function nodeBody(snapshot: Snapshot, node: StructureNode): string {
  if (isHeadingLevel(node.level)) {
    return walk(node.children)
      .filter(({ node: below }) => below.level === 'article' || isHeadingLevel(below.level))
      .map(({ node: below }) =>
        [headingLine(below), below.title ? '' : firstWords(snapshot, below)].join(' ').trim(),
      )
      .join('\n');
  }
  if (node.level !== 'item' && node.level !== 'subitem') return bodyText(snapshot, node);
  const leadIns = ancestorsOf(snapshot, node)
    .filter(({ level }) => level === 'paragraph' || level === 'item')
    .map((above) => plainText(snapshot, { start: above.span.start, end: above.textSpan.end }));
  return [...leadIns, plainText(snapshot, node.span)].join('\n');
}
