import { type RegulationTree } from './tree';

/** Parses any text; never throws. */
export function parse(text: string): RegulationTree {
  return {
    text,
    kind: 'unknown',
    lines: [],
    title: undefined,
    adoptionNote: undefined,
    contents: undefined,
    children: [],
    annexes: [],
    closing: undefined,
    residues: [],
  };
}
