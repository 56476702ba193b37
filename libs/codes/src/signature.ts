import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 cut to 128 bits (RFC 2104 §5 allows half of the hash and at least 80 bits). */
export const SIGNATURE_BYTES = 16;

export function sign(message: string | Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(message).digest().subarray(0, SIGNATURE_BYTES);
}

/** Whether both are the same bytes, in a time that does not depend on where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The bytes of a base64url text, or undefined if the text is not exactly how those bytes are
 * written: Node's decoder also takes spare bits, padding and foreign characters, which would give
 * one signature many spellings.
 */
export function fromBase64Url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
