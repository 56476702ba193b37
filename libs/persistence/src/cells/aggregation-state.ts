import { defineCommand, defineQuery, type Queryable } from '@app/database';
import { DomainError } from '@app/errors';
import type { EntityManager } from 'typeorm';

/** How far the journal has been summed. */
export interface Position {
  xid: string;
  journalId: string;
}

const locked = defineQuery<object, object>(new URL('./queries/lock-state.sql', import.meta.url));
const knownCluster = defineQuery<object, { known: boolean }>(
  new URL('./queries/is-cluster-known.sql', import.meta.url),
);
const positions = defineQuery<object, Position>(
  new URL('./queries/read-state.sql', import.meta.url),
);
const journalSettled = defineCommand<object>(
  new URL('./queries/settle-journal.sql', import.meta.url),
);
const settledDaysMoved = defineCommand<object>(
  new URL('./queries/move-settled-days.sql', import.meta.url),
);
const correctionsMoved = defineCommand<object>(
  new URL('./queries/move-corrections.sql', import.meta.url),
);
const begunAnew = defineCommand<object>(new URL('./queries/begin-anew.sql', import.meta.url));

/** The database was restored into another cluster: transaction ids of the journal mean nothing here. */
export class ClusterChanged extends DomainError {
  constructor() {
    super('aggregation.cluster-changed', {
      message:
        'This database was restored into another cluster, so aggregation does not know where it stood. ' +
        'Run `npm run cli -- rebuild` once; it sums the journal anew.',
    });
  }
}

/** One writer at a time. What a later statement of the transaction reads is younger than the lock. */
export async function lockAggregation(tx: EntityManager): Promise<void> {
  await locked(tx, {});
}

/**
 * The lock, and where the sums stand.
 *
 * @throws ClusterChanged after a restore into another cluster
 */
export async function lockState(tx: EntityManager): Promise<Position> {
  await lockAggregation(tx);
  const [cluster] = await knownCluster(tx, {});
  if (!cluster!.known) {
    throw new ClusterChanged();
  }
  return readState(tx);
}

export async function readState(tx: Queryable): Promise<Position> {
  const [position] = await positions(tx, {});
  return position!;
}

/**
 * Makes the journal readable in this cluster, and begins at its start: what came late is still behind its day, and what
 * closed periods hold of it still in them.
 */
export async function adoptCluster(tx: EntityManager): Promise<void> {
  await journalSettled(tx, {});
  await correctionsMoved(tx, {});
  await settledDaysMoved(tx, {});
  await begunAnew(tx, {});
}
