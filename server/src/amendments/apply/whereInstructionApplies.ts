import { type Snapshot } from '../../analysis/snapshot';
import { formatOrdinal } from '../../base/ordinal';
import { outlineNodes } from '../../syntax/walkTree';
import { type InstructionResult } from './applyInstructions';

/**
 * Returns a function that tells where the first article an instruction names stands in the old text, as an offset;
 * `undefined` where it names none that exists. The text is read once for all instructions.
 */
export function whereInstructionApplies(base: Snapshot): (result: InstructionResult) => number | undefined {
  const starts = new Map<string, number>();
  for (const { node } of outlineNodes(base.tree)) {
    const ordinal = node.level === 'article' ? node.label?.ordinal : undefined;
    if (ordinal === undefined) continue;
    const name = formatOrdinal(ordinal, '条');
    if (!starts.has(name)) starts.set(name, node.span.start);
  }
  return ({ instruction: { act }, articles }) => {
    // The number of an inserted article is that of the new text.
    if (act.kind === 'insert' && act.level === 'article') return undefined;
    const first = articles.find((name) => starts.has(name));
    return first === undefined ? undefined : starts.get(first);
  };
}
