import { type Role, ROLES } from '@app/persistence/access';

/**
 * Who may do what: each permission with the roles that have it. Routes name a permission and never a role.
 * How far a person sees within what a permission opens is for `maySee` to say.
 */
const POLICY = {
  /** one's own session, password and sign-ins */
  'my-account.manage': ROLES,
  'accounts.manage': ['administrator'],
  'reviewers.manage': ['administrator'],
  'actions.read': ['administrator'],

  /** names and ids of units, services and assignments */
  'organisation.read': ['administrator', 'planner', 'unit_head', 'officer'],
  'locations.read': ['administrator', 'planner'],
  'organisation.manage': ['administrator'],
  'roster.manage': ['administrator'],
  'displays.manage': ['administrator'],
  'ticket-keys.manage': ['administrator'],
  'office-networks.manage': ['administrator'],
  'codes.print': ['administrator', 'unit_head'],
  'codes.manage': ['administrator'],

  /** of units and services */
  'figures.read': ['administrator', 'planner', 'unit_head', 'officer'],
  /** of what holds several units: the agency and its locations */
  'agency-figures.read': ['administrator', 'planner'],
  'officer-figures.read': ['planner', 'unit_head', 'officer'],
  'signals.read': ['planner', 'unit_head'],
  'counters.watch': ['administrator', 'planner', 'unit_head'],
  'comments.read': ['planner', 'unit_head'],
  'officer-comments.read': ['unit_head', 'officer'],
  'respondents.read': ['planner', 'unit_head'],
  'persons-served.manage': ['planner', 'unit_head'],
  'figures.export': ['planner'],

  /** the pages about the unit that one heads */
  'own-unit.read': ['unit_head'],

  /** closed periods, and what was decided about figures */
  'periods.read': ['administrator', 'planner', 'unit_head'],
  'periods.close': ['planner'],
  'figure-settings.manage': ['planner'],

  /** the figures about oneself, and who looked at them */
  'my-figures.read': ['officer'],
  'objections.file': ['officer'],
  'replies.write': ['officer'],

  'cases.decide': ['reviewer'],
  'objections.answer': ['reviewer'],
  'review-reports.read': ['reviewer'],
  'review-symmetry.read': ['administrator', 'planner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof POLICY;

export const PERMISSIONS = Object.keys(POLICY) as Permission[];

/** In the order of {@link ROLES}. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return POLICY[permission];
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return rolesThatMay(permission).includes(role);
}
