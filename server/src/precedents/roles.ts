import { bilingual, type Bilingual } from '../base/bilingual';
import { FIELD_ROLES } from './fieldRoles';
import { GENERAL_ROLES } from './generalRoles';
import { type ClauseRole, type RoleFacts } from './roleFacts';

/** All roles. At equal evidence the earlier row wins. */
export const ROLES: readonly RoleFacts[] = [...GENERAL_ROLES, ...FIELD_ROLES];

const byRole = new Map(ROLES.map((facts) => [facts.role, facts.name]));

/** What a role is called. */
export const roleName = (role: ClauseRole): Bilingual => byRole.get(role) ?? bilingual(role, role);
