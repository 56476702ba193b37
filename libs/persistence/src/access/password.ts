import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { AccessError } from './access-error.js';
import { normalizePassword, type PasswordOwner, requireStrongPassword } from './password-rules.js';

/** argon2id with 19 MiB, two passes and one lane: OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the threads that Node.js has for such work, so that files and names are still read beside it. */
const HASHES_AT_ONCE = 2;
/** Some seconds of work: an office of a hundred that begins its day, and no more. */
const HASHES_WAITING = 200;
const hashing = pLimit(HASHES_AT_ONCE);

/** Without the letters and digits that are read for one another (0 O o, 1 l I). */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GENERATED_LENGTH = 20;

/** A random password of 20 characters, about 115 bits. */
export function generatePassword(): string {
  return Array.from({ length: GENERATED_LENGTH }, () =>
    ALPHABET.charAt(randomInt(ALPHABET.length)),
  ).join('');
}

/**
 * The argon2id hash to store, with its own salt and cost inside.
 *
 * @throws AccessError like {@link requireStrongPassword}, and `password.busy`
 */
export async function hashPassword(password: string, owner: PasswordOwner): Promise<string> {
  requireStrongPassword(password, owner);
  return inTurn(() => hash(normalizePassword(password), COST));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such user) a decoy is checked, so that
 * the time taken does not tell which names exist.
 *
 * @throws AccessError `password.busy` while two hundred others wait for theirs to be checked
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hash(randomBytes(16), COST);
  const checked = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(checked, normalizePassword(password)));
  return matches && passwordHash !== null;
}

/** Each hash takes 19 MiB and some 20 ms of a processor: only so many at once, and only so many in wait. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (hashing.pendingCount >= HASHES_WAITING) {
    return Promise.reject(
      new AccessError('password.busy', 'Too many sign in at this moment. Try again in a moment.'),
    );
  }
  return hashing(work);
}
