import { BODY_CLAUSES } from './standardBodyClauses';
import { FINAL_CLAUSES } from './standardFinalClauses';
import { GENERAL_CLAUSES } from './standardGeneralClauses';
import { LIABILITY_CLAUSES } from './standardLiabilityClauses';
import { PROCEDURE_CLAUSES, PROCEDURE_GENERAL } from './standardProcedureClauses';
import { SAFETY_CLAUSES } from './standardSafetyClauses';
import { SUPERVISION_CLAUSES } from './standardSupervisionClauses';
import { type StandardClause, type StandardKind, type Zone } from './types';

/** All standard wording, in the order of a regulation. */
export const STANDARD_CLAUSES: readonly StandardClause[] = [
  ...GENERAL_CLAUSES,
  ...PROCEDURE_GENERAL,
  ...SAFETY_CLAUSES,
  ...BODY_CLAUSES,
  ...PROCEDURE_CLAUSES,
  ...SUPERVISION_CLAUSES,
  ...LIABILITY_CLAUSES,
  ...FINAL_CLAUSES,
];

const ZONES: readonly (readonly [RegExp, Zone])[] = [
  [/^总则$/u, 'general'],
  [/法律责任|罚则/u, 'liability'],
  [/附则/u, 'final'],
];

/** The part of a regulation that a chapter with this title, without blanks, is. */
export const zoneOfChapter = (title: string): Zone =>
  ZONES.find(([pattern]) => pattern.test(title))?.[1] ?? 'body';

/** True for a clause that regulations of a kind have: 程序 has no departments, others have no meetings. */
export const servesKind = ({ kinds, text }: StandardClause, kind: StandardKind): boolean =>
  kinds?.includes(kind) ?? (kind !== '程序' || text.程序 !== undefined);

/**
 * The standard wording that belongs into a chapter of a regulation of this kind, in its order.
 * @param others the titles of the other chapters: what one of them is rather for is left to it
 */
export function standardClausesFor(
  chapter: string,
  kind: StandardKind,
  others: readonly string[] = [],
): readonly StandardClause[] {
  const zone = zoneOfChapter(chapter);
  const rivals = others.filter((title) => zoneOfChapter(title) === 'body');
  return STANDARD_CLAUSES.filter((clause) => {
    const { zone: own, chapters } = clause;
    if (own !== zone || !servesKind(clause, kind)) return false;
    if (chapters === undefined) return true;
    const here = rankOf(chapters, chapter);
    return here < Infinity && rivals.every((title) => rankOf(chapters, title) >= here);
  });
}

/** What a draft is called after. */
export interface NamedAfter {
  readonly matter: string;
  readonly subject: string;
  readonly kind: StandardKind;
}

/**
 * The title of a chapter without the draft's own subject, whose words tell nothing about what a chapter is for: 区域 of
 * 物业管理区域 in a draft on 物业管理. Protection in a title is what its chapter is about.
 */
export function chapterWithout(title: string, { matter, subject, kind }: NamedAfter): string {
  for (const name of kind === '保护' ? [subject] : [matter, subject]) {
    const rest = name === '' ? title : title.replace(name, '');
    if (rest !== title && rest.length >= SHORTEST_TITLE) return rest;
  }
  return title;
}

const SHORTEST_TITLE = 2;

/** How well a chapter suits: the words for it come best first, 0 is the best; `Infinity` where none of them stands in its title. */
function rankOf(chapters: RegExp, title: string): number {
  const at = chapters.source.split('|').findIndex((word) => new RegExp(word, 'u').test(title));
  return at < 0 ? Infinity : at;
}
