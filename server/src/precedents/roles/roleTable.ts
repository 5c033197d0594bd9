import { bilingual, type Bilingual } from '../../base/bilingual';

/** What a clause is for. The general roles occur in any regulation, the others name the field of government. */
export type ClauseRole =
  | 'purpose' | 'scope' | 'definition' | 'principles' | 'guiding-aims' | 'government-duty' | 'lead-department'
  | 'other-departments' | 'planning' | 'regional-layout' | 'statistics' | 'standards' | 'participation' | 'expert-advice'
  | 'industry-bodies' | 'publicity' | 'commendation' | 'cooperation' | 'funding' | 'financing' | 'talent' | 'employment'
  | 'land' | 'intellectual-property' | 'procurement' | 'scenarios' | 'services' | 'parks' | 'small-business' | 'policy-support'
  | 'infrastructure' | 'computing' | 'communications' | 'vehicles' | 'energy' | 'research' | 'research-platforms'
  | 'emerging-industries' | 'artificial-intelligence' | 'platform-economy' | 'public-data' | 'data-opening' | 'data-market' | 'data-security' | 'network-security'
  | 'privacy' | 'industry' | 'agriculture' | 'commerce' | 'finance-sector' | 'education' | 'health' | 'culture'
  | 'transport' | 'elderly' | 'construction' | 'environment' | 'social-security' | 'emergency' | 'government-services'
  | 'city-governance' | 'grassroots' | 'legal-services' | 'fair-competition' | 'prudent-regulation' | 'tolerance'
  | 'oversight' | 'inspection' | 'credit' | 'assessment' | 'remedies' | 'information-platform' | 'reporting' | 'complaint' | 'prohibition' | 'official-liability'
  | 'administrative-liability' | 'criminal-liability' | 'reference-liability' | 'transfer' | 'supplementary-definitions'
  | 'other-rules' | 'analogous-application' | 'implementing-rules' | 'repeal' | 'effective-date'; // prettier-ignore

/** The evidence by which a clause is told to have a role. */
export interface RoleFacts {
  readonly role: ClauseRole;
  readonly name: Bilingual;
  /**
   * A wording that nearly settles it. Anchored at the beginning it is sought in the whole clause, otherwise in what
   * the clause says after naming who is to act: a list of departments tells nothing about the matter.
   */
  readonly form?: RegExp;
  /** True where the form settles it wherever it stands. */
  readonly settles?: boolean;
  /**
   * Words of the matter, which add to the form; each different one counts, one at the beginning of the clause more. On
   * their own they are a passing mention and tell nothing.
   */
  readonly words?: RegExp;
  /** Titles of the chapters where the role stands. */
  readonly chapter?: RegExp;
  /**
   * True for a branch of the economy or of society: the articles of a text that names it in its title deal with it one
   * and all, so that it tells nothing there about what one of them is for.
   */
  readonly isSector?: boolean;
  /** Where in the text the role stands: among the first articles, the last, or anywhere. */
  readonly place?: 'first' | 'last';
}

/** One of several wordings; where one begins with `^`, at the beginning of a paragraph. */
export const either = (...wordings: readonly RegExp[]): RegExp =>
  new RegExp(wordings.map(({ source }) => source).join('|'), 'mu');

/** One row of the role table. */
export const row = (
  role: ClauseRole,
  zh: string,
  en: string,
  evidence: Omit<RoleFacts, 'role' | 'name'>,
): RoleFacts => ({
  role,
  name: bilingual(zh, en),
  ...evidence,
});
