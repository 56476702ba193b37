/**
 * What a person who signs in is there to do. Administrators keep the organisation, people and codes;
 * planners read and export figures; unit heads read their unit and what is below it; officers read
 * their own assignments; reviewers decide what is held, and see no figure.
 */
export const ROLES = ['administrator', 'planner', 'unit_head', 'officer', 'reviewer'] as const;

export type Role = (typeof ROLES)[number];

/** The role that lets everybody in: an agency begins with such an account, and is never left without one. */
export const FIRST_ROLE: Role = 'administrator';

/** The scope of a role: what the account's unit or the whole agency holds, the own assignments, or no figure. */
export type RoleScope = 'places' | 'own' | 'none';

const ROLE_SCOPES: Readonly<Record<Role, RoleScope>> = {
  administrator: 'places',
  planner: 'places',
  unit_head: 'places',
  officer: 'own',
  reviewer: 'none',
};

export function scopeOf({ role }: { role: Role }): RoleScope {
  return ROLE_SCOPES[role];
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
