import { createHmac } from 'node:crypto';

const VISITOR_BYTES = 8;
/** Buckets change at 17:00 UTC, midnight in Jakarta: no office in the country is open then. */
const DAY_SHIFT_HOURS = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * What a browser's nonce cookie is stored as: 8 bytes in hex, the same for the same cookie.
 *
 * @param key the `visitor` key of `deriveKeys`
 */
export function visitorFor(nonce: string, key: Uint8Array): string {
  return createHmac('sha256', key)
    .update(nonce)
    .digest('hex')
    .slice(0, VISITOR_BYTES * 2);
}

/** What a request shows of the device it comes from; coarse on purpose. */
export interface DeviceTraits {
  /** canonical code of the rating: a bucket says nothing about two places together */
  readonly code: string;
  /** the network of the address, /24 or /48 */
  readonly network: string;
  /** family of the browser, without versions */
  readonly browser: string;
}

/**
 * 16 bits (0–65535) that the ratings of one code, network and family of browser share on one day, and
 * with one in 65,536 others. Never the same on another day.
 *
 * @param key the `device` key of `deriveKeys`
 */
export function deviceBucketFor(traits: DeviceTraits, at: Date, key: Uint8Array): number {
  const day = Math.floor((at.getTime() + DAY_SHIFT_HOURS * HOUR_MS) / DAY_MS);
  const message = JSON.stringify([day, traits.code, traits.network, traits.browser]);
  return createHmac('sha256', key).update(message).digest().readUInt16BE();
}
