import { runToEnd, type Steps } from '../base/steps';
import { readBackMatter } from './backMatter';
import { buildTree } from './buildTree';
import { readFrontMatter } from './frontMatter';
import { findResidues } from './findResidues';
import { scanLines } from './scanLines';
import { isAmendmentTitle, isRegulationTitle } from './titleForms';
import { type DocumentKind, type Line, type RegulationTree } from './tree';

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
  return {
    text,
    kind,
    lines,
    title: front.title,
    adoptionNote: front.adoptionNote,
    contents: front.contents,
    children,
    annexes: back.annexes,
    closing: back.closing,
    residues: findResidues(text, lines),
  };
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
