import { partitionPoint } from '../base/partitionPoint';
import { type Line } from '../syntax/tree';
import { type Snapshot } from './snapshot';

const quotedLines = ({ tree }: Snapshot): readonly Line[] => tree.lines.filter((line) => line.quoted);

/** Most texts quote none. */
export const hasQuotedLines = (snapshot: Snapshot): boolean => snapshot.derive(quotedLines).length > 0;

/** True where `offset` stands in a line of a quotation that runs over lines: its words belong to another text. */
export function isQuoted(snapshot: Snapshot, offset: number): boolean {
  const lines = snapshot.derive(quotedLines);
  const line = lines[partitionPoint(lines, ({ end }) => end <= offset)];
  return line !== undefined && line.start <= offset;
}
