import { defineQuery, type Queryable } from './define-query.js';

const lockTaken = defineQuery<{ key: number }, { lock: string }>(
  new URL('./queries/lock.sql', import.meta.url),
);
const nameLocked = defineQuery<{ name: string }, { lock: string }>(
  new URL('./queries/lock-name.sql', import.meta.url),
);
const connectionLocked = defineQuery<{ key: number }, { lock: string }>(
  new URL('./queries/lock-connection.sql', import.meta.url),
);

/** Waits until no other transaction does the same work; the lock ends with the transaction. @param key any integer */
export async function lockFor(tx: Queryable, key: number): Promise<void> {
  await lockTaken(tx, { key });
}

/** The same for work that a name stands for, e.g. that of an edited thing. */
export async function lockForName(tx: Queryable, name: string): Promise<void> {
  await nameLocked(tx, { name });
}

/** The same for work that no transaction is around; the lock ends with the connection. */
export async function lockConnectionFor(connection: Queryable, key: number): Promise<void> {
  await connectionLocked(connection, { key });
}
