import { createHash } from 'node:crypto';
import { ASSURANCE_LEVELS, type AssuranceLevel, PAGE_MINUTES } from '@app/rating';
import { ForgedPermit } from './code-error.js';
import { bytesOfCode, codeOfBytes, normalizeCode } from './counter-code.js';
import { normalizeRatingId } from './rating-id.js';
import { fromBase64Url, sameBytes, sign, SIGNATURE_BYTES } from './signature.js';

/** Why a page was shown at a lower level than its address asked for. */
export const LOWERED_AT_SCAN = ['late', 'invalid'] as const;
export type LoweredAtScan = (typeof LOWERED_AT_SCAN)[number];

/** What a page was allowed when it was shown. */
export interface PermitFields {
  /** UUID of version 4: the id the page's rating will have, however often it is sent. */
  readonly ratingId: string;
  /** Canonical counter code. */
  readonly code: string;
  /** Unix time in whole seconds. */
  readonly issuedAt: number;
  readonly level: AssuranceLevel;
  /** null where nothing was lowered; only with level open */
  readonly loweredBy: LoweredAtScan | null;
  /** minutes since 1970 of the display's code that was scanned, 0 for an address without one */
  readonly displayStep: number;
  /** From {@link hashNonce}: 16 hex digits, zeros for a browser without cookies. */
  readonly nonceHash: string;
}

export interface Permit {
  readonly fields: PermitFields;
  readonly state: 'fresh' | 'expired';
}

/** Clocks of two processes may differ; more than this is no clock of ours. */
const CLOCK_SKEW_SECONDS = 60;
const FORMAT = 2;
const NONCE_BYTES = 8;
const NO_NONCE = '0'.repeat(NONCE_BYTES * 2);

/**
 * Where each field begins: format 1 byte, level 1 (reason for lowering in its upper half), issuedAt 4,
 * nonce hash 8, id 16, code 5 (without the check character, which follows from it), step 4.
 */
const AT = {
  level: 1,
  issuedAt: 2,
  nonce: 6,
  ratingId: 14,
  code: 30,
  step: 35,
  signature: 39,
} as const;
/** Half a byte each. */
const REASON_SHIFT = 4;
const PERMIT_BYTES = AT.signature + SIGNATURE_BYTES;

/**
 * The nonce cookie as a permit holds it: 8 bytes of its SHA-256 in hex, zeros without a cookie.
 * Enough to tell browsers apart, too little to be the cookie.
 */
export function hashNonce(nonce: string | undefined): string {
  if (!nonce) return NO_NONCE;
  return createHash('sha256').update(nonce).digest().subarray(0, NONCE_BYTES).toString('hex');
}

/**
 * Signs what a page may do: 74 characters of base64url that the page sends back with the rating.
 *
 * @param key the `permit` key of `deriveKeys`
 * @throws MalformedRatingId, MalformedCode; RangeError if another field cannot be written
 */
export function issuePermit(fields: PermitFields, key: Uint8Array): string {
  const body = Buffer.alloc(AT.signature);
  body.writeUInt8(FORMAT, 0);
  body.writeUInt8(levelByte(fields), AT.level);
  body.writeUInt32BE(wholeSeconds(fields.issuedAt), AT.issuedAt);
  body.set(nonceBytes(fields.nonceHash), AT.nonce);
  body.write(normalizeRatingId(fields.ratingId).replaceAll('-', ''), AT.ratingId, 'hex');
  body.set(bytesOfCode(normalizeCode(fields.code)), AT.code);
  body.writeUInt32BE(fields.displayStep, AT.step);
  return Buffer.concat([body, sign(body, key)]).toString('base64url');
}

/**
 * Reads a permit that came back. An expired one (older than {@link PAGE_MINUTES}) is still told apart from a
 * forged one, because the caller keeps its rating, at a lower level.
 *
 * @param key the `permit` key of `deriveKeys`
 * @param now Unix time in seconds
 * @throws ForgedPermit if it is malformed, altered, signed by another key, or issued more than
 *   60 seconds after `now`
 */
export function readPermit(text: string, key: Uint8Array, now: number): Permit {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== PERMIT_BYTES) throw forged();
  const body = bytes.subarray(0, AT.signature);
  if (!sameBytes(bytes.subarray(AT.signature), sign(body, key))) throw forged();
  const fields = readFields(body);
  const age = now - fields.issuedAt;
  if (age < -CLOCK_SKEW_SECONDS) throw forged();
  return { fields, state: age > PAGE_MINUTES * 60 ? 'expired' : 'fresh' };
}

/**
 * Whether the permit was issued to the browser that holds this nonce cookie. Never true without a
 * cookie, on either side: nothing then ties the two together.
 */
export function permitMatchesNonce(fields: PermitFields, nonce: string | undefined): boolean {
  if (!nonce || fields.nonceHash === NO_NONCE) return false;
  return sameBytes(Buffer.from(hashNonce(nonce)), Buffer.from(fields.nonceHash));
}

function readFields(body: Buffer): PermitFields {
  const byte = body.readUInt8(AT.level);
  const level = ASSURANCE_LEVELS[byte & 0xf];
  const loweredBy = [null, ...LOWERED_AT_SCAN][byte >> REASON_SHIFT];
  if (body.readUInt8(0) !== FORMAT || level === undefined || loweredBy === undefined) {
    throw forged();
  }
  return {
    ratingId: hyphenated(body.toString('hex', AT.ratingId, AT.code)),
    code: codeOfBytes(body.subarray(AT.code, AT.step)),
    issuedAt: body.readUInt32BE(AT.issuedAt),
    level,
    loweredBy,
    displayStep: body.readUInt32BE(AT.step),
    nonceHash: body.toString('hex', AT.nonce, AT.ratingId),
  };
}

function levelByte({ level, loweredBy }: PermitFields): number {
  const known = ASSURANCE_LEVELS.indexOf(level);
  if (known === -1) throw new RangeError('level of a permit is one of ASSURANCE_LEVELS.');
  const reason = loweredBy === null ? 0 : LOWERED_AT_SCAN.indexOf(loweredBy) + 1;
  return known + (reason << REASON_SHIFT);
}

function hyphenated(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function wholeSeconds(issuedAt: number): number {
  if (!Number.isInteger(issuedAt)) {
    throw new RangeError('issuedAt of a permit is Unix time in whole seconds.');
  }
  return issuedAt;
}

function nonceBytes(nonceHash: string): Buffer {
  if (!/^[0-9a-f]{16}$/.test(nonceHash)) {
    throw new RangeError('nonceHash of a permit is 16 hex digits; make it with hashNonce.');
  }
  return Buffer.from(nonceHash, 'hex');
}

function forged(): ForgedPermit {
  return new ForgedPermit(
    'The permit of this page is not valid. Open the page again by scanning the code.',
  );
}
