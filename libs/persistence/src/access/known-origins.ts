import { defineCommand } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Account } from './second-factor.store.js';

/** From where a person does something: keyed hashes of 32 bytes. */
export interface Origins {
  /** null where the address cannot be read */
  address: Buffer | null;
  browser: Buffer;
}

const oldForgotten = defineCommand<{ at: Date }>(
  new URL('./queries/forget-old-origins.sql', import.meta.url),
);
const remembered = defineCommand<Account & { keys: (Buffer | null)[]; at: Date }>(
  new URL('./queries/remember-origins.sql', import.meta.url),
);

/** Keeps that the person has signed in from there, and forgets what is older than 90 days. */
export async function rememberOrigins(
  tx: EntityManager,
  { instansiId, userId }: Account,
  { address, browser }: Origins,
  at: Date,
): Promise<void> {
  await oldForgotten(tx, { at });
  await remembered(tx, { instansiId, userId, keys: [browser, address], at });
}
