import { type Snapshot } from '../snapshot';
import { type DefinedTerm } from './definitions';
import { bracketOf } from './ownTerms';

/** What a text writes before the bracket of a short name: 市人力资源和社会保障部门（以下简称市人社部门）. */
export interface FullForm {
  readonly words: string;
  /** True for a title in 《》; the marks are part of the words. */
  readonly isTitle: boolean;
}

/** 统称 and 合称 gather several things under one name: none of them is its full form. */
const ABBREVIATES = /以下(?:均|一律)?(?:简称|称)为?[“"《]?$/u;

/**
 * The full form of a short name, where the text shows it beyond doubt: a title in 《》 right before the bracket, or the
 * words before it that begin and end with the short name's characters and hold all of them in order.
 */
export function fullFormOf(
  { text }: Snapshot,
  { kind, term, span, definition }: DefinedTerm,
): FullForm | undefined {
  if (kind !== 'short-name' || !ABBREVIATES.test(text.slice(Math.max(0, span.start - 12), span.start))) {
    return undefined;
  }
  const before = text.slice(definition.start, bracketOf(text, span));
  const title = /《[^《》]{2,60}》$/u.exec(before)?.[0];
  if (title !== undefined) return { words: title, isTitle: true };
  const words = /[^的、和及与或在对为将由按]+$/u.exec(before)?.[0] ?? '';
  return isAbbreviation(words, term) ? { words, isTitle: false } : undefined;
}

/** Longer stretches are clauses, not names. */
const LONGEST = 30;

/** True for a short name made of characters of the full one; a part of it (承包合同 of 农业承包合同) is just a word. */
function isAbbreviation(words: string, term: string): boolean {
  if (words.length > LONGEST || words.length <= term.length || words.includes(term)) return false;
  if (words.charAt(0) !== term.charAt(0) || words.at(-1) !== term.at(-1)) return false;
  let at = 0;
  for (const char of words) if (char === term.charAt(at)) at++;
  return at === term.length;
}
