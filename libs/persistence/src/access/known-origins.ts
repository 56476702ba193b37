import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { KnownOriginEntity } from './known-origin.entity.js';
import type { Account } from './second-factor.store.js';

/** From where a person does something: keyed hashes of 32 bytes. */
export interface Origins {
  /** null where the address cannot be read */
  address: Buffer | null;
  browser: Buffer;
}

/** Long enough for a holiday and a sick leave. */
const KEPT_MS = 90 * 86_400_000;

/** Keeps that the person has signed in from there, and forgets what is older than 90 days. */
export async function rememberOrigins(
  tx: EntityManager,
  { instansiId, userId }: Account,
  { address, browser }: Origins,
  at: Date,
): Promise<void> {
  const old = new Date(at.getTime() - KEPT_MS);
  await tx.delete(KnownOriginEntity, { seenAt: LessThanOrEqual(old) });
  for (const originKey of address === null ? [browser] : [browser, address])
    await tx.upsert(KnownOriginEntity, { instansiId, userId, originKey, seenAt: at }, [
      'instansiId',
      'userId',
      'originKey',
    ]);
}
