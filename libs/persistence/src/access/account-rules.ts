import { AccessError, type AccessErrorCode } from './access-error.js';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,62}$/;

/** A user name as it is stored, however a keyboard wrote it. */
export function readUsername(typed: string): string {
  const seen = typed.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '');
  return seen.trim().toLowerCase();
}

/**
 * The user name and, behind an @, the key of the agency, for a name that several agencies have.
 *
 * @returns instansiKey null where none was given
 */
export function readSignInName(typed: string): { username: string; instansiKey: string | null } {
  const [username = '', instansiKey] = readUsername(typed).split('@');
  return { username: username.trim(), instansiKey: instansiKey?.trim() || null };
}

/** A new user name, as it is stored. @throws AccessError `user.unfit-name` */
export function requireUsername(typed: string): string {
  const username = readUsername(typed);
  if (USERNAME.test(username)) return username;
  throw new AccessError(
    'user.unfit-name',
    `"${username}" cannot be a user name. Use 3 to 63 small letters, digits, dots, dashes or underscores, beginning with a letter or digit.`,
  );
}

const REFUSALS: Readonly<Record<string, readonly [AccessErrorCode, string]>> = {
  users_username_unique: [
    'user.taken',
    'There is a user of this name in this agency already. Choose another name.',
  ],
  users_unit_fk: ['unit.unknown', 'There is no such unit in this agency.'],
  users_officer_fk: ['officer.unknown', 'There is no such officer in this agency.'],
  users_unit_head_check: ['user.unfit-scope', 'A unit head has a unit.'],
  users_officer_check: [
    'user.unfit-scope',
    'The account of an officer, and no other, has an officer.',
  ],
  users_whole_agency_check: ['user.unfit-scope', 'An account of this role has no unit.'],
};

/** What the database refused, in words; any other error as it is. */
export function explainRefusal(error: unknown): unknown {
  const { constraint = '' } = error as { constraint?: string };
  const refusal = REFUSALS[constraint];
  return refusal === undefined ? error : new AccessError(...refusal);
}
