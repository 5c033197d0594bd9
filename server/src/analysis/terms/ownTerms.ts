import { contains, type Span } from '../../base/span';
import { lineAt } from '../../syntax/walkTree';
import { type Snapshot } from '../snapshot';
import { definedTerms, type DefinedTerm } from './definitions';

/**
 * The terms a regulation defines for itself: not those in quotations, in annexes or in an amendment, which belong to
 * another text.
 */
export const ownTerms = (snapshot: Snapshot): readonly DefinedTerm[] => snapshot.derive(selectOwn);

function selectOwn(snapshot: Snapshot): readonly DefinedTerm[] {
  const { tree } = snapshot;
  if (tree.kind !== 'regulation') return [];
  const quoted = tree.lines.filter((line) => line.quoted);
  const end = tree.annexes[0]?.span.start ?? tree.text.length;
  return definedTerms(snapshot).filter(
    ({ span, article }) =>
      article !== undefined && span.start < end && !quoted.some((line) => contains(line, span.start)),
  );
}

/** True for a stretch of running text: in an article, not in a heading, the title or the 目录. */
export const isRunningText = ({ tree }: Snapshot, { start }: Span): boolean => {
  const line = lineAt(tree, start);
  return (
    line !== undefined &&
    !line.quoted &&
    (line.kind === 'article' || line.kind === 'plain' || line.kind === 'item' || line.kind === 'subitem') &&
    start > (tree.contents?.span.end ?? tree.adoptionNote?.span.end ?? tree.title?.span.end ?? -1)
  );
};

/** Every place of `words` in the text, overlaps left out. */
export function placesOf({ text }: Snapshot, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

/** The bracket that introduces a short name: （以下均简称为“X”. */
export function bracketOf(text: string, { start }: Span): number {
  const from = Math.max(0, start - LONGEST_INTRODUCTION);
  const at = text.slice(from, start).search(/[（(][^（(]*$/u);
  return at < 0 ? start : from + at;
}

const LONGEST_INTRODUCTION = 20;

/** True where a short name was coined: no part of the words before its bracket, in which it would occur anyway. */
export function isCoined({ text }: Snapshot, { kind, term, span, definition }: DefinedTerm): boolean {
  const bracket = bracketOf(text, span);
  const introduced = text.slice(bracket, span.start);
  const isShort = kind === 'short-name' && /以下(?:均|一律)?(?:简称|称)/u.test(introduced);
  return isShort && !text.slice(definition.start, bracket).includes(term);
}

/** True for what can be named elsewhere: 关系或者损害健康的行为 is a phrase that is explained, not a term. */
export const isName = ({ term }: DefinedTerm): boolean => !/[的、]|或者|以及|及其|各项|一切/u.test(term);
