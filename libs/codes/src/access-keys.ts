import { deriveKey } from './keys.js';

/** Keys of the admin app, 32 bytes each. */
export interface AccessKeys {
  /** seals the secrets of second factors; another one makes them unreadable */
  readonly secondFactor: Uint8Array;
  /** under which failed tries to sign in are counted */
  readonly attempts: Uint8Array;
  /** seals what pages hand to a browser to be brought back */
  readonly pages: Uint8Array;
}

/**
 * Derives the keys of the admin app from a secret, as `deriveKeys` derives those of the citizens' app, and
 * under labels of their own, so that one secret may serve both.
 *
 * @param secret at least 32 random bytes: 64 hex digits or 43 characters of base64
 * @throws UnusableSecret if it is shorter, or not hex or base64
 */
export function deriveAccessKeys(secret: string): AccessKeys {
  return {
    secondFactor: deriveKey(secret, 'second-factor'),
    attempts: deriveKey(secret, 'sign-in-attempts'),
    pages: deriveKey(secret, 'admin-pages'),
  };
}
