import { bilingual, type Bilingual } from '../../base/bilingual';
import { FIELD_ROLES } from './fieldRoles';
import { GENERAL_ROLES } from './generalRoles';
import { type ClauseRole, type RoleFacts } from './roleTable';

/** All roles. At equal evidence the earlier row wins. */
export const ROLES: readonly RoleFacts[] = [...GENERAL_ROLES, ...FIELD_ROLES];

const byRole = new Map(ROLES.map((facts) => [facts.role, facts.name]));

/** What a role is called. */
export const roleName = (role: ClauseRole): Bilingual => byRole.get(role) ?? bilingual(role, role);

/** The roles that a heading names, by their words: 人才 and 资金 in `人才与资金保障`. */
export function rolesNamedIn(heading: string): readonly ClauseRole[] {
  return ROLES.filter(
    ({ words, chapter, name }) =>
      (words !== undefined && heading.search(words) >= 0) ||
      chapter?.test(heading) === true ||
      heading.includes(name.zh.slice(0, 2)),
  ).map(({ role }) => role);
}
