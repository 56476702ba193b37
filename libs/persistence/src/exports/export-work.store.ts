import type { DataSource } from 'typeorm';
import { type ExportContent, openContent, type PeriodToExport } from './export-content.js';
import { ExportLost, type ExportTry, MOST_ATTEMPTS } from './export-job.js';

const LEASE = `now() + interval '60 seconds'`;

/** What a finished file is known by. */
export interface FinishedFile {
  rows: number;
  bytes: number;
  sha256: string;
  expiresAt: Date;
}

/**
 * Exports as the worker sees them. A file is written in pieces under the try's own lease; people see
 * them only after `publish`, which is one statement: there is never half a file.
 */
export class ExportWorkStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes the oldest export that waits or whose worker has gone silent; null when there is none. */
  async take(): Promise<ExportTry | null> {
    await this.dataSource.query(
      `UPDATE export_jobs SET state = 'failed', lease_id = NULL
       WHERE state = 'running' AND leased_until < now() AND attempts >= $1`,
      [MOST_ATTEMPTS],
    );
    const [taken] = await this.dataSource.query<[ExportTry[], number]>(
      `UPDATE export_jobs SET state = 'running', lease_id = gen_random_uuid(), leased_until = ${LEASE},
         attempts = attempts + 1, progress = 0, rows = 0
       WHERE (instansi_id, id) = (
         SELECT instansi_id, id FROM export_jobs
         WHERE state IN ('waiting', 'running') AND coalesce(leased_until < now(), true)
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING instansi_id AS "instansiId", id AS "exportId", lease_id AS "leaseId",
         attempts::integer, period, unit_id AS "unitId", format, separator`,
    );
    return taken[0] ?? null;
  }

  /** Hands `work` one snapshot of what has been released; nothing is written in this transaction. */
  reading<T>(
    job: ExportTry,
    period: PeriodToExport,
    work: (content: ExportContent) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return work(await openContent(tx, job, period));
    });
  }

  /**
   * Keeps a piece of the file, tells how far the try has come (0 to 99) and prolongs the lease. A statement of its own: a long writing
   * transaction would hold the aggregation back.
   *
   * @throws ExportLost when the export was cancelled or another worker has it
   */
  async keepChunk(
    job: ExportTry,
    piece: { ordinal: number; content: Buffer },
    progress: { percent: number; rows: number },
  ): Promise<void> {
    const rows: unknown[] = await this.dataSource.query(
      `WITH held AS (
         UPDATE export_jobs SET leased_until = ${LEASE}, progress = $6, rows = $7
         WHERE instansi_id = $1 AND id = $2 AND lease_id = $3 AND state = 'running' RETURNING id)
       INSERT INTO export_chunks (instansi_id, export_id, lease_id, ordinal, content)
       SELECT $1, $2, $3, $4, $5 FROM held RETURNING ordinal`,
      [...tryOf(job), piece.ordinal, piece.content, progress.percent, progress.rows],
    );
    if (rows.length === 0) throw new ExportLost(job.exportId);
  }

  /**
   * Makes the pieces of this try the file.
   *
   * @throws ExportLost when the export was cancelled or another worker has it
   */
  publish(job: ExportTry, { rows, bytes, sha256, expiresAt }: FinishedFile): Promise<void> {
    return this.change(
      job,
      `state = 'done', progress = 100, leased_until = NULL, rows = $4, bytes = $5, sha256 = $6,
       expires_at = $7`,
      [rows, bytes, sha256, expiresAt],
    );
  }

  /** Lets another worker try at once; used when this one stops. Its try does not count. */
  giveBack(job: ExportTry): Promise<void> {
    return this.change(
      job,
      `state = 'waiting', lease_id = NULL, leased_until = NULL, attempts = attempts - 1`,
      [],
    );
  }

  /** After an error: waits a minute for the next try, or fails after the last. */
  putOff(job: ExportTry): Promise<void> {
    return this.change(
      job,
      `state = CASE WHEN attempts >= $4 THEN 'failed' ELSE 'waiting' END, lease_id = NULL,
       leased_until = ${LEASE}`,
      [MOST_ATTEMPTS],
    );
  }

  /** Removes files that have expired, pieces of tries that no longer count, and old requests. */
  async tidy(now: Date): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM export_chunks c USING export_jobs j
       WHERE j.instansi_id = c.instansi_id AND j.id = c.export_id
         AND (j.state NOT IN ('running', 'done') OR j.lease_id <> c.lease_id OR j.expires_at <= $1)`,
      [now],
    );
    await this.dataSource.query(
      `DELETE FROM export_jobs WHERE state NOT IN ('waiting', 'running')
       AND created_at < $1::timestamptz - interval '30 days'`,
      [now],
    );
  }

  private async change(job: ExportTry, columns: string, values: unknown[]): Promise<void> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE export_jobs SET ${columns}
       WHERE instansi_id = $1 AND id = $2 AND lease_id = $3 AND state = 'running' RETURNING id`,
      [...tryOf(job), ...values],
    );
    if (rows.length === 0) throw new ExportLost(job.exportId);
  }
}

const tryOf = (job: ExportTry): string[] => [job.instansiId, job.exportId, job.leaseId];
