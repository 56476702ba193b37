import { createHmac } from 'node:crypto';
import type { AttemptKeys, Origins } from '@app/persistence/access';
import { lineOf } from '@app/platform';
import type { Connection } from './connection.js';

/**
 * From where somebody is known: keyed hashes of the address and of the browser's cookie, so that neither is
 * stored. Of IPv6 the network of a household (/64) counts, since one machine has all of its addresses. An
 * address that cannot be read counts with no other.
 */
export function originsOf(
  { address, browserToken }: Pick<Connection, 'address' | 'browserToken'>,
  key: Uint8Array,
): Origins {
  const line = lineOf(address);
  return {
    address: line === null ? null : hashUnder(key, `address ${line}`),
    browser: hashUnder(key, `browser ${browserToken}`),
  };
}

/** Under what a try to sign in is counted: the origins, and a keyed hash of the name. */
export function attemptKeysFor(username: string, origins: Origins, key: Uint8Array): AttemptKeys {
  return { ...origins, name: hashUnder(key, `name ${username}`) };
}

function hashUnder(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
