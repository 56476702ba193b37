import { defineQuery, type Queryable } from './define-query.js';

const lockTaken = defineQuery<{ key: number }, { lock: string }>(
  new URL('./queries/lock.sql', import.meta.url),
);

/** Waits until no other transaction does the same work; the lock ends with the transaction. @param key any integer */
export async function lockFor(tx: Queryable, key: number): Promise<void> {
  await lockTaken(tx, { key });
}
