import type { DataSource, EntityManager } from 'typeorm';
import { ANSWER_CELLS, addTally, CELL_KINDS, RESPONDENT_CELLS } from './tally-sql.js';

/** Journal rows that one transaction sums. */
export const BATCH_SIZE = 10_000;

interface Position {
  xid: string;
  journalId: string;
}

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
      await tx.query('SELECT FROM aggregation_state FOR UPDATE');
      await adoptCluster(tx);
      await tx.query('DELETE FROM answer_cells');
      await tx.query('DELETE FROM respondent_cells');
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
  await tx.query('SELECT FROM aggregation_state FOR UPDATE');
  const [{ known }] = await tx.query(
    `SELECT coalesce(s.system_identifier = c.system_identifier, true) AS known
     FROM aggregation_state s, pg_control_system() c`,
  );
  if (!known) {
    throw new ClusterChanged();
  }
  return readState(tx);
}

async function readState(tx: EntityManager): Promise<Position> {
  const [state] = await tx.query(
    'SELECT xid::text, journal_id::text AS "journalId" FROM aggregation_state',
  );
  return state;
}

/** In a new cluster every journal row that is visible is settled: xid 0 says so, the id keeps the order. */
async function adoptCluster(tx: EntityManager): Promise<void> {
  await tx.query(
    `UPDATE journal SET xid = '0'
     FROM aggregation_state s, pg_control_system() c
     WHERE s.system_identifier <> c.system_identifier`,
  );
  await tx.query(
    `UPDATE aggregation_state SET xid = '0', journal_id = 0, system_identifier =
       (SELECT system_identifier FROM pg_control_system())`,
  );
}

async function sumBatch(tx: EntityManager, after: Position, limit: number): Promise<number> {
  const [last] = await tx.query(
    `WITH batch AS MATERIALIZED (
       SELECT * FROM journal
       WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
       ORDER BY xid, id LIMIT $3
     ),
     answers AS (${addTally(ANSWER_CELLS, 'batch')}),
     respondents AS (${addTally(RESPONDENT_CELLS, 'batch')})
     SELECT count(*) OVER ()::integer AS rows, xid::text, id::text
     FROM batch ORDER BY batch.xid DESC, batch.id DESC LIMIT 1`,
    [after.xid, after.journalId, limit],
  );
  if (!last) {
    return 0;
  }
  await deleteEmptyCells(tx, after, last);
  await tx.query(
    `UPDATE aggregation_state SET xid = $1::xid8, journal_id = $2, advanced_at = now(), system_identifier =
       (SELECT system_identifier FROM pg_control_system())`,
    [last.xid, last.id],
  );
  return last.rows;
}

/** A cell of nobody is no cell; only those that the batch touched can have become one. */
async function deleteEmptyCells(
  tx: EntityManager,
  after: Position,
  last: { xid: string; id: string },
): Promise<void> {
  for (const { table } of CELL_KINDS) {
    await tx.query(
      `DELETE FROM ${table} WHERE n = 0 AND (instansi_id, unit_id, local_day) IN (
         SELECT DISTINCT instansi_id, unit_id, local_day FROM journal
         WHERE (xid, id) > ($1::xid8, $2::bigint) AND (xid, id) <= ($3::xid8, $4::bigint)
       )`,
      [after.xid, after.journalId, last.xid, last.id],
    );
  }
}
