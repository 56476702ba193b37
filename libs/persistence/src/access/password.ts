import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { AccessError } from './access-error.js';

/** argon2id with 19 MiB, two passes and one lane: OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const SHORTEST = 12;
/** Keeps one sign-in from hashing megabytes; far above any passphrase. */
export const LONGEST_PASSWORD = 256;

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
 * @throws AccessError `password.unfit` below 12 or above 256 characters
 */
export async function hashPassword(password: string): Promise<string> {
  const { length } = password;
  if (length < SHORTEST || length > LONGEST_PASSWORD) {
    throw new AccessError(
      'password.unfit',
      `A password has ${SHORTEST} to ${LONGEST_PASSWORD} characters; this one has ${length}. Choose another.`,
    );
  }
  return hash(normalize(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such user) a decoy is checked, so that
 * the time taken does not tell which names exist.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hash(randomBytes(16), COST);
  const matches = await verify(passwordHash ?? (await decoy), normalize(password));
  return matches && passwordHash !== null;
}

/** The same characters typed on another keyboard may arrive as other bytes (NIST SP 800-63B, 3.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
