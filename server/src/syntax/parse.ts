import { runToEnd, type Steps } from '../base/steps';
import { type BackMatter, readBackMatter } from './annexesAndSignatures';
import { buildTree } from './buildTree';
import { type FrontMatter, readFrontMatter } from './titleAndAdoptionNote';
import { findResidues } from './findConversionResidue';
import { scanLines } from './scanLines';
import { isAmendmentTitle, isRegulationTitle } from './titleForms';
import { type DocumentKind, type Line, type RegulationTree, type Residue, type StructureNode } from './tree';

/**
 * Parses a text into its structure. Any text gives a tree, an empty or half-written one too; nothing throws. The
 * work is linear in the length of the text.
 */
export const parse = (text: string): RegulationTree => runToEnd(parseSteps(text));

/** The same step by step: between two rests a few hundred lines are looked at. */
export function* parseSteps(text: string): Steps<RegulationTree> {
  const lines = yield* scanLines(text);
  const front = readFrontMatter(text, lines);
  yield;
  const back = readBackMatter(text, lines, front.bodyStart, front.title?.text ?? '');
  yield;
  const body = lines.slice(front.bodyStart, back.bodyEnd);
  const kind = kindOf(front.title?.text ?? '', body);
  const children = yield* buildTree(text, body, usesArticles(kind, body) ? 'articles' : 'headings');
  return new ParsedTree(text, kind, lines, front, back, children);
}

class ParsedTree implements RegulationTree {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly lines: readonly Line[];
  readonly title: RegulationTree['title'];
  readonly adoptionNote: RegulationTree['adoptionNote'];
  readonly contents: RegulationTree['contents'];
  readonly children: readonly StructureNode[];
  readonly annexes: RegulationTree['annexes'];
  readonly closing: RegulationTree['closing'];
  #residues: readonly Residue[] | undefined;

  constructor(
    text: string,
    kind: DocumentKind,
    lines: readonly Line[],
    { title, adoptionNote, contents }: FrontMatter,
    { annexes, closing }: BackMatter,
    children: readonly StructureNode[],
  ) {
    this.text = text;
    this.kind = kind;
    this.lines = lines;
    this.title = title;
    this.adoptionNote = adoptionNote;
    this.contents = contents;
    this.children = children;
    this.annexes = annexes;
    this.closing = closing;
  }

  /** To look for them is a walk over all characters, and most who read a tree do not ask. */
  get residues(): readonly Residue[] {
    return (this.#residues ??= findResidues(this.text, this.lines));
  }
}

const has = (lines: readonly Line[], kind: Line['kind']): boolean => lines.some((line) => line.kind === kind);

function kindOf(title: string, body: readonly Line[]): DocumentKind {
  if (isAmendmentTitle(title)) return 'amendment';
  if (has(body, 'article')) return 'regulation';
  const headed = has(body, 'heading');
  if (!headed && (has(body, 'chapter') || isRegulationTitle(title))) return 'regulation';
  if (headed || body.filter((line) => line.kind === 'item').length >= 2) return 'policy';
  return 'unknown';
}

const usesArticles = (kind: DocumentKind, body: readonly Line[]): boolean =>
  has(body, 'article') || kind === 'regulation';
