import { createHmac } from 'node:crypto';
import type { AttemptKeys } from '@app/persistence/access';
import { lineOf } from '@app/platform';

/**
 * Under what a try to sign in is counted: keyed hashes of the name and of the address, so that neither is
 * stored. The address's changes with the UTC day. Of IPv6 the network of a household (/64) counts, since one
 * machine has all of its addresses. Where no address can be known, only tries of the same name are taken together:
 * nobody is shut out for what is tried under other names.
 */
export function attemptKeysFor(
  { username, address }: { username: string; address: string | null },
  at: Date,
  key: Uint8Array,
): AttemptKeys {
  const hash = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    name: hash(`name ${username}`),
    address: hash(
      `address ${at.toISOString().slice(0, 10)} ${lineOf(address) ?? `of ${username}`}`,
    ),
  };
}
