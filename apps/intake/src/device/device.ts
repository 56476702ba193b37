import { deviceBucketFor, type Keys, visitorFor } from '@app/codes';
import type { Evidence } from '@app/persistence/ratings';
import type { FastifyRequest } from 'fastify';
import { browserFamilyOf } from './browser-family.js';
import { networkOf } from './network.js';

/** What a request shows of the device it comes from. The address itself goes no further than here. */
export interface Device {
  nonce: string | undefined;
  network: string;
  browser: string;
}

/** @param nonce the browser's nonce cookie */
export function deviceOf({ ip, headers }: FastifyRequest, nonce: string | undefined): Device {
  return { nonce, network: networkOf(ip), browser: browserFamilyOf(headers['user-agent']) };
}

/** How a rating remembers its device, for 48 hours: two keyed hashes, of which neither is a person. */
export function traceOf(
  { nonce, network, browser }: Device,
  { code, at }: { code: string; at: Date },
  keys: Keys,
): Pick<Evidence, 'visitor' | 'deviceBucket'> {
  return {
    visitor: nonce ? visitorFor(nonce, keys.visitor) : null,
    deviceBucket: deviceBucketFor({ code, network, browser }, at, keys.device),
  };
}
