import { createHmac } from 'node:crypto';
import { deriveKey } from './keys.js';

/**
 * The key under which office networks are known. Admin and intake derive it from a secret that serves
 * nothing else: an app that only enrols networks must not be able to sign permits.
 *
 * @param secret at least 32 random bytes: 64 hex digits or 43 characters of base64
 * @throws UnusableSecret if it is shorter, or not hex or base64
 */
export function deriveNetworkKey(secret: string): Uint8Array {
  return deriveKey(secret, 'office-network');
}

/**
 * What an office's line is known by: 32 bytes in hex, the same for the same line on every day. Without
 * the key nobody can try out addresses.
 *
 * @param line an address in one spelling
 * @param key of `deriveNetworkKey`
 */
export function hashLine(line: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(line).digest('hex');
}
