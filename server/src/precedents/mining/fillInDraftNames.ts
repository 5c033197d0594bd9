import { type MinedClause } from './mineClauses';
import { bareRegion, namesInTitle } from '../clauses/regionAndSubject';
import { type ClauseSnippet, toSnippet } from './clauseSnippet';
import { findSlots, type Slot } from './findPlacesToFillIn';

/** What a draft calls its region, its subject and its lead department; empty where it does not say yet. */
export interface DraftNames {
  /** 甲乙市 */
  readonly region: string;
  /** 数字经济 */
  readonly subject: string;
  /** 市工业和信息化, as it stands before 部门 */
  readonly leadDepartment: string;
}

/** The names of a draft, from its title and from its article on the lead department. */
export function draftNames(title: string, leadArticle: string): DraftNames {
  const [first] = findSlots(leadArticle, { subjects: [], regions: [] });
  const leadDepartment = first?.kind === 'department' ? leadArticle.slice(first.start, first.end) : '';
  const { region, subject } = namesInTitle(title);
  // Without a region it is not known where in the title the subject begins.
  return { region, subject: region === '' ? '' : subject, leadDepartment };
}

/** A mined clause whose places are filled with the names of the draft; each stays a tab stop. */
export function fillIn({ wording }: MinedClause, names: DraftNames): ClauseSnippet {
  return toSnippet(wording.text, wording.slots, (slot, own) => nameFor(slot, own, wording, names) || own);
}

/** What a place of a wording is filled with in a draft; empty where the wording's own words stay. */
export function nameFor(
  { kind }: Slot,
  own: string,
  { leadDepartment }: MinedClause['wording'],
  names: DraftNames,
): string {
  switch (kind) {
    case 'subject':
      return names.subject;
    case 'region':
      return own === bareRegion(own) ? bareRegion(names.region) : names.region;
    case 'department':
      // Of a list of departments only the lead department is known to be called otherwise.
      return names.leadDepartment === ''
        ? ''
        : own
            .split('、')
            .map((each) => (each === leadDepartment ? names.leadDepartment : each))
            .join('、');
    case 'government':
    case 'list':
    case 'date':
    case 'title':
    case 'amount':
    case 'period':
    case 'passage':
      return '';
  }
}
