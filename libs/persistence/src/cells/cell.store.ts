import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import {
  adoptCluster,
  lockAggregation,
  lockState,
  type Position,
  readState,
} from './aggregation-state.js';

/** Journal rows that one transaction sums. */
export const BATCH_SIZE = 10_000;

interface Summed {
  rows: number;
  /** where the batch ended */
  xid: string;
  id: string;
  emptyPersons: EmptiedDay[];
  emptyAnswers: EmptiedDay[];
}

/** How the keys of cells of nobody begin, as columns; `emptied` is a JSON array of them. */
interface EmptiedDay {
  instansi_id: string;
  unit_id: string;
  assurance_level: string;
  local_day: string;
}

const batchSummed = defineQuery<{ xid: string; id: string; limit: number }, Summed>(
  new URL('./queries/sum-batch.sql', import.meta.url),
);
const advanced = defineCommand<{ xid: string; id: string }>(
  new URL('./queries/advance-state.sql', import.meta.url),
);
const answerCellsDeleted = defineCommand<object>(
  new URL('./queries/delete-answer-cells.sql', import.meta.url),
);
const personCellsDeleted = defineCommand<object>(
  new URL('./queries/delete-person-cells.sql', import.meta.url),
);
const emptyAnswerCellsDeleted = defineCommand<{ emptied: string }>(
  new URL('./queries/delete-empty-answer-cells.sql', import.meta.url),
);
const emptyPersonCellsDeleted = defineCommand<{ emptied: string }>(
  new URL('./queries/delete-empty-person-cells.sql', import.meta.url),
);

/** Turns the journal into cells. One writer at a time, by the lock on the single row of state. */
export class CellStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Sums the next batch of settled journal rows into the cells, exactly once.
   *
   * A row is settled when its transaction id is below every running transaction: an identity column as
   * watermark would lose rows that commit out of order. The lock is a statement of its own, so that the
   * snapshot of the sum is younger than the lock.
   *
   * @returns journal rows summed, 0..`limit`; fewer than `limit` means that the settled end is reached
   * @throws ClusterChanged after a restore into another cluster
   */
  advance(limit = BATCH_SIZE): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const position = await lockState(tx);
      return sumBatch(tx, position, limit);
    });
  }

  /** Forgets all cells and sums the whole journal anew, in one transaction. Returns the rows summed. */
  rebuild(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      await lockAggregation(tx);
      await adoptCluster(tx);
      await personCellsDeleted(tx, {});
      await answerCellsDeleted(tx, {});
      let position: Position = { xid: '0', journalId: '0' };
      let total = 0;
      for (let rows = BATCH_SIZE; rows === BATCH_SIZE; total += rows) {
        rows = await sumBatch(tx, position, BATCH_SIZE);
        position = await readState(tx);
      }
      return total;
    });
  }
}

async function sumBatch(tx: EntityManager, after: Position, limit: number): Promise<number> {
  const [last] = await batchSummed(tx, { xid: after.xid, id: after.journalId, limit });
  if (!last) {
    return 0;
  }
  const { xid, id, rows, emptyPersons, emptyAnswers } = last;
  if (emptyPersons.length > 0)
    await emptyPersonCellsDeleted(tx, { emptied: JSON.stringify(emptyPersons) });
  if (emptyAnswers.length > 0)
    await emptyAnswerCellsDeleted(tx, { emptied: JSON.stringify(emptyAnswers) });
  await advanced(tx, { xid, id });
  return rows;
}
