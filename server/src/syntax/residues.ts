import { type Line, type Residue } from './tree';
import { isTableRule } from './residue';

const INLINE = /\[bookmark:[^\]\r\n]{0,200}\]|\*\*|[\u200b\u200e\u200f\u00ad\ufffc\ufffd\ue000-\uf8ff]+/gu;

/** Everything in the text that a conversion left behind, in text order. */
export function findResidues(text: string, lines: readonly Line[]): readonly Residue[] {
  const residues: Residue[] = [];
  for (const line of lines) {
    if (line.kind !== 'metadata') continue;
    const rule = isTableRule(text.slice(line.content.start, line.content.end));
    residues.push({ kind: rule ? 'table-rule' : 'page-metadata', span: line.content });
  }
  for (const match of text.matchAll(INLINE)) {
    const [found] = match;
    const kind = found.startsWith('[') ? 'bookmark' : found === '**' ? 'markdown' : 'invisible';
    residues.push({ kind, span: { start: match.index, end: match.index + found.length } });
  }
  return residues.sort((a, b) => a.span.start - b.span.start);
}
