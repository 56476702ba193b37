import type { EntityManager } from 'typeorm';
import type { Account } from './second-factor.store.js';

/** Long enough for a holiday and a sick leave. */
const DAYS_KEPT = 90;

/** From where a person does something: keyed hashes of 32 bytes. */
export interface Origins {
  /** null where the address cannot be read */
  address: Buffer | null;
  browser: Buffer;
}

/** Keeps that the person has signed in from there, and forgets what is older than 90 days. */
export async function rememberOrigins(
  tx: EntityManager,
  { instansiId, userId }: Account,
  { address, browser }: Origins,
  at: Date,
): Promise<void> {
  await tx.query(
    `DELETE FROM known_origins WHERE seen_at <= $1::timestamptz - interval '${DAYS_KEPT} days'`,
    [at],
  );
  await tx.query(
    `INSERT INTO known_origins (instansi_id, user_id, origin_key, seen_at)
     SELECT $1, $2, key, $4 FROM unnest($3::bytea[]) AS key WHERE key IS NOT NULL
     ON CONFLICT ON CONSTRAINT known_origins_pk DO UPDATE SET seen_at = excluded.seen_at`,
    [instansiId, userId, [browser, address], at],
  );
}
