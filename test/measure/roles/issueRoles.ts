import { type ClauseRole } from '../../../server/src/precedents/roles/roleTable';

/** The label of an article that no role fits; the classifier says `undefined`. */
export const NONE = 'other';

/** The roles that the product promises to tell, in its own order. Ours are finer. */
const PROMISED: readonly ClauseRole[] = [
  'purpose', 'scope', 'definition', 'principles', 'government-duty', 'lead-department', 'other-departments', 'planning',
  'funding', 'talent', 'land', 'standards', 'statistics', 'publicity', 'industry-bodies', 'cooperation', 'infrastructure',
  'intellectual-property', 'tolerance', 'reporting', 'complaint', 'official-liability', 'administrative-liability',
  'criminal-liability', 'transfer', 'supplementary-definitions', 'effective-date', 'repeal',
]; // prettier-ignore

/** Where one promised role is several of ours. */
const PARTS: Readonly<Record<string, readonly ClauseRole[]>> = {
  principles: ['guiding-aims'],
  planning: ['regional-layout'],
  funding: ['financing'],
  infrastructure: ['computing', 'communications'],
  data: ['public-data', 'data-opening', 'data-market'],
  security: ['data-security', 'network-security', 'privacy'],
  supervision: ['oversight', 'inspection', 'assessment', 'prudent-regulation'],
  'administrative-liability': ['reference-liability'],
};

const promisedOf: ReadonlyMap<string, string> = new Map([
  ...PROMISED.map((role) => [role, role] as const),
  ...Object.entries(PARTS).flatMap(([promised, parts]) => parts.map((part) => [part, promised] as const)),
]);

/** The promised role that one of ours belongs to; `other` where none of them is meant. */
export const issueRoleOf = (role: string): string => promisedOf.get(role) ?? NONE;
