import { hkdfSync } from 'node:crypto';
import { UnusableSecret } from './code-error.js';

/** One key of 32 bytes for each use, so that a signature of one kind is worth nothing as another. */
export interface Keys {
  readonly permit: Uint8Array;
  readonly receipt: Uint8Array;
  readonly editToken: Uint8Array;
  /** of forms on a screen that others may read */
  readonly screenEdit: Uint8Array;
  readonly profile: Uint8Array;
  /** never used itself: each display code and day has a key derived from it */
  readonly display: Uint8Array;
  readonly visitor: Uint8Array;
  readonly device: Uint8Array;
}

const KEY_BYTES = 32;
const FEWEST_HEX = 64;
const FEWEST_BASE64 = 43;
/** Random secrets hold far more; a placeholder such as `xxxx…` does not. */
const FEWEST_DISTINCT = 8;

/**
 * Derives the keys of an installation from its one secret (HKDF-SHA256, RFC 5869). The same secret
 * gives the same keys in every process; white space around it does not count.
 *
 * Another secret makes open pages and edit links useless and gives repeated ratings other receipts.
 *
 * @param secret at least 32 random bytes: 64 hex digits or 43 characters of base64
 * @throws UnusableSecret if it is shorter, or not hex or base64
 */
export function deriveKeys(secret: string): Keys {
  const keyFor = (use: string) => deriveKey(secret, use);
  return {
    permit: keyFor('permit'),
    receipt: keyFor('receipt'),
    editToken: keyFor('edit-token'),
    screenEdit: keyFor('screen-edit'),
    profile: keyFor('profile'),
    display: keyFor('display'),
    visitor: keyFor('visitor'),
    device: keyFor('device'),
  };
}

/**
 * The key of one use.
 *
 * @throws UnusableSecret like {@link deriveKeys}
 */
export function deriveKey(secret: string, use: string): Buffer {
  const text = secret.trim();
  checkSecret(text);
  return Buffer.from(hkdfSync('sha256', text, 'suara-loket', `${use} 1`, KEY_BYTES));
}

function checkSecret(text: string): void {
  const fewest = /^[0-9a-f]*$/i.test(text) ? FEWEST_HEX : FEWEST_BASE64;
  const isEncoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
  if (!isEncoded || text.length < fewest || new Set(text).size < FEWEST_DISTINCT) {
    throw new UnusableSecret(
      'The secret must be at least 32 random bytes, written as 64 hex digits or 43 characters of base64. Make one with: openssl rand -hex 32',
    );
  }
}
