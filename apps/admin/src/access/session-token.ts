import { createHash, randomBytes } from 'node:crypto';

/** A new opaque token: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, under which the session is stored. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
