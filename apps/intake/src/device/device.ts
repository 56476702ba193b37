import { deviceBucketFor, hashLine, visitorFor } from '@app/codes';
import type { DeviceTrace } from '@app/persistence/ratings';
import { lineOf, networkOf } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import type { IntakeKeys } from '../intake-tokens.js';
import { browserFamilyOf } from './browser-family.js';

/** What a request shows of the device it comes from. The address itself goes no further than here. */
export interface Device {
  nonce: string | undefined;
  /** null where nothing tells from where the request comes: it then shares a device with nobody */
  network: string | null;
  /** of the office or household; compared with enrolled ones, and never stored */
  line: string | null;
  browser: string;
  /** the browser says of itself that it is the office's */
  staff: boolean;
}

/** @param cookies what the browser's cookies say: its nonce, and whether it is the office's */
export function deviceOf(
  { sender, headers }: FastifyRequest,
  cookies: Pick<Device, 'nonce' | 'staff'>,
): Device {
  const browser = browserFamilyOf(headers['user-agent']);
  return { ...cookies, network: networkOf(sender), line: lineOf(sender), browser };
}

/**
 * How a rating remembers its device, for 48 hours: two keyed hashes, of which neither is a person, and
 * whether browser and line are the office's.
 */
export function traceOf(
  { nonce, network, line, browser, staff }: Device,
  { code, at }: { code: string; at: Date },
  keys: IntakeKeys,
): Pick<DeviceTrace, 'visitor' | 'deviceBucket' | 'lineHash' | 'staffDevice'> {
  return {
    visitor: nonce ? visitorFor(nonce, keys.visitor) : null,
    deviceBucket:
      network === null ? null : deviceBucketFor({ code, network, browser }, at, keys.device),
    lineHash: line === null ? null : hashLine(line, keys.officeNetwork),
    staffDevice: staff,
  };
}
