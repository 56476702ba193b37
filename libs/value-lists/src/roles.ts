/** What the account of a role holds beside its name. */
interface RoleTerms {
  /** what its figures are about: what the account's unit or the whole agency holds, the own assignments, or nothing */
  scope: 'places' | 'own' | 'none';
  /** whether an account of it is tied to a unit */
  unit: 'required' | 'possible' | 'none';
}

/**
 * What a person who signs in is there to do. Administrators keep the organisation, people and codes;
 * planners read and export figures; unit heads read their unit and what is below it; officers read
 * their own assignments; reviewers decide what is held, and see no figure.
 */
export const ROLE_TERMS = {
  administrator: { scope: 'places', unit: 'none' },
  planner: { scope: 'places', unit: 'possible' },
  unit_head: { scope: 'places', unit: 'required' },
  officer: { scope: 'own', unit: 'none' },
  reviewer: { scope: 'none', unit: 'none' },
} as const satisfies Record<string, RoleTerms>;

export type Role = keyof typeof ROLE_TERMS;

export type RoleScope = RoleTerms['scope'];

export const ROLES = Object.keys(ROLE_TERMS) as Role[];

/** The role that lets everybody in: an agency begins with such an account, and is never left without one. */
export const FIRST_ROLE: Role = 'administrator';

/** The role that decides what is held; each account of it says in which unit the person works. */
export const REVIEWING_ROLE: Role = 'reviewer';

/** The roles whose terms are such, for the rules that the database keeps about accounts. */
export function rolesWith(terms: Partial<RoleTerms>): Role[] {
  const { scope, unit } = terms;
  return ROLES.filter((role) => {
    const own: RoleTerms = ROLE_TERMS[role];
    return (scope ?? own.scope) === own.scope && (unit ?? own.unit) === own.unit;
  });
}
