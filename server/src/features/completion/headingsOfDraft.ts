import { type Snapshot } from '../../analysis/snapshot';
import { withoutBlanks } from '../../syntax/blanks';
import { isHeadingLevel } from '../../syntax/levelTable';
import { walk } from '../../syntax/walkTree';
import { type HeadingLevel, type StructureNode } from '../../syntax/tree';

const collectHeadings = ({ tree }: Snapshot): readonly StructureNode[] =>
  [...walk(tree.children)].map(({ node }) => node).filter(({ level }) => isHeadingLevel(level));

/** The headings of the body in text order. */
export const headingNodes = (snapshot: Snapshot): readonly StructureNode[] =>
  snapshot.derive(collectHeadings);

/** The last heading of a level that begins before `at`. */
export const headingBefore = (
  snapshot: Snapshot,
  level: HeadingLevel,
  at: number,
): StructureNode | undefined =>
  headingNodes(snapshot).findLast((node) => node.level === level && node.span.start < at);

/** The title of a heading without blanks, as titles are compared; empty where it has none. */
export const titleOf = (node: StructureNode | undefined): string => withoutBlanks(node?.title?.text ?? '');
