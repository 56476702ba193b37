import { defineCommand, defineQuery, lockFor } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import { forgetSalts } from '../proof/index.js';

/** Serialises the makers of batches: the letters KOMN as an integer. */
const BATCH_LOCK = 0x4b4f4d4e;

/** Comments wait for more than seven full local days. */
const DAYS_WAITED = 7;
/** Fewer would tell who wrote them. */
const FEWEST_OF_BATCH = 5;

type SubjectKind = 'unit' | 'assignment';

interface Waiting {
  now: Date;
  daysWaited: number;
  fewest: number;
}

const batchesMade = {
  unit: defineQuery<Waiting, { made: number }>(
    new URL('./queries/make-batches-of-unit.sql', import.meta.url),
  ),
  assignment: defineQuery<Waiting, { made: number }>(
    new URL('./queries/make-batches-of-assignment.sql', import.meta.url),
  ),
};
const monthsKept = defineCommand<{ now: Date }>(
  new URL('./queries/keep-months.sql', import.meta.url),
);
const emptyBatchesDeleted = defineCommand<object>(
  new URL('./queries/delete-empty-batches.sql', import.meta.url),
);

/** The worker's side of comments: it releases and forgets them, and reads none. */
export class CommentBatchStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Releases what has waited long enough, by unit and again by assignment, as the ratings say now whose
   * they are. Order within a batch is drawn by lot. Returns how many batches were made.
   */
  release(now: Date): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      await lockFor(tx, BATCH_LOCK);
      return (await makeBatches(tx, 'unit', now)) + (await makeBatches(tx, 'assignment', now));
    });
  }

  /** Readies the months to come; drops comments and profiles that are 24 months old, and the salts of their leaves. */
  forget(now: Date): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await monthsKept(tx, { now });
      await forgetSalts(tx, now);
      await emptyBatchesDeleted(tx, {});
    });
  }
}

async function makeBatches(tx: EntityManager, kind: SubjectKind, now: Date): Promise<number> {
  const waiting = { now, daysWaited: DAYS_WAITED, fewest: FEWEST_OF_BATCH };
  const [batches] = await batchesMade[kind](tx, waiting);
  return batches!.made;
}
