import { type Role, ROLE_TERMS, type RoleScope } from '@app/value-lists';

export { FIRST_ROLE, type Role, ROLES, type RoleScope } from '@app/value-lists';

/** The scope of a role: what the account's unit or the whole agency holds, the own assignments, or no figure. */
export function scopeOf({ role }: { role: Role }): RoleScope {
  return ROLE_TERMS[role].scope;
}

/** The person on whose behalf a request reads. */
export interface Viewer {
  instansiId: string;
  userId: string;
  role: Role;
  /** the unit whose subtree the person may see; null for the whole agency, or for an officer */
  unitId: string | null;
  /** whose assignments the person may see; only an officer's account has one */
  officerId: string | null;
}
