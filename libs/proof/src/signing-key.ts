import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { DomainError } from '@app/errors';

const SEED_BYTES = 32;
const FEWEST_CHARACTERS = 43;
/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The secret for signing is too weak, or what stands as a public key is none. */
export class UnusableProofKey extends DomainError<'proof-key.unusable'> {
  constructor(message: string) {
    super('proof-key.unusable', { message });
  }
}

export interface SigningKey {
  privateKey: KeyObject;
  /** 32 bytes, RFC 8032 */
  publicKey: Buffer;
}

/**
 * The Ed25519 key (RFC 8032) of an installation, derived from a secret by HKDF-SHA256 under a label of its
 * own, so that a secret may serve other uses besides.
 *
 * @param secret at least 32 random bytes as hex or base64
 * @throws UnusableProofKey when it is shorter than 43 characters
 */
export function deriveSigningKey(secret: string): SigningKey {
  const text = secret.trim();
  if (text.length < FEWEST_CHARACTERS) {
    throw new UnusableProofKey(
      'The secret must be at least 32 random bytes. Make one with: openssl rand -hex 32',
    );
  }
  const seed = Buffer.from(hkdfSync('sha256', text, 'suara-loket', 'proof 1', SEED_BYTES));
  const der = Buffer.concat([PRIVATE_PREFIX, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: spki.subarray(-SEED_BYTES) };
}

/**
 * A public key as Node takes it.
 *
 * @param bytes 32, RFC 8032
 * @throws UnusableProofKey when they are not 32
 */
export function importPublicKey(bytes: Uint8Array): KeyObject {
  if (bytes.length !== SEED_BYTES) {
    throw new UnusableProofKey('A public key of Ed25519 has 32 bytes.');
  }
  const der = Buffer.concat([PUBLIC_PREFIX, bytes]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}
