import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import { ANSWER_CELLS, addTally, RESPONDENT_CELLS } from './tally-sql.js';

/** Journal rows that one transaction sums. */
export const BATCH_SIZE = 10_000;

interface Position {
  xid: string;
  journalId: string;
}

interface Summed {
  rows: number;
  /** where the batch ended */
  xid: string;
  id: string;
}

interface Batch {
  afterXid: string;
  afterId: string;
  lastXid: string;
  lastId: string;
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
const begunAnew = defineCommand<object>(new URL('./queries/begin-anew.sql', import.meta.url));
const advanced = defineCommand<{ xid: string; id: string }>(
  new URL('./queries/advance-state.sql', import.meta.url),
);
const answerCellsDeleted = defineCommand<object>(
  new URL('./queries/delete-answer-cells.sql', import.meta.url),
);
const respondentCellsDeleted = defineCommand<object>(
  new URL('./queries/delete-respondent-cells.sql', import.meta.url),
);
const emptyAnswerCellsDeleted = defineCommand<Batch>(
  new URL('./queries/delete-empty-answer-cells.sql', import.meta.url),
);
const emptyRespondentCellsDeleted = defineCommand<Batch>(
  new URL('./queries/delete-empty-respondent-cells.sql', import.meta.url),
);

/** The database was restored into another cluster: transaction ids of the journal mean nothing here. */
export class ClusterChanged extends Error {
  readonly code = 'aggregation.cluster-changed';

  constructor() {
    super(
      'This database was restored into another cluster, so aggregation does not know where it stood. ' +
        'Run `npm run cli -- rebuild` once; it sums the journal anew.',
    );
    this.name = 'ClusterChanged';
  }
}

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
      await locked(tx, {});
      await adoptCluster(tx);
      await answerCellsDeleted(tx, {});
      await respondentCellsDeleted(tx, {});
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

async function lockState(tx: EntityManager): Promise<Position> {
  await locked(tx, {});
  const [cluster] = await knownCluster(tx, {});
  if (!cluster!.known) {
    throw new ClusterChanged();
  }
  return readState(tx);
}

async function readState(tx: EntityManager): Promise<Position> {
  const [position] = await positions(tx, {});
  return position!;
}

async function adoptCluster(tx: EntityManager): Promise<void> {
  await journalSettled(tx, {});
  await begunAnew(tx, {});
}

async function sumBatch(tx: EntityManager, after: Position, limit: number): Promise<number> {
  const [last] = await tx.query<Summed[]>(SUM, [after.xid, after.journalId, limit]);
  if (!last) {
    return 0;
  }
  const { xid, id, rows } = last;
  const batch = { afterXid: after.xid, afterId: after.journalId, lastXid: xid, lastId: id };
  await emptyAnswerCellsDeleted(tx, batch);
  await emptyRespondentCellsDeleted(tx, batch);
  await advanced(tx, { xid, id });
  return rows;
}

/** $1 xid and $2 id of the position before, $3 limit. */
const SUM = `
  WITH batch AS MATERIALIZED (
    SELECT * FROM journal
    WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY xid, id LIMIT $3
  ),
  answers AS (${addTally(ANSWER_CELLS, 'batch')}),
  respondents AS (${addTally(RESPONDENT_CELLS, 'batch')})
  SELECT count(*) OVER ()::integer AS rows, xid::text, id::text
  FROM batch ORDER BY batch.xid DESC, batch.id DESC LIMIT 1`;
