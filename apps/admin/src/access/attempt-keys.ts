import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { AttemptKeys } from '@app/persistence/access';

/**
 * Under what a try to sign in is counted: keyed hashes of the name and of the address, so that neither is
 * stored. The address's changes with the UTC day. Of IPv6 the network of a household (/64) counts, since one
 * machine has all of its addresses.
 */
export function attemptKeysFor(
  { username, address }: { username: string; address: string },
  at: Date,
  key: Uint8Array,
): AttemptKeys {
  const hash = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    name: hash(`name ${username}`),
    address: hash(`address ${at.toISOString().slice(0, 10)} ${networkOf(address)}`),
  };
}

function networkOf(address: string): string {
  const ofIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (ofIpv4 !== undefined) return ofIpv4;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0]!.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
