import type { Role, SignIn } from '@app/persistence/access';
import type { Connection } from './connection.js';
import { isPermitted, type Permission } from './policy.js';

/** To keep accounts and codes, to decide what counts, to take away all figures. */
const NEED_SECOND_FACTOR: readonly Permission[] = [
  'accounts.manage',
  'codes.manage',
  'cases.decide',
  'figures.export',
];

/** Does this role need one? It does if it may do one of these things. */
export function needsSecondFactor(role: Role): boolean {
  return NEED_SECOND_FACTOR.some((permission) => isPermitted(role, permission));
}

/**
 * May this account go without? A demonstration on the very machine where it runs may: nothing real is in it,
 * and nobody else reaches it. In a real agency nobody of these roles may.
 */
export function mayGoWithout(
  { role, marking }: Pick<SignIn, 'role' | 'marking'>,
  { local }: Pick<Connection, 'local'>,
): boolean {
  return !needsSecondFactor(role) || (marking === 'CONTOH' && local);
}
