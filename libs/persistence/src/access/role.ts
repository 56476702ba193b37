/**
 * What a person who signs in is there to do. Administrators keep the organisation, people and codes;
 * planners read and export figures; unit heads read their unit and what is below it; officers read
 * their own assignments; reviewers decide what is held, and see no figure.
 */
export const ROLES = ['administrator', 'planner', 'unit_head', 'officer', 'reviewer'] as const;

export type Role = (typeof ROLES)[number];

/** Whose eyes a request has. */
export interface Viewer {
  instansiId: string;
  userId: string;
  role: Role;
  /** the unit whose subtree the person may see; null for the whole agency, or for an officer */
  unitId: string | null;
  /** whose assignments the person may see; only an officer's account has one */
  officerId: string | null;
}
