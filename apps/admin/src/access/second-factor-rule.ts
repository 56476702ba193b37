import type { Role, SignIn } from '@app/persistence/access';
import type { Connection } from './connection.js';

/** Who keeps accounts and codes, who decides what counts, and who reads and takes away all figures. */
const NEEDS_SECOND_FACTOR: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'planner',
  'reviewer',
]);

export function needsSecondFactor(role: Role): boolean {
  return NEEDS_SECOND_FACTOR.has(role);
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
