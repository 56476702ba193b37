import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import type { Account } from '@app/persistence/access';
import { Secret, TOTP } from 'otpauth';
import { readCode } from './typed-code.js';

/** RFC 6238 as every authenticator app takes it. */
const RULES = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226, section 4: 160 bits. */
const SECRET_BYTES = 20;
/** RFC 6238, section 5.2: one step for the delay of network, hand and clock. */
const STEPS_ASIDE = 1;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const RECOVERY_CODES = 10;
/** Without look-alikes; 16 of them hold 79 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_LENGTH = 16;

export function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an authenticator app reads, from a QR or typed. */
export function describeSecret(
  secret: Buffer,
  { username, issuer }: { username: string; issuer: string },
): { secret: string; uri: string } {
  const totp = new TOTP({ ...RULES, issuer, label: username, secret: secretOf(secret) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step to which a code belongs, however it was typed; null for a code of none near now. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const token = readCode(code);
  const timestamp = now.getTime();
  const totp = new TOTP({ ...RULES, secret: secretOf(secret) });
  const aside = totp.validate({ token, timestamp, window: STEPS_ASIDE });
  return aside === null ? null : totp.counter({ timestamp }) + aside;
}

/** Seals a secret for one account: nonce, tag and ciphertext; in another account's row it opens for nobody. */
export function sealSecret(secret: Buffer, account: Account, key: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(aboutOf(account));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error when it was sealed for another account, under another key, or was changed */
export function openSecret(sealed: Buffer, account: Account, key: Uint8Array): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(aboutOf(account))
    .setAuthTag(tag);
  const content = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

/** Ten codes such as `k3v9-m2qa-…`, each to be used once in place of the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from({ length: RECOVERY_LENGTH }, () =>
      LETTERS.charAt(randomInt(LETTERS.length)),
    ).join('');
    return letters.match(/.{4}/g)!.join('-');
  });
}

/** SHA-256 of a recovery code however it was typed; its 79 bits need no slower hash. */
export function hashRecoveryCode(code: string): Buffer {
  return createHash('sha256').update(readCode(code)).digest();
}

function secretOf(bytes: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}

function aboutOf({ instansiId, userId }: Account): Buffer {
  return Buffer.from(`second factor ${instansiId} ${userId}`);
}
